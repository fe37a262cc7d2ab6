package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.PowerTest;
import org.wishdesk.goods.Spec;
import org.wishdesk.goods.ThreeC;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.store.Store;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.testkit.Stores;
import org.wishdesk.words.Language;

/** What the counter does with the age of an appliance and with the number of a book. */
class AppliancesAndBooksTest {

    private static final String FRIDGE = "冰箱";
    private static final String COOKER = "燃气灶";
    private static final String BOOK = "9787020002207";

    @TempDir Path folder;
    private OpenDesk open;

    private TableView<GiftRow> lines() {
        return open.table("#lines");
    }

    private String text(String field) {
        return ((TextInputControl) open.find(field)).getText();
    }

    private Object chosen(String field) {
        return ((ComboBox<?>) open.find(field)).getValue();
    }

    private void toQuantity() {
        open.onScreen(() -> {
            open.find("#quantity").requestFocus();
            return null;
        });
    }

    private void appliance(String name, String made) {
        open.commitTo("#item", name);
        open.press(KeyCode.ENTER);
        open.commitTo("#made", made);
        open.commitTo("#quantity", "1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOldFridgeIsTakenKnowinglyAndAnOldGasCookerNever(Language language) throws Exception {
        open = new OpenDesk(folder, new MovableClock("2016-05-28T01:00:00Z"), language);
        try (OpenDesk desk = open) {
            appliance(FRIDGE, "");
            assertThat(desk.text("#safeUse")).as("the year is not known").contains("T/CHEAA 0011.1");
            desk.commitTo("#made", "2002");
            assertThat(desk.text("#safeUse")).contains("2002", "10");
            assertThat(Pictures.keep(desk, "old-fridge", language)).isEmpty();
            toQuantity();
            desk.press(KeyCode.ENTER);
            assertThat(lines().getItems()).isEmpty();
            assertThat(desk.banner()).contains("2002", "T/CHEAA 0011.1");
            assertThat(desk.focused()).isEqualTo("quantity");
            desk.press(KeyCode.ENTER);
            assertThat(lines().getItems()).hasSize(1);

            appliance(COOKER, "2002");
            for (int i = 0; i < 2; i++) {
                desk.press(KeyCode.ENTER);
                assertThat(lines().getItems()).as("however often it is pressed").hasSize(1);
                assertThat(desk.banner()).contains("GB 17905");
                assertThat(desk.focused()).isEqualTo("made");
                toQuantity();
            }
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.station.intake().on(desk.station.intake().today(), 10)).as("nor is the gift saved with it").isEmpty();
            desk.onScreen(() -> {
                ((TextInputControl) desk.find("#made")).setText("2012-06");
                return null;
            });
            toQuantity();
            desk.press(KeyCode.ENTER);
            assertThat(lines().getItems()).hasSize(2);

            aBookIsLearnedByItsNumber();
            anEarmarkIsOfferedAgainAndNeverForced();
        }
    }

