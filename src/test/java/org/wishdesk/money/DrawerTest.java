package org.wishdesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Difference;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.intake.Gift;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.testkit.AtOnce;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

class DrawerTest {

    static final String STATION = "\u603b\u7ad9";
    static final String ZHAO = "\u8d75\u5fd7\u56fd";
    static final String LI = "\u674e\u79c0\u5170";

    static CountDraft sum(String sum, String checker, String reason) {
        return CountDraft.ofSum(Ids.next(), sum, ZHAO, checker, reason);
    }

    static CountDraft at(CountDraft draft, Instant at) {
        return new CountDraft(draft.id(), draft.pieces(), draft.coins(), draft.sum(), draft.handler(), draft.checker(), draft.reason(), draft.blind(), draft.seen(), at);
    }

    private static CountDraft seen(CountDraft draft, long fen) {
        return new CountDraft(draft.id(), draft.pieces(), draft.coins(), draft.sum(), draft.handler(), draft.checker(), draft.reason(), draft.blind(), fen, draft.at());
    }

    static DrawerState state(Desks desk) {
        return desk.drawer.all().getFirst();
    }

    static Gift cash(Desks desk, String name, String yuan) {
        desk.clock.forward(Duration.ofMinutes(10));
        return desk.intake.log(Desks.gift(name, 0, yuan));
    }

    private static void transfer(Desks desk, String yuan) {
        GiftDraft gift = Desks.gift("\u738b\u82b3", 0, yuan);
        desk.intake.log(new GiftDraft(gift.id(), null, gift.donor(), gift.channel(), List.of(),
                List.of(new GiftDraft.CashLine(Money.read(yuan).orElseThrow(), Tender.TRANSFER, null, null)), gift.handler(), "", gift.receipt(), null, null));
    }

    static long held(Desks desk, AccountKind kind) {
        return desk.cashBook.balances().stream().filter(b -> b.kind() == kind).mapToLong(Balance::fen).sum();
    }

