package org.wishdesk.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.inventory.Ending;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** The sorting table by keyboard alone: two bags, an interruption, what is washed, what leaves, and the account. */
class SortingScreenTest {

    private static final String COAT = "\u68c9\u8863";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
    private OpenDesk open;

    private void open(Language language) throws Exception {
        open = new OpenDesk(folder.resolve("data"), clock, language);
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    /** A whole bag taken in at the counter. */
    private void bag(String about) {
        open.go("intake.title");
        open.press(KeyCode.F3);
        open.press(KeyCode.F4);
        open.type(about);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.text("#goesSlot .key-cap")).as("where it is put").isEqualTo("FJ");
    }

    private void text(String field, String text) {
        open.onScreen(() -> {
            ((TextInputControl) open.find(field)).setText(text);
            return null;
        });
    }

    private String in(String field) {
        return ((TextInputControl) open.find(field)).getText();
    }

    private TableView<SortRow> lines() {
        return open.table("#sortLines");
    }

    private TableView<Bag> bags() {
        return open.table("#bags");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMorningAtTheSortingTable(Language language) throws Exception {
        open(language);
        bag("30");
        clock.forward(Duration.ofDays(2));
        bag("12");
        open.go("sorting.title");
        assertThat(bags().getItems()).extracting(Bag::code).containsExactly("JZ2016-000001-1", "JZ2016-000002-1");
        assertThat(open.focused()).isEqualTo("bagFind");

        // The first that waits; item, size, how many, and one figure for what becomes of them.
        open.press(KeyCode.ENTER);
        assertThat(open.text("#bagCode")).isEqualTo("JZ2016-000001-1");
        assertThat(open.focused()).isEqualTo("item");
        open.type("my");
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("forWhom");
        open.press(KeyCode.DIGIT2);
        open.press(KeyCode.ENTER);
        open.type("175");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("5");
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("sortEnding");
        open.press(KeyCode.DIGIT1);
        assertThat(lines().getItems()).singleElement().satisfies(row -> {
            assertThat(row.line().item()).isEqualTo(COAT);
            assertThat(row.line().ending()).isEqualTo(Ending.KEPT);
            assertThat(row.bin()).isEqualTo("M-W-175");
        });
        open.commit(COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("0");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.DIGIT5);
        assertThat(open.focused()).as("nought is said at once").isEqualTo("quantity");
        open.type("4");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.DIGIT2);
        assertThat(lines().getItems()).hasSize(2);
        assertThat(open.text("#bagAbout")).isEqualTo(open.words.t("sorting.outOf", 9, 30));

        // The program ends in the middle; what was typed comes back.
        open.commit("\u56f4\u5dfe");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("3");
        Thread.sleep(900);
        open.settle();
        open.close();
        open(language);
        open.go("sorting.title");
        assertThat(open.banner()).isEqualTo(open.words.t("sorting.restored", "JZ2016-000001-1"));
        assertThat(lines().getItems()).hasSize(2);
        assertThat(in("#item")).isEqualTo("\u56f4\u5dfe");
        assertThat(in("#quantity")).isEqualTo("3");

        // Another bag meanwhile: what was typed stays with its own.
        open.press(KeyCode.F2);
        open.commit("000002");
        open.press(KeyCode.ENTER);
        assertThat(open.text("#bagCode")).isEqualTo("JZ2016-000002-1");
        assertThat(lines().getItems()).isEmpty();
        open.press(KeyCode.F2);
        open.commit("000001");
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems()).hasSize(2);

        // A part now; pressed twice it is sorted once. The scarves still stand in the row and belong to it.
        open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(bags().getItems()).extracting(Bag::code, Bag::sorted).containsExactly(org.assertj.core.groups.Tuple.tuple("JZ2016-000001-1", 12),
                org.assertj.core.groups.Tuple.tuple("JZ2016-000002-1", 0));
        assertThat(open.station.drafts().of("sorting")).isEmpty();

