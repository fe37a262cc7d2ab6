package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * The market of goods, cash and trip seats at given prices: what every household would take, and how much of everything
 * that makes. A piece costs its group's price plus the fit penalty, a bought piece its price times (cash mp + cash price),
 * a delivery the seat price of its township. Households choose softly at a temperature (mp): near a tie they take a share.
 */
final class Market {
    final Instance in;
    final Stage stage;
    final Chunks chunks;
    /** Price of one piece of a group, of a fen beyond its own cost, and of a seat; mp. */
    final double[] sigma, tau;
    double mu;
    /** Cheapest piece for a class at these prices, mp; and what buying one would cost. */
    final double[] goods, buy;
    /** What all households together take: by class, by group, by township; cash in fen. */
    final double[] wanted, drawn, riders;
    double spent;
    private final double[][] partWanted, partRiders;
    /** Share of the bonus that was last found for a household of several wishes. */
    private final double[] shares;
    private final double[] partSpent = new double[Chunks.COUNT];
    static final double NEVER = 1e12;

    Market(Instance in, Stage stage, Chunks chunks) {
        this.in = in;
        this.stage = stage;
        this.chunks = chunks;
        sigma = new double[in.groups];
        tau = new double[in.townships()];
        goods = new double[in.classes];
        buy = new double[in.classes];
        wanted = new double[in.classes];
        drawn = new double[in.groups];
        riders = new double[in.townships()];
        partWanted = new double[Chunks.COUNT][in.classes];
        shares = new double[in.households()];
        Arrays.fill(shares, 0.5);
        partRiders = new double[Chunks.COUNT][in.townships()];
    }

