package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Money;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.money.Tender;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** What is half typed at the counter is taken over or kept, never dropped; and what is odd about it is said as it is. */
class CounterEntryTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String TROUSERS = "\u68c9\u88e4";
    private static final String PIECE = "\u4ef6";
    private static final String BAG = "\u888b";
    private static final String WANG = "\u738b\u82b3";
    private static final String PHONE = "13899998888";
    /** A heading of one column, and of a second for how many. */
    private static final String ITEM = "\u54c1\u540d";
    private static final String QUANTITY = "\u6570\u91cf";
    /** Two lines of a letter. */
    private static final String PROSE = "\u5bb6\u91cc\u4eba\u81ea\u5df1\u6d17\u8fc7\n\u8bf7\u8f6c\u7ed9\u5c71\u91cc\u7684\u5b69\u5b50";

    @TempDir
    Path folder;

    private OpenDesk open;

    private void open(Language language) throws Exception {
        open = new OpenDesk(folder, new MovableClock("2016-05-28T01:00:00Z"), language);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private TableView<GiftRow> lines() {
        return open.table("#lines");
    }

    /** As it stands in the table: what and how many, or how much. */
    private List<String> table() {
        return lines().getItems().stream().map(row -> row.item(open.words) + " " + row.quantity()).toList();
    }

    private List<Gift> today() {
        return open.station.intake().on(open.station.intake().today(), 100);
    }

    private void row(String item, String pieces) {
        open.commitTo("#item", item);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type(pieces);
    }

    private void put(String field, String text) {
        open.onScreen(() -> {
            TextInputControl control = open.find("#" + field);
            control.requestFocus();
            control.setText(text);
            return null;
        });
        open.settle();
    }

    private void takeBack(int line) {
        open.onScreen(() -> {
            lines().requestFocus();
            lines().getSelectionModel().clearAndSelect(line);
            return null;
        });
        open.press(KeyCode.ENTER);
    }

    private void says(String key, Object... args) {
        assertThat(open.banner()).isEqualTo(open.words.t(key, args));
    }

    @Test
    void nothingHalfTypedIsLost() throws Exception {
        open(Language.ZH);
        open.press(KeyCode.F3);
        row(COAT, "1");
        open.press(KeyCode.ENTER);
        row(TROUSERS, "2");
        open.press(KeyCode.ENTER);
        row(TROUSERS, "7");
        takeBack(0);
        assertThat(table()).as("what was typed went into the table first").containsExactly(TROUSERS + " 2", TROUSERS + " 7");
        assertThat(open.typed("#item")).isEqualTo(COAT);
        takeBack(1);
        assertThat(table()).as("the first is back in its place").containsExactly(COAT + " 1", TROUSERS + " 2");
        assertThat(open.typed("#item") + open.typed("#quantity")).isEqualTo(TROUSERS + "7");
        put("quantity", "x");
        takeBack(0);
        says("intake.entry.quantityOdd", GiftDraft.MOST_PIECES);
        assertThat(open.focused()).isEqualTo("quantity");
        assertThat(table()).as("nothing is put away").containsExactly(COAT + " 1", TROUSERS + " 2");
        assertThat(open.typed("#item")).isEqualTo(TROUSERS);
        open.press(KeyCode.F5);
        says("intake.entry.quantityOdd", GiftDraft.MOST_PIECES);
        assertThat(open.typed("#item")).isEqualTo(TROUSERS);
        put("quantity", "7");
        put("sum", "12.5");
        takeBack(0);
        String cash = open.words.t(Tender.CASH);
        assertThat(table()).as("the half-typed sum, too").containsExactly(TROUSERS + " 2", TROUSERS + " 7", cash + " 12.50");
        open.press(KeyCode.F6);
        open.type("5");
        open.press(KeyCode.ENTER);
        assertThat(open.typed("#item")).as("a sum does not touch the goods").isEqualTo(COAT);
        open.press(KeyCode.F5);
        assertThat(table()).as("money takes no place of goods").containsExactly(COAT + " 1", TROUSERS + " 2", TROUSERS + " 7", cash + " 12.50", cash + " 5.00");
        assertThat(open.typed("#item") + open.typed("#quantity")).as("the line before once more").isEqualTo(TROUSERS + "7");
        takeBack(3);
        assertThat(open.typed("#sum")).isEqualTo("12.50");
        assertThat(table()).hasSize(5).contains(cash + " 5.00").doesNotContain(cash + " 12.50");
        open.press(KeyCode.ENTER);
        assertThat(table().getLast()).as("the same again went behind the money").isEqualTo(TROUSERS + " 7");
        assertThat(table().get(3)).as("the sum is back in its place").isEqualTo(cash + " 12.50");
        open.press(KeyCode.F4);
        assertThat(open.typed("#unit")).isEqualTo(BAG);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems().getLast().goods().unit()).isEqualTo(BAG);
        assertThat(open.typed("#unit")).as("a bag takes its unit with it").isEqualTo(PIECE);
        open.press(KeyCode.F4);
        put("item", "\u7af9\u7f16\u5c0f\u7b50");
        assertThat(open.typed("#unit")).as("typed over, it is no bag any more").isEqualTo(PIECE);
        put("item", "");
        put("quantity", "");
        takeBack(table().size() - 1);
        assertThat(open.typed("#unit")).isEqualTo(BAG);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(open.typed("#unit")).as("and so does one that was taken back").isEqualTo(PIECE);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsOddIsSaidAsItIs(Language language) throws Exception {
        open(language);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        says("intake.nothingGiven");
        open.press(KeyCode.F5);
        says("intake.noLineBefore");
        StringBuilder list = new StringBuilder(ITEM + "\t" + QUANTITY + "\n");
        list.append((COAT + "\t1\n").repeat(GiftDraft.MOST_LINES + 2));
        open.copy(list.toString());
        open.press(KeyCode.CONTROL, KeyCode.V);
        says("intake.pastedCut", GiftDraft.MOST_LINES, 0, 2, GiftDraft.MOST_LINES);
        assertThat(lines().getItems()).hasSize(GiftDraft.MOST_LINES);
        open.copy(COAT + "\t1\n");
        open.press(KeyCode.CONTROL, KeyCode.V);
        says("intake.pastedCut", 0, 0, 1, GiftDraft.MOST_LINES);
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        open.press(KeyCode.ENTER);

        put("donor", WANG);
        put("phone", "3");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).isNotEmpty();
        assertThat(wrong("#phone")).isTrue();
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        open.press(KeyCode.ENTER);
        assertThat(open.banner()).as("nothing is wrong with what was cleared away").isEmpty();
        assertThat(wrong("#phone")).isFalse();

        open.press(KeyCode.F2);
        open.pad(PHONE);
        open.press(KeyCode.ENTER);
        says("intake.phoneIsNoName");
        assertThat(open.typed("#phone")).isEqualTo(PHONE);
        assertThat(open.typed("#donor")).isEmpty();
        assertThat(open.focused()).as("the name is asked").isEqualTo("donor");
        open.press(KeyCode.F3);
        assertThat(open.typed("#phone")).isEmpty();
        row(COAT, "1");
        put("phone", PHONE);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        says("intake.phoneAlone");
        assertThat(open.focused()).isEqualTo("donor");
        assertThat(today()).as("the phone would have been lost").isEmpty();
        put("phone", "");
        put("donor", "7712345");
        open.press(KeyCode.F6);
        assertThat(open.typed("#phone")).as("whichever way the cursor leaves").isEqualTo("7712345");

        for (String odd : List.of("1.234", "1e3", "99999999999999")) {
            put("sum", odd);
            open.press(KeyCode.ENTER);
            says("intake.cashUnreadable", Money.LIMIT);
        }
        put("sum", "0");
        open.press(KeyCode.ENTER);
        says("intake.cashOdd");
        put("sum", "");
        put("item", TROUSERS);
        put("quantity", "1");
        put("unit", PIECE.repeat(10_000));
        open.press(KeyCode.ENTER);
        says("intake.entry.unitTooLong", GiftDraft.LONGEST_UNIT);
        assertThat(open.focused()).isEqualTo("unit");
        put("unit", PIECE);
        put("donor", WANG);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(today()).singleElement().satisfies(gift -> assertThat(gift.donorName()).isEqualTo(WANG));
    }

    @Test
    void aQuestionThatWasLeftIsSilentAndTheLastGiftOutlivesTheScreen() throws Exception {
        open(Language.ZH);
        for (int i = 0; i < 2; i++) {
            put("donor", WANG);
            row(COAT, "1");
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
        }
        assertThat(open.alarm.sheetOpen()).as("the same once more").isTrue();
        open.press(KeyCode.ESCAPE);
        assertThat(open.banner()).as("nothing is being saved any more").isEmpty();
        assertThat(table()).containsExactly(COAT + " 1");
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        open.press(KeyCode.ENTER);
        String number = today().getFirst().number();
        open.onScreen(() -> {
            open.words.speak(Language.EN);
            open.desk.build();
            return null;
        });
        open.settle();
        assertThat(open.text("#savedNumber")).isEqualTo(number);
        open.press(KeyCode.F8);
        assertThat(open.alarm.sheetOpen()).as("its papers").isTrue();
    }

    /** What nobody knows is not what stood in the row before; money is not goods; a number on a plate is of one piece. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatStoodInTheRowBeforeIsNotSaidOfTheNext(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        row(COAT, "1");
        open.press(KeyCode.ENTER);
        row("\u9e21\u86cb", "30");
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems().getLast().goods()).satisfies(eggs -> assertThat(eggs.kind()).isEqualTo(Kind.HOUSEHOLD),
                eggs -> assertThat(eggs.spec().forWhom()).isEqualTo(ForWhom.ANYONE));
        open.commitTo("#item", "\u767e\u5b9d\u7bb1");
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("kind");
        open.press(KeyCode.DIGIT4);
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.ENTER);
        assertThat(((ComboBox<?>) open.find("#kind")).getValue()).as("as the clerk chose").isEqualTo(Kind.STUDY);
        put("item", "");
        row("\u6350\u6b3e", "500");
        open.press(KeyCode.ENTER);
        says("intake.entry.money", "\u6350\u6b3e");
        assertThat(open.focused()).isEqualTo("item");
        put("item", "");
        put("quantity", "");

        open.commitTo("#item", "\u7535\u996d\u7172");
        open.press(KeyCode.ENTER);
        put("serial", "SN-9");
        put("quantity", "2");
        open.press(KeyCode.ENTER);
        says("goods.nameplate.oneEach", "SN-9");
        put("quantity", "1");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.F5);
        assertThat(open.typed("#serial")).as("another piece has another number").isEmpty();
        open.press(KeyCode.ENTER);
        assertThat(table()).hasSize(4);

        open.press(KeyCode.F6);
        open.press(KeyCode.TAB);
        open.press(KeyCode.DIGIT2);
        assertThat(((ComboBox<?>) open.find("#tender")).getValue()).isEqualTo(Tender.TRANSFER);
        put("sum", "20");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(today()).singleElement().satisfies(gift -> assertThat(gift.cash()).extracting(Gift.Cash::tender).containsExactly(Tender.TRANSFER));
        assertThat(((ComboBox<?>) open.find("#tender")).getValue()).as("of the next donor nobody said so").isEqualTo(Tender.CASH);
    }

    @Test
    void onlyATableIsPastedAsLines() throws Exception {
        open(Language.ZH);
        open.copy((COAT + "\t999999999\n").repeat(3) + COAT + "\t2\n");
        open.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(open.text("#summary")).as("what no gift can have is not counted").isEqualTo(open.words.t("intake.summary", 4, 2, Money.ZERO));
        open.copy(PROSE);
        open.commitTo("#giftNote", "");
        open.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(lines().getItems()).hasSize(4);
        assertThat(open.typed("#giftNote")).startsWith(PROSE.substring(0, PROSE.indexOf('\n')));
        open.onScreen(() -> {
            lines().requestFocus();
            return null;
        });
        open.press(KeyCode.CONTROL, KeyCode.V);
        says("intake.pasteNoTable");
        assertThat(lines().getItems()).hasSize(4);
        open.copy(ITEM + "\n" + TROUSERS + "\n" + COAT);
        open.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(table().subList(4, 6)).as("one column under its heading").containsExactly(TROUSERS + " 0", COAT + " 0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void initialsThatWereNotChosenAreAskedAbout(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        for (KeyCode answer : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            open.commitTo("#item", "my");
            put("quantity", "4");
            open.press(KeyCode.ENTER);
            assertThat(open.alarm.sheetOpen()).isTrue();
            assertThat(Pictures.keep(open, "counter-initials", language)).isEmpty();
            open.press(answer);
        }
        assertThat(table()).as("the thing that was meant").containsExactly(COAT + " 4");
        assertThat(open.focused()).isEqualTo("quantity");
        open.press(KeyCode.ENTER);
        assertThat(table()).as("or a new one").containsExactly(COAT + " 4", "my 4");
        open.commitTo("#item", "qqxxq");
        put("quantity", "1");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(today()).as("letters that mean nothing else are a name, and the save goes on").singleElement()
                .satisfies(gift -> assertThat(gift.lines()).hasSize(3));
    }

    private boolean wrong(String field) {
        return open.find(field).getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger"));
    }
}
