package org.wishdesk.matching.engine;

/** Our own small random source: the same numbers on every machine and every Java. */
final class SplitMix64 {
    private long state;

    SplitMix64(long seed) { state = seed; }

    long next() {
        long z = state += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to {@code n - 1}. */
    int below(int n) { return (int) (((next() >>> 32) * n) >>> 32); }
}
