package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.inventory.Reservation;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.testkit.AtOnce;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** What people decide on the board: it is remembered, it can be taken back, and no piece goes out twice. */
class BoardTest {

    private static int promised(Desks desk) {
        return desk.store.read(desk.reservations::held).stream().mapToInt(Reservation::quantity).sum();
    }

    private static Proposal only(BoardView view) {
        assertThat(view.rows()).hasSize(1);
        return view.rows().getFirst().proposal();
    }

    /** Two coats wished by one household, five in one lot. */
    private static void twoCoats(Desks desk) {
        desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
        Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
        Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.line("\u68c9\u8863", ForWhom.MEN, "170/88A", Season.WINTER, 2));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void acceptingTwiceTakesNoSecondPiece(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh())) {
            twoCoats(desk);
            Proposal two = only(desk.board.run(Progress.NONE));
            Proposal one = new Proposal(two.id(), two.wanted(), two.lot(), two.lotCode(), two.itemName(), two.spec(), two.unit(), two.place(), two.placeName(), 1,
                    two.exact(), two.reason(), two.bid());
            Board other = new Board(desk.store, desk.clock, desk.settings, desk.catalogue, desk.inventory, desk.reservations, desk.bins, desk.wishes, desk.rulebook, desk.matching);
            assertThat(AtOnce.refused(List.of(() -> desk.board.accept(List.of(one)), () -> other.accept(List.of(one)), () -> other.accept(List.of(one))))).isZero();
            assertThat(promised(desk)).as("its line wants two, but it was accepted once").isEqualTo(1);
            assertThat(desk.board.view().promisedPieces()).isEqualTo(1);
            BoardView again = desk.board.run(Progress.NONE);
            assertThat(only(again).quantity()).as("what is accepted stays, the rest is proposed").isEqualTo(1);
            assertThat(only(again).id()).isNotEqualTo(two.id());
            assertThat(other.accept(List.of(only(again)))).isEqualTo(1);
            assertThat(promised(desk)).isEqualTo(2);
            desk.board.release(List.of(desk.board.view().promised().getFirst()));
            assertThat(promised(desk)).isEqualTo(1);
            assertThat(desk.board.run(Progress.NONE).pieces()).as("given up, it is proposed again").isEqualTo(1);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void twoDispatchersNeverTakeTheSamePiece(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.household(desk, "H2", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W2", "H2", "2016-05-02", false, Wished.coat("170/88A"));
            Proposal first = only(desk.board.run(Progress.NONE));
            Swap toOther = desk.board.otherWishes(first).getFirst();
            Proposal second = toOther.made();
            assertThat(second.code()).isNotEqualTo(first.code());
            assertThat(AtOnce.refused(List.of(() -> desk.board.accept(List.of(first)), () -> desk.board.accept(List.of(second))))).isEqualTo(1);
            assertThat(promised(desk)).isEqualTo(1);
            assertThat(desk.board.view().rows()).as("what was taken is no longer shown").isEmpty();
            assertThatThrownBy(() -> desk.board.swap(new Swap(second, List.of(), List.of(), List.of(second.id()), List.of(second), List.of())))
                    .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("matching.swapGone"));
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasTurnedDownIsNotProposedAgainUntilItIsTakenBack(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.coat(desk);
            Proposal first = only(desk.board.run(Progress.NONE));
            assertThatThrownBy(() -> desk.board.refuse(first, false, " ")).isInstanceOf(Refused.class);
            desk.board.refuse(first, false, "\u8896\u53e3\u7834\u4e86");
            assertThat(desk.board.view().rows()).isEmpty();
            assertThatThrownBy(() -> desk.board.accept(List.of(first))).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("matching.turnedDownMeanwhile"));
            BoardView none = desk.board.run(Progress.NONE);
            assertThat(none.rows()).isEmpty();
            assertThat(none.unmet()).singleElement().satisfies(u -> assertThat(u.reason().in(desk.words)).contains("1 \u4ef6").contains("\u9000\u56de"));
            desk.intake.log(Desks.gift("\u674e\u660e", 1, null));
            Proposal other = only(desk.board.run(Progress.NONE));
            assertThat(other.lot()).as("only this lot was meant").isNotEqualTo(first.lot());
            desk.board.refuse(other, true, "\u592a\u539a");
            desk.intake.log(Desks.gift("\u5f20\u5f3a", 1, null));
            assertThat(desk.board.run(Progress.NONE).rows()).as("nothing of the sort, not even what came later").isEmpty();
            List<BoardView.Aside> aside = desk.board.view().aside();
            assertThat(aside).extracting(BoardView.Aside::reason).containsExactly("\u8896\u53e3\u7834\u4e86", "\u592a\u539a");
            desk.board.takeBack(aside.getLast());
            assertThatThrownBy(() -> desk.board.takeBack(aside.getLast())).isInstanceOf(Refused.class);
            assertThat(only(desk.board.run(Progress.NONE)).lot()).isNotEqualTo(first.lot());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWishOnHoldIsPassedOverAndKeepsNothing(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.coat(desk);
            Proposal first = only(desk.board.run(Progress.NONE));
            assertThatThrownBy(() -> desk.board.hold(first.wish(), LocalDate.of(2016, 5, 28), "x")).isInstanceOf(Refused.class);
            desk.board.hold(first.wish(), LocalDate.of(2016, 6, 3), "\u5916\u51fa\u6253\u5de5");
            assertThat(desk.board.view().rows()).isEmpty();
            assertThat(promised(desk)).isZero();
            assertThat(desk.board.run(Progress.NONE).rows()).isEmpty();
            assertThatThrownBy(() -> desk.board.accept(List.of(first))).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.board.hold(first.wish(), null, "x")).isInstanceOf(Refused.class);
            desk.clock.forward(Duration.ofDays(7));
            assertThat(desk.board.run(Progress.NONE).rows()).as("the day has come").hasSize(1);
            desk.board.hold(first.wish(), null, "\u8054\u7cfb\u4e0d\u4e0a");
            desk.clock.forward(Duration.ofDays(700));
            assertThat(desk.board.run(Progress.NONE).rows()).as("until somebody ends it").isEmpty();
            desk.board.takeBack(desk.board.view().aside().getFirst());
            assertThat(desk.board.run(Progress.NONE).rows()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aSwapSaysWhatItCostsAndChangesOnlyWhatIsProposed(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.household(desk, "H2", "\u4e94\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W2", "H2", "2016-05-01", false, Wished.coat("170/88A"));
            Proposal first = only(desk.board.run(Progress.NONE));
            assertThat(first.code()).isEqualTo("W2");
            Swap swap = desk.board.otherWishes(first).getFirst();
            for (Language language : Language.values()) {
                assertThat(swap.costs()).allSatisfy(c -> assertThat(c.in(new Words(language))).isNotBlank().doesNotContainPattern("[HW]\\d|\\{\\d"));
            }
            assertThat(swap.costs().getFirst().in(desk.words)).contains("\u672c\u6237\u5c06\u6ca1\u6709\u68c9\u8863");
            assertThat(desk.board.open(swap)).extracting(WishedLine::code).containsExactly("W2");
            assertThat(only(desk.board.view()).code()).as("looking changes nothing").isEqualTo("W2");
            desk.board.swap(swap);
            BoardView now = desk.board.view();
            assertThat(only(now).code()).isEqualTo("W1");
            assertThat(now.unmet()).extracting(Unmet::code).containsExactly("W2");
            assertThat(promised(desk)).as("a person must still accept").isZero();

            // Another coat comes: the wish may have either, and nobody loses.
            desk.intake.log(Desks.gift("\u674e\u660e", 1, null));
            assertThat(desk.board.otherPieces(only(now))).singleElement().satisfies(s -> {
                assertThat(s.others()).isEmpty();
                assertThat(s.costs().getFirst().in(desk.words)).contains("\u6ca1\u6709\u4eba\u56e0\u6b64\u843d\u7a7a");
            });
            BoardView both = desk.board.run(Progress.NONE);
            assertThat(both.rows()).hasSize(2);
            Swap exchange = desk.board.otherPieces(both.rows().getFirst().proposal()).getFirst();
            assertThat(exchange.others()).as("the other household changes coats").hasSize(1);
            assertThat(exchange.add()).hasSize(2);
            desk.board.swap(exchange);
            assertThat(desk.board.view().rows()).extracting(r -> r.proposal().code() + r.proposal().lot())
                    .doesNotContainAnyElementsOf(both.rows().stream().map(r -> r.proposal().code() + r.proposal().lot()).toList());
            assertThat(desk.board.accept(desk.board.view().rows().stream().map(BoardView.Row::proposal).toList())).isEqualTo(2);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theBoardOpensWithTheLastRunAndSaysWhatChanged(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            twoCoats(desk);
            assertThat(desk.board.view().run()).isNull();
            BoardView first = desk.board.run(Progress.NONE);
            assertThat(desk.board.run(Progress.NONE).rows()).as("the same input, the same proposals").isEqualTo(first.rows());
            assertThat(desk.board.view()).as("opened again").isEqualTo(desk.board.view()).satisfies(v -> assertThat(v.rows()).isEqualTo(first.rows()));
            assertThat(desk.board.view().changes()).isEmpty();
            Wished.household(desk, "H2", "\u4e94\u4fdd\u6237");
            Wished.wish(desk, "W2", "H2", "2016-05-01", false, Wished.coat("170/88A"));
            BoardView now = desk.board.run(Progress.NONE);
            assertThat(now.changes()).singleElement().satisfies(c -> {
                assertThat(c.change()).isEqualTo(BoardView.Change.NEW);
                assertThat(c.wanted().code()).isEqualTo("W2");
            });
            desk.board.refuse(now.rows().stream().map(BoardView.Row::proposal).filter(p -> p.code().equals("W2")).findFirst().orElseThrow(), true, "x");
            assertThat(desk.board.run(Progress.NONE).changes()).extracting(BoardView.Changed::change).containsExactly(BoardView.Change.GONE);
        }
    }

    /** Two programs at two desks, one store: whatever both press at once, no piece is promised twice. */
    @Test
    void twoStationsOnOneStoreNeverPromiseAPieceTwice() throws Exception {
        String url = Stores.freshUrl();
        try (Desks here = new Desks(Store.open(new StoreLocation.Server(url))); Desks there = new Desks(Store.open(new StoreLocation.Server(url)))) {
            here.intake.log(Desks.gift("\u738b\u82b3", 4, null));
            here.intake.log(Desks.gift("\u674e\u660e", 3, null));
            for (int i = 1; i <= 10; i++) {
                Wished.household(here, "H" + i, "\u4f4e\u4fdd\u6237");
                Wished.wish(here, "W" + i, "H" + i, "2016-05-01", false, Wished.coat("170/88A"));
            }
            List<Proposal> mine = here.board.run(Progress.NONE).rows().stream().map(BoardView.Row::proposal).toList();
            List<Proposal> theirs = there.board.view().rows().stream().map(BoardView.Row::proposal).toList();
            assertThat(mine).hasSize(7).isEqualTo(theirs);
            // One swaps a piece to somebody else while the other accepts what stood there before.
            Swap swap = there.board.otherWishes(theirs.getFirst()).getFirst();
            assertThat(AtOnce.refused(List.of(() -> here.board.accept(List.of(mine.getFirst())), () -> there.board.accept(List.of(swap.made()))))).as("one lot has others")
                    .isLessThanOrEqualTo(1);
            AtOnce.refused(List.of(() -> here.board.accept(mine), () -> there.board.accept(theirs), () -> here.board.accept(mine.reversed()), () -> there.board.accept(theirs)));
            here.board.view().rows().forEach(row -> here.board.accept(List.of(row.proposal())));
            assertThat(promised(here)).as("all seven, and no eighth").isLessThanOrEqualTo(7).isGreaterThanOrEqualTo(6);
            assertThat(here.store.read(here.inventory::stock)).allSatisfy(row -> assertThat(row.reserved()).isLessThanOrEqualTo(row.quantity()));
            assertThat(here.store.read(here.reservations::held)).extracting(Reservation::wishLine).doesNotHaveDuplicates();
            assertThat(there.board.view().promisedPieces()).as("both see the same").isEqualTo(here.board.view().promisedPieces()).isEqualTo(promised(there));
            assertThat(here.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void severalPromisesAreGivenUpAtOnceAndAWholeWishWhole(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 4, null));
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.household(desk, "H2", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", true, Wished.coat("170/88A"), Wished.coat("172"));
            Wished.wish(desk, "W2", "H2", "2016-05-02", false, Wished.coat("170/88A"), Wished.coat("172"));
            assertThat(desk.board.accept(desk.board.run(Progress.NONE).rows().stream().map(BoardView.Row::proposal).toList())).isEqualTo(4);
            List<BoardView.Promised> all = desk.board.view().promised();
            BoardView.Promised ofWhole = all.stream().filter(p -> p.wanted().code().equals("W1")).findFirst().orElseThrow();
            BoardView.Promised ofOther = all.stream().filter(p -> p.wanted().code().equals("W2")).findFirst().orElseThrow();
            assertThat(desk.board.release(List.of(ofWhole))).as("the wish must come whole").isEqualTo(2);
            assertThat(promised(desk)).isEqualTo(2);
            assertThatThrownBy(() -> desk.board.release(List.of(ofOther, ofWhole))).as("all or none").isInstanceOfSatisfying(Refused.class,
                    r -> assertThat(r.key()).isEqualTo("matching.noLonger"));
            assertThat(promised(desk)).isEqualTo(2);
            assertThat(desk.board.release(List.of(ofOther))).isEqualTo(1);
            assertThat(desk.board.run(Progress.NONE).pieces()).isEqualTo(3);
            desk.delivery.plan("\u5b89\u5b9a\u9547", LocalDate.of(2016, 5, 30), "\u8d75\u5e08\u5085", "");
            assertThatThrownBy(() -> desk.board.release(desk.board.view().promised())).as("it is on a list").isInstanceOfSatisfying(Refused.class,
                    r -> assertThat(r.key()).isEqualTo("matching.onAList"));
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** Kept fourteen days and not loaded: free again by rule, said on the board, and proposed once more. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatLiesTooLongIsFreeAgainAndTheBoardSaysSo(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.coat(desk);
            Proposal first = only(desk.board.run(Progress.NONE));
            desk.board.accept(List.of(first));
            assertThat(desk.board.view().promised()).singleElement().satisfies(p -> assertThat(Duration.between(p.madeAt(), p.lapsesAt())).isEqualTo(Duration.ofDays(14)));
            desk.clock.forward(Duration.ofDays(13));
            assertThat(desk.board.run(Progress.NONE).promised()).hasSize(1);
            desk.clock.forward(Duration.ofDays(1).plusSeconds(1));
            BoardView now = desk.board.run(Progress.NONE);
            assertThat(now.promised()).isEmpty();
            assertThat(only(now).lot()).as("proposed once more").isEqualTo(first.lot());
            assertThat(now.changes()).extracting(BoardView.Changed::change).containsExactly(BoardView.Change.LAPSED, BoardView.Change.NEW);
            assertThat(now.changes().getFirst().before()).contains(first.lotCode());
            assertThat(promised(desk)).isZero();
            desk.clock.forward(Duration.ofSeconds(1));
            desk.board.run(Progress.NONE);
            assertThat(desk.board.run(Progress.NONE).changes()).as("said until the next run but one").isEmpty();
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** The figures of the board are the ledger's, on the real opening day. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void afterAllIsAcceptedTheBoardEqualsTheLedger(Stores kind) {
        try (Desks desk = Desks.onOpeningDay(kind.fresh())) {
            desk.clock.set(Instant.parse("2016-05-29T01:00:00Z"));
            BoardView found = desk.board.run(Progress.NONE);
            assertThat(found.rows()).hasSizeGreaterThan(400);
            int accepted = desk.board.accept(found.rows().stream().map(BoardView.Row::proposal).toList());
            assertThat(accepted).isEqualTo(found.rows().size());
            BoardView after = desk.board.view();
            assertThat(after.rows()).isEmpty();
            assertThat(after.promisedPieces()).isEqualTo(found.pieces()).isEqualTo(promised(desk))
                    .isEqualTo(desk.store.read(desk.inventory::stock).stream().mapToInt(row -> row.reserved()).sum());
            assertThat(desk.differences()).isEmpty();
        }
    }
}
