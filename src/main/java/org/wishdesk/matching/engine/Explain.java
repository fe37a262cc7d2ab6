package org.wishdesk.matching.engine;

/**
 * Reasons from the prices: a wish is refused because what it needs goes for more than it brings, and the part of the price
 * that makes the difference names the reason. Made once per proposal; a reason then takes microseconds.
 */
public final class Explain {
    private final Instance in;
    private final Solution s;
    private final long[] bonus, stockFor, askedBy;
    private final int[] linesOf, seen;
    private int round;

    /** Prepares reasons for a proposal. Not for use by two threads at once. */
    public Explain(Instance in, Solution s) {
        this.in = in;
        this.s = s;
        bonus = new long[in.households()];
        stockFor = new long[in.classes];
        askedBy = new long[in.classes];
        linesOf = new int[in.classes];
        seen = new int[in.classes];
        for (int l = 0; l < in.lines(); l++) {
            bonus[in.wishHousehold[in.lineWish[l]]] += (long) (s.stock()[l] + s.bought()[l]) * in.lineBonus[l];
            askedBy[in.lineClass[l]] += in.lineQty[l];
            linesOf[in.lineClass[l]]++;
        }
        for (int e = 0; e < in.edges(); e++) stockFor[in.edgeClass[e]] += in.supply[in.edgeGroup[e]];
    }

    /** Why a wish was served, refused, or (for a wish filled in part) why its missing part is missing. */
    public Reason wish(int j) {
        int lacking = 0, got = 0;
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
            got += s.stock()[l] + s.bought()[l];
            lacking += missing(l);
        }
        return explain(j, in.lineOff[j], in.lineOff[j + 1], lacking == 0, got > 0);
    }

    /** Why a single line was served or not. */
    public Reason line(int l) {
        int j = in.lineWish[l];
        // A line of an all-or-nothing wish stands and falls with the wish.
        if (!in.wishPartial[j]) return wish(j);
        return explain(j, l, l + 1, missing(l) == 0, s.served(l));
    }

    private int missing(int l) { return in.lineQty[l] - s.stock()[l] - s.bought()[l]; }

    private Reason explain(int j, int a, int b, boolean whole, boolean seated) {
        int h = in.wishHousehold[j], dear = a, noFit = -1;
        long value = 0, ask = 0, cost = 0, dearCost = Long.MIN_VALUE;
        for (int l = a; l < b; l++) {
            int q = whole ? in.lineQty[l] : missing(l), d = in.lineClass[l];
            if (q == 0) continue;
            value += (long) q * in.lineValue[l];
            ask += (long) q * in.lineBonus[l];
            if (stockFor[d] + in.lineCashMax[l] < in.lineQty[l] && (!in.wishPartial[j] || stockFor[d] == 0 && in.lineCashMax[l] == 0)) noFit = l;
            long c = cost(l, q);
            cost += c;
            if (c - (long) q * in.lineValue[l] > dearCost) {
                dearCost = c - (long) q * in.lineValue[l];
                dear = l;
            }
        }
        long used = bonus[h] - (whole ? ask : 0);
        long extra = Math.min(in.bonus, used + ask) - Math.min(in.bonus, used);
        long seat = seated ? 0 : s.prices().seat()[in.householdTownship[h]];
        long worth = value + extra;
        if (whole) return reason(Reason.Kind.GIVEN, dear, worth, cost + seat);
        if (noFit >= 0) return reason(Reason.Kind.NO_FIT, noFit, worth, cost + seat);
        // Had the household no other gift, the whole bonus would count; the share of these pieces is what it lost.
        long full = value + (in.householdPrior[h] ? prior(j, a, b) : Math.min(in.bonus, ask));
        if (worth < cost + seat && full >= cost + seat && full > worth) return reason(Reason.Kind.HOUSEHOLD, dear, worth, cost + seat);
        if (worth >= cost && worth < cost + seat) return reason(Reason.Kind.TRIP, -1, worth, cost + seat, seat, dear);
        int d = in.lineClass[dear];
        boolean bought = in.lineCashMax[dear] > 0 && (s.prices().buy()[d] <= s.prices().lineClass()[d] || stockFor[d] == 0);
        return reason(bought ? Reason.Kind.CASH : Reason.Kind.SCARCE, dear, worth, cost + seat);
    }

    /** The bonus the pieces would have carried without the gift of the last 12 months. */
    private long prior(int j, int a, int b) {
        long all = 0, part = 0;
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) all += (long) in.lineValue[l] * in.lineQty[l];
        for (int l = a; l < b; l++) part += (long) in.lineValue[l] * missing(l);
        return all == 0 ? 0 : in.bonus * part / all;
    }

    private long cost(int l, int q) {
        int d = in.lineClass[l];
        long goods = s.prices().lineClass()[d], buy = s.prices().buy()[d];
        int m = buy < goods ? Math.min(q, in.lineCashMax[l] - (missing(l) == 0 ? 0 : s.bought()[l])) : 0;
        return m * buy + (q - m) * goods;
    }

    private Reason reason(Reason.Kind kind, int l, long worth, long cost) {
        int d = in.lineClass[l];
        long price = kind == Reason.Kind.CASH ? s.prices().buy()[d] : s.prices().lineClass()[d];
        return reason(kind, l, worth, cost, price, l);
    }

    private Reason reason(Reason.Kind kind, int l, long worth, long cost, long price, int about) {
        round++;
        int d = in.lineClass[about], lines = linesOf[d];
        long wanted = askedBy[d];
        seen[d] = round;
        for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) {
            int g = in.edgeGroup[e];
            for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) {
                int c = in.edgeClass[in.backEdge[k]];
                if (seen[c] == round) continue;
                seen[c] = round;
                wanted += askedBy[c];
                lines += linesOf[c];
            }
        }
        int lacks = missing(about);
        return new Reason(kind, l, worth, cost, price, stockFor[d], wanted, lines - 1, lacks, in.lineCashMax[about] > 0 ? (long) lacks * in.classPrice[d] : 0);
    }
}
