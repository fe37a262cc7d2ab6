package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * A wish for which nothing may be bought waits for goods that lie with another for which something may: buying the other's piece sets the goods
 * free. Every item that would earn at the prices and is not served is tried so, dearest first, with one that holds goods of its own class, then
 * of each class that shares a group with it: whoever else holds such goods would set free the same for the same money. What raises the value
 * stays; it never makes the proposal worse.
 */
final class Relief {
    private Relief() { }

    /** Carries out all such exchanges; returns how many. */
    static int sweep(Items it) {
        State s = it.s;
        Instance in = it.in;
        s.commit();
        int[] off = new int[in.classes + 1];
        for (int l = 0; l < in.lines(); l++) if (in.lineCashMax[l] > 0) off[in.lineClass[l] + 1]++;
        for (int d = 0; d < in.classes; d++) off[d + 1] += off[d];
        if (off[in.classes] == 0) return 0;
        int[] holders = new int[off[in.classes]], at = off.clone();
        for (int l = 0; l < in.lines(); l++) if (in.lineCashMax[l] > 0) holders[at[in.lineClass[l]]++] = l;
        int[] all = it.all();
        long[] key = new long[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (it.held(all[i]) == it.size(all[i])) continue;
            long gain = it.gain(all[i]);
            if (gain > 0) key[n++] = Items.dearest(gain) << 28 | i;
        }
        Arrays.sort(key, 0, n);
        int[] seen = new int[in.classes];
        int relieved = 0;
        for (int k = 0; k < n; k++) {
            int item = all[(int) (key[k] & 0xFFFFFFF)];
            for (int l = it.firstLine(item); l < it.endLine(item); l++) {
                if (s.stock[l] + s.bought[l] < in.lineQty[l] && relieve(it, item, l, off, holders, seen, k + 1)) {
                    relieved++;
                    break;
                }
            }
        }
        return relieved;
    }

    private static boolean relieve(Items it, int item, int l, int[] off, int[] holders, int[] seen, int round) {
        State s = it.s;
        Instance in = it.in;
        int d = in.lineClass[l];
        for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) {
            int g = in.edgeGroup[e];
            for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) {
                int c = in.edgeClass[in.backEdge[k]];
                if (seen[c] == round || s.flow[in.backEdge[k]] == 0) continue;
                seen[c] = round;
                int holder = holder(it, item, off[c], off[c + 1], holders);
                if (holder < 0) continue;
                int mark = s.mark();
                long before = s.value;
                s.dropStock(holder);
                if (s.addCash(holder) && it.give(item, Items.AT_A_LOSS) && s.value > before) {
                    s.commit();
                    return true;
                }
                s.undo(mark);
            }
        }
        return false;
    }

    /** A line of another wish that holds a piece from stock and for which one more may be bought; -1 when there is none. */
    private static int holder(Items it, int item, int from, int to, int[] holders) {
        for (int i = from; i < to; i++) {
            int l = holders[i];
            if (it.s.stock[l] > 0 && it.s.bought[l] < it.in.lineCashMax[l] && it.wish(item) != it.in.lineWish[l]) return l;
        }
        return -1;
    }
}
