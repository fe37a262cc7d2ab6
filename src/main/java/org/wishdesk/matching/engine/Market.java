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
            double[] gain = new double[8];
            int h = Chunks.start(c, n), end = Chunks.start(c + 1, n);
            for (h += stride == 1 ? 0 : (offset + stride - h % stride) % stride; h < end; h += stride) {
                int first = in.wishOff[h], last = in.wishOff[h + 1];
                double cap = in.bonus == 0 ? 0 : (double) stage.bonusLeft[h] / in.bonus;
                if (last - first == 1 || cap == 0 || in.householdPrior[h]) {
                    for (int i = first; i < last; i++) cash += take(in.wishOf[i], cap, t, 1, w, r);
                } else cash += family(first, last, cap, t, w, r, gain.length >= last - first ? gain : (gain = new double[last - first]));
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

    /** Several wishes of one household: softly one of them is the first gift with the bonus, the others go without. */
    private double family(int first, int last, double cap, double t, double[] w, double[] r, double[] gain) {
        double max = 0, sum = 0, cash = 0;
        for (int i = first; i < last; i++) {
            int j = in.wishOf[i];
            if (!stage.active[j]) continue;
            gain[i - first] = Math.max(0, profit(j, cap) - tau[township(j)]) - Math.max(0, profit(j, 0) - tau[township(j)]);
            max = Math.max(max, gain[i - first]);
        }
        for (int i = first; i < last; i++) if (stage.active[in.wishOf[i]]) sum += gain[i - first] = fade((max - gain[i - first]) / t);
        for (int i = first; i < last; i++) {
            int j = in.wishOf[i];
            if (!stage.active[j]) continue;
            double p = gain[i - first] / sum;
            if (p > 1e-9) cash += take(j, cap, t, p, w, r);
            if (p < 1 - 1e-9) cash += take(j, 0, t, 1 - p, w, r);
        }
        return cash;
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

    /** Adds the share of wish {@code j} to what is wanted; returns the fen it spends. */
    private double take(int j, double nu, double t, double share, double[] w, double[] r) {
        if (!stage.active[j]) return 0;
        int town = township(j);
        boolean partial = in.wishPartial[j];
        double p = partial && tau[town] == 0 ? 1 : yes(profit(j, nu) - tau[town], t);
        p *= share;
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
