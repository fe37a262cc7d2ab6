package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * The certificate. At any prices no proposal can be worth more than: what the stock, the cash and the trips cost at those
 * prices, plus what every household would gain when it may take all it likes. Trips are whole: for each township the best
 * number of full trips is found from the gains of its households, sorted. The value of a household with several wishes is
 * exact ({@link Family}); where that has too many ways it is bounded for every share nu of the bonus, and the least of these
 * bounds is taken; it lies at a corner of a convex line. Gains are then made never rising, which only raises the bound.
 */
final class Bound {
    private final Market m;
    private final Instance in;
    /** Best number of trips by township at the prices last looked at, those of earlier tiers included. */
    final int[] trips;
    private final double[] part;

    Bound(Market m) {
        this.m = m;
        in = m.in;
        trips = new int[in.townships()];
        part = new double[in.townships()];
    }

    /** Upper bound in mp at the present prices for all that the stage decides on top of {@code held} mp of earlier tiers' value. */
    double at() {
        m.price();
        double total = 0;
        for (int g = 0; g < in.groups; g++) total += m.sigma[g] * in.supply[g];
        // Held pieces must be served; at these prices they cost at least the cheapest way.
        for (int d = 0; d < in.classes; d++) if (m.stage.heldClass[d] > 0) total -= m.stage.heldClass[d] * m.goods[d];
        total += m.mu * m.stage.cashLeft;
        int n = in.townships();
        m.chunks.run(c -> {
            // Townships differ much in size; dealing them round keeps the eight parts even.
            for (int t = c; t < n; t += Chunks.COUNT) part[t] = township(t);
        });
        for (double p : part) total += p;
        return total;
    }

    private double township(int t) {
        int a = m.stage.townOff[t], b = m.stage.townOff[t + 1], n = 0;
        boolean far = in.tripCost[t] > 0;
        double[] seat = new double[Math.max(8, 2 * (b - a))];
        Family family = new Family(m);
        double sum = 0;
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
        double value = 0, bestValue = Double.NEGATIVE_INFINITY;
        for (int trip = had; ; trip++) {
            int room = trip * in.tripCapacity - begun;
            while (taken < room && taken < n) value += seat[n - 1 - taken++];
            double v = value - (double) in.tripCost[t] * (trip - had);
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
    private int household(int h, double[] out, int at, Family family) {
        int a = in.wishOff[h], b = in.wishOff[h + 1];
        long left = m.stage.bonusLeft[h];
        boolean plain = in.householdPrior[h] || left == 0;
        if (plain || b - a == 1 && left == in.bonus) {
            int n = at;
            for (int i = a; i < b; i++) {
                int j = in.wishOf[i];
                double v = m.stage.active[j] ? m.profit(j, plain ? 0 : 1) : 0;
                if (v > 0) out[n++] = v;
            }
            return n - at;
        }
        int k = b - a;
        double[] total = new double[k];
        if (!family.totals(h, total)) share(a, b, left, total);
        return concave(total, out, at);
    }

    private void share(int a, int b, long left, double[] total) {
        double[] v = new double[b - a];
        Arrays.fill(total, Double.MAX_VALUE);
        corner(a, b, 0, left, v, total);
        corner(a, b, 1, left, v, total);
        for (int i = a; i < b; i++) {
            int j = in.wishOf[i];
            if (!m.stage.active[j]) continue;
            double own = 0, bonus = 0;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                int d = in.lineClass[l], q = in.lineQty[l], c = in.lineCashMax[l];
                if (in.lineBonus[l] == 0) continue;
                if (in.wishPartial[j]) {
                    corner(a, b, (m.goods[d] - in.lineValue[l]) / in.lineBonus[l], left, v, total);
                    if (c > 0) corner(a, b, (m.buy[d] - in.lineValue[l]) / in.lineBonus[l], left, v, total);
                } else {
                    own += q * (in.lineValue[l] - m.goods[d]) + (c > 0 ? c * Math.max(0, m.goods[d] - m.buy[d]) : 0);
                    bonus += (double) q * in.lineBonus[l];
                }
            }
            if (!in.wishPartial[j] && bonus > 0) corner(a, b, -own / bonus, left, v, total);
        }
    }

    private void corner(int a, int b, double nu, long left, double[] v, double[] total) {
        if (!(nu >= 0 && nu <= 1)) return;
        int k = b - a;
        for (int i = a; i < b; i++) v[i - a] = m.stage.active[in.wishOf[i]] ? Math.max(0, m.profit(in.wishOf[i], nu)) : 0;
        Arrays.sort(v);
        double s = (1 - nu) * left;
        for (int n = 0; n < k; n++) total[n] = Math.min(total[n], s += v[k - 1 - n]);
    }

    /** Steps of the least concave line above the totals of 1, 2, … deliveries. */
    private static int concave(double[] total, double[] out, int at) {
        int k = total.length, done = 0, n = at;
        double base = 0;
        while (done < k) {
            double best = 0;
            int upTo = -1;
            for (int i = done; i < k; i++) {
                double slope = (total[i] - base) / (i - done + 1);
                if (slope > best) {
                    best = slope;
                    upTo = i;
                }
            }
            if (upTo < 0) break;
            for (int i = done; i <= upTo; i++) out[n++] = best;
            base = total[upTo];
            done = upTo + 1;
        }
        return n - at;
    }
}
