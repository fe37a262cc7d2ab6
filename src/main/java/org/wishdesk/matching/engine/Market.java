package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * The market of goods, cash and trip seats at given prices: what every household would take, and how much of everything
 * that makes. A piece costs its group's price plus the fit penalty, a bought piece its price times (cash mp + cash price),
 * a delivery the seat price of its township. Households choose softly, by a {@link Heat}: near a tie they take a share.
 * Prices are grains, shares and shares of pieces are {@link Fixed}.
 */
final class Market {
    final Instance in;
    final Stage stage;
    final Chunks chunks;
    /** Price of one piece of a group and of a seat, grains; at most {@link #NEVER}. */
    final long[] sigma, tau;
    /** Price of 1,024 fen beyond their own cost, grains; at most {@link #DEAREST_CASH}. */
    long mu;
    /** Cheapest piece for a class at these prices, and what buying one would cost, grains; {@link #NEVER} when it is not to be had. */
    final long[] goods, buy;
    /** What all households together take: by class, by group, by township, as shares of pieces; cash in fen. */
    final long[] wanted, drawn, riders;
    long spent;
    private final long[][] partWanted, partRiders;
    private final long[] partSpent = new long[Chunks.COUNT];
    /** Share of the bonus that was last found for a household of several wishes. */
    private final long[] shares;
    private long[] draws = new long[64];
    /** More than any wish is worth. */
    static final long NEVER = 1L << 38, DEAREST_CASH = 1L << 36;

    Market(Instance in, Stage stage, Chunks chunks) {
        this.in = in;
        this.stage = stage;
        this.chunks = chunks;
        sigma = new long[in.groups];
        tau = new long[in.townships()];
        goods = new long[in.classes];
        buy = new long[in.classes];
        wanted = new long[in.classes];
        drawn = new long[in.groups];
        riders = new long[in.townships()];
        partWanted = new long[Chunks.COUNT][in.classes];
        partRiders = new long[Chunks.COUNT][in.townships()];
        shares = new long[in.households()];
        Arrays.fill(shares, Fixed.ONE / 2);
    }

