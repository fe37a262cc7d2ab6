package org.wishdesk.matching.engine;

/**
 * How hard the engine works, as counts of steps and never as time, so that every machine finds the same proposal.
 *
 * @param priceSteps  evaluations of the market while the prices are found (later runs make more)
 * @param searchMoves small rearrangements tried in one run of the search
 * @param restarts    independent runs; where they disagree each searches on, and the best is kept
 */
public record Effort(int priceSteps, int searchMoves, int restarts) {
    public Effort {
        if (priceSteps < 1 || searchMoves < 0 || restarts < 1) throw new IllegalArgumentException("effort must be positive");
    }

    /** The effort that reaches the engine's targets at the size of the problem. */
    public static Effort standard(Instance in) {
        int w = in.wishes();
        if (w <= 1_000) return new Effort(450, 60_000, 4);
        if (w <= 3_000) return new Effort(450, 100_000, 4);
        if (w <= 8_000) return new Effort(450, 240_000, 2);
        if (w <= 30_000) return new Effort(450, 600_000, 1);
        if (w <= 100_000) return new Effort(450, 900_000, 1);
        return new Effort(350, 1_000_000, 1);
    }

    /** A tenth of the standard search, for a preview that a manager compares policies with. */
    public static Effort quick(Instance in) {
        Effort e = standard(in);
        return new Effort(Math.max(100, e.priceSteps / 2), e.searchMoves / 10, 1);
    }
}
