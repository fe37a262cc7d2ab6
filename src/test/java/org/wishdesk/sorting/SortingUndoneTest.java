package org.wishdesk.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wishdesk.sorting.SortingTest.DAY;
import static org.wishdesk.sorting.SortingTest.bags;
import static org.wishdesk.sorting.SortingTest.coats;
import static org.wishdesk.sorting.SortingTest.draft;
import static org.wishdesk.sorting.SortingTest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.Movement;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** A sorting is put back whole, by movements of its own, while nothing of it has moved on. */
class SortingUndoneTest {

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aSortingIsTakenBackWholeUntilSomethingOfItMovedOn(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            Bag bag = desk.sorting.bags().getFirst();
            SortDraft part = draft(bag, true, coats(5, Ending.KEPT), coats(2, Ending.RECYCLED));
            desk.sorting.sort(part);
            refused("inventory.reasonMissing", () -> desk.sorting.undo(part.id(), " "));
            assertThat(desk.sorting.cameOut(part.id())).extracting(CameOut::ending, CameOut::quantity, CameOut::stayed, CameOut::labelled, CameOut::rest)
                    .containsExactly(tuple(Ending.KEPT, 5, true, true, false), tuple(Ending.RECYCLED, 2, true, false, false),
                            tuple(Ending.KEPT, 1, true, false, true));
            assertThat(desk.sorting.undo(part.id(), "wrong bag").getFirst().line()).as("what is typed anew").isEqualTo(coats(5, Ending.KEPT));
            assertThat(desk.sorting.bags()).containsExactly(bag);
            assertThat(desk.sorting.usable(DAY, DAY, false).rows()).as("nothing came out of it").isEmpty();
            SortDraft again = draft(bag, false, coats(5, Ending.KEPT));
            Lot lot = desk.sorting.sort(again).getFirst();
            StockRow row = desk.store.read(desk.inventory::stock).getFirst();
            desk.sorting.handle(new HandleDraft(lot.id(), row.place(), 1, Ending.PASSED_ON, "to a school", null));
            refused("sorting.movedOn", () -> desk.sorting.undo(again.id(), "too late"));
            refused("sorting.undoneAlready", () -> desk.sorting.undo(part.id(), "twice"));
            assertThat(desk.sorting.bags()).isEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** Washed, a part of it or all, or washed twice: it has only come to its shelf. Promised or gone from there it has moved on. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasWashedSinceGoesBackIntoItsBagToo(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            Bag bag = desk.sorting.bags().getFirst();
            SortDraft sorted = draft(bag, false, coats(5, Ending.TO_WASH), coats(2, Ending.KEPT), coats(1, Ending.TO_DISINFECT));
            desk.sorting.sort(sorted);
            desk.clock.forward(Duration.ofDays(1));
            Piece washing = desk.sorting.cleaning().stream().filter(p -> p.quantity() == 5).findFirst().orElseThrow();
            desk.sorting.handle(new HandleDraft(washing.lot(), washing.place(), 3, Ending.KEPT, "", null));
            desk.sorting.handle(new HandleDraft(washing.lot(), bag.place(), 1, Ending.TO_DISINFECT, "", null));
            desk.sorting.handle(new HandleDraft(washing.lot(), washing.place(), 2, Ending.KEPT, "", null));
            desk.clock.forward(Duration.ofHours(1));
            List<UUID> written = desk.store.read(tx -> desk.inventory.trail(tx, washing.lot())).stream().map(Movement::id).toList();
            assertThat(desk.sorting.undo(sorted.id(), "wrong bag")).extracting(CameOut::ending).containsExactly(Ending.TO_WASH, Ending.KEPT, Ending.TO_DISINFECT);
            assertThat(desk.sorting.bags()).containsExactly(bag);
            assertThat(desk.sorting.cleaning()).isEmpty();
            List<Movement> trail = desk.store.read(tx -> desk.inventory.trail(tx, washing.lot()));
            assertThat(trail).as("each has its reverse, and none is gone").extracting(Movement::id).containsAll(written);
            assertThat(trail.stream().map(Movement::reverses).filter(Objects::nonNull)).containsExactlyInAnyOrderElementsOf(written);
            assertThat(trail.stream().filter(m -> m.reverses() != null).map(Movement::event).distinct()).as("in one event").hasSize(1);

            SortDraft again = draft(bag, false, coats(5, Ending.TO_WASH));
            UUID lot = desk.sorting.sort(again).getFirst().id();
            desk.sorting.handle(new HandleDraft(lot, washing.place(), 5, Ending.KEPT, "", null));
            desk.sorting.handle(new HandleDraft(lot, bag.place(), 1, Ending.RECYCLED, "torn", null));
            List<StockRow> stock = desk.store.read(desk.inventory::stock);
            refused("sorting.movedOn", () -> desk.sorting.undo(again.id(), "too late"));
            assertThat(desk.store.read(desk.inventory::stock)).isEqualTo(stock);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** Also long after, and not only the last one; a later sorting of the rest stands in the way of the earlier one. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void everySortingOfABagIsKnownAndTakenBackFromTheLastToTheFirst(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 2, 30);
            Bag first = desk.sorting.bags().getFirst();
            SortDraft part = draft(first, true, coats(5, Ending.TO_WASH));
            desk.sorting.sort(part);
            desk.clock.forward(Duration.ofDays(40));
            SortDraft rest = draft(desk.sorting.bags().stream().filter(b -> b.code().equals(first.code())).findFirst().orElseThrow(), false, coats(7, Ending.KEPT));
            desk.sorting.sort(rest);
            assertThat(desk.sorting.sortings("")).extracting(SortedBag::event, SortedBag::code, SortedBag::pieces, SortedBag::undone)
                    .containsExactly(tuple(rest.id(), first.code(), 7, false), tuple(part.id(), first.code(), 5, false));
            assertThat(desk.sorting.sortings("nothing so")).isEmpty();
            refused("sorting.sortedOn", () -> desk.sorting.undo(part.id(), "the first"));
            desk.sorting.undo(rest.id(), "the last");
            desk.sorting.undo(part.id(), "then the first");
            assertThat(desk.sorting.sortings(first.code())).extracting(SortedBag::undone).containsExactly(true, true);
            assertThat(desk.sorting.bags()).contains(first);
            refused("sorting.noLabels", () -> desk.sorting.labels(part.id()));
            assertThat(desk.differences()).isEmpty();
        }
    }
}
