package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wishdesk.intake.CorrectionsTest.COAT;
import static org.wishdesk.intake.CorrectionsTest.MEN_175;
import static org.wishdesk.intake.CorrectionsTest.WANG;
import static org.wishdesk.intake.CorrectionsTest.drawer;
import static org.wishdesk.intake.CorrectionsTest.line;
import static org.wishdesk.intake.CorrectionsTest.part;
import static org.wishdesk.intake.CorrectionsTest.refused;
import static org.wishdesk.intake.CorrectionsTest.stock;
import static org.wishdesk.intake.CorrectionsTest.totals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.MovementKind;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.Sorted;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.inventory.Whereabouts;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

/** 作废 on both stores, and what has moved on: neither can be taken back, which is said, and nothing of it is written. */
class VoidTest {

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aVoidGiftCountsForNothingAndCanStillBeRead(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift kept = desk.intake.log(Desks.gift(WANG, 1, "1"));
            Gift gift = desk.intake.log(Desks.gift(WANG, 3, "100"));
            desk.clock.forward(Duration.ofHours(2));

            Gift voided = desk.corrections.voidGift(gift.id(), "\u91cd\u590d\u767b\u8bb0");

            assertThat(voided.voided().orElseThrow()).satisfies(v -> {
                assertThat(v.reason()).isEqualTo("\u91cd\u590d\u767b\u8bb0");
                assertThat(v.clerk()).isEqualTo(desk.settings.station().clerk());
                assertThat(v.enteredAt()).isEqualTo(desk.clock.instant());
                assertThat(v.happenedAt()).isEqualTo(desk.clock.instant());
            });
            assertThat(voided.lines()).as("readable as it was").isEqualTo(gift.lines());
            assertThat(voided.original()).usingRecursiveComparison().isEqualTo(gift);
            assertThat(totals(desk)).isEqualTo(new Totals(1, 1, 0, 0, 0, Money.ofFen(100)));
            assertThat(stock(desk)).extracting(StockRow::code).containsExactly(kept.number() + "-1");
            assertThat(drawer(desk)).isEqualTo(100);
            assertThat(desk.donors.byId(gift.donor()).orElseThrow().gifts()).isEqualTo(1);
            assertThat(desk.donors.byId(gift.donor()).orElseThrow().lastGiftAt()).isEqualTo(kept.happenedAt());
            assertThat(desk.intake.log(Desks.gift(WANG, 1, null)).number()).as("its number is not given again").isEqualTo("JZ2016-000003");
            assertThat(desk.corrections.of(gift.id())).hasSize(1);
            refused("intake.correct.voidAlready", () -> desk.corrections.voidGift(gift.id(), "x"));
            refused("intake.correct.voidAlready", () -> desk.corrections.note(gift.id(), "x", "x"));
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasTypedTwiceAndMadeVoidIsNotAskedAbout(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift(WANG, 3, null));
            assertThat(desk.intake.alike(Desks.gift(WANG, 3, null))).isPresent();
            desk.corrections.voidGift(gift.id(), "x");
            assertThat(desk.intake.alike(Desks.gift(WANG, 3, null))).isEmpty();
        }
    }

    /** Pieces that turned out never to have come keep nothing from being made void, also when they had been put under other words first. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasPutRightHasNotMovedOn(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift(WANG, 5, "100"));
            Gift read = desk.corrections.goods(gift.id(), part(desk, gift.id(), 0), 2, COAT, MEN_175, "x");
            desk.corrections.quantity(gift.id(), read.lines().getLast(), 1, "x");
            assertThat(desk.gifts.open(gift.id()).parts()).flatExtracting(Part::where).extracting(Whereabouts::quantity).containsExactly(3, 1);
            desk.corrections.quantity(gift.id(), line(desk, gift.id()), 2, "x");
            assertThat(desk.corrections.voidGift(gift.id(), "x").voided()).isPresent();
            assertThat(stock(desk)).isEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatHasMovedOnIsNamedAndNothingIsWritten(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            UUID wish = Wished.coat(desk);
            Gift gift = desk.intake.log(Desks.gift(WANG, 3, "100"));
            StockRow row = stock(desk).getFirst();
            UUID promise = desk.store.write(tx -> desk.reservations.reserve(tx, row.lot(), row.place(), wish, 1, "", desk.clock.instant().plus(Duration.ofDays(14)))).id();

            refused(desk, "\u68c9\u8863 1 \u4ef6\u5df2\u9884\u7559", () -> desk.corrections.voidGift(gift.id(), "x"));
            refused(desk, "\u5df2\u9884\u7559", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), 0, "x"));
            refused(desk, "\u5df2\u9884\u7559", () -> desk.corrections.goods(gift.id(), part(desk, gift.id(), 0), 3, COAT, MEN_175, "x"));
            assertThat(desk.corrections.quantity(gift.id(), line(desk, gift.id()), 1, "x").pieces()).as("the part that has not moved on").isEqualTo(1);

            UUID run = desk.store.write(tx -> {
                var road = desk.inventory.place(tx, PlaceKind.RUN, "R1");
                desk.reservations.load(tx, promise, road, desk.clock.instant(), Ids.next());
                return road.id();
            });
            refused(desk, "\u5728\u9014 R1", () -> desk.corrections.voidGift(gift.id(), "x"));
            desk.store.run(tx -> desk.reservations.deliver(tx, promise, desk.inventory.placeById(tx, run), desk.clock.instant(), Ids.next()));
            refused(desk, "\u5df2\u9001\u8fbe", () -> desk.corrections.voidGift(gift.id(), "x"));
            refused(desk, "\u5df2\u9001\u8fbe", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), 0, "x"));
            assertThat(desk.corrections.of(gift.id())).as("only what was put right").hasSize(1);
            assertThat(drawer(desk)).isEqualTo(10_000);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWentAndCameBackCanBeUndone(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            UUID wish = Wished.coat(desk);
            Gift gift = desk.intake.log(Desks.gift(WANG, 3, null));
            StockRow row = stock(desk).getFirst();
            desk.store.run(tx -> {
                UUID promise = desk.reservations.reserve(tx, row.lot(), row.place(), wish, 1, "", desk.clock.instant().plus(Duration.ofDays(14))).id();
                var road = desk.inventory.place(tx, PlaceKind.RUN, "R1");
                desk.reservations.load(tx, promise, road, desk.clock.instant(), Ids.next());
                desk.reservations.bringBack(tx, promise, road, desk.clock.instant(), Ids.next(), "nobody there");
                desk.inventory.move(tx, MovementKind.TRANSFERRED, row.lot(), desk.inventory.placeById(tx, row.place()),
                        desk.inventory.place(tx, PlaceKind.BRANCH, "B1"), 2, "", desk.clock.instant());
            });
            desk.corrections.voidGift(gift.id(), "x");
            assertThat(stock(desk)).isEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aSortedBagHasMovedOnAndItsPiecesCanBeRelabelled(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            var bag = desk.catalogue.bag();
            GiftDraft.GoodsLine line = new GiftDraft.GoodsLine(bag.name(), bag.kind(), null, bag.unit(), Spec.PLAIN, 1, null, org.wishdesk.goods.Nameplate.NONE, null,
                    30, null);
            Gift gift = desk.intake.log(new GiftDraft(Ids.next(), null, DonorDraft.ANONYMOUS, null, List.of(line), List.of(), "", "", ReceiptState.NOT_ASKED, null,
                    null));
            assertThat(totals(desk).bags()).isEqualTo(1);
            Gift two = desk.corrections.quantity(gift.id(), line(desk, gift.id()), 2, "x");
            assertThat(totals(desk)).isEqualTo(new Totals(1, 0, 0, 0, 2, Money.ZERO));
            assertThat(two.pieces()).isEqualTo(2);
            desk.corrections.quantity(gift.id(), line(desk, gift.id()), 1, "x");
            StockRow row = stock(desk).getFirst();
            desk.store.run(tx -> desk.inventory.sort(tx, row.lot(), desk.inventory.placeById(tx, row.place()), 1, List.of(Sorted.of(
                    desk.catalogue.byName(tx, COAT).orElseThrow(), "x", "\u4ef6", new Spec(ForWhom.MEN, "170", Season.WINTER, Condition.NINE), 12, Ending.KEPT)),
                    "", desk.clock.instant(), Ids.next()));
            refused(desk, "\u68c9\u8863 12 \u4ef6\u5df2\u5206\u62e3", () -> desk.corrections.voidGift(gift.id(), "x"));
            refused(desk, "\u5df2\u5206\u62e3", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), 0, "x"));
            refused("intake.correct.movedOn", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), 0, "x"));
            List<Part> parts = desk.gifts.open(gift.id()).parts();
            assertThat(parts).hasSize(2);
            assertThat(parts.get(1).lot().itemName()).isEqualTo(COAT);
            desk.corrections.goods(gift.id(), parts.get(1), 2, COAT, MEN_175, "x");
            assertThat(stock(desk)).extracting(StockRow::sizeTyped, StockRow::quantity).containsExactlyInAnyOrder(tuple("170", 10), tuple("175/92A", 2));
            assertThat(totals(desk)).as("the gift is a bag still").isEqualTo(new Totals(1, 0, 0, 0, 1, Money.ZERO));
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** Each kind of correction, cut off at its end: nothing of it is left. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void allOrNothing(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift(WANG, 3, "5"));
            // The last thing a void does is to be written once: one that is there already makes everything before it undone.
            desk.store.run(tx -> desk.inventory.move(tx, MovementKind.DISPOSED, first(tx, desk).lot(), desk.inventory.placeById(tx, first(tx, desk).place()),
                    desk.inventory.place(tx, PlaceKind.RECYCLED, ""), 1, "torn", desk.clock.instant()));
            Map<String, BiFunction<Gift, Desks, Gift>> tries = Map.of(
                    "void", (g, d) -> d.corrections.voidGift(g.id(), "x"),
                    "too many", (g, d) -> d.corrections.quantity(g.id(), line(d, g.id()), 0, "x"),
                    "relabel", (g, d) -> d.corrections.goods(g.id(), part(d, g.id(), 0), 3, COAT, MEN_175, "x"));
            tries.forEach((what, action) -> assertThatThrownBy(() -> action.apply(gift, desk)).as(what).isInstanceOf(Refused.class));
            assertThat(desk.corrections.of(gift.id())).isEmpty();
            assertThat(stock(desk)).singleElement().extracting(StockRow::quantity).isEqualTo(2);
            assertThat(drawer(desk)).isEqualTo(500);

            // Money that was paid in meanwhile stops a void that has taken the goods back already.
            Gift paid = desk.intake.log(Desks.gift(WANG, 2, "7"));
            desk.store.run(tx -> desk.cashBook.reverse(tx, desk.cashBook.ofGift(tx, gift.id()).getFirst().posting(), "elsewhere"));
            desk.store.run(tx -> desk.cashBook.reverse(tx, desk.cashBook.ofGift(tx, paid.id()).getFirst().posting(), "elsewhere"));
            refused("intake.correct.changedMeanwhile", () -> desk.corrections.cash(paid.id(), paid.cash().getFirst(), Money.ofFen(1), Tender.CASH, "", "x"));
            assertThat(desk.intake.gift(paid.id()).orElseThrow().corrections()).isEmpty();
        }
    }

    private static StockRow first(org.wishdesk.store.Tx tx, Desks desk) {
        return desk.inventory.stock(tx).getFirst();
    }
}
