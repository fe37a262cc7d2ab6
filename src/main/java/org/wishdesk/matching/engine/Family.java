package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * What the several wishes of one household are worth at the prices, the shared bonus counted exactly and every piece whole: all ways to
 * deliver 1, 2, … of its wishes are tried. Within a way, a piece that earns without the bonus is taken, one that loses even with all of its
 * bonus is left, and those between are tried in all numbers. No proposal gets more from the household at these prices, whole pieces or not
 * all; sharing the bonus at one rate instead (as {@link Bound} does where the ways are too many) lets fractions of wishes fill it up, which
 * is most of what a bound on a scarce problem is too high by.
 */
final class Family {
    private static final int MOST_WISHES = 5, MOST_WAYS = 4_000;
    private final Market m;
    private final Instance in;
    private long left;
    /** Worth and bonus of the pieces that are taken in any case, grains. */
    private long sure, used;
    /** Pieces that pay only with the bonus: how many, what one counts towards it, what one loses without it; grains. */
    private int[] most = new int[16];
    private long[] bonus = new long[16], loss = new long[16];
    private int between, ways;

    Family(Market m) {
        this.m = m;
        in = m.in;
    }

    /** Writes the best total of at most 1, 2, … deliveries, grains before their seats; false when there are too many ways. */
    boolean totals(int h, long[] total) {
        int first = in.wishOff[h], k = in.wishOff[h + 1] - first;
        if (k > MOST_WISHES) return false;
        left = Fixed.grains(m.stage.bonusLeft[h]);
        Arrays.fill(total, 0, k, 0);
        for (int set = 1; set < 1 << k; set++) {
            sure = used = 0;
            between = ways = 0;
            boolean open = true;
            for (int i = 0; i < k && open; i++) if ((set >> i & 1) == 1 && (open = m.stage.active[in.wishOf[first + i]])) deliver(in.wishOf[first + i]);
            if (!open) continue;
            long best = sure + filled(0, used);
            if (ways > MOST_WAYS) return false;
            int n = Integer.bitCount(set) - 1;
            total[n] = Math.max(total[n], best);
        }
        for (int n = 1; n < k; n++) total[n] = Math.max(total[n], total[n - 1]);
        return true;
    }

    private void deliver(int j) {
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
            int d = in.lineClass[l], cash = m.buy[d] < m.goods[d] ? in.lineCashMax[l] : 0, stock = in.lineQty[l] - cash;
            long value = Fixed.grains(in.lineValue[l]);
            pieces(l, cash, value - m.buy[d]);
            pieces(l, stock, value - m.goods[d]);
        }
    }

    private void pieces(int l, int n, long gain) {
        long b = Fixed.grains(in.lineBonus[l]);
        if (n == 0) return;
        if (gain >= 0 || !in.wishPartial[in.lineWish[l]]) {
            sure += n * gain;
            used += n * b;
        } else if (gain + b > 0) {
            if (between == most.length) {
                most = Arrays.copyOf(most, between * 2);
                bonus = Arrays.copyOf(bonus, between * 2);
                loss = Arrays.copyOf(loss, between * 2);
            }
            most[between] = n;
            bonus[between] = b;
            loss[between++] = -gain;
        }
    }

    /** The bonus reached from {@code reached} with the pieces from the {@code i}-th on, less what they lose. */
    private long filled(int i, long reached) {
        if (i == between || reached >= left || ++ways > MOST_WAYS) return Math.min(left, reached);
        long best = Long.MIN_VALUE;
        for (int n = 0; n <= most[i]; n++) best = Math.max(best, filled(i + 1, reached + n * bonus[i]) - n * loss[i]);
        return best;
    }
}
