package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.money.AccountKind;
import org.wishdesk.money.Tender;
import org.wishdesk.people.Donor;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

class IntakeTest {

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aGiftBecomesLotsStockAndMoney(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("\u738b\u82b3", 3, "38178.62"));

            assertThat(gift.number()).isEqualTo("JZ2016-000001");
            assertThat(gift.pieces()).isEqualTo(3);
            assertThat(gift.total()).isEqualTo(Money.ofFen(3_817_862));
            StockRow row = desk.store.read(desk.inventory::stock).getFirst();
            assertThat(row.code()).isEqualTo("JZ2016-000001-1");
            assertThat(row.quantity()).isEqualTo(3);
            assertThat(row.placeName()).isEqualTo("\u603b\u7ad9");
            assertThat(desk.cashBook.balances()).anySatisfy(b -> {
                assertThat(b.kind()).isEqualTo(AccountKind.DRAWER);
                assertThat(b.fen()).isEqualTo(3_817_862);
            }).anySatisfy(b -> {
                assertThat(b.kind()).isEqualTo(AccountKind.GIVEN);
                assertThat(b.fen()).isEqualTo(-3_817_862);
            });
            assertThat(desk.intake.gift(gift.id()).orElseThrow()).usingRecursiveComparison().isEqualTo(gift);
            assertThat(desk.intake.totals(LocalDate.of(2016, 5, 28), LocalDate.of(2016, 5, 28)))
                    .isEqualTo(new Totals(1, 3, 0, 0, 0, Money.ofFen(3_817_862)));
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void savedTwiceIsSavedOnce(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            GiftDraft draft = Desks.gift("\u738b\u82b3", 2, null);
            Gift first = desk.intake.log(draft);
            Gift second = desk.intake.log(draft);
            assertThat(second.number()).isEqualTo(first.number());
            assertThat(desk.store.read(desk.inventory::stock)).singleElement().extracting(StockRow::quantity).isEqualTo(2);
            assertThat(desk.intake.log(Desks.gift("\u674e\u56db", 1, null)).number()).as("no number was used up").isEqualTo("JZ2016-000002");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    @DisplayName("two threads with one draft, and many with their own: numbers without gaps, nothing twice")
    void racingCountersNumberWithoutGaps(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh()); ExecutorService counters = Executors.newFixedThreadPool(4)) {
            GiftDraft same = Desks.gift("\u738b\u82b3", 1, null);
            List<Callable<Gift>> work = new ArrayList<>(List.of(() -> desk.intake.log(same), () -> desk.intake.log(same)));
            for (int i = 0; i < 18; i++) {
                int n = i;
                work.add(() -> desk.intake.log(Desks.gift("\u738b" + n, 1, "1")));
            }
            Set<String> numbers = ConcurrentHashMap.newKeySet();
            for (Future<Gift> each : counters.invokeAll(work)) {
                numbers.add(each.get().number());
            }
            assertThat(numbers).hasSize(19).contains("JZ2016-000001", "JZ2016-000019");
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void allOrNothing(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            GiftDraft good = Desks.gift("\u738b\u82b3", 2, "5");
            assertThatThrownBy(() -> desk.store.run(tx -> {
                desk.intake.log(tx, good);
                throw new Refused("intake.momentOdd");
            })).isInstanceOf(Refused.class);
            assertThat(desk.intake.gift(good.id())).isEmpty();
            assertThat(desk.store.read(desk.inventory::stock)).isEmpty();
            assertThat(desk.cashBook.balances()).isEmpty();
            assertThat(desk.donors.suggest("wf", 5)).as("the donor went with the gift").isEmpty();
            assertThat(desk.intake.log(Desks.gift("\u674e\u56db", 1, null)).number()).as("so did the number").isEqualTo("JZ2016-000001");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsKeptByThePieceIsALotEach(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            GiftDraft draft = draft(List.of(GiftDraft.GoodsLine.of("\u7535\u996d\u7172", Kind.APPLIANCE, "\u53f0", Spec.PLAIN, 2)), List.of());
            desk.intake.log(draft);
            assertThat(desk.store.read(desk.inventory::stock)).extracting(StockRow::code).containsExactly("JZ2016-000001-1/1", "JZ2016-000001-1/2");
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoLeavesNoNameIsOneDonorAndTheReceiptSaysSo(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            GiftDraft nobody = new GiftDraft(Ids.next(), null, DonorDraft.ANONYMOUS, null, Desks.gift("x", 1, null).goods(), List.of(), "", "",
                    ReceiptState.NOT_ASKED, null, null);
            Gift first = desk.intake.log(nobody);
            Gift second = desk.intake.log(new GiftDraft(Ids.next(), null, DonorDraft.ANONYMOUS, null, nobody.goods(), List.of(), "", "", ReceiptState.NOT_ASKED, null,
                    null));
            assertThat(first.donor()).isEqualTo(second.donor());
            assertThat(first.receipt()).isEqualTo(ReceiptState.NO_NAME);
            assertThat(first.handler()).as("this desk's").isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void twoOfOneNameAreTwoDonorsToldApartByPhone(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            GiftDraft other = new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u738b\u3000\u82b3", "139 0436 9999", false), null,
                    Desks.gift("x", 1, null).goods(), List.of(), "", "", ReceiptState.NOT_ASKED, null, null);
            desk.intake.log(other);
            assertThat(desk.donors.suggest("\u738b\u82b3", 5)).extracting(Donor::phone).containsExactlyInAnyOrder("13804361234", "13904369999");
            assertThat(desk.donors.suggest("9999", 5)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsWrongIsRefusedAndNothingIsWritten(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            GiftDraft good = Desks.gift("\u738b\u82b3", 1, null);
            List<GiftDraft> bad = List.of(
                    draft(List.of(), List.of()),
                    draft(List.of(GiftDraft.GoodsLine.of("", Kind.CLOTHING, "\u4ef6", Spec.PLAIN, 1)), List.of()),
                    draft(List.of(GiftDraft.GoodsLine.of("\u68c9\u8863", Kind.CLOTHING, "\u4ef6", Spec.PLAIN, 0)), List.of()),
                    draft(List.of(GiftDraft.GoodsLine.of("\u68c9\u8863", Kind.CLOTHING, "\u4ef6", Spec.PLAIN, -3)), List.of()),
                    draft(List.of(GiftDraft.GoodsLine.of("\u68c9\u8863", Kind.CLOTHING, "", Spec.PLAIN, 1)), List.of()),
                    draft(List.of(GiftDraft.GoodsLine.of("\u68c9".repeat(61), Kind.CLOTHING, "\u4ef6", Spec.PLAIN, 1)), List.of()),
                    draft(List.of(), List.of(new GiftDraft.CashLine(Money.ZERO, Tender.CASH, null, null))),
                    new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "", "", false), null, good.goods(), List.of(), "", "", ReceiptState.NOT_ASKED,
                            null, null),
                    new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u738b", "12345", false), null, good.goods(), List.of(), "", "",
                            ReceiptState.NOT_ASKED, null, null),
                    new GiftDraft(Ids.next(), null, good.donor(), null, good.goods(), List.of(), "", "", ReceiptState.NOT_ASKED, null,
                            Instant.parse("2016-06-28T00:00:00Z")),
                    new GiftDraft(Ids.next(), null, good.donor(), null, good.goods(), List.of(), "", "", ReceiptState.NOT_ASKED, null,
                            Instant.parse("1900-01-01T00:00:00Z")));
            for (GiftDraft each : bad) {
                assertThatThrownBy(() -> desk.intake.log(each)).as("%s", each.goods()).isInstanceOf(Refused.class);
            }
            assertThat(desk.store.read(desk.inventory::stock)).isEmpty();
            assertThat(desk.intake.log(good).number()).isEqualTo("JZ2016-000001");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aGiftOfAnEarlierDayHasTwoDatesAndNoneLiesAhead(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            // It is nine in the morning of the 28th at the station.
            Map.of("2016-05-27", "2016-05-27T04:00:00Z", "2016/5/27", "2016-05-27T04:00:00Z", "2016-05-27 14:30", "2016-05-27T06:30:00Z",
                    "2016-05-28 8:15", "2016-05-28T00:15:00Z", "1990-01-02", "1990-01-02T04:00:00Z")
                    .forEach((typed, at) -> assertThat(desk.intake.brought(typed)).as(typed).isEqualTo(Instant.parse(at)));
            assertThat(desk.intake.brought(" ")).isNull();
            assertThat(desk.intake.brought("2016-05-28")).as("today is now").isNull();
            for (String odd : List.of("2016-05-29", "2016-05-28 9:01", "1989-12-31", "2016-02-30", "27", "2016-05-27 25:00", "2016-05-27 noon", "x")) {
                assertThatThrownBy(() -> desk.intake.brought(odd)).as(odd).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("intake.broughtOdd"));
            }
            GiftDraft good = Desks.gift("\u738b\u82b3", 1, null);
            Gift gift = desk.intake.log(new GiftDraft(Ids.next(), null, good.donor(), null, good.goods(), List.of(), "", "", ReceiptState.NOT_ASKED, null,
                    desk.intake.brought("2015-12-31 10:00")));
            assertThat(gift.number()).as("numbered in its own year").isEqualTo("JZ2015-000001");
            assertThat(gift.enteredAt()).isEqualTo(desk.clock.instant());
            assertThatThrownBy(() -> desk.intake.log(new GiftDraft(Ids.next(), null, good.donor(), null, good.goods(), List.of(), "", "", ReceiptState.NOT_ASKED, null,
                    desk.clock.instant().plusSeconds(3600)))).isInstanceOf(Refused.class);
            assertThat(desk.differences()).isEmpty();
        }
    }

    private static GiftDraft draft(List<GiftDraft.GoodsLine> goods, List<GiftDraft.CashLine> cash) {
        return new GiftDraft(Ids.next(), null, Desks.gift("\u738b\u82b3", 1, null).donor(), null, goods, cash, "", "", ReceiptState.NOT_ASKED, null, null);
    }
}
