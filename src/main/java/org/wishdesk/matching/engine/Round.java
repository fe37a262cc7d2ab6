package org.wishdesk.matching.engine;

import java.util.Arrays;

/** The first whole-piece proposal: items in the order of their gain at the prices, ties to the smaller number. */
final class Round {
    private Round() { }

    /** Gives to every item with a gain of at least {@code floor} mp, best first. */
    static void run(Items it, long floor) {
        int[] all = it.all();
        long[] key = new long[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            long g = it.gain(all[i]);
            if (g >= floor) key[n++] = Items.dearest(g) << 28 | i;
        }
        Arrays.sort(key, 0, n);
        for (int k = 0; k < n; k++) {
            int item = all[(int) (key[k] & 0xFFFFFFF)];
            // A sibling may have taken the household's bonus since the order was made.
            if (it.gain(item) >= floor) it.give(item, floor);
            it.s.commit();
        }
    }
}
