package org.wishdesk.matching.engine;

/**
 * How softly households choose, as a temperature in grains: at a gain of nothing half of them say yes, some temperatures above it
 * all, some below it none. One division is made for a temperature; after it each answer is a multiplication and a look in a table.
 */
final class Heat {
    /** Gains are measured in temperatures up to 16, each cut into 64 steps with a straight line between them. */
    private static final int FAR = 16, CUT = 64, FINE = 10;
    private static final int[] FADE = new int[FAR * CUT + 1], YES = new int[FAR * CUT + 1];

    static {
        for (int i = 0; i <= FAR * CUT; i++) {
            // (1 - x/16)^16, close to exp(-x) and nothing from 16 on.
            long e = Fixed.ONE - Fixed.ONE * i / (FAR * CUT);
            for (int twice = 0; twice < 4; twice++) e = Fixed.times(e, e);
            FADE[i] = (int) e;
            YES[i] = (int) (Fixed.ONE * Fixed.ONE / (Fixed.ONE + e));
        }
    }

    private static final int EXACT = 58;
    private final long far, inverse;

    /** @param grains the temperature, from 1 to 2^58 */
    Heat(long grains) {
        far = FAR * grains;
        inverse = (1L << EXACT) / grains;
    }

    /** Share of a yes when the gain is {@code z} grains: one half at a tie. */
    long yes(long z) {
        if (z >= far) return Fixed.ONE;
        if (z <= -far) return 0;
        return z >= 0 ? look(YES, z) : Fixed.ONE - look(YES, -z);
    }

    /** Close to exp(-z / temperature), as a share, for {@code z} of nothing or more. */
    long fade(long z) { return z >= far ? 0 : look(FADE, z); }

    private long look(int[] table, long z) {
        // z is below 16 temperatures, so the product is below 2^62.
        int x = (int) (z * inverse >> EXACT - 6 - FINE), i = x >> FINE;
        long a = table[i];
        return a + ((table[i + 1] - a) * (x & (1 << FINE) - 1) >> FINE);
    }
}