    static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessage(key);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aShiftGoesFromACountToACount(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            assertThat(state(desk)).isEqualTo(new DrawerState(null, STATION, Money.ZERO, null, Money.ZERO, null, 0, false));
            Shift opened = desk.drawer.open(STATION, sum("200", "", "\u5907\u7528\u91d1"));
            assertThat(opened.number()).isEqualTo("JZ-B2016-00001");
            assertThat(opened.state()).isEqualTo(Shift.State.OPEN);
            assertThat(opened.opening().difference()).isEqualTo(Money.ofFen(20_000));
            cash(desk, "\u738b\u82b3", "100.50");
            cash(desk, "\u674e\u56db", "50");
            assertThat(state(desk).there()).isEqualTo(Money.ofFen(35_050));
            assertThat(state(desk).open().received()).isEqualTo(15_050);

            desk.clock.forward(Duration.ofHours(8));
            Shift closed = desk.drawer.close(opened.id(), sum("350", LI, "\u5c11\u627e\u4e94\u89d2"));
            assertThat(closed.state()).isEqualTo(Shift.State.CLOSED);
            assertThat(closed.closing().expected()).isEqualTo(Money.ofFen(35_050));
            assertThat(closed.closing().difference()).isEqualTo(Money.ofFen(-50));
            assertThat(closed.closing().checker()).isEqualTo(LI);
            assertThat(closed.other()).isEqualTo(Money.ZERO);
            assertThat(state(desk).there()).as("what lies there is what should be there now").isEqualTo(Money.ofFen(35_000));
            assertThat(state(desk).open()).isNull();
            assertThat(held(desk, AccountKind.OVER_SHORT)).as("over 200, short 0.50").isEqualTo(-20_000 + 50);

            desk.clock.forward(Duration.ofHours(14));
            Shift next = desk.drawer.open(STATION, sum("350.00", "", ""));
            assertThat(next.number()).isEqualTo("JZ-B2016-00002");
            assertThat(next.opening().posting()).as("nothing to explain, nothing to book").isNull();
            assertThat(desk.drawer.shifts(next.drawer(), 10)).extracting(Shift::id).containsExactly(next.id(), opened.id());
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void moneyIsTakenWithoutAShiftAndGoodsNeedNone(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 3, "12.30"));
            assertThat(state(desk).open()).isNull();
            assertThat(state(desk).there()).isEqualTo(Money.ofFen(1_230));
            assertThat(desk.drawer.of(STATION)).contains(state(desk));
            assertThat(desk.drawer.open(STATION, sum("12.3", "", "")).opening().difference()).isEqualTo(Money.ZERO);
        }
    }

    /** What was transferred never lay in the drawer; it is paid in from where it is. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void transfersAreNotInTheDrawer(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            transfer(desk, "88");
            cash(desk, "\u738b\u82b3", "20");
            DrawerState now = state(desk);
            assertThat(now.there()).isEqualTo(Money.ofFen(2_000));
            assertThat(now.transfers()).isEqualTo(Money.ofFen(8_800));
            Deposit paid = desk.deposits.payIn(new DepositDraft(Ids.next(), now.collector(), "88", "W-1", LocalDate.of(2016, 5, 28), ZHAO, LI));
            assertThat(paid.accountKind()).isEqualTo(AccountKind.COLLECTOR);
            assertThat(state(desk).transfers()).isEqualTo(Money.ZERO);
            assertThat(desk.drawer.special()).isEqualTo(Money.ofFen(8_800));
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoIsAloneClosesAndAnotherSignsLater(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Shift shift = desk.drawer.open(STATION, sum("0", "", ""));
            refused("money.shift.stillOpen", () -> desk.drawer.sign(shift.id(), LI));
            assertThat(desk.drawer.close(shift.id(), sum("0", "", "")).state()).isEqualTo(Shift.State.TO_CHECK);
            assertThat(state(desk).toCheck()).isEqualTo(1);
            refused("money.samePerson", () -> desk.drawer.sign(shift.id(), " \u8d75\u3000\u5fd7\u56fd "));
            refused("money.checkerMissing", () -> desk.drawer.sign(shift.id(), "\u3000"));
            Shift signed = desk.drawer.sign(shift.id(), LI);
            assertThat(signed.state()).isEqualTo(Shift.State.CLOSED);
            assertThat(signed.closing().checkedAt()).isEqualTo(desk.clock.instant());
            assertThat(state(desk).toCheck()).isZero();
            refused("money.shift.signedAlready", () -> desk.drawer.sign(shift.id(), "\u5b59\u5927\u4e3a"));
            refused("money.shift.gone", () -> desk.drawer.sign(UUID.randomUUID(), LI));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsOddIsRefusedAndNothingIsWritten(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            cash(desk, "\u738b\u82b3", "100");
            refused("money.count.reasonMissing", () -> desk.drawer.open(STATION, sum("99", "", " ")));
            refused("money.drawer.gone", () -> desk.drawer.open("\u706b\u661f", sum("0", "", "")));
            refused("money.count.movedOn", () -> desk.drawer.open(STATION, seen(sum("100", "", ""), 9_000)));
            refused("money.count.inTheFuture", () -> desk.drawer.open(STATION, at(sum("100", "", ""), desk.clock.instant().plusSeconds(60))));
            assertThat(state(desk).open()).isNull();
            Shift shift = desk.drawer.open(STATION, sum("100", "", ""));
            assertThat(shift.number()).as("what was refused used up no number").isEqualTo("JZ-B2016-00001");
            refused("money.shift.openAlready", () -> desk.drawer.open(STATION, sum("100", "", "")));
            refused("money.shift.endsBeforeItBegins", () -> desk.drawer.close(shift.id(), at(sum("100", LI, ""), desk.clock.instant().minusSeconds(1))));
            refused("money.count.reasonMissing", () -> desk.drawer.close(shift.id(), sum("101", LI, "")));
            assertThat(state(desk).open()).as("still open").isEqualTo(shift);
            desk.drawer.close(shift.id(), sum("100", LI, ""));
            refused("money.shift.closedAlready", () -> desk.drawer.close(shift.id(), sum("100", LI, "")));
            refused("money.shift.gone", () -> desk.drawer.close(UUID.randomUUID(), sum("100", LI, "")));
            refused("money.shift.beginsBeforeTheLast", () -> desk.drawer.open(STATION, at(sum("100", "", ""), desk.clock.instant().minusSeconds(1))));
            assertThat(held(desk, AccountKind.OVER_SHORT)).isZero();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {"-1 || sum", "abc || sum", "1.234 || sum", "'' || sum", "1e3 || sum", "99999999999999 || sum", "12 || ''", "1,200.50 || ''"})
    void sumsAreSumsOfMoney(String typed, String checker, String field) {
        assertThat(CountDraft.ofSum(Ids.next(), typed, ZHAO, checker == null ? "" : checker, "").problems()).extracting(Problem::field)
                .isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @Test
    void piecesAddUpAndAreLookedAt() {
        Map<Denomination, String> pieces = new EnumMap<>(Map.of(Denomination.YUAN_100, "3", Denomination.JIAO_5, "\uff11"));
        CountDraft good = new CountDraft(Ids.next(), pieces, "2.35", "302.85", ZHAO, "", "", true, null, null);
        assertThat(good.problems()).isEmpty();
        assertThat(good.total()).contains(Money.ofFen(30_285));
        assertThat(good.kept()).isEqualTo("YUAN_100=3,JIAO_5=1,COINS=235");
        assertThat(new CountDraft(Ids.next(), pieces, "2.35", "300", ZHAO, "", "", true, null, null).problems()).extracting(Problem::key)
                .containsExactly("money.count.sumDiffers");
        for (String odd : List.of("-1", "1.5", "100000", "x", "9".repeat(10_000), "\ud83d\ude00")) {
            assertThat(new CountDraft(Ids.next(), Map.of(Denomination.YUAN_1, odd), "", "", ZHAO, "", "", false, null, null).problems()).as(odd)
                    .extracting(Problem::field).containsExactly("YUAN_1");
        }
        assertThat(new CountDraft(Ids.next(), Map.of(), "-0.01", "", ZHAO, ZHAO, "", false, null, null).problems()).extracting(Problem::field)
                .containsExactly("coins", "checker");
        assertThat(new CountDraft(Ids.next(), Map.of(), "", "5", " ", "\u5f20\u4e09", "\u56e0".repeat(201), false, null, null).problems())
                .extracting(Problem::field).containsExactly("handler", "reason");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void pressedTwiceIsOnceAlsoAtOnce(Stores on) throws Exception {
        try (Desks desk = new Desks(on.fresh())) {
            cash(desk, "\u738b\u82b3", "10");
            CountDraft opening = sum("12", "", "\u591a\u4e86");
            Shift shift = desk.drawer.open(STATION, opening);
            assertThat(desk.drawer.open(STATION, opening)).isEqualTo(shift);
            CountDraft closing = sum("11", LI, "\u5c11\u4e86");
            assertThat(desk.drawer.close(shift.id(), closing)).isEqualTo(desk.drawer.close(shift.id(), closing));
            assertThat(held(desk, AccountKind.DRAWER)).isEqualTo(1_100);

            // Two clerks, two keys, one drawer; and gifts keep coming meanwhile.
            List<Callable<?>> openers = List.of(() -> desk.drawer.open(STATION, sum("11", "", "\u70b9\u9519")), () -> desk.drawer.open(STATION, sum("11", "", "\u70b9\u9519")),
                    () -> desk.intake.log(Desks.gift("\u674e\u56db", 0, "1")), () -> desk.intake.log(Desks.gift("\u738b\u4e94", 0, "2")));
            assertThat(AtOnce.refused(openers)).isEqualTo(1);
            UUID open = state(desk).open().id();
            CountDraft twice = sum("14", LI, "\u70b9\u9519");
            DepositDraft deposit = new DepositDraft(Ids.next(), shift.drawer(), "5", "S-1", LocalDate.of(2016, 5, 28), ZHAO, LI);
            List<Callable<?>> closers = List.of(() -> desk.drawer.close(open, twice), () -> desk.drawer.close(open, twice),
                    () -> desk.drawer.close(open, sum("14", LI, "\u70b9\u9519")), () -> desk.intake.log(Desks.gift("\u8d75\u516d", 0, "3")), () -> desk.deposits.payIn(deposit), () -> desk.deposits.payIn(deposit));
            assertThat(AtOnce.refused(closers)).as("one closes, the other key is refused, by whichever of the two it was pressed").isBetween(1, 2);
            assertThat(held(desk, AccountKind.SPECIAL)).isEqualTo(500);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** A gift that is taken back takes its cash back with it. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatShouldBeThereFollowsAGiftTakenBack(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Shift shift = desk.drawer.open(STATION, sum("0", "", ""));
            Gift gift = cash(desk, "\u738b\u82b3", "66");
            cash(desk, "\u674e\u56db", "4");
            desk.corrections.voidGift(gift.id(), "\u8bb0\u9519");
            assertThat(state(desk).there()).isEqualTo(Money.ofFen(400));
            Shift closed = desk.drawer.close(shift.id(), sum("4", LI, ""));
            assertThat(closed.received()).isEqualTo(400);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void payingInTakesASlipTwoPeopleAndMoneyThatIsThere(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Shift shift = desk.drawer.open(STATION, sum("0", "", ""));
            cash(desk, "\u738b\u82b3", "100");
            GiftDraft meant = Desks.gift("\u674e\u56db", 0, "40");
            desk.intake.log(new GiftDraft(meant.id(), null, meant.donor(), meant.channel(), List.of(),
                    List.of(new GiftDraft.CashLine(Money.ofFen(4_000), Tender.CASH, "\u52a9\u5b66", null)), meant.handler(), "", meant.receipt(), null, null));
            UUID drawer = shift.drawer();
            LocalDate today = LocalDate.of(2016, 5, 28);
            refused("money.deposit.notThatMuch", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "140.01", "S-1", today, ZHAO, LI)));
            refused("money.deposit.notThatMuch", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "1", "S-1", today.minusDays(1), ZHAO, LI)));
            refused("money.deposit.dayOdd", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "1", "S-1", today.plusDays(1), ZHAO, LI)));
            refused("money.deposit.nothingThere", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), UUID.randomUUID(), "1", "S-1", today, ZHAO, LI)));
            refused("money.deposit.slipMissing", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "1", " ", today, ZHAO, LI)));
            refused("money.deposit.checkerMissing", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "1", "S-1", today, ZHAO, "")));
            refused("money.samePerson", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "1", "S-1", today, ZHAO, ZHAO)));
            refused("money.deposit.sumOdd", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "0", "S-1", today, ZHAO, LI)));
            refused("money.deposit.dayOdd", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "1", "S-1", null, ZHAO, LI)));
            assertThat(held(desk, AccountKind.SPECIAL)).isZero();

            DepositDraft draft = new DepositDraft(Ids.next(), drawer, "90", "S-1", today, ZHAO, LI);
            Deposit paid = desk.deposits.payIn(draft);
            assertThat(desk.deposits.payIn(draft)).as("pressed twice").isEqualTo(paid);
            assertThat(desk.cashBook.balances()).as("what is meant for something stays meant for it")
                    .contains(new Balance(AccountKind.SPECIAL, "", "\u52a9\u5b66", 4_000), new Balance(AccountKind.SPECIAL, "", "", 5_000));
            refused("money.deposit.slipTaken", () -> desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "1", " S-1 ", today, ZHAO, LI)));

            refused("money.reasonMissing", () -> desk.deposits.undo(paid.id(), " ", ZHAO));
            assertThat(desk.deposits.undo(paid.id(), "\u91d1\u989d\u5199\u9519", ZHAO).undone()).isEqualTo("\u91d1\u989d\u5199\u9519");
            refused("money.reversedAlready", () -> desk.deposits.undo(paid.id(), "\u518d", ZHAO));
            assertThat(state(desk).there()).isEqualTo(Money.ofFen(14_000));
            desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "95.5", "S-1", today, ZHAO, LI));
            assertThat(desk.deposits.latest(STATION, 10)).extracting(Deposit::fen).containsExactlyInAnyOrder(9_000L, 9_550L);

            Shift closed = desk.drawer.close(shift.id(), sum("44.5", LI, ""));
            assertThat(closed.received()).isEqualTo(14_000);
            assertThat(closed.paidIn()).isEqualTo(9_550);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** A count that does not agree with the entries is named. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void verifyFindsACountThatIsNotTrue(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            cash(desk, "\u738b\u82b3", "10");
            Shift shift = desk.drawer.open(STATION, sum("10", "", ""));
            assertThat(desk.differences()).isEmpty();
            desk.store.run(tx -> {
                DrawerTable table = tx.table(DrawerTable.class);
                long last = table.lastEntry(shift.drawer());
                table.addCount(new Count(Ids.next(), shift.id(), Count.Kind.CLOSING, 900, 1_100, last, "", false, ZHAO, null, null, null, null,
                        desk.clock.instant(), desk.clock.instant(), null, null));
                tx.table(DepositTable.class).add(new Deposit(Ids.next(), shift.drawer(), STATION, AccountKind.DRAWER, 500, "S-9", LocalDate.of(2016, 5, 28), ZHAO, LI,
                        Ids.next(), desk.clock.instant(), null));
            });
            assertThat(desk.differences()).contains(
                    new Difference("money.difference.count", "JZ-B2016-00001", "CLOSING", 1_100, 1_000),
                    new Difference("money.difference.overShort", "JZ-B2016-00001", "CLOSING", -200, 0),
                    new Difference("money.difference.shift", "JZ-B2016-00001", "", 1, 0),
                    new Difference("money.difference.deposit", "S-9", "", 500, 0));
        }
    }

    @Test
    void thePaperSaysWhatWasCounted() throws Exception {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Shift shift = desk.drawer.open(STATION, sum("200", "", "\u5907\u7528\u91d1"));
            cash(desk, "\u738b\u82b3", "100");
            Map<Denomination, String> pieces = new EnumMap<>(Map.of(Denomination.YUAN_100, "2", Denomination.YUAN_50, "1"));
            desk.drawer.close(shift.id(), new CountDraft(Ids.next(), pieces, "49.5", "", ZHAO, "", "\u5c11\u627e\u4e94\u89d2", true, null, null));
            byte[] paper = desk.drawer.paper(shift.id());
            try (PDDocument pdf = Loader.loadPDF(paper)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf)).contains("JZ-B2016-00001", "300.00", "299.50", "-0.50", "\u5c11\u627e\u4e94\u89d2", "\u5907\u7528\u91d1", "49.50",
                        desk.words.t(Shift.State.TO_CHECK), ZHAO);
            }
        }
    }
}
