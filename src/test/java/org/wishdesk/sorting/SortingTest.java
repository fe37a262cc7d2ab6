package org.wishdesk.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Barcoded;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.PowerTest;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.goods.ThreeC;
import org.wishdesk.intake.Gift;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.intake.Totals;
import org.wishdesk.inventory.Bin;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.money.AccountKind;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

/** Bags become lots, and how much of what came was usable can always be said. */
class SortingTest {

    static final String COAT = "\u68c9\u8863";
    static final String PIECE = "\u4ef6";
    static final LocalDate DAY = LocalDate.of(2016, 5, 28);

    @TempDir
    Path folder;

    static void bags(Desks desk, int bags, int about) {
        Item bag = desk.catalogue.bag();
        desk.intake.log(new GiftDraft(Ids.next(), null, DonorDraft.ANONYMOUS, "", List.of(new GiftDraft.GoodsLine(bag.name(), bag.kind(), null, bag.unit(),
                Spec.PLAIN, bags, null, Nameplate.NONE, null, about, null)), List.of(), "", "", ReceiptState.NOT_ASKED, null, null));
    }

    static SortDraft.Line coats(int quantity, Ending ending) {
        return SortDraft.Line.of(COAT, Kind.CLOTHING, PIECE, new Spec(ForWhom.MEN, "170/88A", Season.WINTER, Condition.NINE), quantity, ending);
    }

    static SortDraft draft(Bag bag, boolean rest, SortDraft.Line... lines) {
        return new SortDraft(Ids.next(), bag.lot(), bag.place(), List.of(lines), rest);
    }

