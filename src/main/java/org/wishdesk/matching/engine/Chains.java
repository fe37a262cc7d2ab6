package org.wishdesk.matching.engine;

/**
 * Where one more piece for a class comes from: the cheapest free piece that fits; else the shortest chain of exchanges that ends at a free
 * one, where this class takes from that group and its former taker takes from another. Where there is none a chain may end at a line for
 * which a piece may be bought: that sets its piece from stock free, so what may not be bought for one wish is bought for another. A search
 * that found nothing is remembered in {@link DeadEnds} until what it met changes.
 */
final class Chains {
    /** How pieces may be found: near the going price only, at any, or by buying for others where the former two found none. */
    static final int FAIR = 0, ANY = 1, BUY = 2;
    private final State s;
    private final Instance in;
    private final Cash cash;
    private final int[] seenClass, seenGroup, queue, via, from;
    private int seen;
    /** Searches that found no piece, by how they looked. */
    private final DeadEnds[] dead;

    Chains(State s, Cash cash) {
        this.s = s;
        this.cash = cash;
        in = s.in;
        seenClass = new int[in.classes];
        seenGroup = new int[in.groups];
        queue = new int[in.classes];
        via = new int[in.classes];
        from = new int[in.classes];
        dead = new DeadEnds[] {new DeadEnds(in), new DeadEnds(in), new DeadEnds(in)};
    }

    /** Makes one more piece flow to class {@code d}; false when there is none. */
    boolean find(int d, int how) {
        if (dead[how].has(d)) return false;
        boolean buy = how == BUY;
        if (buy && s.cashLeft < cash.leastPrice) return false;
        int[] last = s.end[buy ? ANY : how];
        for (int i = in.edgeOff[d]; i < last[d]; i++) {
            int e = s.order[i];
            if (s.free[in.edgeGroup[e]] > 0) {
                s.push(e);
                return true;
            }
        }
        seen++;
        int head = 0, tail = 0;
        boolean poor = false;
        queue[tail++] = d;
        seenClass[d] = seen;
        via[d] = -1;
        while (head < tail) {
            int c = queue[head++];
            if (buy && cash.holders[c] > 0) {
                if (in.classPrice[c] <= s.cashLeft) {
                    cash.buy(c);
                    shift(c);
                    return true;
                }
                poor = true;
            }
            for (int i = in.edgeOff[c]; i < last[c]; i++) {
                int e = s.order[i], g = in.edgeGroup[e];
                if (seenGroup[g] == seen) continue;
                seenGroup[g] = seen;
                if (s.free[g] > 0) {
                    s.push(e);
                    shift(c);
                    return true;
                }
                for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) {
                    int e2 = in.backEdge[k], c2 = in.edgeClass[e2];
                    if (s.flow[e2] > 0 && seenClass[c2] != seen) {
                        seenClass[c2] = seen;
                        via[c2] = e2;
                        from[c2] = e;
                        queue[tail++] = c2;
                    }
                }
            }
        }
        // Money may come back without any goods coming free: where only money was missing the search is made again.
        if (!poor) dead[how].bury(queue, tail, s.order, last);
        return false;
    }

    /** Class {@code c} has a piece more than before: it gives that of its group back, the class before it in the chain takes it, and so on. */
    private void shift(int c) {
        while (via[c] >= 0) {
            int back = via[c], forward = from[c];
            s.shift(back, -1);
            s.free[in.edgeGroup[back]]++;
            s.push(forward);
            c = in.edgeClass[forward];
        }
    }

    /** A piece of the group came free. */
    void revive(int g) { for (DeadEnds d : dead) d.revive(g); }

    /** A line of the class holds a piece that could be bought. */
    void hold(int d) { dead[BUY].reviveClass(d); }

    /** Forgets what was found dead. */
    void forget() { for (DeadEnds d : dead) d.forget(); }
}
