package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * The certificate. At any prices no proposal can be worth more than: what the stock, the cash and the trips cost at those
 * prices, plus what every household would gain when it may take all it likes. Trips are whole: for each township the best
 * number of full trips is found from the gains of its households, sorted. The value of a household with several wishes is
 * exact ({@link Family}); where that has too many ways it is bounded at several shares nu of the bonus, each of which is a
 * bound, and the least is taken; it lies at a corner of a convex line. Gains are then made never rising, which only raises
 * the bound. All is whole grains, and what does not come out even is rounded up: the number is a proof, no estimate.
 */
final class Bound {
    private final Market m;
    private final Instance in;
    /** Best number of trips by township at the prices last looked at, those of earlier tiers included. */
    final int[] trips;
    private final long[] part;

    Bound(Market m) {
        this.m = m;
        in = m.in;
        trips = new int[in.townships()];
        part = new long[in.townships()];
    }

    /** Upper bound in grains at the present prices for all that the stage decides on top of {@code held} mp of earlier tiers' value. */
    long at() {
        m.price();
        long total = 0;
        for (int g = 0; g < in.groups; g++) total += m.sigma[g] * in.supply[g];
        // Held pieces must be served; at these prices they cost at least the cheapest way.
        for (int d = 0; d < in.classes; d++) total -= m.stage.heldClass[d] * m.goods[d];
        // 2^36 * 10^10 goes beyond a long before it is grains; one more than rounded down is at least rounded up.
        total += (Math.multiplyHigh(m.mu, m.stage.cashLeft) << 64 - Fixed.GRAIN | m.mu * m.stage.cashLeft >>> Fixed.GRAIN) + 1;
        int n = in.townships();
        m.chunks.run(c -> {
            // Townships differ much in size; dealing them round keeps the eight parts even.
            for (int t = c; t < n; t += Chunks.COUNT) part[t] = township(t);
        });
        for (long p : part) total += p;
        return total;
    }

    private long township(int t) {
        int a = m.stage.townOff[t], b = m.stage.townOff[t + 1], n = 0;
        boolean far = in.tripCost[t] > 0;
        long[] seat = new long[Math.max(8, 2 * (b - a))];
        Family family = new Family(m);
        long sum = 0;
        for (int i = a; i < b; i++) {
            int h = m.stage.townHouse[i], k = in.wishOff[h + 1] - in.wishOff[h];
            if (n + k > seat.length) seat = Arrays.copyOf(seat, Math.max(n + k, 2 * seat.length));
            int got = household(h, seat, n, family);
            for (int x = n; x < n + got; x++) sum += seat[x];
            n += got;
        }
        if (!far) return sum;
        Arrays.sort(seat, 0, n);
        int begun = m.stage.seats[t], had = in.trips(begun), best = had, taken = 0;
        long value = 0, bestValue = Long.MIN_VALUE;
        for (int trip = had; ; trip++) {
            int room = trip * in.tripCapacity - begun;
            while (taken < room && taken < n) value += seat[n - 1 - taken++];
            long v = value - Fixed.grains(in.tripCost[t]) * (trip - had);
            if (v > bestValue) {
                bestValue = v;
                best = trip;
            }
            if (taken == n) break;
        }
        trips[t] = best;
        return bestValue;
    }

    /** Writes what the first, second, … delivery of a household is worth at most (never rising); returns how many are worth anything. */
    private int household(int h, long[] out, int at, Family family) {
        int a = in.wishOff[h], b = in.wishOff[h + 1];
        long left = m.stage.bonusLeft[h];
        boolean plain = in.householdPrior[h] || left == 0;
        if (plain || b - a == 1 && left == in.bonus) {
            int n = at;
            for (int i = a; i < b; i++) {
                int j = in.wishOf[i];
                long v = m.stage.active[j] ? m.profit(j, plain ? 0 : Fixed.ONE) : 0;
                if (v > 0) out[n++] = v;
            }
            return n - at;
        }
        int k = b - a;
        long[] total = new long[k];
        if (!family.totals(h, total)) share(a, b, left, total);
        return concave(total, out, at);
    }

    private void share(int a, int b, long left, long[] total) {
        long[] v = new long[b - a];
        Arrays.fill(total, Long.MAX_VALUE);
        corner(a, b, 0, 1, left, v, total);
        corner(a, b, 1, 1, left, v, total);
        for (int i = a; i < b; i++) {
            int j = in.wishOf[i];
            if (!m.stage.active[j]) continue;
            long own = 0, bonus = 0;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                int d = in.lineClass[l], q = in.lineQty[l], c = in.lineCashMax[l], one = in.lineBonus[l];
                if (one == 0) continue;
                long value = Fixed.grains(in.lineValue[l]);
                if (in.wishPartial[j]) {
                    corner(a, b, m.goods[d] - value, Fixed.grains(one), left, v, total);
                    if (c > 0) corner(a, b, m.buy[d] - value, Fixed.grains(one), left, v, total);
                } else {
                    own += q * (value - m.goods[d]) + c * Math.max(0, m.goods[d] - m.buy[d]);
                    bonus += Fixed.grains((long) q * one);
                }
            }
            if (!in.wishPartial[j] && bonus > 0) corner(a, b, -own, bonus, left, v, total);
        }
    }

    /** Bounds the totals at the share {@code above / below} of the bonus. Any share gives a bound, so the nearest that can be written will do. */
    private void corner(int a, int b, long above, long below, long left, long[] v, long[] total) {
        if (above < 0 || above > below) return;
        long nu = (above << Fixed.SHARE) / below, s = -((nu - Fixed.ONE) * left >> Fixed.SHARE - Fixed.GRAIN);
        for (int i = a; i < b; i++) v[i - a] = m.stage.active[in.wishOf[i]] ? Math.max(0, m.profit(in.wishOf[i], nu)) : 0;
        Arrays.sort(v);
        for (int n = 0; n < b - a; n++) total[n] = Math.min(total[n], s += v[b - a - 1 - n]);
    }

    /** Never rising whole steps whose sums reach the totals of 1, 2, … deliveries: those of the least concave line above, each rounded up. */
    static int concave(long[] total, long[] out, int at) {
        int k = total.length, done = 0, n = at;
        long base = 0;
        while (done < k) {
            long best = 0;
            int upTo = -1;
            for (int i = done; i < k; i++) {
                int steps = i - done + 1;
                long slope = -Math.floorDiv(base - total[i], steps);
                if (slope > best) {
                    best = slope;
                    upTo = i;
                }
            }
            if (upTo < 0) break;
            for (; done <= upTo; done++, base += best) out[n++] = best;
        }
        return n - at;
    }
}
