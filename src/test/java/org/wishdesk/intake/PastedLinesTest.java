package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Kind;
import org.wishdesk.money.Tender;

/** A unit's list as people copy it out of a spreadsheet: with a title, sums at its foot, 同上, and money among the goods. */
class PastedLinesTest {

    private final PastedLines reader = new PastedLines(name -> Optional.empty(), LocalDate.of(2016, 5, 28));

    private List<GiftRow> lines(String pasted) {
        return reader.of("x", pasted).lines();
    }

    @ParameterizedTest
    @ValueSource(strings = {"洮南一中捐赠清单\n\n品名\t数量\t单位\n", "品名\t数量\t单位\n", "", "Item\tQTY\tUnit\n"})
    void whatMeansTheSameAsAboveIsReadAndSumsAreNot(String above) {
        assertThat(lines(above + "大米\t10\t袋\n同上\t5\t\n\"\t3\t〃\n小计\t18\n面粉\t2\t袋\n本页小计\t20\n合 计：\t20")).extracting(row -> row.goods().item(),
                row -> row.goods().quantity(), row -> row.wrong().size())
                .containsExactly(tuple("大米", 10, 0), tuple("大米", 5, 0), tuple("大米", 3, 0), tuple("面粉", 2, 0));
    }

    @Test
    void sumsBesideARunningNumberAreSumsToo() {
        assertThat(lines("序号\t物品名称\t数量\n1\t大米\t10\n合计\t\t10")).hasSize(1);
    }

    @Test
    void moneyAmongTheGoodsIsMoney() {
        List<GiftRow> rows = lines("物品\t数量\t单位\t备注\n现金\t1,000\t元\t\n捐款\t500.50元\t\t王老师\n汇款\t300\t元\t\n购书款\t一百\t元\t");
        assertThat(rows.subList(0, 3)).extracting(row -> row.cash().sum(), row -> row.cash().tender(), row -> row.cash().note(), row -> row.wrong().size())
                .containsExactly(tuple(Money.ofFen(100_000), Tender.CASH, "", 0), tuple(Money.ofFen(50_050), Tender.CASH, "王老师", 1),
                        tuple(Money.ofFen(30_000), Tender.TRANSFER, "", 0));
        assertThat(rows.get(1).wrong()).as("cash or not, only the clerk sees").extracting(p -> p.key()).containsExactly("intake.pasted.cashOrNot");
        assertThat(rows.get(3).wrong()).extracting(p -> p.key()).contains("intake.entry.money");
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsTakenForWhatItsNameEndsOn() {
        assertThat(lines("物品\t数量\n大红袄\t1\n作文书\t2\n鸡蛋\t30")).extracting(row -> row.goods().kind())
                .containsExactly(Kind.CLOTHING, Kind.BOOK, Kind.HOUSEHOLD);
    }

    @Test
    void aSerialNumberIsOfOne() {
        List<GiftRow> rows = lines("物品\t类别\t数量\tSerial Number\n电水壶\t家电\t2\tSN9\n电水壶\t家电\t1\tSN9");
        assertThat(rows.get(0).wrong()).extracting(p -> p.key()).containsExactly("goods.nameplate.oneEach");
        assertThat(rows.get(1).wrong()).isEmpty();
    }
}
