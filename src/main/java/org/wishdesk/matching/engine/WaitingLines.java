package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * Wish lines that wait for goods, for questions at the counter: one list per line class, best bid first, and beside it how many pieces on
 * the shelf fit the class. Lines come, change and go one at a time; a question merges the lists of the classes that a piece fits. Whoever
 * fills it says what a bid is and which class a piece fits. To enter or leave costs a search and a shift within one class's list, some
 * microseconds among half a million wishes. For one thread at a time.
 */
public final class WaitingLines {
    /** A line that could use the piece: its bid, and whether all other lines of the wish could be filled from the shelf now. */
    public record Hit(int line, long bid, boolean restOnShelf) { }

    private int[] cls = new int[1024], wish = new int[1024], open = new int[1024], next = new int[1024], first = new int[1024];
    private long[] bid = new long[1024], tie = new long[1024];
    private int lines, unused = -1;
    private int[][] list = new int[64][];
    private int[] size = new int[64], heap = new int[64], cursor = new int[64];
    private long[] shelf = new long[64], wanted = new long[64];
    private int classes;
    private boolean gathering = true;

    /** Begins empty and gathers lines unsorted until {@link #ready}. */
    public WaitingLines() { Arrays.fill(first, -1); }

    /** A new class of lines that ask for the same thing; classes are numbered from 0. */
    public int addClass() {
        if (classes == list.length) {
            int n = classes * 2;
            list = Arrays.copyOf(list, n);
            size = Arrays.copyOf(size, n);
            heap = Arrays.copyOf(heap, n);
            cursor = Arrays.copyOf(cursor, n);
            shelf = Arrays.copyOf(shelf, n);
            wanted = Arrays.copyOf(wanted, n);
        }
        list[classes] = new int[4];
        return classes++;
    }

    /** Ends the gathering: sorts each list once. From then on every line goes to its place as it comes. */
    public void ready() {
        gathering = false;
        for (int d = 0; d < classes; d++) {
            Integer[] order = new Integer[size[d]];
            for (int i = 0; i < order.length; i++) order[i] = list[d][i];
            Arrays.sort(order, this::compare);
            for (int i = 0; i < order.length; i++) list[d][i] = order[i];
        }
    }

    /**
     * A line that lacks {@code pieces} (0: known, not waiting) enters; returns its number, from 0, of a line that left if there is one.
     *
     * @param tie of equal bids the smaller tie comes first, then the smaller line
     */
    public int enter(int ofWish, int ofClass, int pieces, long itsBid, long itsTie) {
        int l = unused;
        if (l >= 0) {
            unused = next[l];
        } else {
            l = lines++;
            if (l == cls.length) grow();
        }
        if (ofWish >= first.length) {
            int had = first.length;
            first = Arrays.copyOf(first, Math.max(ofWish + 1, had * 2));
            Arrays.fill(first, had, first.length, -1);
        }
        cls[l] = ofClass;
        wish[l] = ofWish;
        bid[l] = itsBid;
        tie[l] = itsTie;
        next[l] = first[ofWish];
        first[ofWish] = l;
        open[l] = 0;
        lacks(l, pieces);
        return l;
    }

    private void grow() {
        int n = cls.length * 2;
        cls = Arrays.copyOf(cls, n);
        wish = Arrays.copyOf(wish, n);
        open = Arrays.copyOf(open, n);
        next = Arrays.copyOf(next, n);
        bid = Arrays.copyOf(bid, n);
        tie = Arrays.copyOf(tie, n);
    }

    /** All lines of a wish leave; their numbers will be given to others. */
    public void leave(int ofWish) {
        if (ofWish >= first.length) return;
        for (int l = first[ofWish]; l >= 0;) {
            int following = next[l];
            lacks(l, 0);
            next[l] = unused;
            unused = l;
            l = following;
        }
        first[ofWish] = -1;
    }

    /** A line now lacks {@code pieces}; with 0 it waits no more, until it lacks something again. */
    public void lacks(int line, int pieces) {
        int d = cls[line];
        if (open[line] == 0 && pieces > 0) {
            insert(d, line);
        } else if (open[line] > 0 && pieces == 0) {
            int at = search(d, line);
            System.arraycopy(list[d], at + 1, list[d], at, --size[d] - at);
        }
        wanted[d] += pieces - open[line];
        open[line] = pieces;
    }

    private void insert(int d, int line) {
        if (size[d] == list[d].length) list[d] = Arrays.copyOf(list[d], size[d] * 2);
        int at = gathering ? size[d] : search(d, line);
        System.arraycopy(list[d], at, list[d], at + 1, size[d]++ - at);
        list[d][at] = line;
    }

    /** Where the line stands in its class's list, or would stand. */
    private int search(int d, int line) {
        if (gathering) throw new IllegalStateException("lines are still being gathered");
        int low = 0, high = size[d];
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (compare(list[d][mid], line) < 0) low = mid + 1;
            else high = mid;
        }
        return low;
    }

    private int compare(int x, int y) {
        if (bid[x] != bid[y]) return bid[x] > bid[y] ? -1 : 1;
        return tie[x] != tie[y] ? Long.compare(tie[x], tie[y]) : Integer.compare(x, y);
    }

    /** Pieces that fit a class came to the shelf (positive) or left it (negative). */
    public void shelf(int ofClass, long change) { shelf[ofClass] += change; }

    /** Pieces on the shelf that fit a class. */
    public long onShelf(int ofClass) { return shelf[ofClass]; }

    /** Pieces that the lines of a class lack together. */
    public long wanted(int ofClass) { return wanted[ofClass]; }

    /** Number of lines of a class that wait. */
    public int waiting(int ofClass) { return size[ofClass]; }

    /** The line of a class that stands at {@code place}, best first from 0. */
    public int line(int ofClass, int place) { return list[ofClass][place]; }

    /** Pieces a line still lacks. */
    public int open(int line) { return open[line]; }

    /** What a line's wish would pay for one more piece. */
    public long bid(int line) { return bid[line]; }

    /** The wish a line belongs to. */
    public int wish(int line) { return wish[line]; }

    /** The class a line belongs to. */
    public int classOf(int line) { return cls[line]; }

    /** A line of a wish, or -1; the others follow by {@link #nextOfWish}. */
    public int firstOfWish(int ofWish) { return ofWish < first.length ? first[ofWish] : -1; }

    /** The next line of the same wish, or -1. */
    public int nextOfWish(int line) { return next[line]; }

    /** The best {@code most} lines waiting in any of the classes, best bid first. */
    public Hit[] top(int[] fitting, int most) {
        int n = 0;
        for (int d : fitting) {
            cursor[d] = 0;
            if (size[d] > 0) heap[n++] = d;
        }
        for (int i = n / 2 - 1; i >= 0; i--) sink(i, n);
        Hit[] out = new Hit[Math.min(most, 64)];
        int found = 0;
        while (found < out.length && n > 0) {
            int d = heap[0], l = list[d][cursor[d]];
            out[found++] = new Hit(l, bid[l], restOnShelf(l));
            if (++cursor[d] == size[d]) heap[0] = heap[--n];
            sink(0, n);
        }
        return found == out.length ? out : Arrays.copyOf(out, found);
    }

    private boolean before(int c, int d) { return compare(list[c][cursor[c]], list[d][cursor[d]]) < 0; }

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
        for (int l = first[wish[line]]; l >= 0; l = next[l]) if (l != line && open[l] > 0 && shelf[cls[l]] < open[l]) return false;
        return true;
    }
}
