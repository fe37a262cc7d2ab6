package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * At the counter: which open wish lines could use the piece in the clerk's hand, best first, and is the rest of that wish
 * on the shelf. Lines stand sorted by their bid in one list per class; a question merges the lists of the classes that
 * the piece fits. A bid is what the wish brings less the going price of its other lines and of the seat. Fed by the
 * ledger's commits: a line is closed or opened again, pieces come to the shelf or leave it. A wish that is new since the
 * proposal enters with the next build, which takes a fraction of a second. For one thread at a time.
 */
public final class CounterIndex {
    /** A line that could use the piece: its bid in mp and whether all other lines of the wish could be filled from the shelf now. */
    public record Hit(int line, long bidMp, boolean restOnShelf) { }

    private final Instance in;
    private final long[] bid;
    private final int[] off, lists, start, open, place;
    private final int[] shelf;
    private final long[] shelfOfClass;
    private final int[] groupOfStock, heap, cursor;
    private long[] openBits;

    /** Builds the index over all lines that still lack pieces in {@code s}; the shelf starts as what the proposal left free. */
    public CounterIndex(Instance in, Solution s) {
        this.in = in;
        int n = in.lines();
        bid = new long[n];
        open = new int[n];
        place = new int[n];
        Arrays.fill(place, -1);
        off = new int[in.classes + 1];
        start = new int[in.classes];
        heap = new int[in.classes];
        cursor = new int[in.classes];
        long[] bonus = new long[in.households()];
        for (int l = 0; l < n; l++) bonus[in.wishHousehold[in.lineWish[l]]] += (long) (s.stock()[l] + s.bought()[l]) * in.lineBonus[l];
        for (int l = 0; l < n; l++) {
            open[l] = in.lineQty[l] - s.stock()[l] - s.bought()[l];
            if (open[l] > 0) off[in.lineClass[l] + 1]++;
        }
        for (int d = 0; d < in.classes; d++) off[d + 1] += off[d];
        lists = new int[off[in.classes]];
        openBits = new long[(lists.length >> 6) + 1];
        bids(s, bonus);
        fill();
        groupOfStock = new int[in.stocks];
        Arrays.fill(groupOfStock, -1);
        shelf = in.supply.clone();
        for (int g = 0; g < in.groups; g++) for (int i = in.stockOff[g]; i < in.stockOff[g + 1]; i++) groupOfStock[in.stockId[i]] = g;
        for (Solution.Grant g : s.grants()) if (g.stockClass() >= 0) shelf[groupOfStock[g.stockClass()]] -= g.pieces();
        shelfOfClass = new long[in.classes];
        for (int e = 0; e < in.edges(); e++) shelfOfClass[in.edgeClass[e]] += shelf[in.edgeGroup[e]];
    }

