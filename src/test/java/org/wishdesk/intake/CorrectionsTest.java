package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.wishdesk.inventory.StockRow;
import org.wishdesk.money.AccountKind;
import org.wishdesk.money.Balance;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** 更正 on both stores: what was taken down wrongly is put right, both stay readable, and every sum still holds. */
class CorrectionsTest {

    static final String WANG = "\u738b\u82b3";
    static final String COAT = "\u68c9\u8863";
    static final String DOWN = "\u7fbd\u7ed2\u670d";
    static final String COOKER = "\u7535\u996d\u7172";
    static final LocalDate DAY = LocalDate.of(2016, 5, 28);
    static final Spec MEN_175 = new Spec(ForWhom.MEN, "175/92A", Season.WINTER, Condition.NINE);

    static Totals totals(Desks desk) {
        return desk.intake.totals(DAY, DAY);
    }

    static List<StockRow> stock(Desks desk) {
        return desk.store.read(desk.inventory::stock);
    }

    static long drawer(Desks desk) {
        return desk.cashBook.balances().stream().filter(b -> b.kind() == AccountKind.DRAWER).mapToLong(Balance::fen).sum();
    }

    static Gift.Line line(Desks desk, UUID gift) {
        return desk.intake.gift(gift).orElseThrow().lines().getFirst();
    }

    static Part part(Desks desk, UUID gift, int at) {
        return desk.gifts.open(gift).parts().get(at);
    }

    static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    /** What the clerk reads. */
    static void refused(Desks desk, String saying, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, r -> assertThat(desk.words.t(r)).contains(saying));
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
            assertThat(desk.papers.of(gift.id()).state()).as("nobody takes no receipt").isEqualTo(ReceiptState.NO_NAME);
            assertThat(desk.gifts.list(LocalDate.of(2016, 5, 28), GiftFilter.UNDECIDED, "", null, 9)).isEmpty();
            desk.clock.forward(Duration.ofMinutes(1));
            desk.corrections.anotherDonor(gift.id(), li, "x");
            assertThat(desk.papers.of(gift.id()).state()).as("and is asked when they have a name after all").isEqualTo(ReceiptState.NOT_ASKED);
            assertThat(desk.gifts.list(LocalDate.of(2016, 5, 28), GiftFilter.UNDECIDED, "", null, 9)).singleElement().extracting(GiftSummary::id).isEqualTo(gift.id());
            desk.papers.receipt(gift.id()).done();
            desk.clock.forward(Duration.ofMinutes(1));
            desk.corrections.anotherDonor(gift.id(), DonorDraft.ANONYMOUS, "x");
            assertThat(desk.papers.of(gift.id()).state()).as("one that was given was given").isEqualTo(ReceiptState.GIVEN);
            assertThat(desk.differences()).isEmpty();
        }
    }
}
