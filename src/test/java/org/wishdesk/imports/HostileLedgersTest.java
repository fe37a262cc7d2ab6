package org.wishdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.base.Money;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Stores;

/** Ledgers as they really come: half filled in, saved anew by another program, or spoilt. Names are invented. */
class HostileLedgersTest {

    private static final String HEADING = "编号,日期,时间,捐赠人,类型,联系电话,捐赠方式,物品名称,类别,单位,数量\n";

    private static final LocalDate DAY = LocalDate.of(2016, 5, 28);

    @TempDir
    Path folder;
    private Desks desk;

    @BeforeEach
    void open() {
        desk = open(Stores.H2);
    }

    @AfterEach
    void close() {
        assertThat(desk.differences()).isEmpty();
        desk.close();
    }

    private static Desks open(Stores kind) {
        Desks desk = new Desks(kind.fresh());
        desk.clock.set(Instant.parse("2016-05-28T12:00:00Z"));
        return desk;
    }

    private Path register(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADING + rows);
    }

    private ImportReport take(Path... files) {
        return desk.imports.take(List.of(files), false, Progress.NONE);
    }

    private String said(ImportReport report) {
        return report.files().stream().flatMap(f -> f.problems().stream()).map(p -> p.in(desk.words)).collect(Collectors.joining("\n"));
    }

    @Test
    void blankBelowTheFirstRowOfAGiftSaysTheSame() throws IOException {
        ImportReport report = take(register("blank.csv", """
                A1,2016-05-28,08:30,张三,个人,,物,棉衣,衣物,件,2
                A1,,,,,,物,鞋,衣物,双,1
                A1,2016.5.28,8:30,,,,款,现金,善款,元,10.5
                """));
        assertThat(said(report)).isEmpty();
        assertThat(report.totals().gifts()).isEqualTo(1);
        assertThat(report.totals().clothing()).isEqualTo(3);
        assertThat(report.totals().cash()).isEqualTo(Money.ofFen(1050));
    }

    @Test
    void aLedgerSavedAnewInOtherWordsIsKnownAgain() throws IOException {
        take(register("first.csv", "A1,2016-05-28,08:30,张三,个人,,物,棉衣,衣物,件,1200\n"));
        ImportReport report = take(register("again.csv", "A1,2016/5/28,8:30,张三,个人,,物资,棉衣,衣物,件,\"1,200.0\"\n"));
        assertThat(said(report)).isEmpty();
        assertThat(report.files().getFirst().known()).isEqualTo(1);
        assertThat(report.totals().gifts()).isZero();
    }

    @Test
    void theTimeMayStandBesideTheDay() throws IOException {
        take(register("time.csv", "A1,2016-05-28 下午2:30,,张三,个人,,物,棉衣,衣物,件,1\n"));
        assertThat(desk.intake.on(DAY, 10)).singleElement().satisfies(g -> assertThat(g.happenedAt()).isEqualTo(Instant.parse("2016-05-28T06:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "12,34", ",5", "1,2345", "0", "-1", "1.5", "2件", "1e3"})
    void noQuantityIsGuessed(String quantity) throws IOException {
        ImportReport report = take(register("bad.csv", "A1,2016-05-28,08:30,张三,个人,,物,棉衣,衣物,件,\"" + quantity + "\"\n"));
        assertThat(said(report)).contains("第 2 行 数量");
        assertThat(report.totals().gifts()).isZero();
    }

    @Test
    void aQuotationMarkThatIsNeverClosedSwallowsNoRows() throws IOException {
        Path file = register("quote.csv", """
                A1,2016-05-28,08:30,张三,个人,,物,棉衣,衣物,件,2
                A2,2016-05-28,08:30,张三,个人,,物,棉衣,衣物,件,"2
                A3,2016-05-28,08:30,张三,个人,,物,棉衣,衣物,件,2
                """);
        assertThatThrownBy(() -> take(file)).isInstanceOfSatisfying(Refused.class, r -> assertThat(desk.words.t(r)).contains("quote.csv").contains("3"));
    }

    @Test
    void aNumberOfAPersonInAWrongColumnIsNotRepeated() throws IOException {
        Path file = register("shifted.csv", """
                A1,13900002415,222399194108078838,张三,22089919750206365X,,139 0000 2415,棉衣,139-0000-2415,件,222399194108078838
                """);
        assertThat(said(take(file))).contains("日期").contains("时间").contains("捐赠方式").doesNotContainPattern("\\d{8,}").doesNotContain("2415").doesNotContain("8838");
    }

    @ParameterizedTest
    @CsvSource({"JZ20160528-0001,JZ20160528-0001", "20160528001,20160528001", "H0008,H0008", "13900002415,139…", "22089919750206365X,220…"})
    void aNumberOfTheLedgerStandsWholeInAMessage(String key, String named) {
        assertThat(RowReader.named(key)).isEqualTo(named);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void rowsWithoutANumberAreRefusedEach(Stores kind) throws IOException {
        Path file = register("none.csv", """
                ,2016-05-28,08:30,张三,个人,,物,棉衣,衣物,件,2
                ,2016-05-28,08:30,李四,个人,,物,棉衣,衣物,件,2
                """);
        try (Desks other = open(kind)) {
            ImportReport.FileReport report = other.imports.take(List.of(file), false, Progress.NONE).files().getFirst();
            assertThat(report.refused()).isEqualTo(2);
            assertThat(report.problems()).extracting(p -> p.row() + p.problem().field()).containsExactly("2编号", "3编号");
        }
    }

    @Test
    void theSameFileNamedTwiceIsOneFile() {
        Path crooked = OpeningDay.REGISTER.getParent().resolve("..").resolve(OpeningDay.REGISTER.getParent().getFileName()).resolve(OpeningDay.REGISTER.getFileName());
        ImportReport report = take(OpeningDay.REGISTER, crooked);
        assertThat(report.totals().gifts()).isEqualTo(727);
        assertThat(report.files()).singleElement().satisfies(f -> assertThat(f.added()).isEqualTo(2264));
    }

    @Test
    void countsNeverGoBelowNothing() throws IOException {
        String members = Files.readAllLines(OpeningDay.MEMBERS).getFirst() + "\nH9999,张三,男,1980-01-01,,户主,\nH9999,张三,男,1980-01-01,,户主,\n";
        ImportReport.FileReport report = take(Files.writeString(folder.resolve("members.csv"), members)).files().getFirst();
        assertThat(List.of(report.added(), report.known(), report.waiting(), report.refused())).containsExactly(0, 0, 0, 2);
    }

    @Test
    void whoDoesNotGiveANameIsOneDonor() throws IOException {
        take(register("nobody.csv", """
                A1,2016-05-28,08:30,爱心人士,个人,,物,棉衣,衣物,件,1
                A2,2016-05-28,08:30,,匿名,,物,棉衣,衣物,件,1
                A3,2016-05-28,08:30,匿名,,,物,棉衣,衣物,件,1
                """));
        assertThat(desk.intake.on(DAY, 10)).hasSize(3).extracting(g -> g.donor()).containsOnly(desk.intake.on(DAY, 10).getFirst().donor());
    }

    @Test
    void aSumThatAWorkbookKeepsWithSeventeenDigitsIsTheSumThatItShows() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("登记表");
            String[] headings = HEADING.strip().split(",");
            String[] cells = {"A1", "2016-05-28", "08:30", "张三", "个人", "", "款", "现金", "善款", "元"};
            for (int c = 0; c < headings.length; c++) {
                sheet.value(0, c, headings[c]);
            }
            for (int c = 0; c < cells.length; c++) {
                sheet.value(1, c, cells[c]);
            }
            sheet.value(1, 10, new java.math.BigDecimal("30473.700000000001"));
            workbook.finish();
        }
        ImportReport report = take(book);
        assertThat(said(report)).isEmpty();
        assertThat(report.totals().cash()).isEqualTo(Money.ofFen(3_047_370));
    }
}