    private void bids(Solution s, long[] bonus) {
        long[] goods = s.prices().lineClass(), buy = s.prices().buy();
        for (int j = 0; j < in.wishes(); j++) {
            int h = in.wishHousehold[j];
            long worth = 0, ask = 0, cost = in.tripCost[in.householdTownship[h]] == 0 ? 0 : Math.min(s.prices().seat()[in.householdTownship[h]], 1L << 40);
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                int d = in.lineClass[l];
                worth += (long) open[l] * in.lineValue[l];
                ask += (long) open[l] * in.lineBonus[l];
                cost += open[l] * Math.min(1L << 36, in.lineCashMax[l] > 0 ? Math.min(goods[d], buy[d]) : goods[d]);
            }
            worth += Math.min(in.bonus, bonus[h] + ask) - Math.min(in.bonus, bonus[h]);
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                if (open[l] == 0) continue;
                int d = in.lineClass[l];
                long own = open[l] * Math.min(1L << 36, in.lineCashMax[l] > 0 ? Math.min(goods[d], buy[d]) : goods[d]);
                bid[l] = (worth - cost + own) / open[l];
            }
        }
    }

    private void fill() {
        int[] at = off.clone();
        for (int l = 0; l < in.lines(); l++) if (open[l] > 0) lists[at[in.lineClass[l]]++] = l;
        for (int d = 0; d < in.classes; d++) {
            int a = off[d], b = off[d + 1];
            Integer[] order = new Integer[b - a];
            for (int i = a; i < b; i++) order[i - a] = lists[i];
            Arrays.sort(order, (x, y) -> bid[x] != bid[y] ? Long.compare(bid[y], bid[x]) : x - y);
            for (int i = a; i < b; i++) {
                lists[i] = order[i - a];
                place[lists[i]] = i;
                openBits[i >> 6] |= 1L << i;
            }
            start[d] = a;
        }
    }

    /** The best {@code most} open lines for a piece of stock class {@code stockClass}, best bid first; ties to the smaller line. */
    public Hit[] top(int stockClass, int most) {
        int g = groupOfStock[stockClass];
        if (g < 0) return new Hit[0];
        int n = 0;
        for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) {
            int d = in.edgeClass[in.backEdge[k]];
            cursor[d] = start[d];
            if (start[d] < off[d + 1]) heap[n++] = d;
        }
        for (int i = n / 2 - 1; i >= 0; i--) sink(i, n);
        Hit[] out = new Hit[Math.min(most, 64)];
        int found = 0;
        while (found < out.length && n > 0) {
            int d = heap[0], l = lists[cursor[d]];
            out[found++] = new Hit(l, bid[l], restOnShelf(l));
            cursor[d] = nextOpen(cursor[d] + 1, off[d + 1]);
            if (cursor[d] == off[d + 1]) heap[0] = heap[--n];
            sink(0, n);
        }
        return found == out.length ? out : Arrays.copyOf(out, found);
    }

    private int nextOpen(int i, int end) {
        while (i < end) {
            long bits = openBits[i >> 6] >>> i;
            if (bits != 0) return Math.min(end, i + Long.numberOfTrailingZeros(bits));
            i = (i | 63) + 1;
        }
        return end;
    }

    private boolean before(int c, int d) {
        int x = lists[cursor[c]], y = lists[cursor[d]];
        return bid[x] != bid[y] ? bid[x] > bid[y] : x < y;
    }

    private void sink(int i, int n) {
        for (int k; (k = 2 * i + 1) < n; i = k) {
            if (k + 1 < n && before(heap[k + 1], heap[k])) k++;
            if (!before(heap[k], heap[i])) return;
            int t = heap[i];
            heap[i] = heap[k];
            heap[k] = t;
        }
    }

    private boolean restOnShelf(int line) {
        int j = in.lineWish[line];
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) if (l != line && open[l] > 0 && shelfOfClass[in.lineClass[l]] < open[l]) return false;
        return true;
    }

    /** What a line's wish would pay for one more piece, mp. */
    long bidOf(int line) { return bid[line]; }

    /** Pieces a line still lacks. */
    public int open(int line) { return open[line]; }

    /** A line now lacks {@code pieces} (0 closes it); only lines that lacked something when the index was built. */
    public void lacks(int line, int pieces) {
        if (place[line] < 0) throw new IllegalArgumentException("line was complete when the index was built");
        open[line] = pieces;
        int i = place[line], d = in.lineClass[line];
        if (pieces > 0) {
            openBits[i >> 6] |= 1L << i;
            start[d] = Math.min(start[d], i);
        } else {
            openBits[i >> 6] &= ~(1L << i);
            if (start[d] == i) start[d] = nextOpen(i, off[d + 1]);
        }
    }

    /** Pieces of a stock class came to the shelf (positive) or left it (negative). */
    public void shelf(int stockClass, int change) {
        int g = groupOfStock[stockClass];
        if (g < 0) return;
        shelf[g] += change;
        for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) shelfOfClass[in.edgeClass[in.backEdge[k]]] += change;
    }

    /** The piece in the clerk's hand goes straight to a line: the line lacks one less; the shelf does not change. */
    public void accept(int line) { lacks(line, open[line] - 1); }
}
