package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.wishdesk.inventory.StockRow;
import org.wishdesk.money.Balance;
import org.wishdesk.money.DepositDraft;
import org.wishdesk.money.Tender;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** What is put right has two dates: since when it is so, which may be earlier, and when it was entered. */
class CorrectionsSinceTest {

    private static final String WANG = "\u738b\u82b3";
    private static final Instant CAME = Instant.parse("2016-05-27T02:00:00Z");
    private static final Instant SEEN = Instant.parse("2016-05-28T06:00:00Z");
    private static final Instant ENTERED = Instant.parse("2016-05-30T01:00:00Z");

    private static int pieces(List<StockRow> rows) {
        return rows.stream().mapToInt(StockRow::quantity).sum();
    }

    private static Gift.Line line(Desks desk, UUID gift) {
        return desk.intake.gift(gift).orElseThrow().lines().getFirst();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private static Gift given(Desks desk) {
        desk.clock.set(CAME);
        Gift gift = desk.intake.log(Desks.gift(WANG, 10, "100"));
        desk.clock.set(ENTERED);
        return gift;
    }

    private static List<Instant> moments(Desks desk, Gift gift) {
        return desk.store.read(tx -> desk.cashBook.ofGift(tx, gift.id())).stream().map(e -> e.happenedAt()).distinct().toList();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theStockOfAMomentSaysWhatWasSoThenAndWhatWasKnownThen(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = given(desk);
            Gift right = desk.corrections.since(SEEN).quantity(gift.id(), line(desk, gift.id()), 7, "x");
            assertThat(right.corrections()).singleElement().satisfies(c -> {
                assertThat(c.happenedAt()).isEqualTo(SEEN);
                assertThat(c.enteredAt()).isEqualTo(ENTERED);
            });
            assertThat(pieces(desk.inventory.snapshot(SEEN.minusSeconds(1)))).isEqualTo(10);
            assertThat(pieces(desk.inventory.snapshot(SEEN))).isEqualTo(7);
            assertThat(pieces(desk.inventory.snapshot(ENTERED, ENTERED.minusSeconds(1)))).as("not known yet").isEqualTo(10);

            try (PDDocument paper = Loader.loadPDF(desk.snapshots.pdf(SEEN))) {
                assertThat(new PDFTextStripper().getText(paper)).as("both moments are on the paper").contains("5\u670828\u65e5 14:00").contains("5\u670830\u65e5 09:00");
            }

            desk.corrections.since(SEEN).cash(gift.id(), right.cash().getFirst(), Money.ofFen(5_000), Tender.CASH, "", "x");
            assertThat(moments(desk, gift)).containsExactlyInAnyOrder(CAME, SEEN);
            Spec other = new Spec(ForWhom.MEN, "175/92A", Season.WINTER, Condition.NINE);
            desk.corrections.since(CAME).goods(gift.id(), desk.gifts.open(gift.id()).parts().getFirst(), 2, "\u68c9\u8863", other, "x");
            assertThat(desk.inventory.snapshot(CAME)).extracting(StockRow::sizeTyped).containsExactlyInAnyOrder("170/88A", "175/92A");
            desk.corrections.since(ENTERED).voidGift(gift.id(), "x");
            assertThat(pieces(desk.inventory.snapshot(ENTERED.minusSeconds(1)))).isEqualTo(7);
            assertThat(desk.inventory.snapshot(ENTERED)).isEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void neverAheadNeverBeforeTheGiftAndNeverBeforeWhatTheGoodsDidSince(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = given(desk);
            refused("intake.correct.sinceOdd", () -> desk.corrections.since(ENTERED.plusSeconds(1)).voidGift(gift.id(), "x"));
            refused("intake.correct.sinceOdd", () -> desk.corrections.since(CAME.minusSeconds(1)).note(gift.id(), "n", "x"));
            StockRow row = desk.store.read(desk.inventory::stock).getFirst();
            desk.clock.set(ENTERED.minusSeconds(60));
            desk.store.run(tx -> desk.inventory.end(tx, row.lot(), desk.inventory.placeById(tx, row.place()), 10, Ending.TO_WASH, "", desk.clock.instant()));
            desk.clock.set(ENTERED);
            refused("inventory.notThereThen", () -> desk.corrections.since(SEEN).voidGift(gift.id(), "x"));
            assertThat(desk.intake.gift(gift.id()).orElseThrow().corrections()).as("nothing of it is left").isEmpty();
            desk.corrections.voidGift(gift.id(), "x");
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** The drawer is full again today, but what came first was paid in before the rest was there. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void moneyThatWasPaidInSinceCannotBeTakenBackFromBefore(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = given(desk);
            desk.clock.set(SEEN);
            UUID drawer = desk.drawer.all().getFirst().drawer();
            desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "70", "S-1", LocalDate.of(2016, 5, 28), "\u8d75\u5fd7\u56fd", "\u5218\u82f1"));
            desk.clock.set(ENTERED);
            desk.intake.log(Desks.gift(WANG, 1, "200"));
            List<Balance> before = desk.cashBook.balances();
            List<StockRow> stock = desk.store.read(desk.inventory::stock);
            Gift.Cash said = gift.cash().getFirst();
            for (ThrowingCallable wrong : List.<ThrowingCallable>of(() -> desk.corrections.since(CAME).voidGift(gift.id(), "x"),
                    () -> desk.corrections.since(CAME).cash(gift.id(), said, Money.ofFen(6999), Tender.CASH, "", "x"),
                    () -> desk.corrections.since(SEEN).cash(gift.id(), said, Money.ofFen(10000), Tender.TRANSFER, "", "x"))) {
                assertThatThrownBy(wrong).isInstanceOfSatisfying(Refused.class, r -> {
                    assertThat(r.key()).isEqualTo("money.notThereThen");
                    assertThat(desk.words.t(r)).as("the day on which it would have been short").contains("2016-05-28");
                });
            }
            assertThat(desk.intake.gift(gift.id()).orElseThrow().corrections()).as("both or neither").isEmpty();
            assertThat(desk.cashBook.balances()).isEqualTo(before);
            assertThat(desk.store.read(desk.inventory::stock)).isEqualTo(stock);
            desk.corrections.since(CAME).cash(gift.id(), said, Money.ofFen(7000), Tender.CASH, "", "just as much as was paid in");
            desk.corrections.voidGift(gift.id(), "from today on there is enough");
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void asAClerkTypesIt(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = given(desk);
            java.util.function.Function<String, Instant> since = typed -> {
                Gift now = desk.intake.gift(gift.id()).orElseThrow();
                return desk.corrections.since(now, typed).note(gift.id(), "n" + now.corrections().size(), "x").corrections().getLast().happenedAt();
            };
            assertThat(since.apply(" ")).isEqualTo(ENTERED);
            assertThat(since.apply("2016/5/30")).as("today").isEqualTo(ENTERED);
            assertThat(since.apply("2016-5-28")).as("noon").isEqualTo(Instant.parse("2016-05-28T04:00:00Z"));
            assertThat(since.apply("2016.05.28 9:30")).isEqualTo(Instant.parse("2016-05-28T01:30:00Z"));
            assertThat(since.apply("\uff12\uff10\uff11\uff16-05-27")).as("the gift's own day").isEqualTo(CAME);
            for (String odd : List.of("2016-02-30", "x", "2016-05-28 25:00", "2016-05-31", "2016-05-26", "2016-05-28 9:30 9:30", "-1")) {
                refused("intake.correct.sinceOdd", () -> since.apply(odd));
            }
        }
    }

    /** A ledger of today says no hour and so may mean a later one. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aGiftOfALaterHourOfTodayCanBeMadeVoid(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            GiftDraft d = Desks.gift(WANG, 3, "1");
            Gift gift = desk.intake.log(new GiftDraft(d.id(), "No.1", d.donor(), d.channel(), d.goods(), d.cash(), d.handler(), d.checker(), d.receipt(), d.note(),
                    desk.clock.instant().plusSeconds(3600)));
            Gift voided = desk.corrections.voidGift(gift.id(), "x");
            assertThat(voided.voided().orElseThrow().happenedAt()).isEqualTo(gift.happenedAt());
            assertThat(desk.differences()).isEmpty();
        }
    }
}
