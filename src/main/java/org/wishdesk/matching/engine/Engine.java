package org.wishdesk.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * The matching engine: prices first, then whole pieces, then small rearrangements, then the best seating of pieces. The
 * same problem, policy and effort give the same proposal on every machine and with any number of threads.
 */
public final class Engine {
    private static final int STEPS = 5;
    /** Up to so many wishes a tighter proof costs little. */
    private static final int PROVEN_FURTHER = 5_000;

    private static final int SWEEPS = 4;

    private Engine() { }

    /**
     * Solves a problem. Work runs in {@code executor} and in the calling thread. {@code watch} is told of the steps from the
     * calling thread; whether it was cancelled may be asked from any thread.
     */
    public static Solution solve(Instance in, Policy policy, Effort effort, Executor executor, Watch watch) {
        Chunks chunks = new Chunks(executor);
        List<boolean[]> tiers = tiers(in, policy);
        List<Solution.Tier> done = new ArrayList<>();
        Reseat reseat = new Reseat(in);
        State s = new State(in, everything(in));
        Market m = null;
        int step = 0, of = tiers.size() * STEPS;
        for (boolean[] active : tiers) {
            Stage stage = new Stage(in, active, s.stock.clone(), s.bought.clone());
            long worth = s.value;
            for (int e = 0; e < s.flow.length; e++) worth += (long) s.flow[e] * in.edgeFit[e];
            watch.at(step++, of);
            Run[] runs = runs(in, stage, s, m, reseat, chunks, effort, watch, count(active));
            Run best = runs[0];
            long bound = best.bound;
            for (Run r : runs) {
                bound = Math.min(bound, r.bound);
                if (r.state.value > best.state.value) best = r;
            }
            m = best.market;
            s = best.state;
            step += STEPS - 1;
            // Values are whole mp, so the grains beyond the last whole one can be had by no proposal.
            long proven = Math.max(s.value, worth + (bound >> Fixed.GRAIN));
            if (tiers.size() == 1 && Exact.fits(in)) {
                s = Exact.best(in, s, reseat);
                proven = s.value;
            }
            done.add(new Solution.Tier(count(active), s.value, proven));
        }
        if (m == null) m = new Market(in, everything(in), chunks);
        State last = s;
        if (tiers.size() > 1) {
            // What the tiers left is looked at once more with all wishes together; a single tier was finished so already.
            last = new State(in, everything(in));
            last.load(s);
            finish(last, m, reseat, chunks);
        }
        watch.at(of, of);
        long bound = done.isEmpty() ? 0 : done.getLast().boundMp();
        return Expand.solution(last, m, Math.max(bound, last.value), done);
    }

    /** One way through a tier: its prices, its proven bound on the tier's own value in grains and its best state. */
    private record Run(Market market, long bound, State state) { }

    /**
     * A few independent ways through a tier when the problem is small. They differ in how long the prices are sought, hence
     * in the trips that are paid, and in the random seed. The best is kept; on a tie the first.
     */
    private static Run[] runs(Instance in, Stage stage, State held, Market before, Reseat reseat, Chunks chunks, Effort effort, Watch watch, int wishes) {
        Run[] result = new Run[effort.restarts()];
        Items[] items = new Items[result.length];
        int moves = (int) ((long) effort.searchMoves() * wishes / Math.max(1, in.wishes()));
        Chunks inner = result.length == 1 ? chunks : new Chunks(Runnable::run);
        chunks.run(result.length, r -> {
            Market m = new Market(in, stage, inner);
            if (before != null) {
                System.arraycopy(before.sigma, 0, m.sigma, 0, m.sigma.length);
                m.mu = before.mu;
            }
            Ascent ascent = new Ascent(m);
            ascent.run(effort.priceSteps() + effort.priceSteps() / 2 * r, watch);
            if (r == 0 && in.wishes() <= PROVEN_FURTHER) ascent.certify(2 * effort.priceSteps(), watch);
            State s = new State(in, stage);
            s.load(held);
            s.guide(m);
            for (int t = 0; t < in.townships(); t++) s.setTrips(t, Math.max(ascent.trips[t], in.trips(s.riders[t])));
            Items it = new Items(s, m);
            Round.run(it, 0);
            Round.run(it, Items.AT_A_LOSS);
            Improve.run(it, m, reseat, inner, moves, r + 1, result.length == 1, watch);
            items[r] = it;
            result[r] = new Run(m, ascent.bound, s);
        });
        if (result.length > 1) Improve.settle(items, chunks, moves / 5 * 3, watch);
        chunks.run(result.length, r -> finish(result[r].state, result[r].market, reseat, inner));
        return result;
    }

    /** Seats for good, gives away what is still possible within the paid trips and by buying for others, and hands back trips nobody rides. */
    private static void finish(State s, Market m, Reseat reseat, Chunks chunks) {
        Instance in = s.in;
        Justice.sweep(new Items(s, m));
        reseat.run(s, chunks);
        s.guide(m);
        // Nothing is looked for after this: whatever the money is worth elsewhere, what it buys here is a gain.
        Round.run(new Items(s, m, true), Long.MIN_VALUE);
        reseat.run(s, chunks);
        // Seating anew leaves other pieces free, and more money: only a sweep that finds nothing after it ends.
        Items it = new Items(s, m);
        for (int round = 0; round < SWEEPS && Justice.sweep(it) > 0; round++) reseat.run(s, chunks);
        for (int t = 0; t < in.townships(); t++) s.setTrips(t, in.trips(s.riders[t]));
    }

    private static Stage everything(Instance in) {
        boolean[] all = new boolean[in.wishes()];
        Arrays.fill(all, true);
        return new Stage(in, all, new int[in.lines()], new int[in.lines()]);
    }

    /** The tiers in the order they are solved: urgent wishes, then all others or the poorest first. */
    private static List<boolean[]> tiers(Instance in, Policy policy) {
        TreeMap<Long, boolean[]> byRank = new TreeMap<>();
        for (int j = 0; j < in.wishes(); j++) {
            long rank = in.wishFirst[j] ? Long.MIN_VALUE : policy == Policy.POOREST_FIRST ? -in.wishTier[j] : 0;
            byRank.computeIfAbsent(rank, r -> new boolean[in.wishes()])[j] = true;
        }
        return new ArrayList<>(byRank.values());
    }

    private static int count(boolean[] b) {
        int n = 0;
        for (boolean x : b) if (x) n++;
        return n;
    }
}
