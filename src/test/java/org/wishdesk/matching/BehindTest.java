package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.matching.engine.Reason.Kind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

/** What an auditor reads can be counted again from what stands on the same sheet. */
class BehindTest {

    private static Proposal only(BoardView view) {
        assertThat(view.rows()).hasSize(1);
        return view.rows().getFirst().proposal();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theAuditorSeesBidsAndIsWrittenDown(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.household(desk, "H2", "\u4e94\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W2", "H2", "2016-05-01", false, Wished.coat("170/88A"));
            BoardView view = desk.board.run(Progress.NONE);
            Behind audit = desk.board.audit(view.unmet().getFirst().wishLine());
            assertThat(audit.looks()).isEmpty();
            assertThat(audit.own().bid().worthMp()).isPositive().isLessThan(audit.rivals().getFirst().bid().worthMp());
            assertThat(audit.rivals()).singleElement().satisfies(r -> assertThat(r.got()).isEqualTo(1));
            assertThat(audit.run().boundMp()).isGreaterThanOrEqualTo(audit.run().pointsMp());
            assertThat(desk.board.audit(view.unmet().getFirst().wishLine()).looks()).as("who looked is known").containsExactly(desk.settings.station().clerk());
            assertThat(desk.board.audit(only(view).wishLine()).rivals()).extracting(r -> r.wanted().code()).containsExactly("W1");
            desk.board.accept(List.of(only(view)));
            assertThat(desk.board.audit(view.unmet().getFirst().wishLine()).rivals()).as("the run is audited, whatever became of it since").isEqualTo(audit.rivals());
        }
    }

    /** One of the three is urgent: it goes first with the lowest bid. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void theAuditorsNumbersReCheckTurnByTurn(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.household(desk, "H1", "\u4e00\u822c\u8d2b\u56f0\u6237");
            Wished.household(desk, "H2", "\u4e94\u4fdd\u6237");
            Wished.household(desk, "H3", "\u4e94\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2015-12-01", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W2", "H2", "2016-05-01", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W3", "H3", "2016-05-01", false, Wished.coat("170/88A"));
            BoardView view = desk.board.run(Progress.NONE);
            assertThat(only(view).code()).isEqualTo("W1");
            for (Unmet each : view.unmet()) {
                Behind audit = desk.board.audit(each.wishLine());
                assertThat(audit.rivals()).as("the other that goes without, too").hasSize(2);
                assertThat(audit.pieces()).isEqualTo(3);
                Behind.Asker winner = audit.rivals().getFirst();
                assertThat(winner.wanted().code()).isEqualTo("W1");
                assertThat(winner.bid().turn()).isZero();
                assertThat(winner.bid().worthMp()).as("bids less than who goes without").isLessThan(audit.own().bid().worthMp());
                assertThat(audit.own().bid().turn()).isEqualTo(1);
                assertThat(audit.own().bid().costMp()).isGreaterThanOrEqualTo(audit.own().bid().worthMp());
            }
        }
    }

    /** They ask for the same in the same turn, each for one piece in a wish that need not come whole. */
    private static boolean alike(Unmet without, Proposal got) {
        return without.bid().kind() == Kind.SCARCE && got.bid().kind() == Kind.GIVEN && got.bid().turn() == without.bid().turn() && !without.wanted().allAtOnce()
                && !got.allAtOnce() && got.wanted().itemName().equals(without.wanted().itemName()) && got.wanted().spec().equals(without.wanted().spec());
    }

    /** Of the whole opening day, by both policies. */
    @Test
    void theOpeningDayIsCoherent() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.clock.set(java.time.Instant.parse("2016-05-28T12:00:00Z"));
            desk.imports.take(OpeningDay.ALL, false, Progress.NONE);
            for (Policy policy : Policy.values()) {
                desk.rulebook.decide(desk.rulebook.rules().with(policy), "\u8d75\u5fd7\u56fd");
                BoardView view = desk.board.run(Progress.NONE);
                int compared = 0;
                for (Unmet each : view.unmet()) {
                    for (BoardView.Row row : view.rows()) {
                        if (alike(each, row.proposal())) {
                            compared++;
                            assertThat(row.proposal().bid().worthMp()).as("%s got what %s did not", row.proposal().code(), each.code())
                                    .isGreaterThanOrEqualTo(each.bid().worthMp());
                        }
                    }
                }
                assertThat(compared).isGreaterThan(100);
                assertThat(view.unmet()).extracting(Unmet::bid).filteredOn(bid -> bid.kind() != Kind.NO_FIT)
                        .isNotEmpty().allSatisfy(bid -> assertThat(bid.costMp()).isGreaterThanOrEqualTo(bid.worthMp()));
                for (Unmet each : view.unmet().subList(0, 20)) {
                    Behind audit = desk.board.audit(each.wishLine());
                    if (!each.wanted().allAtOnce() && each.bid().kind() != Kind.NO_FIT) {
                        assertThat(audit.rivals()).as(each.code()).hasSize(each.bid().rivals());
                        assertThat((long) audit.pieces()).isEqualTo(each.bid().wanted());
                    }
                    assertThat(audit.rivals()).extracting(r -> r.bid().turn()).isSorted();
                }
            }
        }
    }
}
