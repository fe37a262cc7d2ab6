package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.MovementKind;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.Sorted;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.money.AccountKind;
import org.wishdesk.money.Balance;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

/** 作废 and 更正 on both stores: what may be put right, what has moved on, and that every sum still holds. */
class CorrectionsTest {

    private static final String WANG = "\u738b\u82b3";
    private static final String COAT = "\u68c9\u8863";
    private static final String DOWN = "\u7fbd\u7ed2\u670d";
    private static final String COOKER = "\u7535\u996d\u7172";
    private static final LocalDate DAY = LocalDate.of(2016, 5, 28);
    private static final Spec MEN_175 = new Spec(ForWhom.MEN, "175/92A", Season.WINTER, Condition.NINE);

    private static Totals totals(Desks desk) {
        return desk.intake.totals(DAY, DAY);
    }

    private static List<StockRow> stock(Desks desk) {
        return desk.store.read(desk.inventory::stock);
    }

    private static long drawer(Desks desk) {
        return desk.cashBook.balances().stream().filter(b -> b.kind() == AccountKind.DRAWER).mapToLong(Balance::fen).sum();
    }

    private static Gift.Line line(Desks desk, UUID gift) {
        return desk.intake.gift(gift).orElseThrow().lines().getFirst();
    }

    private static Part part(Desks desk, UUID gift, int at) {
        return desk.gifts.open(gift).parts().get(at);
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    /** What the clerk reads. */
    private static void refused(Desks desk, String saying, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, r -> assertThat(desk.words.t(r)).contains(saying));
    }

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
    void aQuantityIsPutRightByAMovementOfTheDifference(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift(WANG, 30, null));
            desk.clock.forward(Duration.ofMinutes(1));
            Gift less = desk.corrections.quantity(gift.id(), line(desk, gift.id()), 3, "\u591a\u5199\u4e86\u4e00\u4e2a\u96f6");
            assertThat(less.pieces()).isEqualTo(3);
            assertThat(less.original().pieces()).isEqualTo(30);
            assertThat(less.corrections()).singleElement().satisfies(c -> {
                assertThat(c.matter()).isEqualTo(Matter.QUANTITY);
                assertThat(c.oldValue()).isEqualTo("\u68c9\u8863 30 \u4ef6");
                assertThat(c.newValue()).isEqualTo("\u68c9\u8863 3 \u4ef6");
            });
            assertThat(totals(desk).clothing()).isEqualTo(3);
            desk.clock.forward(Duration.ofMinutes(1));
            Gift more = desk.corrections.quantity(gift.id(), line(desk, gift.id()), 5, "x");
            assertThat(more.pieces()).isEqualTo(5);
            assertThat(stock(desk)).singleElement().extracting(StockRow::quantity).isEqualTo(5);
            assertThat(desk.differences()).isEmpty();

