package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * One trip more or one less, township by township, tried on the whole-piece proposal. The prices choose the number of trips
 * well where a township fills many; where it fills one or two, only a trial shows whether the trip pays: one delivery alone
 * never does, so trips are opened and closed with all their deliveries at once.
 */
final class Trips {
    private final Items it;
    private final State s;
    private final Instance in;

    Trips(Items it) {
        this.it = it;
        s = it.s;
        in = it.in;
    }

    /** Tries every township; returns how many trips were changed. */
    int tune() {
        s.commit();
        int changes = 0;
        int[] all = it.all(), off = new int[in.townships() + 1], byTown = new int[all.length];
        for (int item : all) off[it.township(item) + 1]++;
        for (int t = 0; t < in.townships(); t++) off[t + 1] += off[t];
        int[] at = off.clone();
        for (int item : all) byTown[at[it.township(item)]++] = item;
        for (int t = 0; t < in.townships(); t++) {
            if (in.tripCost[t] == 0) continue;
            int[] own = Arrays.copyOfRange(byTown, off[t], off[t + 1]);
            if (open(t, own)) changes++;
            else if (close(t, own, all)) changes++;
        }
        return changes;
    }

    private boolean open(int t, int[] own) {
        long before = s.value;
        int mark = s.mark(), n = s.trips[t];
        s.setTrips(t, n + 1);
        give(own);
        if (s.riders[t] > n * in.tripCapacity && s.value > before) {
            s.commit();
            return true;
        }
        s.undo(mark);
        s.setTrips(t, n);
        return false;
    }

    private boolean close(int t, int[] own, int[] all) {
        int n = s.trips[t], seats = (n - 1) * in.tripCapacity;
        if (n <= in.trips(s.stage.seats[t])) return false;
        long before = s.value;
        int mark = s.mark();
        drop(own, s.riders[t] - seats);
        s.setTrips(t, n - 1);
        give(all);
        if (s.riders[t] <= seats && s.value > before) {
            s.commit();
            return true;
        }
        s.setTrips(t, n);
        s.undo(mark);
        return false;
    }

    /** Takes the {@code count} deliveries of least worth away. */
    private void drop(int[] own, int count) {
        if (count <= 0) return;
        long[] key = new long[own.length];
        int n = 0, last = -1;
        long worth = 0;
        for (int i = 0; i <= own.length; i++) {
            int j = i < own.length ? it.wish(own[i]) : -1;
            if (j != last) {
                if (last >= 0 && s.pieces[last] > 0) key[n++] = Items.dearest(-worth) << 28 | last;
                worth = 0;
                last = j;
            }
            if (j >= 0) worth += it.worth(own[i]);
        }
        Arrays.sort(key, 0, n);
        for (int i = 0; i < Math.min(n, count); i++) s.clear((int) (key[i] & 0xFFFFFFF));
    }

    private void give(int[] items) {
        long[] key = new long[items.length];
        int n = 0;
        for (int i = 0; i < items.length; i++) {
            if (it.held(items[i]) == it.size(items[i])) continue;
            if (s.pieces[it.wish(items[i])] == 0 && !s.seat(it.township(items[i]))) continue;
            long g = it.gain(items[i]);
            if (g > Items.AT_A_LOSS) key[n++] = Items.dearest(g) << 28 | i;
        }
        Arrays.sort(key, 0, n);
        for (int k = 0; k < n; k++) it.give(items[(int) (key[k] & 0xFFFFFFF)], Items.AT_A_LOSS);
    }
}
