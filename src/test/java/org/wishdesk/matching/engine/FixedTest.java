package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The engine's fractions against floating point, which the engine itself must not use. */
class FixedTest {
    private static final double ONE = Fixed.ONE;

    @Test
    void aPartIsExactBeyondSixtyFourBits() {
        SplitMix64 r = new SplitMix64(1);
        for (int i = 0; i < 10_000; i++) {
            long amount = r.next() >> 2 + r.below(40), share = r.below(1 << 25);
            long exact = java.math.BigInteger.valueOf(amount).multiply(java.math.BigInteger.valueOf(share)).shiftRight(Fixed.SHARE).longValueExact();
            assertThat(Fixed.part(amount, share)).isEqualTo(exact);
        }
    }

    @Test
    void rootsAreRoundedDown() {
        for (long x = 0; x < 4 * Fixed.ONE; x = x * 9 / 8 + 1) {
            long r = Fixed.root(x);
            assertThat(r * r).isLessThanOrEqualTo(x << Fixed.SHARE);
            assertThat((r + 1) * (r + 1)).isGreaterThan(x << Fixed.SHARE);
        }
        assertThat(Fixed.root(Fixed.ONE)).isEqualTo(Fixed.ONE);
        assertThat(Fixed.root(-1)).isZero();
    }

    @Test
    void aFactorLeadsWhereItShouldInSoManySteps() {
        int[][] ways = {{100_000, 400, 225}, {50_000, 300, 700}, {6_000, 30_000, 130}, {8_000, 300, 43}, {200, 12, 1}, {7, 7, 50}, {1, 64, 3}};
        for (int[] w : ways) {
            long f = Fixed.factor(w[0], w[1], w[2]);
            assertThat(f / ONE).as("%s", w).isCloseTo(Math.pow((double) w[1] / w[0], 1.0 / w[2]), within(1e-4));
            double end = w[0] * Math.pow(f / ONE, w[2]);
            assertThat(end / w[1]).as("%s", w).isCloseTo(1, within(0.005));
        }
    }

    @Test
    void grainsRoundToTheNearestMilliPoint() {
        assertThat(Fixed.mp(Fixed.grains(-7))).isEqualTo(-7);
        assertThat(Fixed.mp(Fixed.grains(7) + 511)).isEqualTo(7);
        assertThat(Fixed.mp(Fixed.grains(7) + 512)).isEqualTo(8);
    }

    @Test
    void choicesFollowTheCurveTheyStandFor() {
        for (long t : new long[] {1, 13, 12_800, 400_000, 104_857_600, 1L << 35}) {
            Heat heat = new Heat(t);
            assertThat(heat.yes(0)).isEqualTo(Fixed.ONE / 2);
            assertThat(heat.fade(0)).isEqualTo(Fixed.ONE);
            long before = Fixed.ONE;
            for (int i = 0; i <= 2_000; i++) {
                long z = t * i / 100;
                double x = Math.min(16, (double) z / t), e = Math.pow(1 - x / 16, 16);
                assertThat(heat.fade(z) / ONE).as("fade %d at %d", z, t).isCloseTo(e, within(4e-5));
                assertThat(heat.yes(z) / ONE).as("yes %d at %d", z, t).isCloseTo(1 / (1 + e), within(2e-5));
                assertThat(heat.yes(-z)).isEqualTo(Fixed.ONE - heat.yes(z));
                assertThat(heat.fade(z)).isLessThanOrEqualTo(before);
                before = heat.fade(z);
            }
            assertThat(heat.fade(16 * t)).isZero();
            assertThat(heat.yes(Market.NEVER << 20)).isEqualTo(Fixed.ONE);
            assertThat(heat.yes(-(Market.NEVER << 20))).isZero();
        }
    }
}
