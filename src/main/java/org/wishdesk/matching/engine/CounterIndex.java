package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * At the counter, after a proposal: which open wish lines could use the piece in the clerk's hand, best first, and is the rest of that wish
 * on the shelf. A bid is what the wish brings less the going price of its other lines and of the seat; the lines stand in
 * {@link WaitingLines}. A line is closed or opened again, pieces come to the shelf or leave it. For one thread at a time.
 */
public final class CounterIndex {
    private final Instance in;
    private final WaitingLines waiting = new WaitingLines();
    private final boolean[] waited;
    private final int[] groupOfStock;
    private final int[][] fitting;

    /** Builds the index over all lines that still lack pieces in {@code s}; the shelf starts as what the proposal left free. */
    public CounterIndex(Instance in, Solution s) {
        this.in = in;
        int n = in.lines();
        int[] open = new int[n];
        waited = new boolean[n];
        long[] bonus = new long[in.households()];
        for (int l = 0; l < n; l++) {
            bonus[in.wishHousehold[in.lineWish[l]]] += (long) (s.stock()[l] + s.bought()[l]) * in.lineBonus[l];
            open[l] = in.lineQty[l] - s.stock()[l] - s.bought()[l];
            waited[l] = open[l] > 0;
        }
        for (int d = 0; d < in.classes; d++) waiting.addClass();
        long[] bid = bids(s, bonus, open);
        for (int l = 0; l < n; l++) waiting.enter(in.lineWish[l], in.lineClass[l], open[l], bid[l], l);
        waiting.ready();
        groupOfStock = new int[in.stocks];
        fitting = new int[in.groups][];
        Arrays.fill(groupOfStock, -1);
        int[] left = in.supply.clone();
        for (int g = 0; g < in.groups; g++) {
            for (int i = in.stockOff[g]; i < in.stockOff[g + 1]; i++) groupOfStock[in.stockId[i]] = g;
            fitting[g] = new int[in.backOff[g + 1] - in.backOff[g]];
            for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) fitting[g][k - in.backOff[g]] = in.edgeClass[in.backEdge[k]];
        }
        for (Solution.Grant g : s.grants()) if (g.stockClass() >= 0) left[groupOfStock[g.stockClass()]] -= g.pieces();
        for (int g = 0; g < in.groups; g++) for (int d : fitting[g]) waiting.shelf(d, left[g]);
    }

    private long[] bids(Solution s, long[] bonus, int[] open) {
        long[] bid = new long[open.length];
        for (int j = 0; j < in.wishes(); j++) {
            int h = in.wishHousehold[j];
            long worth = 0, ask = 0, cost = in.tripCost[in.householdTownship[h]] == 0 ? 0 : s.prices().seat()[in.householdTownship[h]];
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                worth += (long) open[l] * in.lineValue[l];
                ask += (long) open[l] * in.lineBonus[l];
                cost += open[l] * price(s, l);
            }
            worth += Math.min(in.bonus, bonus[h] + ask) - Math.min(in.bonus, bonus[h]);
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) if (open[l] > 0) bid[l] = (worth - cost + open[l] * price(s, l)) / open[l];
        }
        return bid;
    }

    private long price(Solution s, int l) {
        int d = in.lineClass[l];
        long goods = s.prices().lineClass()[d];
        return Math.min(1L << 36, in.lineCashMax[l] > 0 ? Math.min(goods, s.prices().buy()[d]) : goods);
    }

    /** The best {@code most} open lines for a piece of stock class {@code stockClass}, best bid first; ties to the smaller line. */
    public WaitingLines.Hit[] top(int stockClass, int most) {
        int g = groupOfStock[stockClass];
        return g < 0 ? new WaitingLines.Hit[0] : waiting.top(fitting[g], most);
    }

    /** What a line's wish would pay for one more piece, mp. */
    long bidOf(int line) { return waiting.bid(line); }

    /** Pieces a line still lacks. */
    public int open(int line) { return waiting.open(line); }

    /** A line now lacks {@code pieces} (0 closes it); only lines that lacked something when the index was built. */
    public void lacks(int line, int pieces) {
        if (!waited[line]) throw new IllegalArgumentException("line was complete when the index was built");
        waiting.lacks(line, pieces);
    }

    /** Pieces of a stock class came to the shelf (positive) or left it (negative). */
    public void shelf(int stockClass, int change) {
        int g = groupOfStock[stockClass];
        if (g >= 0) for (int d : fitting[g]) waiting.shelf(d, change);
    }

    /** The piece in the clerk's hand goes straight to a line: the line lacks one less; the shelf does not change. */
    public void accept(int line) { lacks(line, open(line) - 1); }
}
