package org.wishdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Difference;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

/** A lot is sorted into lots, relabelled, cleaned, sent out; nothing appears and nothing vanishes. */
class SortTest {

    private static final String COAT = "\u68c9\u8863";
    private static final Spec MEN = new Spec(ForWhom.MEN, "175", Season.WINTER, Condition.EIGHT);

    private static Item item(Desks desk, String name) {
        return desk.catalogue.named(name).orElseThrow();
    }

    private static StockRow bag(Desks desk, int about) {
        Item bag = desk.catalogue.bag();
        desk.intake.log(new GiftDraft(Ids.next(), null, DonorDraft.ANONYMOUS, "", List.of(new GiftDraft.GoodsLine(bag.name(), bag.kind(), null, bag.unit(),
                Spec.PLAIN, 1, null, Nameplate.NONE, null, about, null)), List.of(), "", "", ReceiptState.NOT_ASKED, null, null));
        return desk.store.read(desk.inventory::stock).getLast();
    }

    private static Sorted coats(Desks desk, int quantity, Ending ending) {
        return Sorted.of(item(desk, COAT), "c", "\u4ef6", MEN, quantity, ending);
    }

    private static List<Lot> sort(Desks desk, StockRow row, int quantity, List<Sorted> out, UUID event) {
        return desk.store.write(tx -> desk.inventory.sort(tx, row.lot(), desk.inventory.placeById(tx, row.place()), quantity, out, "", desk.clock.instant(), event));
    }

