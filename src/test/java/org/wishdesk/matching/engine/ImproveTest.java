package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where several proposals disagree, the search goes on; what they agree on stays. */
class ImproveTest {
    private static final Chunks HERE = new Chunks(Runnable::run);

    /** A coat, a quilt and a pair of boots, each wished for by somebody in great need and by somebody in little. */
    @Test
    void proposalsThatDisagreeEndWithTheBestOfBoth() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int town = b.township(0);
        for (int kind = 0; kind < 3; kind++) {
            int demand = b.demand(kind, 0);
            b.serves(b.stock(1), demand, 0);
            for (int weight : new int[] {700, 200}) {
                b.wish(b.household(town, false), weight, false, false, 1);
                b.line(demand, 1, 5, 0);
            }
        }
        Instance in = b.build();
        Items one = given(in, 0, 3, 5), other = given(in, 1, 2, 5);
        Improve.settle(new Items[] {one, other}, HERE, 200, Watch.NONE);
        for (Items it : new Items[] {one, other}) {
            assertThat(it.s.pieces).as("great need comes first where they disagreed; nobody disagreed about the boots").containsExactly(1, 0, 1, 0, 0, 1);
            assertThat(it.s.value).isEqualTo(3 * 1_000_000 + 700_000 + 700_000 + 200_000);
            EngineTest.recount(it.s);
        }
    }

    @Test
    void noProposalGetsWorseAndSomeGetBetter() {
        int better = 0;
        for (int seed = 40; seed < 52; seed++) {
            Instance in = EngineTest.town(seed, 200, false);
            Stage stage = everything(in);
            Market m = new Market(in, stage, HERE);
            Ascent a = new Ascent(m);
            a.run(60, Watch.NONE);
            Items[] runs = new Items[3];
            long[] before = new long[runs.length];
            for (int r = 0; r < runs.length; r++) {
                State s = new State(in, stage);
                s.guide(m);
                for (int t = 0; t < in.townships(); t++) s.setTrips(t, a.trips[t] + (r + t) % 2);
                runs[r] = new Items(s, m);
                Round.run(runs[r], 0);
                Improve.run(runs[r], m, new Reseat(in), HERE, 400, r + 1, false, Watch.NONE);
                before[r] = s.value;
            }
            Improve.settle(runs, HERE, 2_000, Watch.NONE);
            for (int r = 0; r < runs.length; r++) {
                assertThat(runs[r].s.value).as("seed %d, proposal %d", seed, r).isGreaterThanOrEqualTo(before[r]);
                if (runs[r].s.value > before[r]) better++;
                EngineTest.recount(runs[r].s);
            }
        }
        assertThat(better).isGreaterThan(12);
    }

    private static Items given(Instance in, int... wishes) {
        Stage stage = everything(in);
        Market m = new Market(in, stage, HERE);
        m.price();
        State s = new State(in, stage);
        s.guide(m);
        Items it = new Items(s, m);
        for (int j : wishes) assertThat(it.give(j, 0)).isTrue();
        s.commit();
        return it;
    }

    private static Stage everything(Instance in) {
        boolean[] all = new boolean[in.wishes()];
        Arrays.fill(all, true);
        return new Stage(in, all, new int[in.lines()], new int[in.lines()]);
    }
}
