package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A household's worth at any prices against trying every piece, and the proof at any prices against the optimum. */
class FamilyTest {
    @Test
    void theWorthOfAHouseholdIsWhatTryingEveryPieceFinds() {
        int several = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Market m = market(new Tiny(seed, 5), seed);
            Instance in = m.in;
            for (int h = 0; h < in.households(); h++) {
                int k = in.wishOff[h + 1] - in.wishOff[h];
                double[] found = new double[k], tried = new double[k + 1];
                Arrays.fill(tried, Double.NEGATIVE_INFINITY);
                if (k < 2 || in.householdPrior[h] || !new Family(m).totals(h, found)) continue;
                several++;
                wish(m, h, in.wishOff[h], 0, 0, 0, tried);
                double best = 0;
                for (int n = 1; n <= k; n++) assertThat(found[n - 1]).as("seed %d, household %d, %d", seed, h, n).isCloseTo(best = Math.max(best, tried[n]), within(1e-3));
            }
        }
        assertThat(several).isGreaterThan(1_500);
    }

    @Test
    void theProofHoldsAtAnyPrices() {
        for (int seed = 0; seed < 3_000; seed++) {
            Tiny t = new Tiny(seed, 5);
            assertThat(new Bound(market(t, seed)).at()).as("seed %d", seed).isGreaterThanOrEqualTo(t.optimum() - 1);
        }
    }

    /** The market of a tiny problem at random prices, most of them near what a piece may be worth. */
    private static Market market(Tiny t, int seed) {
        Instance in = t.instance(false);
        boolean[] all = new boolean[in.wishes()];
        Arrays.fill(all, true);
        Market m = new Market(in, new Stage(in, all, new int[in.lines()], new int[in.lines()]), new Chunks(Runnable::run));
        SplitMix64 r = new SplitMix64(seed + 77);
        for (int g = 0; g < in.groups; g++) m.sigma[g] = r.below(4) == 0 ? 0 : r.below(900_000);
        m.mu = r.below(60);
        m.price();
        return m;
    }

    private static void wish(Market m, int h, int i, int delivered, double value, long bonus, double[] best) {
        if (i == m.in.wishOff[h + 1]) {
            best[delivered] = Math.max(best[delivered], value + Math.min(m.in.bonus, bonus));
            return;
        }
        wish(m, h, i + 1, delivered, value, bonus, best);
        int j = m.in.wishOf[i];
        line(m, h, i, m.in.lineOff[j], delivered + 1, value, bonus, best);
    }

    private static void line(Market m, int h, int i, int l, int delivered, double value, long bonus, double[] best) {
        Instance in = m.in;
        int j = in.wishOf[i];
        if (l == in.lineOff[j + 1]) {
            wish(m, h, i + 1, delivered, value, bonus, best);
            return;
        }
        int d = in.lineClass[l];
        for (int c = 0; c <= in.lineCashMax[l]; c++) {
            int most = in.lineQty[l] - c;
            for (int n = in.wishPartial[j] ? 0 : most; n <= most; n++) {
                double v = (double) (n + c) * in.lineValue[l] - (n == 0 ? 0 : n * m.goods[d]) - (c == 0 ? 0 : c * m.buy[d]);
                line(m, h, i, l + 1, delivered, value + v, bonus + (long) (n + c) * in.lineBonus[l], best);
            }
        }
    }
}
