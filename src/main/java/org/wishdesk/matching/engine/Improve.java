package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * From the first whole-piece proposal to the best one found: rounds of reseating and searching with a narrowing core; then, where several
 * proposals were made, a search on what they disagree on.
 */
final class Improve {
    private static final int[] WIDTH = {400_000, 250_000, 120_000, 60_000};
    /** Loss in mp that a move may bring at first. A search that is alone stays near its start; of several each may stray further. */
    private static final int WARM = 80_000, WARM_AMONG_MANY = 240_000;

    /** How often the proposals are compared and searched on; their random seeds are none of the first search's. */
    private static final int SETTLINGS = 2, SETTLING_SEED = 1_000;
    private static final int SETTLING_WARM = 120_000;

    /** With more wishes than this a township's trips are many and the prices choose their number. */
    private static final int TRIP_TRIALS = 30_000;

    private Improve() { }

    /** Improves the state of {@code it} by about {@code moves} rearrangements; {@code alone} when no other proposal is made. */
    static void run(Items it, Market m, Reseat reseat, Chunks chunks, int moves, long seed, boolean alone, Watch watch) {
        int warm = alone ? WARM : WARM_AMONG_MANY;
        Search search = new Search(it, seed);
        for (int k = 0; k < WIDTH.length && !watch.cancelled(); k++) {
            reseat.run(it.s, m, chunks);
            search.core(Core.near(it, WIDTH[k]));
            search.run(moves / WIDTH.length, warm * (WIDTH.length - k) / WIDTH.length, watch);
            if (it.in.wishes() <= TRIP_TRIALS) new Trips(it).tune();
        }
    }

    /**
     * Searches on where several proposals disagree. What all of them give or refuse is most likely right; the few dozen items they disagree
     * on get far more moves each than the wide search could spend. Each proposal goes on by itself among these, and is left as it was where that
     * made it no better.
     */
    static void settle(Items[] runs, Chunks chunks, int moves, Watch watch) {
        for (int round = 0; round < SETTLINGS && !watch.cancelled(); round++) {
            int[] open = disputed(runs);
            int seed = round * runs.length;
            chunks.run(runs.length, r -> {
                State s = runs[r].s, before = s.copy();
                Search search = new Search(runs[r], SETTLING_SEED + seed + r);
                search.core(open);
                search.run(moves / SETTLINGS, SETTLING_WARM, watch);
                new Trips(runs[r]).tune();
                if (s.value < before.value) s.load(before);
            });
        }
    }

    /** The items that the proposals do not all give the same number of pieces. */
    private static int[] disputed(Items[] runs) {
        return Arrays.stream(runs[0].all()).filter(i -> Arrays.stream(runs).anyMatch(r -> r.held(i) != runs[0].held(i))).toArray();
    }
}
