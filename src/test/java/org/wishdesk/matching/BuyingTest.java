package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.delivery.Outcome;
import org.wishdesk.delivery.Run;
import org.wishdesk.delivery.RunLine;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.inventory.Movement;
import org.wishdesk.inventory.MovementKind;
import org.wishdesk.inventory.Reservation;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.money.AccountKind;
import org.wishdesk.money.Balance;
import org.wishdesk.money.DepositDraft;
import org.wishdesk.money.Purse;
import org.wishdesk.testkit.AtOnce;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.WishDraft;

/** What stock cannot answer is bought: decided, paid, put on the shelf and promised, all of it or nothing. A coat costs 160 yuan, a quilt 150. */
class BuyingTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String QUILT = "\u68c9\u88ab";
    private static final LocalDate DAY = LocalDate.of(2016, 5, 28);

    @TempDir
    Path folder;

    private static WishDraft.Line priced(String item, int pieces, long budget) {
        return new WishDraft.Line(item, item.equals(COAT) ? ForWhom.MEN : ForWhom.ANYONE, item.equals(COAT) ? "170/88A" : "", Season.WINTER, Condition.UNKNOWN, pieces, budget);
    }

    /** 500 yuan of cash, 400 of them paid into the special account; things may be bought. */
    private static void money(Desks desk) {
        desk.intake.log(Desks.gift("\u738b\u82b3", 0, "500"));
        desk.clock.forward(Duration.ofMinutes(1));
        UUID drawer = desk.drawer.all().getFirst().drawer();
        desk.deposits.payIn(new DepositDraft(Ids.next(), drawer, "400", "7001", DAY, "\u8d75\u5fd7\u56fd", "\u5218\u82f1"));
        desk.rulebook.decide(new Rules(desk.rulebook.rules().policy(), 90, 120, desk.rulebook.rules().schoolFrom(), desk.rulebook.rules().winterFrom(), true, Map.of()),
                "\u8d75\u5fd7\u56fd");
        desk.clock.forward(Duration.ofMinutes(1));
    }

    private static long fen(Desks desk, AccountKind kind) {
        return desk.cashBook.balances().stream().filter(b -> b.kind() == kind).mapToLong(Balance::fen).sum();
    }

    private static Purse special(Desks desk) {
        return desk.buying.purses().getFirst();
    }

    private static BoughtDraft voucher(String sum) {
        return new BoughtDraft(sum, "\u767e\u8d27\u5927\u697c", "04412207", DAY);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String key) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsDecidedIsBoughtPaidPutOnTheShelfAndPromised(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh())) {
            money(desk);
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, priced(COAT, 2, 40_000));
            assertThat(desk.buying.purses()).containsExactly(new Purse(AccountKind.SPECIAL, "", "", 40_000), new Purse(AccountKind.DRAWER, "\u603b\u7ad9", "", 10_000));
            ToBuy two = desk.board.run(Progress.NONE).purchases().getFirst();
            assertThat(two.quantity()).isEqualTo(2);
            assertThat(two.fen()).isEqualTo(32_000);

            refused(() -> desk.buying.accept(Map.of(two, 3), special(desk)), "matching.buy.piecesOdd");
            refused(() -> desk.buying.accept(Map.of(two, 2), desk.buying.purses().getLast()), "matching.buy.notThatMuch");
            assertThat(desk.buying.accept(Map.of(two, 2), special(desk))).isEqualTo(1);
            assertThat(desk.buying.accept(Map.of(two, 2), special(desk))).as("pressed twice").isZero();
            assertThat(special(desk).fen()).as("set aside").isEqualTo(8_000);
            assertThat(desk.matching.freeCash()).as("what the board buys with is what the list says").isEqualTo(8_000);
            assertThat(fen(desk, AccountKind.SPECIAL)).as("nothing is paid yet").isEqualTo(40_000);
            assertThat(desk.board.view().purchases()).isEmpty();
            BoardView again = desk.board.run(Progress.NONE);
            assertThat(again.purchases()).as("decided once").isEmpty();
            assertThat(again.unmet()).isEmpty();
            assertThat(desk.wanted.purchases().list()).isEmpty();
            assertThat(desk.wanted.purchases().means()).as("the drawer's and what is left of the account").isEqualTo(new Purchases.Means(8_000, 10_000, 32_000, true));

            Shopping open = desk.buying.list().getFirst();
            assertThat(open.open()).isTrue();
            assertThat(open.limitFen()).isEqualTo(32_000);
            assertThat(AtOnce.refused(List.of(() -> desk.buying.bought(open.id(), voucher("310")), () -> desk.buying.bought(open.id(), voucher("310"))))).isZero();
            String number = desk.buying.bought(open.id(), voucher("310"));
            assertThat(number).isEqualTo("JZ2016-B0001");
            assertThat(fen(desk, AccountKind.SPECIAL)).isEqualTo(9_000);
            assertThat(fen(desk, AccountKind.SPENT)).isEqualTo(31_000);
            assertThat(desk.wanted.purchases().means()).as("bought: nothing is set aside any more").isEqualTo(new Purchases.Means(9_000, 10_000, 0, true));
            StockRow lot = desk.store.read(desk.inventory::stock).stream().filter(r -> r.code().equals(number)).findFirst().orElseThrow();
            assertThat(lot.quantity()).isEqualTo(2);
            assertThat(lot.reserved()).isEqualTo(2);
            assertThat(lot.condition()).isEqualTo(Condition.NEW);
            List<Movement> trail = desk.store.read(tx -> desk.inventory.trail(tx, lot.lot()));
            assertThat(trail).singleElement().satisfies(m -> {
                assertThat(m.kind()).isEqualTo(MovementKind.BOUGHT);
                assertThat(m.reason()).contains("04412207");
            });
            assertThat(desk.board.view().promised()).singleElement().satisfies(p -> assertThat(p.lotCode()).isEqualTo(number));
            assertThat(desk.buying.list()).singleElement().satisfies(s -> {
                assertThat(s.number()).isEqualTo(number);
                assertThat(s.fen()).isEqualTo(31_000);
                assertThat(s.invoiceNo()).isEqualTo("04412207");
            });
            refused(() -> desk.buying.giveUp(open.id(), "x"), "matching.buy.boughtAlready");

            Run run = desk.delivery.plan("\u5b89\u5b9a\u9547", LocalDate.of(2016, 5, 30), "\u8d75\u5e08\u5085", "");
            desk.delivery.leave(run.id());
            desk.clock.forward(Duration.ofSeconds(1));
            desk.delivery.close(run.id(), desk.delivery.lines(run.id()).stream().map(l -> new Outcome(l.id(), RunLine.Outcome.DELIVERED, "", null)).toList());
            assertThat(desk.store.read(desk.inventory::stock)).isEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsRefusedLeavesNothingBehind(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            money(desk);
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, priced(COAT, 1, 100_000));
            ToBuy coat = desk.board.run(Progress.NONE).purchases().getFirst();
            desk.buying.accept(Map.of(coat, 1), special(desk));
            UUID id = desk.buying.list().getFirst().id();
            List<Balance> before = desk.cashBook.balances();
            refused(() -> desk.buying.bought(id, voucher("1000.01")), "matching.buy.overBudget");
            refused(() -> desk.buying.bought(id, voucher("400.01")), "money.notThatMuch");
            refused(() -> desk.buying.bought(id, new BoughtDraft("100", "x", "1", DAY.plusDays(1))), "matching.buy.dayOdd");
            refused(() -> desk.buying.bought(id, new BoughtDraft("100", "x", "1", DAY.minusDays(1))), "money.notThatMuch");
            refused(() -> desk.buying.bought(id, new BoughtDraft("100", " ", "1", DAY)), "matching.buy.shopMissing");
            assertThat(new BoughtDraft("0", "", "", null).problems()).extracting(p -> p.field()).containsExactly("sum", "shop", "invoiceNo", "boughtOn");
            assertThat(desk.cashBook.balances().stream().filter(b -> b.fen() != 0)).as("no entry").containsExactlyElementsOf(before.stream().filter(b -> b.fen() != 0).toList());
            assertThat(desk.store.read(desk.inventory::stock)).as("no lot").isEmpty();
            assertThat(desk.store.read(desk.reservations::held)).as("no promise").isEmpty();
            assertThat(desk.buying.list().getFirst().open()).isTrue();

            refused(() -> desk.buying.giveUp(id, " "), "matching.reasonMissing");
            desk.buying.giveUp(id, "\u5e97\u91cc\u6ca1\u6709");
            refused(() -> desk.buying.giveUp(id, "x"), "matching.buy.givenUpAlready");
            refused(() -> desk.buying.bought(id, voucher("100")), "matching.buy.givenUpAlready");
            assertThat(special(desk).fen()).as("free again").isEqualTo(40_000);
            assertThat(desk.wanted.purchases().means()).isEqualTo(new Purchases.Means(40_000, 10_000, 0, true));
            assertThat(desk.board.view().purchases()).as("open again").containsExactly(coat);
            assertThat(desk.buying.accept(Map.of(coat, 1), special(desk))).isEqualTo(1);
            assertThat(desk.buying.list()).extracting(Shopping::open).containsExactly(true, false);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** A coat lies there, the quilt must be bought: decided first, then the wish can be accepted whole. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWishThatMustComeWholeIsPartBoughtPartGiven(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            money(desk);
            desk.intake.log(Desks.gift("\u674e\u660e", 1, null));
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", true, priced(COAT, 1, 0), priced(QUILT, 1, 15_000));
            BoardView found = desk.board.run(Progress.NONE);
            assertThat(found.rows()).as("not before the quilt is decided").isEmpty();
            ToBuy quilt = found.purchases().getFirst();
            desk.buying.accept(Map.of(quilt, 1), special(desk));
            BoardView now = desk.board.view();
            assertThat(desk.board.accept(now.rows().stream().map(BoardView.Row::proposal).toList())).isEqualTo(1);
            desk.buying.bought(desk.buying.list().getFirst().id(), voucher("150"));
            assertThat(desk.store.read(desk.reservations::held).stream().mapToInt(Reservation::quantity).sum()).isEqualTo(2);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** The board another dispatcher still sees offers what a manager no longer allows, and what a colleague put on hold. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasDecidedOtherwiseMeanwhileIsNotBought(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            money(desk);
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, priced(COAT, 1, 100_000));
            ToBuy coat = desk.board.run(Progress.NONE).purchases().getFirst();
            desk.board.hold(coat.wanted().wish(), null, "x");
            refused(() -> desk.buying.accept(Map.of(coat, 1), special(desk)), "matching.turnedDownMeanwhile");
            desk.board.takeBack(desk.board.view().aside().getFirst());
            Rules rules = desk.rulebook.rules();
            desk.rulebook.decide(new Rules(rules.policy(), rules.waitDays(), rules.leadDays(), rules.schoolFrom(), rules.winterFrom(), false, Map.of()), "\u5218\u82f1");
            refused(() -> desk.buying.accept(Map.of(coat, 1), special(desk)), "matching.buy.notAllowed");
            assertThat(desk.buying.list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theListForTheShopNamesThingsAndNobody(Stores kind) throws IOException {
        try (Desks desk = new Desks(kind.fresh())) {
            money(desk);
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.household(desk, "H2", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, priced(QUILT, 1, 15_000));
            Wished.wish(desk, "W2", "H2", "2016-05-01", false, priced(QUILT, 1, 15_000));
            Map<ToBuy, Integer> both = desk.board.run(Progress.NONE).purchases().stream().collect(Collectors.toMap(t -> t, ToBuy::quantity));
            assertThat(both).hasSize(2);
            desk.buying.accept(both, special(desk));
            Path csv = folder.resolve("buy.csv");
            assertThat(desk.buying.export(csv, Progress.NONE)).as("alike things in one row").isEqualTo(1);
            assertThat(Files.readString(csv)).contains(QUILT, "300.00").doesNotContain("W1", "H1", "\u5b59\u79c0\u82f1", "\u660e\u661f\u6751");
            try (PDDocument pdf = Loader.loadPDF(desk.buying.paper())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains(QUILT, "300.00").doesNotContain("W1", "H1", "\u5b59\u79c0\u82f1", "\u660e\u661f\u6751");
            }
        }
    }
}
