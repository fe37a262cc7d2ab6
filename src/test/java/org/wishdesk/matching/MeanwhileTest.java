package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

/** What a colleague decided, or what became of the shelf, since the board was drawn. */
class MeanwhileTest {

    /** The line wants two and was offered one of each of two lots that are alike; everything like the first is turned down. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void everythingAlikeIsTurnedDownAtOnce(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            desk.intake.log(Desks.gift("\u674e\u660e", 1, null));
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.line("\u68c9\u8863", ForWhom.MEN, "170/88A", Season.WINTER, 2));
            List<Proposal> both = desk.board.run(Progress.NONE).rows().stream().map(BoardView.Row::proposal).toList();
            assertThat(both).hasSize(2);
            desk.board.refuse(both.getFirst(), true, "\u592a\u539a");
            assertThat(desk.board.view().rows()).isEmpty();
            assertThat(desk.board.view().lost()).as("a person said so, the shelf did not").isZero();
            for (Proposal each : both) {
                refused(() -> desk.board.accept(List.of(each)), "matching.turnedDownMeanwhile");
                refused(() -> desk.board.refuse(each, false, "x"), "matching.turnedDownMeanwhile");
            }
            assertThat(desk.board.view().aside()).hasSize(1);
        }
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String key) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    /** Of three coats two are proposed and one is accepted; then the shelf is found to hold one only. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatAColleagueOrTheShelfChangedIsTold(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            for (int i = 1; i <= 2; i++) {
                Wished.household(desk, "H" + i, "\u4f4e\u4fdd\u6237");
                Wished.wish(desk, "W" + i, "H" + i, "2016-05-01", false, Wished.coat("170/88A"));
            }
            List<Proposal> both = desk.board.run(Progress.NONE).rows().stream().map(BoardView.Row::proposal).toList();
            assertThat(both).hasSize(2);
            desk.board.accept(both.subList(0, 1));
            refused(() -> desk.board.hold(both.getFirst().wish(), null, "x"), "matching.servedMeanwhile");
            refused(() -> desk.board.refuse(both.getFirst(), true, "x"), "matching.acceptedMeanwhile");
            assertThat(desk.board.view().aside()).isEmpty();
            // Somebody promises the other piece elsewhere.
            desk.store.run(tx -> desk.reservations.reserve(tx, both.getLast().lot(), both.getLast().place(), both.getFirst().wishLine(), 1, "x", desk.clock.instant().plus(Duration.ofDays(1))));
            BoardView view = desk.board.view();
            assertThat(view.rows()).isEmpty();
            assertThat(view.lost()).isEqualTo(1);
            assertThat(view.changes()).singleElement().satisfies(c -> {
                assertThat(c.change()).isEqualTo(BoardView.Change.GONE);
                assertThat(c.wanted().code()).isEqualTo(both.getLast().code());
                assertThat(c.now()).isEmpty();
            });
            assertThat(desk.board.run(Progress.NONE).lost()).isZero();
        }
    }
}