            refused("intake.correct.changedMeanwhile", () -> desk.corrections.quantity(gift.id(), gift.lines().getFirst(), 4, "seen long ago"));
            refused("intake.correct.nothingChanged", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), 5, "x"));
            refused("intake.correct.quantityOdd", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), -1, "x"));
            refused("intake.correct.quantityOdd", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), 100_001, "x"));
            refused("intake.correct.reasonMissing", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), 4, " \u3000"));
            refused("intake.correct.reasonTooLong", () -> desk.corrections.quantity(gift.id(), line(desk, gift.id()), 4, "x".repeat(201)));
            refused("intake.giftGone", () -> desk.corrections.quantity(Ids.next(), line(desk, gift.id()), 4, "x"));
            Gift none = desk.corrections.quantity(gift.id(), line(desk, gift.id()), 0, "x");
            assertThat(none.lines()).isEmpty();
            desk.corrections.voidGift(gift.id(), "x");
            assertThat(stock(desk)).isEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsNumberedByThePieceGetsTheNextNumberAndTheLastGoesFirst(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift(WANG, 0, "1"));
            GiftDraft draft = Desks.gift(WANG, 1, null);
            GiftDraft cookers = new GiftDraft(Ids.next(), null, draft.donor(), null, List.of(GiftDraft.GoodsLine.of(COOKER, Kind.APPLIANCE, "\u53f0", Spec.PLAIN, 2)),
                    List.of(), "", "", ReceiptState.NOT_ASKED, null, null);
            Gift two = desk.intake.log(cookers);
            desk.corrections.quantity(two.id(), line(desk, two.id()), 3, "x");
            assertThat(stock(desk)).extracting(StockRow::code).containsExactlyInAnyOrder(two.number() + "-1/1", two.number() + "-1/2", two.number() + "-1/3");
            desk.corrections.quantity(two.id(), line(desk, two.id()), 1, "x");
            assertThat(stock(desk)).extracting(StockRow::code).containsExactly(two.number() + "-1/1");
            assertThat(gift.lines()).isEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWrongSizeOrItemIsRelabelledAndCountsAsWhatItIs(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift(WANG, 10, null));
            Gift size = desk.corrections.goods(gift.id(), part(desk, gift.id(), 0), 4, COAT, MEN_175, "\u5c3a\u7801\u770b\u9519");
            assertThat(size.lines()).extracting(Gift.Line::lineNo, Gift.Line::sizeTyped, Gift.Line::quantity)
                    .containsExactly(tuple(1, "170/88A", 6), tuple(1, "175/92A", 4));
            assertThat(size.corrections().getLast().newValue()).contains("175/92A");
            assertThat(stock(desk)).extracting(StockRow::sizeTyped, StockRow::quantity).containsExactlyInAnyOrder(tuple("170/88A", 6), tuple("175/92A", 4));
            assertThat(totals(desk).clothing()).isEqualTo(10);

            Gift item = desk.corrections.goods(gift.id(), part(desk, gift.id(), 1), 1, COOKER, Spec.PLAIN, "x");
            assertThat(item.lines()).extracting(Gift.Line::itemName, Gift.Line::quantity, Gift.Line::unit)
                    .containsExactly(tuple(COAT, 6, "\u4ef6"), tuple(COAT, 3, "\u4ef6"), tuple(COOKER, 1, "\u53f0"));
            assertThat(totals(desk)).isEqualTo(new Totals(1, 9, 1, 0, 0, Money.ZERO));
            assertThat(desk.gifts.figures(DAY).pieces()).extracting(DayFigures.Pieces::kind, DayFigures.Pieces::unit, DayFigures.Pieces::pieces)
                    .containsExactly(tuple(Kind.APPLIANCE, "\u53f0", 1L), tuple(Kind.CLOTHING, "\u4ef6", 9L));
            Gift back = desk.corrections.goods(gift.id(), part(desk, gift.id(), 1), 3, COAT, gift.lines().getFirst().spec(), "x");
            assertThat(back.lines()).extracting(Gift.Line::itemName, Gift.Line::quantity).containsExactly(tuple(COAT, 9), tuple(COOKER, 1));
            assertThat(desk.differences()).isEmpty();

            refused("intake.correct.nothingChanged", () -> desk.corrections.goods(gift.id(), part(desk, gift.id(), 0), 1, COAT, gift.lines().getFirst().spec(), "x"));
            refused("intake.correct.itemUnknown", () -> desk.corrections.goods(gift.id(), part(desk, gift.id(), 0), 1, "zzz", MEN_175, "x"));
            refused("intake.correct.bagIsSorted", () -> desk.corrections.goods(gift.id(), part(desk, gift.id(), 0), 1, desk.catalogue.bag().name(), MEN_175, "x"));
            refused("intake.correct.movedOn", () -> desk.corrections.goods(gift.id(), part(desk, gift.id(), 0), 10, COAT, MEN_175, "x"));
            refused("inventory.quantityOdd", () -> desk.corrections.goods(gift.id(), part(desk, gift.id(), 0), 0, COAT, MEN_175, "x"));
            desk.corrections.voidGift(gift.id(), "x");
            assertThat(stock(desk)).isEmpty();
            assertThat(totals(desk)).isEqualTo(Totals.NOTHING);
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

    @ParameterizedTest
    @EnumSource(Stores.class)
    void moneyIsReversedAndBookedAnew(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift(WANG, 0, "1000"));
            Gift right = desk.corrections.cash(gift.id(), gift.cash().getFirst(), Money.ofFen(10_000), Tender.CASH, "", "\u591a\u8f93\u4e00\u4e2a\u96f6");
            assertThat(right.total()).isEqualTo(Money.ofFen(10_000));
            assertThat(right.original().total()).isEqualTo(Money.ofFen(100_000));
            assertThat(right.corrections()).singleElement().satisfies(c -> {
                assertThat(c.oldValue()).startsWith("1,000.00");
                assertThat(c.newValue()).startsWith("100.00");
            });
            assertThat(drawer(desk)).isEqualTo(10_000);
            assertThat(totals(desk).cash()).isEqualTo(Money.ofFen(10_000));
            assertThat(desk.differences()).isEmpty();

            Gift meant = desk.corrections.cash(gift.id(), right.cash().getFirst(), Money.ofFen(10_000), Tender.TRANSFER, "\u52a9\u5b66", "x");
            assertThat(meant.cash()).extracting(Gift.Cash::tender, Gift.Cash::earmark, Gift.Cash::fen).containsExactly(tuple(Tender.TRANSFER, "\u52a9\u5b66", 10_000L));
            assertThat(desk.gifts.figures(DAY).sums()).extracting(DayFigures.Sum::tender, DayFigures.Sum::fen).containsExactly(tuple(Tender.TRANSFER, 10_000L));
            assertThat(desk.cashBook.balances()).filteredOn(b -> b.earmark().equals("\u52a9\u5b66")).extracting(Balance::fen).containsExactlyInAnyOrder(10_000L, -10_000L);
            assertThat(desk.differences()).isEmpty();

            refused("intake.correct.changedMeanwhile", () -> desk.corrections.cash(gift.id(), gift.cash().getFirst(), Money.ofFen(5), Tender.CASH, "", "x"));
            refused("intake.correct.nothingChanged", () -> desk.corrections.cash(gift.id(), meant.cash().getFirst(), Money.ofFen(10_000), Tender.TRANSFER, "\u52a9\u5b66", "x"));
            refused("money.sumOdd", () -> desk.corrections.cash(gift.id(), meant.cash().getFirst(), Money.ofFen(-1), Tender.TRANSFER, "", "x"));
            refused("intake.earmarkTooLong", () -> desk.corrections.cash(gift.id(), meant.cash().getFirst(), Money.ofFen(1), Tender.TRANSFER, "x".repeat(101), "x"));
            assertThat(desk.corrections.cash(gift.id(), meant.cash().getFirst(), Money.ZERO, Tender.TRANSFER, "", "x").cash()).isEmpty();
            desk.corrections.voidGift(gift.id(), "x");
            assertThat(desk.cashBook.balances()).extracting(Balance::fen).containsOnly(0L);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void donorPhoneAndNoteAreAlwaysPutRightWithTheirHistory(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift(WANG, 1, null));
            DonorDraft li = new DonorDraft(null, DonorKind.PERSON, "\u674e\u56db", "13904369999", true);
            Gift other = desk.corrections.anotherDonor(gift.id(), li, "\u8bb0\u9519\u4eba");
            assertThat(other.donorName()).isEqualTo("\u674e\u56db");
            assertThat(other.original().donorName()).isEqualTo(WANG);
            assertThat(other.corrections().getLast()).satisfies(c -> {
                assertThat(c.oldValue()).isEqualTo(WANG + " \u20261234");
                assertThat(c.newValue()).isEqualTo("\u674e\u56db \u20269999");
            });
            assertThat(desk.donors.byId(gift.donor()).orElseThrow()).satisfies(d -> {
                assertThat(d.gifts()).isZero();
                assertThat(d.lastGiftAt()).isNull();
            });
            assertThat(desk.donors.byId(other.donor()).orElseThrow().gifts()).isEqualTo(1);

            Gift himself = desk.corrections.donorHimself(gift.id(), "\u674e\u65af", "13804360000", false, "x");
            assertThat(himself.donor()).isEqualTo(other.donor());
            assertThat(himself.donorName()).isEqualTo("\u674e\u65af");
            assertThat(himself.publishName()).isFalse();
            assertThat(desk.gifts.open(gift.id()).changes()).extracting(c -> c.field() + ": " + c.oldValue() + " > " + c.newValue())
                    .containsExactlyInAnyOrder("name: \u674e\u56db > \u674e\u65af", "phone: 13904369999 > 13804360000");
            Gift note = desk.corrections.note(gift.id(), "\u66ff\u6bcd\u4eb2\u6350", "x");
            assertThat(note.note()).isEqualTo("\u66ff\u6bcd\u4eb2\u6350");
            assertThat(note.donorName()).as("keeps what was put right before").isEqualTo("\u674e\u65af");
            assertThat(note.corrections()).extracting(Correction::matter).containsExactly(Matter.DONOR, Matter.DONOR, Matter.NOTE);

            refused("intake.correct.nothingChanged", () -> desk.corrections.note(gift.id(), "\u66ff\u6bcd\u4eb2\u6350", "x"));
            refused("intake.noteTooLong", () -> desk.corrections.note(gift.id(), "x".repeat(1001), "x"));
            refused("intake.correct.nothingChanged", () -> desk.corrections.donorHimself(gift.id(), "\u674e\u65af", "13804360000", false, "x"));
            refused("people.phone.notOne", () -> desk.corrections.donorHimself(gift.id(), "\u674e\u65af", "12", false, "x"));
            refused("people.donor.nameMissing", () -> desk.corrections.anotherDonor(gift.id(), new DonorDraft(null, DonorKind.PERSON, "", "", false), "x"));
            Gift nobody = desk.corrections.anotherDonor(gift.id(), DonorDraft.ANONYMOUS, "x");
            refused("people.donor.nobody", () -> desk.corrections.donorHimself(gift.id(), "x", "", false, "x"));
            assertThat(nobody.publishName()).isFalse();
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
            desk.store.run(tx -> desk.inventory.move(tx, MovementKind.DISPOSED, stock(tx, desk).lot(), desk.inventory.placeById(tx, stock(tx, desk).place()),
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

    private static StockRow stock(org.wishdesk.store.Tx tx, Desks desk) {
        return desk.inventory.stock(tx).getFirst();
    }
}
