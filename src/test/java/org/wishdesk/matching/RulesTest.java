package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.people.Household;
import org.wishdesk.people.Sex;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.Wish;
import org.wishdesk.wishes.WishState;

/** What a manager decides about matching: nothing is preset that matters, everything is recorded, and it is what the engine is given. */
class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 29);

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nobodyIsHelpedFirstUntilSomebodyDecidesAndEveryDecisionIsKept(Stores kind) {
        try (Desks desk = Desks.undecided(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.coat(desk);
            assertThat(desk.rulebook.decided()).isFalse();
            assertThatThrownBy(() -> desk.board.run(Progress.NONE)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("matching.policyMissing"));
            assertThatThrownBy(() -> desk.rulebook.decide(desk.rulebook.rules(), "x")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.rulebook.decide(desk.rulebook.rules().with(Policy.POOREST_FIRST), " ")).isInstanceOf(Refused.class);
            assertThat(desk.matching.bothWays(desk.rulebook.rules(), Progress.NONE).outlooks()).as("looked at before anyone decides").hasSize(2);
            assertThat(desk.rulebook.history()).isEmpty();

            desk.rulebook.decide(desk.rulebook.rules().with(Policy.POOREST_FIRST), "\u8d75\u5fd7\u56fd");
            Rules then = desk.rulebook.rules();
            assertThat(then.policy()).isEqualTo(Policy.POOREST_FIRST);
            assertThat(then.buying()).isFalse();
            assertThat(then.tripFen()).isEmpty();
            desk.clock.forward(java.time.Duration.ofHours(1));
            desk.rulebook.decide(new Rules(Policy.MOST_HOUSEHOLDS, then.waitDays(), then.leadDays(), then.schoolFrom(), MonthDay.of(10, 15), true,
                    Map.of("\u5b89\u5b9a\u9547", 15_000L, "\u4e07\u5b9d\u9547", 0L)), "\u5218\u82f1");
            List<Decision> history = desk.rulebook.history();
            assertThat(history).filteredOn(d -> d.clerk().equals("\u5218\u82f1")).extracting(d -> d.field() + " " + d.oldValue() + " " + d.newValue())
                    .containsExactlyInAnyOrder("policy POOREST_FIRST MOST_HOUSEHOLDS", "winterFrom 10-01 10-15", "buying false true", "trip:\u5b89\u5b9a\u9547 null 15000");
            assertThat(history.getLast()).isEqualTo(new Decision("policy", null, "POOREST_FIRST", "\u8d75\u5fd7\u56fd", history.getLast().decidedAt()));
            assertThat(desk.rulebook.decide(desk.rulebook.rules(), "\u5218\u82f1")).isEqualTo(desk.rulebook.rules());
            assertThat(desk.rulebook.history()).as("what stays the same is no decision").hasSize(history.size());
        }
    }

    private static Wish wish(String collected, String due) {
        return new Wish(Ids.next(), "W", Ids.next(), "x", Sex.MALE, 40, LocalDate.parse(collected), false, due == null ? null : LocalDate.parse(due), "", true,
                WishState.APPROVED, null, null);
    }

    @Test
    void whatIsDueBySchoolOrWinterOrHasWaitedTooLongComesFirst() {
        Rules rules = new Rules(Policy.MOST_HOUSEHOLDS, 90, 120, MonthDay.of(9, 1), MonthDay.of(10, 1), false, Map.of());
        assertThat(rules.first(wish("2016-05-01", null), DAY)).isFalse();
        assertThat(rules.first(wish("2016-05-01", "2016-09-01"), DAY)).as("school starts in 95 days").isTrue();
        assertThat(rules.first(wish("2016-05-01", "2016-10-01"), DAY)).as("winter is 125 days away").isFalse();
        assertThat(rules.first(wish("2016-05-01", "2016-10-01"), LocalDate.of(2016, 6, 3))).isTrue();
        assertThat(rules.first(wish("2016-09-01", "2016-11-01"), LocalDate.of(2016, 9, 20))).isFalse();
        assertThat(rules.first(wish("2016-09-01", "2016-11-15"), LocalDate.of(2016, 10, 20))).as("this winter has begun, the next is far").isFalse();
        assertThat(rules.first(wish("2016-05-01", "2016-05-28"), DAY)).as("overdue").isTrue();
        assertThat(rules.first(wish("2016-02-29", null), DAY)).as("ninety days").isFalse();
        assertThat(rules.first(wish("2016-02-28", null), DAY)).as("ninety-one").isTrue();
        assertThat(Rules.day("9/1")).isEqualTo(MonthDay.of(9, 1));
        assertThat(Rules.day("13-01")).isNull();
        assertThat(new Rules(null, 0, 0, null, null, false, Map.of("x", -1L)).problems()).extracting(p -> p.field())
                .containsExactly("policy", "waitDays", "schoolFrom", "winterFrom", "trips");
    }

    /** One coat: the poorest would have it, but another has waited too long; under both policies that one comes first. */
    @ParameterizedTest
    @EnumSource(Policy.class)
    void theFirstTierComesBeforeAnyPolicy(Policy policy) {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.household(desk, "H1", "\u4e94\u4fdd\u6237");
            Wished.household(desk, "H2", "\u4e00\u822c\u8d2b\u56f0\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W2", "H2", "2016-02-01", false, Wished.coat("170/88A"));
            Proposals found = desk.matching.propose(DAY, policy, Progress.NONE);
            assertThat(found.proposals()).extracting(Proposal::code).containsExactly("W2");
            assertThat(found.unmet().getFirst().reason().in(desk.words)).contains("\u68c9\u8863\u4e0d\u8db3\uff1a\u5e93\u5b58 1 \u4ef6\uff0c2 \u6237\u9700\u8981")
                    .contains("\u4f18\u5148\u6025\u7528\u6216\u7b49\u5f97\u592a\u4e45\u7684\u5bb6\u5ead");
        }
    }

    /** The figures a manager decides by, counted again from what would be proposed. */
    @Test
    void whatEachPolicyWouldMeanIsWhatItThenProposes() {
        try (Desks desk = Desks.onOpeningDay(Stores.H2.fresh())) {
            desk.clock.set(java.time.Instant.parse("2016-05-29T01:00:00Z"));
            List<Outlook> both = desk.matching.bothWays(desk.rulebook.rules(), Progress.NONE).outlooks();
            Map<String, Household> households = desk.store.read(desk.households::all).stream().collect(Collectors.toMap(Household::code, h -> h));
            for (Outlook outlook : both) {
                Proposals found = desk.matching.propose(DAY, outlook.policy(), Progress.NONE);
                assertThat(outlook.households()).isEqualTo((int) found.households());
                assertThat(outlook.pieces()).isEqualTo(found.pieces());
                assertThat(outlook.cashFen()).isZero();
                Map<Integer, Integer> byHardship = new TreeMap<>(Comparator.reverseOrder());
                found.proposals().stream().map(Proposal::householdCode).distinct().forEach(code -> byHardship.merge(households.get(code).hardship(), 1, Integer::sum));
                byHardship.forEach((level, helped) -> assertThat(outlook.byHardship().get(level).helped()).isEqualTo(helped));
                Map<String, Long> deliveries = found.proposals().stream().filter(p -> !p.township().endsWith("\u8857\u9053"))
                        .collect(Collectors.groupingBy(Proposal::township, Collectors.mapping(Proposal::wish, Collectors.collectingAndThen(Collectors.toSet(), s -> (long) s.size()))));
                assertThat(outlook.trips()).isEqualTo(deliveries.values().stream().mapToInt(n -> (int) Math.ceilDiv(n, 40)).sum());
            }
            assertThat(both.getFirst().households()).isGreaterThanOrEqualTo(both.getLast().households());
        }
    }
}