    private static Map<PlaceKind, Integer> lying(Desks desk) {
        Map<PlaceKind, Integer> sums = new HashMap<>();
        desk.store.read(desk.inventory::stock).forEach(r -> sums.merge(r.placeKind(), r.quantity(), Integer::sum));
        return sums;
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aBagBecomesLotsThatNameItOnceHoweverOftenItIsPressed(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            StockRow bag = bag(desk, 30);
            UUID event = Ids.next();
            Item cooker = item(desk, "\u7535\u996d\u7172");
            List<Sorted> out = List.of(coats(desk, 12, Ending.KEPT), coats(desk, 3, Ending.TO_WASH), coats(desk, 2, Ending.TO_DISINFECT),
                    coats(desk, 5, Ending.RECYCLED), Sorted.of(cooker, "a", "\u53f0", Spec.PLAIN, 2, Ending.KEPT));
            List<Lot> made = sort(desk, bag, 1, out, event);
            assertThat(made).hasSize(6).allSatisfy(lot -> assertThat(lot.fromLot()).isEqualTo(bag.lot()));
            assertThat(made).extracting(Lot::code).containsExactly(bag.code() + ".1", bag.code() + ".2", bag.code() + ".3", bag.code() + ".4", bag.code() + ".5",
                    bag.code() + ".6");
            assertThat(sort(desk, bag, 1, out, event)).as("a second press").isEqualTo(made);
            assertThat(lying(desk)).isEqualTo(Map.of(PlaceKind.SHELF, 14, PlaceKind.WASHING, 3, PlaceKind.DISINFECTING, 2));
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsToBeWashedIsOfferedToNobodyUntilItIsDone(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            UUID line = Wished.coat(desk);
            Lot lot = sort(desk, bag(desk, 5), 1, List.of(coats(desk, 3, Ending.TO_WASH)), Ids.next()).getFirst();
            StockRow washing = desk.store.read(desk.inventory::stock).getFirst();
            assertThat(washing.placeKind()).isEqualTo(PlaceKind.WASHING);
            refused("inventory.notEnough", () -> desk.store.run(tx -> desk.reservations.reserve(tx, lot.id(), washing.place(), line, 1, "", desk.clock.instant())));
            desk.store.run(tx -> desk.inventory.cleaned(tx, lot.id(), desk.inventory.placeById(tx, washing.place()), 2, desk.clock.instant()));
            assertThat(lying(desk)).isEqualTo(Map.of(PlaceKind.SHELF, 2, PlaceKind.WASHING, 1));
            StockRow shelf = desk.store.read(desk.inventory::stock).stream().filter(r -> r.placeKind() == PlaceKind.SHELF).findFirst().orElseThrow();
            desk.store.run(tx -> desk.reservations.reserve(tx, lot.id(), shelf.place(), line, 1, "", desk.clock.instant().plus(Duration.ofDays(1))));
            desk.store.run(tx -> desk.inventory.end(tx, lot.id(), desk.inventory.placeById(tx, washing.place()), 1, Ending.RECYCLED, "torn", desk.clock.instant()));
            assertThat(lying(desk)).isEqualTo(Map.of(PlaceKind.SHELF, 2));
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWrongSizeOnTheShelfIsALotOfTheRightOne(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            StockRow row = desk.store.read(desk.inventory::stock).getFirst();
            Lot old = desk.store.read(tx -> desk.inventory.lot(tx, row.lot()));
            Sorted as = Sorted.relabelled(old, item(desk, COAT), MEN, 2);
            refused("inventory.reasonMissing", () -> relabel(desk, row, 2, as, " "));
            refused("inventory.sortedOdd", () -> relabel(desk, row, 3, as, "misread"));
            relabel(desk, row, 2, as, "misread");
            assertThat(desk.store.read(desk.inventory::stock)).extracting(StockRow::sizeTyped, StockRow::quantity)
                    .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("170/88A", 3), org.assertj.core.groups.Tuple.tuple("175", 2));
            assertThat(desk.differences()).isEmpty();
        }
    }

    private static Lot relabel(Desks desk, StockRow row, int quantity, Sorted as, String why) {
        return desk.store.write(tx -> desk.inventory.relabel(tx, row.lot(), desk.inventory.placeById(tx, row.place()), quantity, as, why, desk.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatCannotBeIsRefusedAndLeavesNothingBehind(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            StockRow bag = bag(desk, 30);
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            StockRow shelf = desk.store.read(desk.inventory::stock).getLast();
            List<StockRow> before = desk.store.read(desk.inventory::stock);
            Ending kept = Ending.KEPT;
            refused("inventory.sortedNothing", () -> sort(desk, bag, 1, List.of(), Ids.next()));
            refused("inventory.quantityOdd", () -> sort(desk, bag, 0, List.of(coats(desk, 1, kept)), Ids.next()));
            refused("inventory.quantityOdd", () -> sort(desk, bag, -1, List.of(coats(desk, 1, kept)), Ids.next()));
            refused("inventory.quantityOdd", () -> sort(desk, bag, 1, List.of(coats(desk, 4, kept), coats(desk, 0, kept)), Ids.next()));
            refused("inventory.quantityOdd", () -> sort(desk, bag, 1, List.of(coats(desk, -3, kept)), Ids.next()));
            refused("inventory.notEnough", () -> sort(desk, bag, 2, List.of(coats(desk, 4, kept)), Ids.next()));
            refused("inventory.sortedOdd", () -> sort(desk, shelf, 5, List.of(coats(desk, 6, kept)), Ids.next()));
            refused("inventory.sortedOdd", () -> sort(desk, shelf, 5, List.of(coats(desk, 2, kept), coats(desk, 2, Ending.RECYCLED)), Ids.next()));
            refused("inventory.lotGone", () -> desk.store.run(tx -> desk.inventory.sort(tx, Ids.next(), desk.inventory.placeById(tx, bag.place()), 1,
                    List.of(coats(desk, 1, kept)), "", desk.clock.instant(), Ids.next())));
            for (PlaceKind outside : List.of(PlaceKind.DONOR, PlaceKind.RECYCLED, PlaceKind.SORTED_OUT, PlaceKind.RUN)) {
                refused("inventory.sortedElsewhere", () -> desk.store.run(tx -> desk.inventory.sort(tx, bag.lot(), desk.inventory.place(tx, outside, ""), 1,
                        List.of(coats(desk, 1, kept)), "", desk.clock.instant(), Ids.next())));
                refused("inventory.sortedElsewhere", () -> desk.store.run(tx -> desk.inventory.end(tx, bag.lot(), desk.inventory.place(tx, outside, ""), 1,
                        Ending.RECYCLED, "x", desk.clock.instant())));
            }
            refused("inventory.notEnough", () -> desk.store.run(tx -> desk.inventory.sort(tx, bag.lot(), desk.inventory.place(tx, PlaceKind.BRANCH, "X"), 1,
                    List.of(coats(desk, 1, kept)), "", desk.clock.instant(), Ids.next())));
            refused("inventory.notThereThen", () -> desk.store.run(tx -> desk.inventory.sort(tx, bag.lot(), desk.inventory.placeById(tx, bag.place()), 1,
                    List.of(coats(desk, 1, kept)), "", desk.clock.instant().minus(Duration.ofDays(1)), Ids.next())));
            refused("inventory.reasonMissing", () -> desk.store.run(tx -> desk.inventory.end(tx, shelf.lot(), desk.inventory.placeById(tx, shelf.place()), 1,
                    Ending.WRITTEN_OFF, "", desk.clock.instant())));
            refused("inventory.notThereThen", () -> desk.store.run(tx -> desk.inventory.cleaned(tx, shelf.lot(), desk.inventory.placeById(tx, shelf.place()), 1,
                    desk.clock.instant())));
            assertThat(desk.store.read(desk.inventory::stock)).as("both or neither").isEqualTo(before);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aSortingIsUndoneWholeOrNotAtAll(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            StockRow bag = bag(desk, 30);
            UUID event = Ids.next();
            Lot kept = sort(desk, bag, 1, List.of(coats(desk, 4, Ending.KEPT), coats(desk, 2, Ending.RECYCLED), coats(desk, 1, Ending.TO_WASH)), event).getFirst();
            UUID one = desk.store.read(tx -> desk.inventory.trail(tx, kept.id())).getFirst().id();
            refused("inventory.reversedWhole", () -> desk.store.run(tx -> desk.inventory.reverse(tx, one, "mistake")));
            StockRow shelf = desk.store.read(desk.inventory::stock).stream().filter(r -> r.lot().equals(kept.id())).findFirst().orElseThrow();
            desk.clock.forward(Duration.ofMinutes(1));
            Movement out = desk.store.write(tx -> desk.inventory.end(tx, kept.id(), desk.inventory.placeById(tx, shelf.place()), 1, Ending.PASSED_ON, "to a school",
                    desk.clock.instant()));
            refused("inventory.notEnough", () -> desk.store.run(tx -> desk.inventory.unsort(tx, event, "mistake")));
            desk.store.run(tx -> desk.inventory.reverse(tx, out.id(), "did not go"));
            desk.store.run(tx -> desk.inventory.unsort(tx, event, "mistake"));
            assertThat(desk.store.read(desk.inventory::stock)).extracting(StockRow::lot, StockRow::quantity)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(bag.lot(), 1));
            refused("inventory.movementGone", () -> desk.store.run(tx -> desk.inventory.unsort(tx, event, "again")));
            sort(desk, bag, 1, List.of(coats(desk, 4, Ending.KEPT)), Ids.next());
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** Whatever is sorted, cleaned, sent out, relabelled and undone: every sum agrees and same-unit pieces stay as many as came. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void piecesStayAsManyAsTheyWere(Stores kind) {
        Random random = new Random(7);
        try (Desks desk = new Desks(kind.fresh())) {
            List<UUID> events = new ArrayList<>();
            int came = 0;
            for (int i = 0; i < 3; i++) {
                came += 20;
                desk.intake.log(Desks.gift("\u738b" + i, 20, null));
            }
            for (int step = 0; step < 80; step++) {
                desk.clock.forward(Duration.ofMinutes(1));
                List<StockRow> stock = desk.store.read(desk.inventory::stock);
                StockRow row = stock.get(random.nextInt(stock.size()));
                int much = 1 + random.nextInt(row.quantity() + 1);
                try {
                    switch (random.nextInt(6)) {
                        case 0, 1 -> {
                            List<Sorted> out = new ArrayList<>();
                            int left = much;
                            while (left > 0) {
                                int some = 1 + random.nextInt(left);
                                out.add(coats(desk, some, Ending.values()[random.nextInt(Ending.values().length)]));
                                left -= some;
                            }
                            UUID event = Ids.next();
                            sort(desk, row, much, out, event);
                            events.add(event);
                        }
                        case 2 -> desk.store.run(tx -> desk.inventory.relabel(tx, row.lot(), desk.inventory.placeById(tx, row.place()), much,
                                Sorted.relabelled(desk.inventory.lot(tx, row.lot()), item(desk, COAT), MEN, much), "misread", desk.clock.instant()));
                        case 3 -> desk.store.run(tx -> desk.inventory.cleaned(tx, row.lot(), desk.inventory.placeById(tx, row.place()), much,
                                desk.clock.instant()));
                        case 4 -> desk.store.run(tx -> desk.inventory.end(tx, row.lot(), desk.inventory.placeById(tx, row.place()), much, Ending.TO_WASH, "",
                                desk.clock.instant()));
                        default -> {
                            if (!events.isEmpty()) {
                                desk.store.run(tx -> desk.inventory.unsort(tx, events.get(random.nextInt(events.size())), "mistake"));
                            }
                        }
                    }
                } catch (Refused refused) {
                    assertThat(refused.key()).startsWith("inventory.");
                }
                assertThat(desk.differences()).isEmpty();
            }
            int inside = desk.store.read(desk.inventory::stock).stream().mapToInt(StockRow::quantity).sum();
            Map<UUID, Place> places = new HashMap<>();
            desk.inventory.places().forEach(p -> places.put(p.id(), p));
            int gone = desk.store.read(tx -> allMovements(desk, tx)).stream().mapToInt(m -> left(places.get(m.toPlace()), m) - left(places.get(m.fromPlace()), m)).sum();
            assertThat(inside + gone).isEqualTo(came);
            assertThat(events).hasSizeGreaterThan(8);
        }
    }

    private static int left(Place place, Movement movement) {
        return !place.inside() && place.kind() != PlaceKind.DONOR && place.kind() != PlaceKind.SORTED_OUT ? movement.quantity() : 0;
    }

    /** Every lot ever made, found by following what came out of what. */
    private static List<Movement> allMovements(Desks desk, org.wishdesk.store.Tx tx) {
        return tx.table(TrailTable.class).all();
    }

    interface TrailTable {
        @org.jdbi.v3.sqlobject.statement.SqlQuery("select * from movement order by id")
        List<Movement> all();
    }

    /** Whoever adds a piece to a sorting behind the program's back is found. */
    @Test
    void verifyNamesASortingThatWasTamperedWith() throws Exception {
        String url = Stores.freshUrl();
        try (Desks desk = new Desks(Store.open(new StoreLocation.Server(url)))) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            StockRow row = desk.store.read(desk.inventory::stock).getFirst();
            Lot lot = sort(desk, row, 5, List.of(coats(desk, 5, Ending.KEPT)), Ids.next()).getFirst();
            assertThat(desk.differences()).isEmpty();
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute("update movement set quantity = 7 where lot = '" + lot.id() + "'");
                statement.execute("update holding set quantity = 7 where lot = '" + lot.id() + "'");
            }
            assertThat(desk.differences()).singleElement().satisfies(d -> {
                assertThat(d.key()).isEqualTo("inventory.difference.sorted");
                assertThat(d.kept()).isEqualTo(5);
                assertThat(d.recomputed()).isEqualTo(7);
            });
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute("update movement set event = gen_random_uuid() where lot = '" + lot.id() + "'");
            }
            assertThat(desk.differences()).extracting(Difference::key)
                    .containsExactlyInAnyOrder("inventory.difference.sorted", "inventory.difference.sortedFromNowhere");
        }
    }
}
