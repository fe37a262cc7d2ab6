package org.wishdesk.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishdesk.sorting.SortingTest.DAY;
import static org.wishdesk.sorting.SortingTest.bags;
import static org.wishdesk.sorting.SortingTest.coats;
import static org.wishdesk.sorting.SortingTest.draft;
import static org.wishdesk.sorting.SortingTest.refused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Kind;
import org.wishdesk.inventory.Ending;
import org.wishdesk.money.AccountKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.testkit.Stores;
import org.wishdesk.words.Language;

/** What was written down as gone by a slip of the hand, recycled, passed on or sold, lies again where it lay; the account of what was usable knows it. */
class TakenBackTest {

    @TempDir
    Path folder;

    private static Usable.Row usable(Desks desk) {
        return desk.sorting.usable(DAY, DAY, false).rows().getFirst();
    }

    private static Piece gone(Desks desk, Ending ending) {
        return desk.sorting.find("-1").stream().filter(p -> p.left() != null && p.placeKind() == ending.place()).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatLeftByMistakeLiesWhereItLay(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            Bag bag = desk.sorting.bags().getFirst();
            desk.sorting.sort(draft(bag, false, coats(5, Ending.KEPT), coats(3, Ending.RECYCLED)));
            Piece shelf = desk.sorting.find("-1").getFirst();
            desk.sorting.handle(new HandleDraft(shelf.lot(), shelf.place(), 2, Ending.SOLD, "stall", Money.ofFen(1250)));
            desk.sorting.handle(new HandleDraft(shelf.lot(), shelf.place(), 1, Ending.SOLD, "given away", null));
            desk.sorting.handle(new HandleDraft(shelf.lot(), shelf.place(), 1, Ending.PASSED_ON, "to a school", null));
            assertThat(usable(desk)).isEqualTo(new Usable.Row(Kind.CLOTHING, null, null, 0, 8, 1, 0, 1, 3, 0, 0, 3, 0));

            Piece sold = desk.sorting.find("-1").stream().filter(p -> p.left() != null && p.quantity() == 2).findFirst().orElseThrow();
            refused("inventory.reasonMissing", () -> desk.sorting.takeBack(sold.left(), " "));
            refused("sorting.reasonTooLong", () -> desk.sorting.takeBack(sold.left(), "x".repeat(401)));
            desk.sorting.takeBack(sold.left(), "never sold");
            assertThat(desk.cashBook.balances().stream().filter(b -> b.kind() == AccountKind.DRAWER).mapToLong(b -> b.fen()).sum()).as("the money too").isZero();
            refused("inventory.reversedAlready", () -> desk.sorting.takeBack(sold.left(), "twice"));
            desk.sorting.takeBack(gone(desk, Ending.SOLD).left(), "without money");
            desk.sorting.takeBack(gone(desk, Ending.PASSED_ON).left(), "they came back");
            desk.sorting.takeBack(gone(desk, Ending.RECYCLED).left(), "typed wrongly while sorting");
            assertThat(usable(desk)).isEqualTo(new Usable.Row(Kind.CLOTHING, null, null, 0, 8, 8, 0, 0, 0, 0, 0, 0, 0));
            assertThat(desk.sorting.find("-1")).allMatch(p -> p.left() == null);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** Typed in on Monday what was done on Saturday: both days are kept, and nothing leaves before it came. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasDoneOnAnEarlierDayIsOfThatDay(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            Bag bag = desk.sorting.bags().getFirst();
            desk.clock.forward(Duration.ofDays(3));
            Instant saturday = desk.sorting.moment(DAY.plusDays(1).toString());
            assertThat(desk.sorting.moment(" ")).isNull();
            assertThat(desk.sorting.moment(desk.sorting.today().toString())).as("today is now").isNull();
            refused("sorting.whenOdd", () -> desk.sorting.moment("2016-13-40"));
            refused("sorting.whenOdd", () -> desk.sorting.moment(DAY.plusDays(4).toString()));
            refused("inventory.notThereThen", () -> desk.sorting.sort(new SortDraft(Ids.next(), bag.lot(), bag.place(), List.of(coats(1, Ending.KEPT)), false,
                    desk.sorting.moment(DAY.minusDays(1).toString()))));
            SortDraft late = new SortDraft(Ids.next(), bag.lot(), bag.place(), List.of(coats(5, Ending.TO_WASH)), false, saturday);
            desk.sorting.sort(late);
            assertThat(desk.sorting.day(desk.sorting.sortings("").getFirst().at())).isEqualTo(DAY.plusDays(1));
            Piece washing = desk.sorting.cleaning().getFirst();
            refused("inventory.notThereThen", () -> desk.sorting.handle(new HandleDraft(washing.lot(), washing.place(), 5, Ending.RECYCLED, "rags", null,
                    desk.sorting.moment(DAY + " 8:00"))));
            desk.sorting.handle(new HandleDraft(washing.lot(), washing.place(), 2, Ending.RECYCLED, "rags", null, desk.sorting.moment(DAY.plusDays(2).toString())));
            assertThat(desk.sorting.day(gone(desk, Ending.RECYCLED).since())).isEqualTo(DAY.plusDays(2));
            assertThat(desk.store.read(tx -> desk.inventory.trail(tx, washing.lot())).getLast().enteredAt()).isEqualTo(desk.clock.instant());
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsFoundByItsNumberAndTakenBackByKeys(Language language) throws Exception {
        MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
        try (OpenDesk open = new OpenDesk(folder, clock, language)) {
            open.press(KeyCode.F3);
            open.press(KeyCode.F4);
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            clock.forward(Duration.ofDays(2));
            open.go("sorting.title");
            open.press(KeyCode.ENTER);
            open.press(KeyCode.CONTROL, KeyCode.D);
            assertThat(open.focused()).isEqualTo("sortWhen");
            assertThat(Pictures.keep(open, "sorting-when", language, 1093, 582)).isEmpty();
            open.press(KeyCode.ENTER);
            assertThat(open.focused()).isEqualTo("item");
            open.press(KeyCode.F7);
            open.press(KeyCode.CONTROL, KeyCode.D);
            open.type("20160529");
            open.press(KeyCode.ENTER);
            TableView<Piece> pieces = open.table("#pieces");
            open.press(KeyCode.ENTER);
            open.press(KeyCode.DIGIT4);
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            open.commit("\u53d1\u9709");
            open.press(KeyCode.ENTER);
            assertThat(pieces.getItems()).as("it is gone, and said to be").singleElement().satisfies(p -> assertThat(p.left()).isNotNull(),
                    p -> assertThat(p.since()).isEqualTo("2016-05-29T15:59:00Z"));
            open.press(KeyCode.ENTER);
            assertThat(open.focused()).isEqualTo("handleEnding");
            assertThat(Pictures.keep(open, "sorting-taken-back", language, 1093, 582)).isEmpty();
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            assertThat(open.banner()).isEqualTo(open.words.t("inventory.reasonMissing"));
            open.commit("\u8bb0\u9519");
            open.press(KeyCode.ENTER);
            assertThat(open.banner()).contains(open.words.t("sorting.takenBack", "JZ2016-000001-1", 1, "\u888b"));
            assertThat(List.copyOf(pieces.getItems())).singleElement().satisfies(p -> assertThat(p.left()).isNull());
            open.press(KeyCode.F2);
            assertThat(open.table("#bags").getItems()).hasSize(1);
        }
    }
}