    /** The day's first line claims nothing that nobody said, nor does a book after a coat. */
    @Test
    void whatNobodySaidIsNotWritten() throws Exception {
        open = new OpenDesk(folder, new MovableClock("2016-05-28T01:00:00Z"), Language.ZH);
        try (OpenDesk desk = open) {
            desk.press(KeyCode.F3);
            for (String item : List.of("毛衣", "教辅")) {
                desk.commitTo("#item", item);
                desk.press(KeyCode.SHIFT, KeyCode.ENTER);
                desk.type("2");
                desk.press(KeyCode.ENTER);
            }
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.station.intake().on(desk.station.intake().today(), 10)).singleElement().satisfies(gift -> assertThat(gift.lines())
                    .extracting(Gift.Line::forWhom, Gift.Line::condition).containsOnly(org.assertj.core.groups.Tuple.tuple(ForWhom.ANYONE, Condition.UNKNOWN)));
            desk.commitTo("#item", "连衣裙");
            desk.press(KeyCode.ENTER);
            assertThat(chosen("#forWhom")).isEqualTo(ForWhom.WOMEN);
            desk.press(KeyCode.SHIFT, KeyCode.ENTER);
            desk.type("1");
            desk.press(KeyCode.ENTER);
            desk.commitTo("#item", "教辅");
            desk.press(KeyCode.ENTER);
            assertThat(chosen("#forWhom")).as("who wears a dress reads nothing by that").isEqualTo(ForWhom.ANYONE);
        }
    }

    private void aBookIsLearnedByItsNumber() {
        open.scan("9787020002208");
        assertThat(open.banner()).contains("9787020002208");
        assertThat(text("#item")).isEmpty();
        open.scan(BOOK);
        assertThat(open.banner()).contains(BOOK, "1 绘本", "6 课本");
        assertThat(open.focused()).isEqualTo("item");
        open.press(KeyCode.DIGIT3);
        assertThat(text("#item")).isEqualTo("教辅");
        assertThat(open.focused()).isEqualTo("forWhom");
        open.press(KeyCode.DIGIT2);
        assertThat(chosen("#forWhom")).isEqualTo(ForWhom.JUNIOR);
        open.commitTo("#quantity", "2");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.F6);
        open.commit("100");
        open.commitTo("#earmark", "助学金");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.F3);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        theFridgeIsOnRecord();
        open.press(KeyCode.F9);
        open.type("702000220");
        open.press(KeyCode.X);
        open.press(KeyCode.ENTER);
        assertThat(text("#item")).as("the old number of the same book").isEqualTo("教辅");
        assertThat(chosen("#forWhom")).isEqualTo(ForWhom.JUNIOR);
        assertThat(open.focused()).isEqualTo("quantity");
        open.scan(BOOK);
        assertThat(text("#quantity")).isEqualTo("2");
    }

    private void theFridgeIsOnRecord() {
        open.go("intake.today.title");
        open.press(KeyCode.DOWN);
        open.press(KeyCode.ENTER);
        VBox history = open.find("#history");
        Label said = (Label) ((VBox) history.getChildren().getFirst()).getChildren().getFirst();
        assertThat(said.getText()).contains(FRIDGE, "2002", "10", "T/CHEAA 0011.1");
        assertThat(Pictures.keep(open, "old-fridge-taken", open.words.language())).isEmpty();
        open.go("intake.title");
    }

    private void anEarmarkIsOfferedAgainAndNeverForced() {
        open.press(KeyCode.F6);
        open.commit("20");
        open.commitTo("#earmark", "zxj");
        open.press(KeyCode.DOWN);
        open.press(KeyCode.ENTER);
        assertThat(text("#earmark")).isEqualTo("助学金");
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems().getLast().cash().earmark()).isEqualTo("助学金");
        open.press(KeyCode.F6);
        open.commit("30");
        open.commitTo("#earmark", "助学");
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems().getLast().cash().earmark()).as("Enter takes what was typed").isEqualTo("助学");
        riceIsNewAndTheNextCoatIsAsBefore();
        whatIsPastedIsHeldToTheSameLimit();
    }

    /** A unit's list says the years, too. */
    private void whatIsPastedIsHeldToTheSameLimit() {
        int before = lines().getItems().size();
        open.copy("物品名称\t品牌\t出厂年月\t数量\n燃气灶\t华帝\t2002.5\t1\n冰箱\t海尔\t2014.05\t1\n大米\t\t2016.5\t3\n冰箱\t海尔\t2001\t1");
        open.press(KeyCode.CONTROL, KeyCode.V);
        List<GiftRow> pasted = lines().getItems().subList(before, lines().getItems().size());
        assertThat(pasted).extracting(row -> row.goods().plate().made()).containsExactly("2002-05", "2014-05", "", "2001");
        assertThat(pasted).extracting(row -> row.wrong().size()).containsExactly(1, 0, 0, 1);
        assertThat(pasted.getFirst().wrong().getFirst().key()).isEqualTo("goods.safeUse.scrap");
        assertThat(pasted.getLast().wrong().getFirst().key()).as("to be taken by itself, knowingly").isEqualTo("goods.safeUse.past");
    }

    private void riceIsNewAndTheNextCoatIsAsBefore() {
        Object before = chosen("#condition");
        open.commitTo("#item", "大米");
        open.press(KeyCode.ENTER);
        assertThat(chosen("#condition")).isEqualTo(Condition.NEW);
        assertThat(text("#unit")).isEqualTo("袋");
        open.commitTo("#quantity", "2");
        open.press(KeyCode.ENTER);
        open.commitTo("#item", "连衣裙");
        open.press(KeyCode.ENTER);
        assertThat(chosen("#condition")).isEqualTo(before);
        assertThat(chosen("#forWhom")).isEqualTo(ForWhom.WOMEN);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void noOtherWayLeadsAroundTheLimit(Stores kind) {
        try (Store store = kind.fresh()) {
            Desks desk = new Desks(store);
            assertThatThrownBy(() -> desk.intake.log(gift("2002"))).isInstanceOf(Refused.class).hasMessage("goods.safeUse.scrap");
            assertThat(desk.intake.on(desk.intake.today(), 10)).isEmpty();
            assertThat(desk.intake.log(gift("2010")).lines()).hasSize(1);
            assertThat(desk.intake.log(gift("")).lines()).as("of unknown age").hasSize(1);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** Who took it, when, past which limit; written with the gift, for the counter alone. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsTakenThoughOldIsOnRecord(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Nameplate plate = new Nameplate("", "", "", "2002", ThreeC.YES, PowerTest.WORKS, "");
            GiftDraft.GoodsLine fridge = new GiftDraft.GoodsLine(FRIDGE, Kind.APPLIANCE, null, "台", org.wishdesk.goods.Spec.PLAIN, 1, null, plate, null, 0, null);
            GiftDraft coat = Desks.gift("王芳", 1, null);
            GiftDraft draft = new GiftDraft(Ids.next(), null, coat.donor(), "", List.of(coat.goods().getFirst(), fridge), List.of(), "", "", ReceiptState.NO_NAME, null, null);
            Gift gift = desk.intake.log(draft);
            desk.intake.log(draft);
            assertThat(desk.gifts.open(gift.id()).old()).containsExactly(new TakenThoughOld(gift.lines().get(1).id(), 2, FRIDGE, "2002", 10, "T/CHEAA 0011.1",
                    desk.settings.station().clerk(), desk.clock.instant()));
            Gift imported = desk.intake.log(new GiftDraft(Ids.next(), "A-1", coat.donor(), "", List.of(fridge), List.of(), "", "", ReceiptState.NO_NAME, null, null));
            assertThat(desk.gifts.open(imported.id()).old()).as("nobody was told").isEmpty();
            Gift then = desk.intake.log(new GiftDraft(Ids.next(), null, coat.donor(), "", List.of(fridge), List.of(), "", "", ReceiptState.NO_NAME, null,
                    java.time.Instant.parse("2010-05-01T04:00:00Z")));
            assertThat(desk.gifts.open(then.id()).old()).as("within its years on the day it came").isEmpty();
        }
    }

    private static GiftDraft gift(String made) {
        Nameplate plate = new Nameplate("", "", "", made, ThreeC.YES, PowerTest.WORKS, "");
        GiftDraft.GoodsLine line = new GiftDraft.GoodsLine(COOKER, Kind.APPLIANCE, null, "台",
                new Spec(ForWhom.ANYONE, "", org.wishdesk.goods.Season.ANY, Condition.NINE), 1, null, plate, null, 0, null);
        return new GiftDraft(Ids.next(), null, DonorDraft.ANONYMOUS, "", List.of(line), List.of(), "", "", ReceiptState.NO_NAME, null, null);
    }
}
