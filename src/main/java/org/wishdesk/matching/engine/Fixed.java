package org.wishdesk.matching.engine;

/**
 * Fractions as whole numbers, so that every machine and every number of threads finds the same bits. A <em>share</em> is a
 * number near one, kept in 1/16,777,216; prices are kept in <em>grains</em>, of which 1,024 make a milli-point (mp).
 *
 * <p>Nothing overflows within the limits of {@link InstanceBuilder}: a wish is worth at most 2 * 10^8 mp, below 2^38 grains;
 * with 2^24 pieces in stock all goods together cost at most 2^62 grains.
 */
final class Fixed {
    static final int SHARE = 24, GRAIN = 10;
    /** The whole, as a share. */
    static final long ONE = 1L << SHARE;

    private Fixed() { }

    static long grains(long mp) { return mp << GRAIN; }

    /** The nearest whole mp. */
    static long mp(long grains) { return grains + (1 << GRAIN - 1) >> GRAIN; }

    /** The product of two shares, of 2^63 at most before the shift. */
    static long times(long a, long b) { return a * b >> SHARE; }

    /** A share of any amount, rounded down; the product may be far beyond 64 bits as long as the result is not. */
    static long part(long amount, long share) { return Math.multiplyHigh(amount, share) << 64 - SHARE | amount * share >>> SHARE; }

    /** {@code parts} millionths of an amount below 2^43. */
    static long millionths(long amount, int parts) { return amount * parts / 1_000_000; }

    /** The square root of a share below 2^15 wholes, as a share rounded down: Newton's steps from above. */
    static long root(long share) {
        if (share <= 0) return 0;
        long n = share << SHARE, r = 1L << (65 - Long.numberOfLeadingZeros(n)) / 2;
        while (true) {
            long better = r + n / r >> 1;
            if (better >= r) return r;
            r = better;
        }
    }

    /** The factor that leads from {@code from} to {@code to} (at most 2^30 and 64 times as much) in {@code steps} equal steps, as a share. */
    static long factor(long from, long to, int steps) {
        long ratio = (to << SHARE) / from, low = 0, high = Math.max(ONE, ratio) + 1;
        while (high - low > 1) {
            long mid = low + high >> 1;
            if (power(mid, steps, ratio) <= ratio) low = mid;
            else high = mid;
        }
        return low;
    }

    /** {@code share} to the power {@code n}; only that it is more when it is more than {@code most}. */
    private static long power(long share, int n, long most) {
        long p = ONE;
        for (int i = 0; i < n; i++) {
            p = part(p, share);
            if (p == 0 || p > most && share >= ONE) break;
        }
        return p;
    }
}