    /** Works out the cheapest way to every class at the present prices. */
    void price() {
        for (int d = 0; d < in.classes; d++) {
            long least = NEVER;
            for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) least = Math.min(least, cost(e));
            goods[d] = least;
            int fen = in.classPrice[d];
            // What costs more than all the money there is cannot be bought. Rounded down: a proof may only make things cheaper than they are.
            buy[d] = fen == 0 || fen > stage.cashLeft ? NEVER : Math.min(NEVER, ((in.cashMp << 2 * Fixed.GRAIN) + mu) * fen >> Fixed.GRAIN);
        }
    }

    /** What a piece costs a class over an edge at the present prices, grains. */
    long cost(int edge) { return sigma[in.edgeGroup[edge]] + Fixed.grains(in.edgeFit[edge]); }

    /** Computes {@link #wanted}, {@link #drawn}, {@link #riders} and {@link #spent}; every {@code stride}-th household speaks for all. */
    void ask(long temperature, int stride, int offset) {
        price();
        int n = in.households();
        Heat heat = new Heat(temperature);
        // How finely the share of a bonus is sought: a step of it moves a bonus by one temperature.
        long step = in.bonus == 0 ? Fixed.ONE : Math.max(1, (temperature << Fixed.SHARE - Fixed.GRAIN) / in.bonus);
        chunks.run(c -> {
            long[] w = partWanted[c], r = partRiders[c];
            Arrays.fill(w, 0);
            Arrays.fill(r, 0);
            long cash = 0;
            int h = Chunks.start(c, n), end = Chunks.start(c + 1, n);
            for (h += stride == 1 ? 0 : (offset + stride - h % stride) % stride; h < end; h += stride) {
                int first = in.wishOff[h], last = in.wishOff[h + 1];
                long left = stage.bonusLeft[h];
                long nu = left == 0 || in.householdPrior[h] ? 0 : last - first == 1 && left == in.bonus ? Fixed.ONE : share(h, heat, step);
                for (int i = first; i < last; i++) cash += take(in.wishOf[i], nu, heat, w, r);
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
        for (int d = 0; d < in.classes; d++) wanted[d] = wanted[d] * stride + stage.heldClass[d] * Fixed.ONE;
        for (int i = 0; i < riders.length; i++) riders[i] *= stride;
        spent *= stride;
        draw(heat);
    }

    /** Spreads what a class wants over its groups, the cheaper the more, and in proportion to what the group has. */
    private void draw(Heat heat) {
        Arrays.fill(drawn, 0);
        for (int d = 0; d < in.classes; d++) {
            if (wanted[d] == 0) continue;
            int a = in.edgeOff[d], n = in.edgeOff[d + 1] - a;
            if (draws.length < n) draws = new long[2 * n];
            long sum = 0;
            for (int i = 0; i < n; i++) sum += draws[i] = in.supply[in.edgeGroup[a + i]] * heat.fade(cost(a + i) - goods[d]);
            if (sum == 0) continue;
            // From 2^24 (one piece at the least price) to 2^48, and no draw is more than the sum.
            long inverse = (1L << 62) / sum;
            for (int i = 0; i < n; i++) drawn[in.edgeGroup[a + i]] += Fixed.part(wanted[d], draws[i] * inverse >> 62 - Fixed.SHARE);
        }
    }

    /**
     * The share nu of the bonus at which the several wishes of a household would together use just what is left of it; all of it when even
     * then they use less. Every wish asked at this share makes the demand the slope of the proven bound ({@link Bound} takes the least over nu).
     * What is used rises with the share: growing steps from the last answer find both sides, halving finds the place.
     */
    private long share(int h, Heat heat, long fine) {
        long left = stage.bonusLeft[h] << Fixed.SHARE, nu = shares[h], step = fine, low = nu, high = nu;
        long over = used(h, nu, heat) - left, under = over;
        if (over < 0) for (; over < 0 && high < Fixed.ONE; step *= 4) {
            low = high;
            under = over;
            over = used(h, high = Math.min(Fixed.ONE, nu + step), heat) - left;
        } else for (; under >= 0 && low > 0; step *= 4) {
            high = low;
            over = under;
            under = used(h, low = Math.max(0, nu - step), heat) - left;
        }
        if (over < 0 || under >= 0) return shares[h] = over < 0 ? Fixed.ONE : 0;
        while (high - low > fine) {
            long mid = low + high >> 1, x = used(h, mid, heat) - left;
            if (x < 0) {
                low = mid;
                under = x;
            } else {
                high = mid;
                over = x;
            }
        }
        // Within one temperature the curve is all but straight. In whole mp: what is short is at least one of them.
        under >>= Fixed.SHARE;
        return shares[h] = low + (high - low) * under / (under - (over >> Fixed.SHARE));
    }

    /** Bonus, in shares of a mp, that the wishes of a household would use at the share {@code nu}. */
    private long used(int h, long nu, Heat heat) {
        long sum = 0, seat = tau[in.householdTownship[h]];
        for (int i = in.wishOff[h]; i < in.wishOff[h + 1]; i++) {
            int j = in.wishOf[i];
            if (!stage.active[j]) continue;
            boolean partial = in.wishPartial[j];
            long p = partial && seat == 0 ? Fixed.ONE : heat.yes(profit(j, nu) - seat);
            if (p == 0) continue;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                int d = in.lineClass[l], m = in.lineCashMax[l], q = in.lineQty[l];
                long units = q * p;
                if (partial) {
                    long v = value(l, nu), s = heat.yes(v - goods[d]);
                    units = q * Fixed.times(p, s);
                    if (m > 0) units += m * Fixed.times(p, Fixed.times(heat.yes(goods[d] - buy[d]), heat.yes(v - buy[d]) - s));
                }
                sum += units * in.lineBonus[l];
            }
        }
        return sum;
    }

    private int township(int wish) { return in.householdTownship[in.wishHousehold[wish]]; }

    /** What a piece of a line is worth with the share {@code nu} of its bonus, grains, rounded up: a proof may only make it dearer than it is. */
    long value(int line, long nu) { return Fixed.grains(in.lineValue[line]) - (-in.lineBonus[line] * nu >> Fixed.SHARE - Fixed.GRAIN); }

    /** What a wish earns at these prices before its seat when its pieces carry the share {@code nu} of the bonus; grains. */
    long profit(int j, long nu) {
        boolean partial = in.wishPartial[j];
        long s = 0;
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
            int d = in.lineClass[l], m = in.lineCashMax[l], q = in.lineQty[l];
            long v = value(l, nu), g = v - goods[d];
            if (m > 0 && buy[d] < goods[d]) {
                long c = v - buy[d];
                s += partial ? m * Math.max(0, c) + (q - m) * Math.max(0, g) : m * c + (q - m) * g;
            } else s += partial ? q * Math.max(0, g) : q * g;
        }
        return s;
    }

    /** Adds what wish {@code j} takes to what is wanted; returns the fen it spends. */
    private long take(int j, long nu, Heat heat, long[] w, long[] r) {
        if (!stage.active[j]) return 0;
        int town = township(j);
        boolean partial = in.wishPartial[j];
        long p = partial && tau[town] == 0 ? Fixed.ONE : heat.yes(profit(j, nu) - tau[town]);
        if (p == 0) return 0;
        long cash = 0, seat = 0;
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
            int d = in.lineClass[l], m = in.lineCashMax[l], q = in.lineQty[l];
            long v = value(l, nu), stockYes = partial ? heat.yes(v - goods[d]) : Fixed.ONE, stock = q * Fixed.times(p, stockYes);
            seat = Math.max(seat, stockYes);
            if (m > 0) {
                long bought = heat.yes(goods[d] - buy[d]), cashYes = Fixed.times(bought, partial ? heat.yes(v - buy[d]) : Fixed.ONE);
                stock -= m * Fixed.times(p, Fixed.times(bought, stockYes));
                cash += Fixed.part(m * Fixed.times(p, cashYes), in.classPrice[d]);
                seat = Math.max(seat, cashYes);
            }
            w[d] += stock;
        }
        r[town] += Fixed.times(p, seat);
        return cash;
    }
}