    static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aBagIsSortedInPartsAndKeepsItsNameUntilItIsEmpty(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            Totals today = desk.intake.totals(DAY, DAY);
            desk.clock.forward(Duration.ofDays(3));
            Bag bag = desk.sorting.bags().getFirst();
            assertThat(bag.number()).isEqualTo("JZ2016-000001");
            assertThat(bag.about()).isEqualTo(30);
            assertThat(bag.waits(desk.clock.instant())).isEqualTo(3);
            SortDraft part = draft(bag, true, coats(5, Ending.KEPT), coats(3, Ending.TO_WASH));
            List<Lot> made = desk.sorting.sort(part);
            assertThat(desk.sorting.sort(part)).as("pressed twice").isEqualTo(made);
            assertThat(made).extracting(Lot::code).containsExactly(bag.code() + ".1", bag.code() + ".2", bag.code());
            Bag rest = desk.sorting.bags().getFirst();
            assertThat(rest.code()).isEqualTo(bag.code());
            assertThat(rest.sorted()).isEqualTo(8);
            assertThat(rest.came()).as("it waits since it came").isEqualTo(bag.came());
            refused("inventory.notEnough", () -> desk.sorting.sort(draft(bag, false, coats(1, Ending.KEPT))));
            desk.sorting.sort(draft(rest, true, coats(2, Ending.KEPT)));
            Bag last = desk.sorting.bags().getFirst();
            assertThat(last.sorted()).isEqualTo(10);
            assertThat(desk.sorting.sort(draft(last, false, coats(10, Ending.RECYCLED))).getFirst().code()).as("numbers go on").isEqualTo(bag.code() + ".4");
            assertThat(desk.sorting.bags()).isEmpty();
            assertThat(desk.intake.totals(DAY, DAY)).as("what was sorted is not received again").isEqualTo(today);
            assertThat(desk.intake.totals(DAY.plusDays(3), DAY.plusDays(3)).clothing()).isZero();
            Usable usable = desk.sorting.usable(DAY, DAY, false);
            assertThat(usable.rows()).singleElement().satisfies(row -> {
                assertThat(row.counted()).isZero();
                assertThat(row.fromBags()).isEqualTo(20);
                assertThat(row.kept()).isEqualTo(7);
                assertThat(row.cleaning()).isEqualTo(3);
                assertThat(row.recycled()).isEqualTo(10);
                assertThat(row.share()).isEqualTo(35);
            });
            assertThat(usable.bags()).isEqualTo(new Usable.Bags(1, 0, 0, 0, 1, 30, 20, 0, 20, 7));
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** Until it is sorted a bag is a bag: in no total of pieces, and nobody's, even if somebody wished for just that. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aBagIsNobodysAndNoPiece(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.line(desk.catalogue.bag().name(), ForWhom.ANYONE, "", Season.ANY, 1));
            bags(desk, 2, 30);
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            assertThat(desk.matching.propose(Progress.NONE).proposals()).isEmpty();
            String totals = desk.snapshots.kindTotals(desk.store.read(desk.inventory::stock));
            assertThat(totals).isEqualTo(desk.words.t("inventory.snapshot.andBags", desk.words.t("inventory.snapshot.kinds", 5, 0, 0), 2));
            assertThat(desk.snapshots.kindTotals(desk.inventory.snapshot(desk.clock.instant()))).as("of any moment").isEqualTo(totals);
        }
    }

    @Test
    void eachLineOfAGiftSaysWhereItGoes() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            assertThat(desk.intake.goes(gift).values()).extracting(Bin::code).containsExactly("M-W-170");
            assertThat(desk.intake.goes(gift).values()).extracting(bin -> bin.says(desk.words)).containsExactly("\u8863\u67b6 \u7537 \u51ac 170");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void guessedAndCountedAreNeverAddedTogether(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 3, 20);
            bags(desk, 1, 0);
            bags(desk, 1, 40);
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            List<Bag> all = desk.sorting.bags();
            assertThat(all).hasSize(5).extracting(Bag::about).containsExactly(20, 20, 20, null, 40);
            desk.sorting.sort(draft(all.get(0), true, coats(6, Ending.KEPT)));
            desk.sorting.sort(draft(all.get(1), false, coats(2, Ending.REFUSED), coats(1, Ending.RETURNED), coats(1, Ending.PASSED_ON)));
            desk.sorting.handle(new HandleDraft(all.get(4).lot(), all.get(4).place(), 1, Ending.RECYCLED, "mould", null));
            Usable usable = desk.sorting.usable(DAY, DAY, true);
            // Waiting: of 20 guessed 6 are out, another 20, and one nobody guessed.
            assertThat(usable.bags()).isEqualTo(new Usable.Bags(5, 3, 14 + 20, 1, 1, 20, 4, 1, 10, 6));
            assertThat(usable.rows()).singleElement().satisfies(row -> {
                assertThat(row.item()).isEqualTo(COAT);
                assertThat(row.counted()).isEqualTo(5);
                assertThat(row.fromBags()).isEqualTo(10);
                assertThat(row.kept()).isEqualTo(11);
                assertThat(row.refused() + row.returned() + row.passedOn()).isEqualTo(4);
            });
            assertThat(desk.sorting.usable(DAY.minusDays(9), DAY.minusDays(1), true).rows()).isEmpty();
            assertThat(desk.sorting.usable(DAY.minusDays(9), DAY.minusDays(1), true).bags().came()).isZero();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWaitsToBeCleanedIsProposedToNobodyUntilItIsDone(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wished.coat(desk);
            bags(desk, 1, 2);
            desk.sorting.sort(draft(desk.sorting.bags().getFirst(), false, coats(2, Ending.TO_DISINFECT)));
            assertThat(desk.matching.propose(Progress.NONE).proposals()).isEmpty();
            Piece waiting = desk.sorting.cleaning().getFirst();
            assertThat(waiting.placeKind()).isEqualTo(PlaceKind.DISINFECTING);
            desk.sorting.handle(new HandleDraft(waiting.lot(), waiting.place(), 1, Ending.TO_WASH, "", null));
            assertThat(desk.sorting.cleaning()).extracting(Piece::placeKind).containsExactlyInAnyOrder(PlaceKind.DISINFECTING, PlaceKind.WASHING);
            for (Piece each : desk.sorting.cleaning()) {
                desk.sorting.handle(new HandleDraft(each.lot(), each.place(), 1, Ending.KEPT, "", null));
            }
            assertThat(desk.sorting.cleaning()).isEmpty();
            assertThat(desk.store.read(desk.inventory::stock)).singleElement().satisfies(row -> {
                assertThat(row.placeKind()).isEqualTo(PlaceKind.SHELF);
                assertThat(row.quantity()).isEqualTo(2);
            });
            assertThat(desk.matching.propose(Progress.NONE).proposals()).isNotEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsSoldBringsItsMoneyIntoTheDrawerOrIsNotSold(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            StockRow row = desk.store.read(desk.inventory::stock).getFirst();
            refused("inventory.notEnough", () -> desk.sorting.handle(new HandleDraft(row.lot(), row.place(), 6, Ending.SOLD, "stall", Money.ofFen(100))));
            assertThat(desk.cashBook.balances()).as("both or neither").isEmpty();
            desk.sorting.handle(new HandleDraft(row.lot(), row.place(), 2, Ending.SOLD, "stall", Money.ofFen(1250)));
            desk.sorting.handle(new HandleDraft(row.lot(), row.place(), 1, Ending.SOLD, "given away at the stall", null));
            assertThat(desk.cashBook.balances()).anySatisfy(b -> {
                assertThat(b.kind()).isEqualTo(AccountKind.DRAWER);
                assertThat(b.fen()).isEqualTo(1250);
            });
            Usable.Row usable = desk.sorting.usable(DAY, DAY, false).rows().getFirst();
            assertThat(usable.sold()).isEqualTo(3);
            assertThat(usable.kept()).isEqualTo(2);
            desk.sorting.handle(new HandleDraft(row.lot(), row.place(), 1, Ending.TO_WASH, "", null));
            Piece washing = desk.sorting.cleaning().getFirst();
            refused("sorting.soldFromShelf", () -> desk.sorting.handle(new HandleDraft(washing.lot(), washing.place(), 1, Ending.SOLD, "x", Money.ofFen(1))));
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            coat,   1, KEPT,        ok
            '',     1, KEPT,        sorting.itemOdd
            ' ',    1, KEPT,        sorting.itemOdd
            coat,   0, KEPT,        sorting.quantityOdd
            coat,  -1, KEPT,        sorting.quantityOdd
            coat, 100001, KEPT,     sorting.quantityOdd
            coat,   1, SOLD,        sorting.endingOdd
            coat,   1, WRITTEN_OFF, sorting.endingOdd
            coat,   1, ,            sorting.endingOdd
            """)
    void aLineIsJudgedByItself(String item, int quantity, Ending ending, String problem) {
        SortDraft.Line line = SortDraft.Line.of(item, Kind.CLOTHING, PIECE, Spec.PLAIN, quantity, ending);
        assertThat(line.problems()).extracting(p -> p.key()).isEqualTo(problem.equals("ok") ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatCannotBeSortedIsRefusedAndTheBagStays(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            Bag bag = desk.sorting.bags().getFirst();
            StockRow shelf = desk.store.read(desk.inventory::stock).getLast();
            String bagName = desk.catalogue.bag().name();
            refused("sorting.hasProblems", () -> desk.sorting.sort(draft(bag, false)));
            refused("sorting.hasProblems", () -> desk.sorting.sort(draft(bag, false, coats(1, Ending.KEPT), coats(0, Ending.KEPT))));
            refused("sorting.bagInABag", () -> desk.sorting.sort(draft(bag, false,
                    SortDraft.Line.of(bagName, Kind.CLOTHING, PIECE, Spec.PLAIN, 1, Ending.KEPT))));
            refused("sorting.notABag", () -> desk.sorting.sort(new SortDraft(Ids.next(), shelf.lot(), shelf.place(), List.of(coats(1, Ending.KEPT)), false)));
            refused("inventory.lotGone", () -> desk.sorting.sort(new SortDraft(Ids.next(), Ids.next(), shelf.place(), List.of(coats(1, Ending.KEPT)), false)));
            refused("inventory.placeGone", () -> desk.sorting.sort(new SortDraft(Ids.next(), bag.lot(), Ids.next(), List.of(coats(1, Ending.KEPT)), false)));
            refused("sorting.hasProblems", () -> desk.sorting.handle(new HandleDraft(shelf.lot(), shelf.place(), 0, Ending.RECYCLED, "x", null)));
            refused("sorting.hasProblems", () -> desk.sorting.handle(new HandleDraft(shelf.lot(), shelf.place(), 1, Ending.RECYCLED, " ", null)));
            refused("sorting.hasProblems", () -> desk.sorting.handle(new HandleDraft(shelf.lot(), shelf.place(), 1, Ending.RECYCLED, "x", Money.ofFen(5))));
            refused("sorting.hasProblems", () -> desk.sorting.handle(new HandleDraft(shelf.lot(), shelf.place(), 1, Ending.SOLD, "x", Money.ofFen(-5))));
            refused("inventory.notThereThen", () -> desk.sorting.handle(new HandleDraft(shelf.lot(), shelf.place(), 1, Ending.KEPT, "", null)));
            assertThat(desk.sorting.bags()).containsExactly(bag);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** As at the counter: its plate is kept, gas past its limit does not stay, another old thing stays knowingly. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void anApplianceOutOfABagIsJudgedAsAtTheCounter(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 3);
            Bag bag = desk.sorting.bags().getFirst();
            String heater = "\u71c3\u6c14\u70ed\u6c34\u5668";
            String fridge = "\u51b0\u7bb1";
            Nameplate old = new Nameplate("\u6d77\u5c14", "BCD-180", "SN1", "2002", ThreeC.YES, PowerTest.WORKS, "\u8d75\u5fd7\u56fd");
            refused("goods.safeUse.scrap", () -> desk.sorting.sort(draft(bag, false, appliance(heater, old, Ending.KEPT))));
            refused("goods.safeUse.scrap", () -> desk.sorting.sort(draft(bag, false, appliance(heater, old, Ending.TO_WASH))));
            assertThat(desk.sorting.bags()).containsExactly(bag);
            SortDraft sorted = draft(bag, false, appliance(heater, old, Ending.RECYCLED), appliance(fridge, old, Ending.KEPT));
            List<Lot> lots = desk.sorting.sort(sorted);
            assertThat(desk.sorting.sort(sorted)).as("pressed twice").isEqualTo(lots);
            assertThat(lots).extracting(Lot::brand, Lot::model, Lot::serialNo).containsOnly(tuple("\u6d77\u5c14", "BCD-180", "SN1"));
            List<CameOut> out = desk.sorting.cameOut(sorted.id());
            assertThat(out).extracting(each -> each.plate().made(), each -> each.plate().powerTest(), each -> each.plate().pastYears())
                    .containsExactly(tuple("2002", PowerTest.WORKS, null), tuple("2002", PowerTest.WORKS, 10));
            assertThat(out.getLast().line().plate()).as("sorted anew, nothing is asked again").isEqualTo(old);
            assertThat(desk.barcodes.known("9787107184130").map(Barcoded::item).map(Item::name)).contains(fridge);
            assertThat(new String(desk.sorting.labels(sorted.id()).pdf(), java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        }
    }

    private static SortDraft.Line appliance(String item, Nameplate plate, Ending ending) {
        return new SortDraft.Line(item, Kind.APPLIANCE, "\u53f0", Spec.PLAIN, 1, ending, plate, "9787107184130");
    }

    /** What was typed goes in the very transaction that sorts; refused, both stay. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void theDraftGoesWithTheSorting(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            Bag bag = desk.sorting.bags().getFirst();
            SortDraft wrong = draft(bag, false);
            desk.drafts.keep(wrong.id(), "sorting", "{}");
            refused("sorting.hasProblems", () -> desk.sorting.sort(wrong));
            assertThat(desk.drafts.of("sorting")).hasSize(1);
            desk.sorting.sort(new SortDraft(wrong.id(), bag.lot(), bag.place(), List.of(coats(1, Ending.KEPT)), false));
            assertThat(desk.drafts.of("sorting")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aThingIsFoundByItsNumberOrName(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            List<UUID> found = new ArrayList<>();
            for (String typed : List.of("000002-1", COAT, " " + COAT.charAt(0) + " ")) {
                found.add(desk.sorting.find(typed).getFirst().lot());
            }
            assertThat(found.stream().distinct()).hasSize(1);
            assertThat(desk.sorting.find("")).isEmpty();
            assertThat(desk.sorting.find("%")).isEmpty();
            assertThat(desk.sorting.find("_")).isEmpty();
        }
    }
}
