package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Effort LITTLE = new Effort(80, 4_000, 2);

    /** A problem of a few hundred wishes: many small ones side by side, so that goods and townships are shared. */
    static Instance town(long seed, int wishes, boolean withFirst) {
        SplitMix64 r = new SplitMix64(seed);
        InstanceBuilder b = new InstanceBuilder(1_000_000, 3, 8, 400L * wishes);
        int stocks = 60, demands = 30;
        for (int i = 0; i < stocks; i++) b.stock(1 + r.below(Math.max(2, wishes / 40)));
        for (int d = 0; d < demands; d++) b.demand(d % 6, 3_000 + 1_000 * (d % 6));
        for (int s = 0; s < stocks; s++) for (int d = 0; d < demands; d++) if (s % 6 == d % 6 && r.below(3) > 0) b.serves(s, d, r.below(6) * 500);
        for (int t = 0; t < 6; t++) b.township(t == 0 ? 0 : 200_000 + r.below(900_000));
        int houses = wishes * 3 / 4;
        for (int h = 0; h < houses; h++) b.household(r.below(6), r.below(5) == 0);
        for (int j = 0; j < wishes; j++) {
            b.wish(j < houses ? j : r.below(houses), 100 + r.below(630), r.below(2) == 0, withFirst && r.below(6) == 0, r.below(5));
            for (int k = 1 + r.below(3); k > 0; k--) b.line(r.below(demands), r.below(4) == 0 ? 3 : 1, 1 + r.below(10), r.below(2) == 0 ? 0 : r.below(20_000));
        }
        return b.build();
    }

    @Test
    void oneCoatForOneChild() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int coat = b.stock(1), wanted = b.demand(1, 16_000);
        b.serves(coat, wanted, 500);
        int home = b.household(b.township(0), false);
        b.wish(home, 420, false, false, 3);
        b.line(wanted, 1, 10, 0);
        Solution s = Engine.solve(b.build(), Policy.MOST_HOUSEHOLDS, LITTLE, Runnable::run, Watch.NONE);
        assertThat(s.grants()).containsExactly(new Solution.Grant(0, coat, 1));
        assertThat(s.pointsMp()).isEqualTo(420_000 + 1_000_000 - 500);
        assertThat(s.gapMillionths()).isZero();
    }

    @Test
    void nothingAtAllIsAProposalToo() {
        Solution s = Engine.solve(new InstanceBuilder(1_000_000, 3, 40, 0).build(), Policy.POOREST_FIRST, LITTLE, Runnable::run, Watch.NONE);
        assertThat(s.grants()).isEmpty();
        assertThat(s.pointsMp()).isZero();
    }

    @Test
    void withinAGroupTheSmallerStockClassLeavesFirst() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int red = b.stock(1), blue = b.stock(1), any = b.demand(1, 0);
        b.serves(red, any, 0);
        b.serves(blue, any, 0);
        int home = b.household(b.township(0), false);
        b.wish(home, 300, false, false, 1);
        b.line(any, 1, 1, 0);
        Instance in = b.build();
        assertThat(in.groups()).isEqualTo(1);
        assertThat(Engine.solve(in, Policy.MOST_HOUSEHOLDS, LITTLE, Runnable::run, Watch.NONE).grants()).containsExactly(new Solution.Grant(0, red, 1));
    }

    @Test
    void proposalsAreValidAndTheSameForOneTwoAndFourThreads() {
        for (long seed = 1; seed <= 6; seed++) {
            Instance in = town(seed, 400, true);
            for (Policy policy : Policy.values()) {
                Solution one = Engine.solve(in, policy, LITTLE, Runnable::run, Watch.NONE);
                assertThat(Invariants.broken(in, one)).isEmpty();
                for (int threads : new int[] {2, 4}) {
                    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                        Solution many = Engine.solve(in, policy, LITTLE, pool, Watch.NONE);
                        assertThat(many.grants()).isEqualTo(one.grants());
                        assertThat(many.boundMp()).isEqualTo(one.boundMp());
                        assertThat(many.tiers()).isEqualTo(one.tiers());
                    }
                }
            }
        }
    }

    @Test
    void theStateStaysTrueAfterEveryStep() {
        Instance in = town(9, 300, false);
        boolean[] all = new boolean[in.wishes()];
        Arrays.fill(all, true);
        Stage stage = new Stage(in, all, new int[in.lines()], new int[in.lines()]);
        Chunks here = new Chunks(Runnable::run);
        Market m = new Market(in, stage, here);
        Ascent a = new Ascent(m);
        a.run(80, Watch.NONE);
        State s = new State(in, stage);
        s.guide(m);
        for (int t = 0; t < in.townships(); t++) s.setTrips(t, a.trips[t]);
        Items it = new Items(s, m);
        Round.run(it, 0);
        recount(s);
        Search search = new Search(it, 5);
        search.core(Core.near(it, 400_000));
        Slack slack = Slack.of(s, m);
        assertThat(slack.unsold()).isGreaterThanOrEqualTo(0);
        assertThat(slack.dearEdges()).isGreaterThanOrEqualTo(-1);
        for (int i = 0; i < 30; i++) {
            search.run(200, 50_000, Watch.NONE);
            recount(s);
        }
        Reseat seat = new Reseat(in);
        for (int i = 0; i < 3; i++) {
            assertThat(seat.run(s, m, here, Reseat.Buying.ANY)).isZero();
            recount(s);
            search.run(500, 20_000, Watch.NONE);
            recount(s);
        }
        long before = s.value;
        assertThat(seat.run(s, null, here, Reseat.Buying.LESS)).isZero();
        assertThat(s.value).isGreaterThanOrEqualTo(before);
        Justice.sweep(it);
        recount(s);
    }

    /** The running value, cash, riders and free pieces must equal what a fresh count finds. */
    static void recount(State s) {
        State fresh = s.copy();
        fresh.recount();
        assertThat(s.value).isEqualTo(fresh.value);
        assertThat(s.cashLeft).isEqualTo(fresh.cashLeft).isGreaterThanOrEqualTo(0);
        assertThat(s.riders).isEqualTo(fresh.riders);
        assertThat(s.free).isEqualTo(fresh.free);
        for (int f : s.free) assertThat(f).isGreaterThanOrEqualTo(0);
        int[] used = new int[s.in.classes], taken = new int[s.in.classes];
        for (int e = 0; e < s.flow.length; e++) {
            assertThat(s.flow[e]).isGreaterThanOrEqualTo(0);
            used[s.in.edgeClass[e]] += s.flow[e];
        }
        for (int l = 0; l < s.in.lines(); l++) taken[s.in.lineClass[l]] += s.stock[l];
        assertThat(used).isEqualTo(taken);
    }

    @Test
    void thePoorestTierLosesNothingToThoseAfterIt() {
        for (long seed = 20; seed < 26; seed++) {
            Instance in = town(seed, 300, false);
            Solution most = Engine.solve(in, Policy.MOST_HOUSEHOLDS, LITTLE, Runnable::run, Watch.NONE);
            Solution poorest = Engine.solve(in, Policy.POOREST_FIRST, LITTLE, Runnable::run, Watch.NONE);
            assertThat(poorest.tiers()).hasSize(5);
            assertThat(weight(in, poorest, 4)).isGreaterThanOrEqualTo(weight(in, most, 4));
            assertThat(poorest.pointsMp()).isLessThanOrEqualTo(most.boundMp());
        }
    }

    @Test
    void urgentWishesComeFirstUnderBothPolicies() {
        for (Policy policy : Policy.values()) {
            var b = new InstanceBuilder(1_000_000, 3, 40, 0);
            int quilt = b.stock(1), wanted = b.demand(50, 0);
            b.serves(quilt, wanted, 0);
            int town = b.township(0);
            b.wish(b.household(town, false), 700, false, false, 4);
            b.line(wanted, 1, 9, 0);
            b.wish(b.household(town, false), 150, false, true, 1);
            b.line(wanted, 1, 9, 0);
            Solution s = Engine.solve(b.build(), policy, LITTLE, Runnable::run, Watch.NONE);
            assertThat(s.grants()).containsExactly(new Solution.Grant(1, quilt, 1));
        }
    }

    @Test
    void aCancelledMatchStillEndsWithAValidProposal() {
        Instance in = town(3, 300, false);
        Solution s = Engine.solve(in, Policy.MOST_HOUSEHOLDS, LITTLE, Runnable::run, new Watch() {
            @Override public void at(int step, int of) { }
            @Override public boolean cancelled() { return true; }
        });
        assertThat(Invariants.broken(in, s)).isEmpty();
    }

    private static long weight(Instance in, Solution s, int tier) {
        long w = 0;
        for (int l = 0; l < in.lines(); l++) if (in.tier(in.wishOfLine(l)) == tier) w += (long) (s.stock()[l] + s.bought()[l]) * in.value(l);
        return w;
    }
}
