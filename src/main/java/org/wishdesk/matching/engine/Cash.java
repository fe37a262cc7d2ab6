package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * Where money and goods stand in for each other: which lines hold a piece from stock that could be bought instead, and which hold a bought
 * piece that one from stock could replace. What earlier tiers hold is not touched. Lines of a class are alike here, their pieces and prices
 * the same, so the first that is found will do.
 */
final class Cash {
    private final State s;
    private final Instance in;
    /** Lines for which something may be bought, by class. */
    private final int[] off, lines;
    /** How many lines of a class hold a piece from stock that could be bought, and how many a bought one. */
    final int[] holders, buyers;
    /** The least that anything to be bought costs, fen. */
    final int leastPrice;

    Cash(State s) {
        this.s = s;
        in = s.in;
        holders = new int[in.classes];
        buyers = new int[in.classes];
        off = new int[in.classes + 1];
        int least = Integer.MAX_VALUE;
        for (int l = 0; l < in.lines(); l++) {
            if (in.lineCashMax[l] == 0) continue;
            off[in.lineClass[l] + 1]++;
            least = Math.min(least, in.classPrice[in.lineClass[l]]);
        }
        leastPrice = least;
        for (int d = 0; d < in.classes; d++) off[d + 1] += off[d];
        int[] at = off.clone();
        lines = new int[off[in.classes]];
        for (int l = 0; l < in.lines(); l++) if (in.lineCashMax[l] > 0) lines[at[in.lineClass[l]]++] = l;
    }

    /** True when a piece from stock that the line holds could be bought instead. */
    boolean holds(int l) { return s.bought[l] < in.lineCashMax[l] && s.stock[l] > s.stage.heldStock[l]; }

    /** True when the line holds a bought piece that one from stock could replace. */
    boolean buys(int l) { return s.bought[l] > s.stage.heldCash[l]; }

    /** Buys one more piece for a line of class {@code c} that then holds one less from stock; the caller sets the flows. */
    void buy(int c) {
        int i = off[c];
        while (!holds(lines[i])) i++;
        s.count(lines[i], 0, 1);
        s.count(lines[i], -1, 0);
    }

    /** A free piece of the group takes the place of the bought one that it saves most by; false when it saves nothing. */
    boolean save(int g) {
        long most = 0;
        int edge = -1;
        for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) {
            int e = in.backEdge[k], c = in.edgeClass[e];
            long saved = in.cashMp * in.classPrice[c] - in.edgeFit[e];
            if (buyers[c] == 0 || saved <= most) continue;
            most = saved;
            edge = e;
        }
        if (edge < 0) return false;
        int i = off[in.edgeClass[edge]];
        while (!buys(lines[i])) i++;
        s.push(edge);
        s.count(lines[i], 1, 0);
        s.count(lines[i], 0, -1);
        return true;
    }

    /** Counts all anew. */
    void recount() {
        Arrays.fill(holders, 0);
        Arrays.fill(buyers, 0);
        for (int l : lines) {
            if (holds(l)) holders[in.lineClass[l]]++;
            if (buys(l)) buyers[in.lineClass[l]]++;
        }
    }
}
