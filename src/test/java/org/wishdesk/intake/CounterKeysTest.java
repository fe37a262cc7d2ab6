package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.ui.Screen;
import org.wishdesk.words.Language;

/** The counter's keys: the cursor is never lost, the number pad works everywhere, and a list of suggestions stands in nobody's way. */
class CounterKeysTest {

    private static final String COAT = "\u68c9\u8863";

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

    private void line() {
        open.commitTo("#item", COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.pad("1");
        open.press(KeyCode.ENTER);
    }

    private void cursorIsOnTheScreen(String after) {
        boolean there = open.onScreen(() -> {
            Node owner = open.scene().getFocusOwner();
            Node each = owner;
            while (each != null && each != open.desk.front().view()) {
                each = each.getParent();
            }
            return each != null && owner != each && owner.isVisible() && owner.getScene() != null && !owner.isDisabled();
        });
        assertThat(there).as("the cursor stands in a field after " + after + ", not in " + open.focused()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCursorIsNeverLost(Language language) throws Exception {
        open(language);
        List<KeyCode[]> keys = List.of(new KeyCode[] {KeyCode.F2}, new KeyCode[] {KeyCode.F3}, new KeyCode[] {KeyCode.F4}, new KeyCode[] {KeyCode.F5},
                new KeyCode[] {KeyCode.F6}, new KeyCode[] {KeyCode.F7}, new KeyCode[] {KeyCode.F7}, new KeyCode[] {KeyCode.F8}, new KeyCode[] {KeyCode.F9},
                new KeyCode[] {KeyCode.ESCAPE}, new KeyCode[] {KeyCode.DELETE}, new KeyCode[] {KeyCode.CONTROL, KeyCode.P}, new KeyCode[] {KeyCode.CONTROL, KeyCode.R},
                new KeyCode[] {KeyCode.CONTROL, KeyCode.V}, new KeyCode[] {KeyCode.CONTROL, KeyCode.O}, new KeyCode[] {KeyCode.CONTROL, KeyCode.BACK_SPACE},
                new KeyCode[] {KeyCode.CONTROL, KeyCode.ENTER}, new KeyCode[] {KeyCode.F1}, new KeyCode[] {KeyCode.CONTROL, KeyCode.L}, new KeyCode[] {KeyCode.ALT, KeyCode.DIGIT1});
        open.copy(COAT + "\t2\n" + COAT + "\t3\n");
        for (String from : List.of("donor", "item", "lines", "receipt")) {
            for (KeyCode[] key : keys) {
                open.onScreen(() -> {
                    open.find("#" + from).requestFocus();
                    return null;
                });
                open.press(key);
                for (int i = 0; i < 3 && open.alarm.sheetOpen(); i++) {
                    open.press(KeyCode.ESCAPE);
                }
                assertThat(open.alarm.sheetOpen()).isFalse();
                cursorIsOnTheScreen(List.of(key) + " from " + from);
            }
        }
        for (Screen screen : open.desk.screens()) {
            for (Screen.Key key : screen.keys()) {
                assertThat(open.words.t(key.sentence())).as("every key says what it does").isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLastLineGoesAndTheCursorStays(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        line();
        line();
        open.onScreen(() -> {
            lines().requestFocus();
            lines().getSelectionModel().select(0);
            return null;
        });
        List<GiftRow> both = List.copyOf(lines().getItems());
        open.press(KeyCode.DELETE);
        assertThat(open.banner()).isEqualTo(open.words.t("intake.lineGone", 1, both.getFirst().item(open.words)));
        open.press(KeyCode.DELETE);
        open.press(KeyCode.CONTROL, KeyCode.Z);
        open.press(KeyCode.CONTROL, KeyCode.Z);
        open.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(lines().getItems()).as("it was a slip of the finger").containsExactlyElementsOf(both);
        assertThat(open.banner()).isEmpty();
        open.press(KeyCode.DELETE);
        open.press(KeyCode.DELETE);
        assertThat(lines().getItems()).isEmpty();
        cursorIsOnTheScreen("the last line went");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        cursorIsOnTheScreen("there was nothing to save");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNumberPadWorksInEveryField(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F2);
        open.commit("\u738b\u82b3");
        open.press(KeyCode.ENTER);
        open.pad("13804361234");
        assertThat(open.typed("#phone")).isEqualTo("13804361234");
        open.press(KeyCode.ENTER);
        open.commit(COAT);
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("forWhom");
        open.pad("2");
        javafx.scene.control.ComboBox<ForWhom> forWhom = open.find("#forWhom");
        assertThat(forWhom.getValue()).as("the second in the list").isEqualTo(ForWhom.MEN);
        open.press(KeyCode.ENTER);
        open.pad("170");
        assertThat(open.typed("#size")).isEqualTo("170");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.pad("12");
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems()).singleElement().satisfies(row -> assertThat(row.goods().quantity()).isEqualTo(12));
        open.press(KeyCode.F6);
        open.pad("38.5");
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems().getLast().cash().sum().fen()).isEqualTo(3850);
        open.press(KeyCode.F9);
        open.pad("1234567");
        assertThat(open.text("#scan")).isEqualTo("1234567");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void suggestionsStandInNobodysWay(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        open.type("m");
        Node list = open.find("#itemSuggestions");
        assertThat(list.isVisible()).isTrue();
        open.press(KeyCode.F6);
        assertThat(open.focused()).as("a key meant for something else").isEqualTo("sum");
        assertThat(list.isVisible()).isFalse();
        open.press(KeyCode.ESCAPE);
        open.type("y");
        assertThat(list.isVisible()).isTrue();
        open.click("#phone");
        assertThat(open.focused()).as("a click meant for something else").isEqualTo("phone");
        open.click("#wanted");
        assertThat(open.focused()).as("what is only read takes no cursor").isEqualTo("phone");
        javafx.scene.control.ComboBox<ForWhom> forWhom = open.find("#forWhom");
        for (KeyCode key : List.of(KeyCode.F6, KeyCode.F2)) {
            at("forWhom");
            open.press(KeyCode.ALT, KeyCode.DOWN);
            assertThat(forWhom.isShowing()).isTrue();
            open.press(key);
            assertThat(forWhom.isShowing()).as("nor does a list of choices keep " + key).isFalse();
            assertThat(open.focused()).isEqualTo(key == KeyCode.F6 ? "sum" : "donor");
        }
        assertThat(list.isVisible()).isFalse();
        open.press(KeyCode.F2);
        open.type("qq");
        open.press(KeyCode.CONTROL, KeyCode.R);
        open.press(KeyCode.ESCAPE);
        assertThat(open.focused()).isEqualTo("donor");
    }

    /** Wherever Tab leads, Enter and Esc lead on and back. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void enterAndEscAreDeadNowhere(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        line();
        for (String from : List.of("donorKind", "publish")) {
            at(from);
            open.press(KeyCode.ENTER);
            assertThat(open.focused()).as("Enter in " + from).isEqualTo("item");
            at(from);
            open.press(KeyCode.ESCAPE);
            assertThat(open.focused()).as("Esc in " + from).isEqualTo("donor");
        }
        for (String from : List.of("lines", "save")) {
            at(from);
            open.press(KeyCode.ESCAPE);
            assertThat(open.focused()).as("Esc in " + from).isEqualTo("item");
        }
        open.onScreen(() -> {
            lines().getSelectionModel().clearSelection();
            return null;
        });
        at("lines");
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems()).as("the first line is taken back").isEmpty();
        assertThat(open.typed("#item")).isEqualTo(COAT);
        for (int i = 0; i < 2; i++) {
            open.press(KeyCode.F7);
            open.press(KeyCode.F3);
            line();
        }
        open.press(KeyCode.F7);
        at("held");
        open.press(KeyCode.ESCAPE);
        assertThat(open.focused()).isEqualTo("donor");
        at("held");
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).as("one is picked up").isEqualTo("item");
        assertThat(lines().getItems().size() == 1 || !open.typed("#item").isEmpty()).isTrue();
        if (lines().getItems().isEmpty()) {
            open.press(KeyCode.SHIFT, KeyCode.ENTER);
            open.press(KeyCode.ENTER);
        }
        open.press(KeyCode.F3);
        at("save");
        open.press(KeyCode.ENTER);
        assertThat(open.station.intake().on(open.station.intake().today(), 10)).as("Enter on Save saves").hasSize(1);
    }

    private void at(String field) {
        open.onScreen(() -> {
            open.find("#" + field).requestFocus();
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void threeHundredLinesAreTypedOnAndSavedAsOne(Language language) throws Exception {
        open(language);
        StringBuilder table = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            table.append(COAT).append('\t').append(1 + i % 2).append('\n');
        }
        open.copy(table.toString());
        open.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(lines().getItems()).hasSize(300);
        long cells = open.onScreen(() -> (long) lines().lookupAll(".table-row-cell").size());
        assertThat(cells).as("only what is seen is drawn").isLessThan(60);
        line();
        assertThat(Pictures.keep(open, "counter-300", language)).isEmpty();
        open.press(KeyCode.F3);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        Gift gift = open.station.intake().on(open.station.intake().today(), 1).getFirst();
        assertThat(open.station.intake().gift(gift.id()).orElseThrow().lines()).hasSize(301);
    }
}