    /** Works out the cheapest way to every class at the present prices. */
    void price() {
        for (int d = 0; d < in.classes; d++) {
            double m = NEVER;
            for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) {
                double c = sigma[in.edgeGroup[e]] + in.edgeFit[e];
                if (c < m) m = c;
            }
            goods[d] = m;
            buy[d] = in.classPrice[d] > 0 ? (in.cashMp + mu) * in.classPrice[d] : NEVER;
        }
    }

    /** Share of a yes when the gain is {@code z} at temperature {@code t}; one half at a tie. */
    static double yes(double z, double t) {
        double x = z / t;
        if (x >= 16) return 1;
        if (x <= -16) return 0;
        double e = fade(Math.abs(x));
        double q = 1 / (1 + e);
        return x > 0 ? q : e * q;
    }

    /** Close to exp(-x), by multiplication only, so that every machine computes the same bits; 0 from 16 on. */
    static double fade(double x) {
        if (x >= 16) return 0;
        double e = 1 - x * 0.0625;
        e *= e;
        e *= e;
        e *= e;
        return e * e;
    }

    /** Computes {@link #wanted}, {@link #drawn}, {@link #riders} and {@link #spent}; every {@code stride}-th household speaks for all. */
    void ask(double t, int stride, int offset) {
        price();
        int n = in.households();
        chunks.run(c -> {
            double[] w = partWanted[c], r = partRiders[c];
            Arrays.fill(w, 0);
            Arrays.fill(r, 0);
            double cash = 0;
            int h = Chunks.start(c, n), end = Chunks.start(c + 1, n);
            for (h += stride == 1 ? 0 : (offset + stride - h % stride) % stride; h < end; h += stride) {
                int first = in.wishOff[h], last = in.wishOff[h + 1];
                long left = stage.bonusLeft[h];
                double nu = left == 0 || in.householdPrior[h] ? 0 : last - first == 1 && left == in.bonus ? 1 : share(h, t);
                for (int i = first; i < last; i++) cash += take(in.wishOf[i], nu, t, w, r);
            }
            partSpent[c] = cash;
        });
        Arrays.fill(wanted, 0);
        Arrays.fill(riders, 0);
        spent = 0;
        for (int c = 0; c < Chunks.COUNT; c++) {
            for (int d = 0; d < in.classes; d++) wanted[d] += partWanted[c][d];
            for (int i = 0; i < riders.length; i++) riders[i] += partRiders[c][i];
            spent += partSpent[c];
        }
        for (int d = 0; d < in.classes; d++) wanted[d] = wanted[d] * stride + stage.heldClass[d];
        for (int i = 0; i < riders.length; i++) riders[i] *= stride;
        spent *= stride;
        draw(t);
    }

    /** Spreads what a class wants over its groups, the cheaper the more, and in proportion to what the group has. */
    private void draw(double t) {
        Arrays.fill(drawn, 0);
        for (int d = 0; d < in.classes; d++) {
            if (wanted[d] == 0) continue;
            int a = in.edgeOff[d], b = in.edgeOff[d + 1];
            double sum = 0;
            for (int e = a; e < b; e++) {
                int g = in.edgeGroup[e];
                sum += in.supply[g] * fade((sigma[g] + in.edgeFit[e] - goods[d]) / t);
            }
            double f = wanted[d] / sum;
            for (int e = a; e < b; e++) {
                int g = in.edgeGroup[e];
                double x = (sigma[g] + in.edgeFit[e] - goods[d]) / t;
                if (x < 16) drawn[g] += f * in.supply[g] * fade(x);
            }
        }
    }

    /**
     * The share nu of the bonus at which the several wishes of a household would together use just what is left of it; all of it when even
     * then they use less. Every wish asked at this share makes the demand the slope of the proven bound ({@link Bound} takes the least over nu).
     * What is used rises with the share: growing steps from the last answer find both sides, halving finds the place.
     */
    private double share(int h, double t) {
        double left = stage.bonusLeft[h], nu = shares[h], step = t / in.bonus, low = nu, high = nu;
        double over = used(h, nu, t) - left, under = over;
        if (over < 0) for (; over < 0 && high < 1; step *= 4) {
            low = high;
            under = over;
            over = used(h, high = Math.min(1, nu + step), t) - left;
        } else for (; under >= 0 && low > 0; step *= 4) {
            high = low;
            over = under;
            under = used(h, low = Math.max(0, nu - step), t) - left;
        }
        if (over < 0 || under >= 0) return shares[h] = over < 0 ? 1 : 0;
        while (high - low > t / in.bonus + 1e-9) {
            double mid = (low + high) / 2, x = used(h, mid, t) - left;
            if (x < 0) {
                low = mid;
                under = x;
            } else {
                high = mid;
                over = x;
            }
        }
        // Within one temperature the curve is all but straight.
        return shares[h] = low + (high - low) * under / (under - over);
    }

    /** Bonus in mp that the wishes of a household would use at the share {@code nu}. */
    private double used(int h, double nu, double t) {
        double sum = 0;
        int town = in.householdTownship[h];
        for (int i = in.wishOff[h]; i < in.wishOff[h + 1]; i++) {
            int j = in.wishOf[i];
            if (!stage.active[j]) continue;
            boolean partial = in.wishPartial[j];
            double p = partial && tau[town] == 0 ? 1 : yes(profit(j, nu) - tau[town], t);
            if (p < 1e-9) continue;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                int d = in.lineClass[l], m = in.lineCashMax[l], q = in.lineQty[l];
                double units = q;
                if (partial) {
                    double v = in.lineValue[l] + nu * in.lineBonus[l], s = yes(v - goods[d], t);
                    units = q * s;
                    if (m > 0) {
                        double c = yes(goods[d] - buy[d], t);
                        units += m * c * (yes(v - buy[d], t) - s);
                    }
                }
                sum += p * units * in.lineBonus[l];
            }
        }
        return sum;
    }

    private int township(int wish) { return in.householdTownship[in.wishHousehold[wish]]; }

    /** What a wish earns at these prices before its seat when its pieces carry the share {@code nu} of the bonus; mp. */
    double profit(int j, double nu) {
        boolean partial = in.wishPartial[j];
        double s = 0;
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
            int d = in.lineClass[l], m = in.lineCashMax[l], q = in.lineQty[l];
            double v = in.lineValue[l] + nu * in.lineBonus[l], g = v - goods[d];
            if (m > 0 && buy[d] < goods[d]) {
                double c = v - buy[d];
                s += partial ? m * Math.max(0, c) + (q - m) * Math.max(0, g) : m * c + (q - m) * g;
            } else s += partial ? q * Math.max(0, g) : q * g;
        }
        return s;
    }

    /** Adds what wish {@code j} takes to what is wanted; returns the fen it spends. */
    private double take(int j, double nu, double t, double[] w, double[] r) {
        if (!stage.active[j]) return 0;
        int town = township(j);
        boolean partial = in.wishPartial[j];
        double p = partial && tau[town] == 0 ? 1 : yes(profit(j, nu) - tau[town], t);
        if (p < 1e-9) return 0;
        double cash = 0, seat = 0;
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
            int d = in.lineClass[l], m = in.lineCashMax[l], q = in.lineQty[l];
            double v = in.lineValue[l] + nu * in.lineBonus[l];
            double stockYes = partial ? yes(v - goods[d], t) : 1, stock = q * stockYes;
            seat = Math.max(seat, stockYes);
            if (m > 0) {
                double share2 = yes(goods[d] - buy[d], t), cashYes = partial ? yes(v - buy[d], t) : 1;
                stock -= m * share2 * stockYes;
                cash += p * m * share2 * cashYes * in.classPrice[d];
                seat = Math.max(seat, cashYes * share2);
            }
            w[d] += p * stock;
        }
        r[town] += p * seat;
        return cash;
    }
}
