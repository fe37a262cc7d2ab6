package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The engine against two independent solvers on random problems of two to five wishes. */
class OracleTest {
    @Test
    void equalsTheProvenOptimumOnTinyProblems() {
        int exact = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Tiny t = new Tiny(seed, 5);
            Instance in = t.instance(false);
            Solution s = Engine.solve(in, Policy.MOST_HOUSEHOLDS, new Effort(60, 200, 1), Runnable::run, Watch.NONE);
            long best = t.optimum();
            assertThat(Invariants.broken(in, s)).as("seed %d", seed).isEmpty();
            assertThat(s.boundMp()).as("bound of seed %d", seed).isGreaterThanOrEqualTo(best);
            if (Exact.fits(in)) {
                exact++;
                assertThat(s.pointsMp()).as("seed %d", seed).isEqualTo(best);
                assertThat(s.gapMillionths()).isZero();
            } else assertThat(s.pointsMp()).isLessThanOrEqualTo(best);
        }
        assertThat(exact).isGreaterThan(1_500);
    }

    @Test
    void aMixedIntegerProgramNeverDoesBetter() {
        int equal = 0;
        for (int seed = 20_000; seed < 21_000; seed++) {
            Tiny t = new Tiny(seed, 4);
            Instance in = t.instance(false);
            if (!Exact.fits(in)) continue;
            Solution s = Engine.solve(in, Policy.MOST_HOUSEHOLDS, new Effort(60, 200, 1), Runnable::run, Watch.NONE);
            long program = t.program();
            assertThat(s.pointsMp()).as("seed %d", seed).isGreaterThanOrEqualTo(program);
            if (s.pointsMp() == program) equal++;
        }
        assertThat(equal).isGreaterThan(900);
    }

    @Test
    void theBoundOfThePricesAloneIsNeverBelowTheOptimum() {
        for (int seed = 10_000; seed < 10_500; seed++) {
            Tiny t = new Tiny(seed, 5);
            Instance in = t.instance(false);
            boolean[] all = new boolean[in.wishes()];
            java.util.Arrays.fill(all, true);
            Market m = new Market(in, new Stage(in, all, new int[in.lines()], new int[in.lines()]), new Chunks(Runnable::run));
            Ascent a = new Ascent(m);
            a.run(40, Watch.NONE);
            assertThat(a.bound).as("seed %d", seed).isGreaterThanOrEqualTo(Fixed.grains(t.optimum()));
        }
    }
}
