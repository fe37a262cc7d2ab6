package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
                long[] found = new long[k], tried = new long[k + 1];
                Arrays.fill(tried, Long.MIN_VALUE);
                if (k < 2 || in.householdPrior[h] || !new Family(m).totals(h, found)) continue;
                several++;
                wish(m, h, in.wishOff[h], 0, 0, 0, tried);
                long best = 0;
                for (int n = 1; n <= k; n++) assertThat(found[n - 1]).as("seed %d, household %d, %d", seed, h, n).isEqualTo(best = Math.max(best, tried[n]));
            }
        }
        assertThat(several).isGreaterThan(1_500);
    }

    @Test
    void theProofHoldsAtAnyPrices() {
        for (int seed = 0; seed < 3_000; seed++) {
            Tiny t = new Tiny(seed, 5);
            assertThat(new Bound(market(t, seed)).at()).as("seed %d", seed).isGreaterThanOrEqualTo(Fixed.grains(t.optimum()));
        }
    }

    /** The market of a tiny problem at random prices, most of them near what a piece may be worth. */
    private static Market market(Tiny t, int seed) {
        Instance in = t.instance(false);
        boolean[] all = new boolean[in.wishes()];
        Arrays.fill(all, true);
        Market m = new Market(in, new Stage(in, all, new int[in.lines()], new int[in.lines()]), new Chunks(Runnable::run));
        SplitMix64 r = new SplitMix64(seed + 77);
        for (int g = 0; g < in.groups; g++) m.sigma[g] = r.below(4) == 0 ? 0 : r.below(900_000 << Fixed.GRAIN);
        m.mu = r.below(60 << 2 * Fixed.GRAIN);
        m.price();
        return m;
    }

    private static void wish(Market m, int h, int i, int delivered, long value, long bonus, long[] best) {
        if (i == m.in.wishOff[h + 1]) {
            best[delivered] = Math.max(best[delivered], value + Fixed.grains(Math.min(m.in.bonus, bonus)));
            return;
        }
        wish(m, h, i + 1, delivered, value, bonus, best);
        int j = m.in.wishOf[i];
        line(m, h, i, m.in.lineOff[j], delivered + 1, value, bonus, best);
    }

    private static void line(Market m, int h, int i, int l, int delivered, long value, long bonus, long[] best) {
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
                long v = (n + c) * Fixed.grains(in.lineValue[l]) - n * m.goods[d] - c * m.buy[d];
                line(m, h, i, l + 1, delivered, value + v, bonus + (long) (n + c) * in.lineBonus[l], best);
            }
        }
    }
}
