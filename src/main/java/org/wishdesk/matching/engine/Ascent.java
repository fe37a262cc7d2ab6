package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * Finds the prices. Where more is wanted than there is, the price rises; where goods stay on the shelf it falls; the steps
 * shrink and the temperature falls, so that prices settle where demand meets supply. First seats cost their share of a full
 * trip; then each township's number of whole trips is fixed and the seats on them get a price of their own, three times.
 */
final class Ascent {
    private final Market m;
    private final Instance in;
    private final Pace[] goodsPace, seatPace;
    private final Pace cashPace = new Pace();
    /** Value of an ordinary wish in grains: the scale of all steps. */
    private final long top;
    /** Least proven upper bound so far, grains, and the trips by township to work with. */
    long bound = Long.MAX_VALUE;
    final int[] trips;
    private final Bound certificate;
    /** Looks at prices for the proof alone. */
    private Bound witness;
    private boolean fixedTrips;

    Ascent(Market m) {
        this.m = m;
        in = m.in;
        goodsPace = paces(in.groups);
        seatPace = paces(in.townships());
        trips = new int[in.townships()];
        certificate = new Bound(m);
        top = typicalValue();
    }

    private static Pace[] paces(int n) {
        Pace[] all = new Pace[n];
        Arrays.setAll(all, i -> new Pace());
        return all;
    }

    /** Runs {@code steps} evaluations and leaves the prices in the market. */
    void run(int steps, Watch watch) {
        for (int t = 0; t < m.tau.length; t++) m.tau[t] = usualSeat(t);
        if (Arrays.stream(m.sigma).allMatch(s -> s == 0)) {
            for (int g = 0; g < in.groups; g++) if (in.backOff[g] < in.backOff[g + 1]) m.sigma[g] = top * 3 / 10;
        }
        boolean big = in.households() > 100_000;
        int a = steps / 2;
        // The numbers are millionths of an ordinary wish: temperature from, to; step from, to.
        if (big) {
            phase(a * 3 / 4, 10, 100_000, 5_000, 6_000, 30_000, watch);
            phase(a / 4, 1, 6_000, 400, 8_000, 300, watch);
        } else phase(a, 1, 100_000, 400, 50_000, 300, watch);
        look();
        fixedTrips = true;
        for (int round = 0; round < 3 && !watch.cancelled(); round++) {
            System.arraycopy(certificate.trips, 0, trips, 0, trips.length);
            phase((steps - a) / 3, 1, 4_000, round == 2 ? 200 : 400, 6_000, 100, watch);
            look();
        }
        System.arraycopy(certificate.trips, 0, trips, 0, trips.length);
    }

    /**
     * Seeks a tighter proof from the prices found, for small problems, whose trips weigh heaviest in the gap: colder and finer steps, each fifth
     * of which is looked at. The prices are left as they were, so that the proposal does not depend on it.
     */
    void certify(int steps, Watch watch) {
        long[] sigma = m.sigma.clone(), tau = m.tau.clone();
        long mu = m.mu;
        int[] kept = trips.clone();
        witness = new Bound(m);
        for (int round = 0; round < 4 && !watch.cancelled(); round++) {
            bound = Math.min(bound, witness.at());
            System.arraycopy(witness.trips, 0, trips, 0, trips.length);
            int cool = 400 >> round;
            phase(steps / 4, 1, 4 * cool, cool / 4, 4 * cool, cool / 8, watch);
        }
        bound = Math.min(bound, witness.at());
        witness = null;
        System.arraycopy(sigma, 0, m.sigma, 0, sigma.length);
        System.arraycopy(tau, 0, m.tau, 0, tau.length);
        System.arraycopy(kept, 0, trips, 0, kept.length);
        m.mu = mu;
        m.price();
    }

    private long typicalValue() {
        long sum = 0;
        int n = 0;
        for (int j = 0; j < in.wishes(); j++) {
            if (!m.stage.active[j]) continue;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) sum += (long) in.lineQty[l] * (in.lineValue[l] + in.lineBonus[l]);
            n++;
        }
        return Math.max(Fixed.grains(1), n == 0 ? 0 : Fixed.grains(sum) / n);
    }

    private long usualSeat(int t) { return Fixed.grains(in.tripCost[t]) / in.tripCapacity; }

    private void look() { bound = Math.min(bound, certificate.at()); }

    private void phase(int steps, int stride, int hot, int cold, int wide, int narrow, Watch watch) {
        if (steps == 0) return;
        long cooling = Fixed.factor(hot, cold, steps), shrink = Fixed.factor(wide, narrow, steps);
        long t = Fixed.millionths(top, hot), rate = Fixed.millionths(top, wide);
        int tail = Math.max(1, steps / 5);
        long[] sum = new long[in.groups];
        long sumMu = 0;
        for (int s = 0; s < steps && !watch.cancelled(); s++, t = Fixed.part(t, cooling), rate = Fixed.part(rate, shrink)) {
            m.ask(Math.max(1, t), stride, s % stride);
            step(rate);
            if (witness != null && s % 5 == 4) bound = Math.min(bound, witness.at());
            if (s >= steps - tail) {
                for (int g = 0; g < in.groups; g++) sum[g] += m.sigma[g];
                sumMu += m.mu;
            }
        }
        if (!watch.cancelled()) {
            // The last prices still swing around the balance; their mean lies closer to it.
            for (int g = 0; g < in.groups; g++) m.sigma[g] = sum[g] / tail;
            m.mu = sumMu / tail;
        }
    }

    private void step(long rate) {
        for (int g = 0; g < in.groups; g++) {
            // Half a piece more than there is, so that one piece too many is no doubling.
            long x = 2 * (m.drawn[g] - in.supply[g] * Fixed.ONE) / (2L * in.supply[g] + 1);
            m.sigma[g] = clip(m.sigma[g] + goodsPace[g].step(x, rate), Market.NEVER);
        }
        long left = m.stage.cashLeft;
        if (left > 0) {
            long x = (Math.min(m.spent, 4 * left) - left) * Fixed.ONE / left;
            // A fen is to a wish what an ordinary price of ten thousand fen is to a piece.
            m.mu = clip(m.mu + cashPace.step(x, Fixed.grains(rate) / 10_000), Market.DEAREST_CASH);
        }
        if (!fixedTrips) return;
        for (int t = 0; t < m.tau.length; t++) {
            if (in.tripCost[t] == 0) continue;
            int room = trips[t] * in.tripCapacity - m.stage.seats[t];
            if (room <= 0) {
                m.tau[t] = Market.NEVER;
                continue;
            }
            if (m.tau[t] == Market.NEVER) m.tau[t] = usualSeat(t);
            m.tau[t] = clip(m.tau[t] + seatPace[t].step((m.riders[t] - room * Fixed.ONE) / room, rate), Market.NEVER - 1);
        }
    }

    private static long clip(long price, long most) { return Math.min(most, Math.max(0, price)); }

    /** How one price moves: with the mean of what was lately wanted too much, the less the more that has swung. */
    private static final class Pace {
        private long mean, square;

        /** The step in grains for an excess of {@code x} (share of the supply, at most two wholes count) at a {@code rate}. */
        long step(long x, long rate) {
            x = Math.min(x, 2 * Fixed.ONE);
            mean += (x - mean) * 3 / 20;
            square += (Fixed.times(x, x) - square) * 3 / 100;
            return Fixed.part(rate, (mean << Fixed.SHARE) / (Fixed.root(square) + Fixed.ONE / 20));
        }
    }
}