        // Labels for what was made, looked at first.
        open.press(KeyCode.F8);
        assertThat(open.alarm.sheetOpen()).isTrue();
        open.press(KeyCode.CONTROL, KeyCode.P);
        assertThat(open.printing.printed).hasSize(1);
        open.press(KeyCode.ESCAPE);

        // It was the wrong bag: everything goes back and what was typed comes back; then it was the right one after all.
        open.press(KeyCode.F6);
        assertThat(open.table("#cameOut").getItems()).as("two lots, the scarves, the rest").hasSize(4);
        assertThat(Pictures.keep(open, "sorting-sorted", language)).isEmpty();
        open.press(KeyCode.F6);
        open.press(KeyCode.ENTER);
        assertThat(bags().getItems()).extracting(Bag::sorted).containsExactly(0, 0);
        assertThat(lines().getItems()).hasSize(3);
        open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(bags().getItems()).extracting(Bag::sorted).containsExactly(12, 0);

        // The rest is rags.
        open.press(KeyCode.F2);
        open.press(KeyCode.ENTER);
        open.commit(COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("8");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.DIGIT5);
        if (language == Language.EN) {
            assertThat(Pictures.keep(open, "sorting-small", language, 1093, 582)).isEmpty();
        }
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(bags().getItems()).extracting(Bag::code).containsExactly("JZ2016-000002-1");

        // Long after, what came of any bag is still known; a bag's label picks it, scanned anywhere, keyed past the input method.
        assertThat(open.station.drafts().of("sorting")).isEmpty();
        open.press(KeyCode.F9);
        assertThat(open.focused()).isEqualTo("sortScan");
        open.type("123");
        open.press(KeyCode.ESCAPE);
        assertThat(open.focused()).isEqualTo("bagFind");

        // The second bag is mouldy and leaves whole, with a reason.
        open.press(KeyCode.ENTER);
        open.press(KeyCode.F7);
        TableView<Piece> pieces = open.table("#pieces");
        assertThat(pieces.getItems()).extracting(Piece::code).containsExactly("JZ2016-000002-1");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        open.press(KeyCode.DIGIT4);
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("handleReason");
        open.press(KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("inventory.reasonMissing"));
        open.commit("\u53d1\u9709");
        open.press(KeyCode.ENTER);
        assertThat(pieces.getItems()).as("what left can be taken back").singleElement().satisfies(piece -> assertThat(piece.left()).isNotNull());

        // What was to be washed is done, first three of the coats, then the rest.
        open.press(KeyCode.F3);
        text("#pieceFind", "");
        open.settle();
        assertThat(pieces.getItems()).extracting(Piece::quantity).containsExactly(4, 3);
        assertThat(Pictures.keep(open, "sorting-handle", language)).isEmpty();
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        open.type("3");
        open.press(KeyCode.ENTER);
        assertThat(pieces.getItems()).extracting(Piece::quantity).containsExactly(1, 3);
        open.press(KeyCode.F5);
        open.press(KeyCode.F5);
        assertThat(pieces.getItems()).isEmpty();

