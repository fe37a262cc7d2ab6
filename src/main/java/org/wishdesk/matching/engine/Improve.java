package org.wishdesk.matching.engine;

/** From the first whole-piece proposal to the best one found: rounds of reseating and searching with a narrowing core. */
final class Improve {
    private static final double[] WIDTH = {400_000, 250_000, 120_000, 60_000};
    private static final double WARM = 80_000;

    /** With more wishes than this a township's trips are many and the prices choose their number. */
    private static final int TRIP_TRIALS = 30_000;

    private Improve() { }

    /** Improves the state of {@code it} by about {@code moves} rearrangements. */
    static void run(Items it, Market m, Reseat reseat, Chunks chunks, int moves, long seed, Watch watch) {
        Search search = new Search(it, seed);
        for (int k = 0; k < WIDTH.length && !watch.cancelled(); k++) {
            reseat.run(it.s, m, chunks);
            search.core(WIDTH[k]);
            search.run(moves / WIDTH.length, WARM * (1 - k / (double) WIDTH.length), watch);
            if (it.in.wishes() <= TRIP_TRIALS) new Trips(it).tune();
        }
    }
}
