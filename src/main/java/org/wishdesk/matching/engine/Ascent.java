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
    private final double[] mean, square;
    private double cashMean, cashSquare;
    private final double[] seatMean, seatSquare;
    private final double[] bestSigma, bestTau;
    private double bestMu;
    /** Least proven upper bound so far, mp, and the trips by township to work with. */
    double bound = Double.MAX_VALUE;
    final int[] trips;
    private final Bound certificate;
    /** Looks at prices for the proof alone. */
    private Bound witness;
    private boolean fixedTrips;

    Ascent(Market m) {
        this.m = m;
        in = m.in;
        mean = new double[in.groups];
        square = new double[in.groups];
        seatMean = new double[in.townships()];
        seatSquare = new double[in.townships()];
        bestSigma = new double[in.groups];
        bestTau = new double[in.townships()];
        trips = new int[in.townships()];
        certificate = new Bound(m);
    }

    /** Runs {@code steps} evaluations and leaves the prices in the market. */
    void run(int steps, Watch watch) {
        double top = typicalValue();
        for (int t = 0; t < m.tau.length; t++) m.tau[t] = in.tripCost[t] == 0 ? 0 : (double) in.tripCost[t] / in.tripCapacity;
        if (Arrays.stream(m.sigma).allMatch(s -> s == 0)) {
            Arrays.fill(m.sigma, 0.3 * top);
            for (int g = 0; g < in.groups; g++) if (in.backOff[g] == in.backOff[g + 1]) m.sigma[g] = 0;
        }
        boolean big = in.households() > 100_000;
        int a = steps / 2;
        phase(big ? a * 3 / 4 : 0, big ? 10 : 1, top * 0.1, top * 0.1, 0.006 * top, 0.03 * top, watch);
        phase(big ? a / 4 : a, 1, big ? 0.006 * top : top * 0.1, 0.0004 * top, big ? 0.008 * top : 0.05 * top, 0.0003 * top, watch);
        look();
        fixedTrips = true;
        for (int round = 0; round < 3 && !watch.cancelled(); round++) {
            System.arraycopy(certificate.trips, 0, trips, 0, trips.length);
            double cool = round == 2 ? 0.0002 : 0.0004;
            phase((steps - a) / 3, 1, 0.004 * top, cool * top, 0.006 * top, 0.0001 * top, watch);
            look();
        }
        System.arraycopy(certificate.trips, 0, trips, 0, trips.length);
    }

    /**
     * Seeks a tighter proof from the prices found, for small problems, whose trips weigh heaviest in the gap: colder and finer steps, each fifth
     * of which is looked at. The prices are left as they were, so that the proposal does not depend on it.
     */
    void certify(int steps, Watch watch) {
        double[] sigma = m.sigma.clone(), tau = m.tau.clone();
        double mu = m.mu, top = typicalValue();
        int[] kept = trips.clone();
        witness = new Bound(m);
        for (int round = 0; round < 4 && !watch.cancelled(); round++) {
            bound = Math.min(bound, witness.at());
            System.arraycopy(witness.trips, 0, trips, 0, trips.length);
            double cool = top * 0.0004 / (1 << round);
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

    /** Value of an ordinary wish in mp: the scale of all steps. */
    private double typicalValue() {
        double sum = 0;
        int n = 0;
        for (int j = 0; j < in.wishes(); j++) {
            if (!m.stage.active[j]) continue;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) sum += (double) in.lineQty[l] * (in.lineValue[l] + in.lineBonus[l]);
            n++;
        }
        return n == 0 ? 1 : Math.max(1, sum / n);
    }

    private void look() {
        double b = certificate.at();
        if (b < bound) {
            bound = b;
            System.arraycopy(m.sigma, 0, bestSigma, 0, bestSigma.length);
            System.arraycopy(m.tau, 0, bestTau, 0, bestTau.length);
            bestMu = m.mu;
        }
    }

    private void phase(int steps, int stride, double hot, double cold, double wide, double narrow, Watch watch) {
        if (steps == 0) return;
        if (stride > 1) cold = hot * 0.05;
        double cooling = StrictMath.pow(cold / hot, 1.0 / steps), shrink = StrictMath.pow(narrow / wide, 1.0 / steps);
        double t = hot, rate = wide;
        int tail = Math.max(1, steps / 5);
        double[] average = new double[in.groups];
        double averageMu = 0;
        for (int s = 0; s < steps && !watch.cancelled(); s++, t *= cooling, rate *= shrink) {
            m.ask(t, stride, s % stride);
            step(rate);
            if (witness != null && s % 5 == 4) bound = Math.min(bound, witness.at());
            if (s >= steps - tail) {
                for (int g = 0; g < in.groups; g++) average[g] += m.sigma[g] / tail;
                averageMu += m.mu / tail;
            }
        }
        if (!watch.cancelled()) {
            // The last prices still swing around the balance; their mean lies closer to it.
            System.arraycopy(average, 0, m.sigma, 0, average.length);
            m.mu = averageMu;
        }
    }

    private void step(double rate) {
        for (int g = 0; g < in.groups; g++) {
            double x = clip((m.drawn[g] - in.supply[g]) / (in.supply[g] + 0.5));
            mean[g] = 0.85 * mean[g] + 0.15 * x;
            square[g] = 0.97 * square[g] + 0.03 * x * x;
            m.sigma[g] = Math.max(0, m.sigma[g] + rate * mean[g] / (StrictMath.sqrt(square[g]) + 0.05));
        }
        if (m.stage.cashLeft > 0) {
            double x = clip((m.spent - m.stage.cashLeft) / (double) m.stage.cashLeft);
            cashMean = 0.85 * cashMean + 0.15 * x;
            cashSquare = 0.97 * cashSquare + 0.03 * x * x;
            // A fen is to a wish what an ordinary price of ten thousand fen is to a piece.
            m.mu = Math.max(0, m.mu + rate / 10_000 * cashMean / (StrictMath.sqrt(cashSquare) + 0.05));
        } else m.mu = 1e6;
        if (!fixedTrips) return;
        for (int t = 0; t < m.tau.length; t++) {
            if (in.tripCost[t] == 0) continue;
            int room = trips[t] * in.tripCapacity - m.stage.seats[t];
            if (room <= 0) {
                m.tau[t] = Market.NEVER;
                continue;
            }
            if (m.tau[t] == Market.NEVER) m.tau[t] = (double) in.tripCost[t] / in.tripCapacity;
            double x = clip((m.riders[t] - room) / (double) room);
            seatMean[t] = 0.85 * seatMean[t] + 0.15 * x;
            seatSquare[t] = 0.97 * seatSquare[t] + 0.03 * x * x;
            m.tau[t] = Math.max(0, m.tau[t] + rate * seatMean[t] / (StrictMath.sqrt(seatSquare[t]) + 0.05));
        }
    }

    private static double clip(double x) { return x > 2 ? 2 : x; }
}