        // The account of it.
        open.press(KeyCode.F4);
        TableView<Usable.Row> usable = open.table("#usable");
        assertThat(usable.getItems()).singleElement().satisfies(row -> {
            assertThat(row.fromBags()).isEqualTo(20);
            assertThat(row.kept()).isEqualTo(12);
            assertThat(row.recycled()).isEqualTo(8);
        });
        assertThat(open.text("#usableNotes")).contains(open.words.t("sorting.bags.came", 2, 0, 0, 0, 1));
        assertThat(Pictures.keep(open, "sorting-usable", language)).isEmpty();
        Path file = folder.resolve("usable.xlsx");
        open.chooser.willSave(file);
        open.press(KeyCode.CONTROL, KeyCode.E);
        assertThat(Files.size(file)).isPositive();
        text("#usableFrom", "2016-13-40");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("ui.dayOdd"));
        text("#usableFrom", "5\u670828\u65e5");
        text("#usableTo", "\uff12\uff10\uff11\uff16\uff0f\uff15\uff0f\uff12\uff17");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(open.banner()).as("both are days, the wrong way round").isEqualTo(open.words.t("sorting.notDays"));
        assertThat(List.copyOf(open.station.nouns().inventory().places())).isNotEmpty();
    }

    private static String label(int serial) {
        String eight = "2%08d".formatted(serial);
        return java.util.stream.IntStream.range(0, 10).mapToObj(check -> eight + check).filter(org.wishdesk.inventory.Labels::ours).findFirst().orElseThrow();
    }

    /** A bag is picked by its label however it is read; a cooker and a book out of it are asked as at the counter. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aLabelPicksTheBagAndWhatComesOutIsAskedAsAtTheCounter(Language language) throws Exception {
        open(language);
        open.go("intake.title");
        open.press(KeyCode.F3);
        open.press(KeyCode.F8);
        open.press(KeyCode.F4);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        bag("12");
        open.go("sorting.title");
        open.press(KeyCode.F2);
        open.press(KeyCode.DOWN);
        open.press(KeyCode.DOWN);
        open.press(KeyCode.ENTER);
        assertThat(open.text("#bagCode")).isEqualTo("JZ2016-000002-1");
        open.scan(label(1));
        assertThat(open.text("#bagCode")).as("scanned into a field of words").isEqualTo("JZ2016-000001-1");
        assertThat(in("#item")).isEmpty();
        open.press(KeyCode.F9);
        open.type(label(2));
        open.press(KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("sorting.noSuchBag", label(2)));
        open.press(KeyCode.F9);
        open.type(label(1));
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("item");

        // A gas heater of 2002 does not stay, whoever says so; it may leave.
        open.commit("\u71c3\u6c14\u70ed\u6c34\u5668");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("1");
        open.commitTo("#made", "2002");
        open.onScreen(() -> {
            open.find("#sortEnding").requestFocus();
            return null;
        });
        assertThat(Pictures.keep(open, "sorting-appliance", language, 1093, 582)).isEmpty();
        open.press(KeyCode.DIGIT1);
        assertThat(lines().getItems()).isEmpty();
        assertThat(open.focused()).isEqualTo("made");
        open.onScreen(() -> {
            open.find("#sortEnding").requestFocus();
            return null;
        });
        open.press(KeyCode.DIGIT5);
        assertThat(lines().getItems()).singleElement().satisfies(row -> assertThat(row.line().plate().made()).isEqualTo("2002"));

        // A book that nobody has brought yet: its kind by a figure.
        open.scan("9787107184130");
        open.press(KeyCode.DIGIT1);
        assertThat(in("#item")).isNotEmpty();
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("2");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.DIGIT1);
        assertThat(lines().getItems()).hasSize(2).last().satisfies(row -> assertThat(row.line().barcode()).isEqualTo("9787107184130"));
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(bags().getItems()).extracting(Bag::code).containsExactly("JZ2016-000002-1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void initialsThatWereNotChosenAreAskedAboutAsAtTheCounter(Language language) throws Exception {
        open(language);
        bag("30");
        open.go("sorting.title");
        open.press(KeyCode.ENTER);
        for (KeyCode answer : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            piece("my");
            open.onScreen(() -> {
                open.find("#sortEnding").requestFocus();
                return null;
            });
            open.press(KeyCode.DIGIT1);
            assertThat(open.alarm.sheetOpen()).isTrue();
            assertThat(Pictures.keep(open, "sorting-initials", language)).isEmpty();
            open.press(answer);
        }
        assertThat(lines().getItems()).extracting(row -> row.line().item()).as("the thing that was meant").containsExactly(COAT);
        assertThat(open.focused()).isEqualTo("sortEnding");
        open.press(KeyCode.ENTER);
        assertThat(lines().getItems()).extracting(row -> row.line().item()).as("or a new one").containsExactly(COAT, "my");
        piece("qqxxq");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(bags().getItems()).as("letters that mean nothing else are a name, and the save goes on").isEmpty();
        open.press(KeyCode.F6);
        assertThat(open.table("#cameOut").getItems()).hasSize(3);
    }

    private void piece(String item) {
        open.commitTo("#item", item);
        text("#quantity", "4");
    }
}
