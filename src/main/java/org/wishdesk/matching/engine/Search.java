package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * Ruin and recreate. Most items are clearly in or clearly out at the prices; this works on those near the line ({@link Core}). A move takes
 * a handful of related items away (same or exchangeable goods, same township or household, cash), then gives to them and their rivals in
 * the order of gain, slightly shaken; what then lies free takes the place of bought pieces. A move that loses more than the threshold is undone; the threshold falls to 0.
 */
final class Search {
    private final Items it;
    private final State s;
    private final Instance in;
    private final SplitMix64 random;
    private int[] core = new int[0];
    private int[] classOff, classItems, townOff, townItems, houseOff, houseItems;
    private int[] cashItems = new int[0];
    private final int[] stamp;
    private int now;
    private final int[] list = new int[64];
    private final long[] rank = new long[64];
    /** A piece that loses more than this at the prices is not given even on trial; mp. */
    private static final long LEAST = -400_000;
    /** How far the order of gain is shaken at least, mp. */
    private static final int SHAKE = 60_000;

    Search(Items it, long seed) {
        this.it = it;
        s = it.s;
        in = it.in;
        random = new SplitMix64(seed);
        stamp = new int[it.wishes + in.lines()];
    }

    /** Works on just these items. */
    void core(int[] items) {
        core = items;
        int n = core.length;
        classOff = new int[in.classes + 1];
        townOff = new int[in.townships() + 1];
        houseOff = new int[in.households() + 1];
        for (int item : core) {
            for (int l = it.firstLine(item); l < it.endLine(item); l++) classOff[in.lineClass[l] + 1]++;
            townOff[it.township(item) + 1]++;
            houseOff[it.household(item) + 1]++;
        }
        for (int d = 0; d < in.classes; d++) classOff[d + 1] += classOff[d];
        for (int t = 0; t < in.townships(); t++) townOff[t + 1] += townOff[t];
        for (int h = 0; h < in.households(); h++) houseOff[h + 1] += houseOff[h];
        classItems = new int[classOff[in.classes]];
        townItems = new int[n];
        houseItems = new int[n];
        int[] a = classOff.clone(), b = townOff.clone(), o = houseOff.clone();
        InstanceBuilder.Ints cash = new InstanceBuilder.Ints();
        for (int item : core) {
            boolean c = false;
            for (int l = it.firstLine(item); l < it.endLine(item); l++) {
                classItems[a[in.lineClass[l]]++] = item;
                c |= in.lineCashMax[l] > 0;
            }
            townItems[b[it.township(item)]++] = item;
            houseItems[o[it.household(item)]++] = item;
            if (c) cash.add(item);
        }
        cashItems = cash.toArray();
    }

    /** Tries {@code moves} rearrangements while the threshold falls from {@code warm} mp to 0. */
    void run(int moves, int warm, Watch watch) {
        if (core.length == 0) return;
        s.commit();
        for (int i = 0; i < moves; i++) {
            if ((i & 1023) == 0 && watch.cancelled()) break;
            int heat = (int) ((long) warm * (moves - i) / moves);
            long before = s.value;
            int mark = s.mark();
            move(heat);
            if (s.value < before - random.below(heat + 1)) s.undo(mark);
            s.commit();
        }
    }

    private void move(int heat) {
        now++;
        int n = 0, want = 2 + random.below(random.below(4) == 0 ? 14 : 6);
        int item = core[random.below(core.length)];
        n = add(item, n);
        int from = item;
        for (int tries = 0; n < want && tries < 3 * want; tries++) {
            int next = related(from);
            if (next < 0) next = related(item);
            if (next < 0) continue;
            n = add(next, n);
            if (random.below(3) == 0) from = next;
        }
        for (int i = 0; i < n; i++) {
            int x = list[i], held = it.held(x);
            if (held == 0) continue;
            if (x < it.wishes) it.drop(x, held);
            else it.drop(x, random.below(2) == 0 ? held : 1 + random.below(held));
        }
        int shake = SHAKE + heat * 3;
        for (int i = 0; i < n; i++) rank[i] = it.gain(list[i]) + random.below(2 * shake) - shake;
        for (int i = 1; i < n; i++) {
            long r = rank[i];
            int x = list[i], k = i - 1;
            for (; k >= 0 && rank[k] < r; k--) {
                rank[k + 1] = rank[k];
                list[k + 1] = list[k];
            }
            rank[k + 1] = r;
            list[k + 1] = x;
        }
        for (int i = 0; i < n; i++) it.give(list[i], LEAST);
        s.save();
    }

    private int add(int item, int n) {
        if (stamp[item] == now || n == list.length) return n;
        stamp[item] = now;
        list[n++] = item;
        return n;
    }

    /** A random core item that competes with {@code item} for goods, seats, cash or the bonus of the household; -1 when none is found. */
    private int related(int item) {
        int r = random.below(16), t = it.township(item);
        if (r == 0 && cashItems.length > 0) return cashItems[random.below(cashItems.length)];
        if (r <= 3 && in.tripCost[t] > 0 && townOff[t + 1] > townOff[t]) return townItems[townOff[t] + random.below(townOff[t + 1] - townOff[t])];
        int h = it.household(item), siblings = houseOff[h + 1] - houseOff[h];
        if (r > 3 && r <= 5 && siblings > 1) return houseItems[houseOff[h] + random.below(siblings)];
        int a = it.firstLine(item), l = a + random.below(it.endLine(item) - a), d = in.lineClass[l];
        if (random.below(3) > 0) {
            int n = in.edgeOff[d + 1] - in.edgeOff[d];
            if (n > 0) {
                // Cheap edges first: goods far above the price are not what these items compete for.
                int e = s.order[in.edgeOff[d] + Math.min(random.below(n), random.below(n))], g = in.edgeGroup[e];
                for (int tries = 0; tries < 4; tries++) {
                    int e2 = in.backEdge[in.backOff[g] + random.below(in.backOff[g + 1] - in.backOff[g])];
                    int c = in.edgeClass[e2];
                    if (classOff[c + 1] > classOff[c] && (s.flow[e2] > 0 || tries > 1)) {
                        d = c;
                        break;
                    }
                }
            }
        }
        int n = classOff[d + 1] - classOff[d];
        return n == 0 ? -1 : classItems[classOff[d] + random.below(n)];
    }
}
