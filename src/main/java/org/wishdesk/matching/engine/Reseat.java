package org.wishdesk.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who gets what stays; which piece it is may change. For each set of goods that exchange with one another (in effect a
 * kind) one least-cost flow finds the seating with the least penalty and, where stock can stand in for bought pieces, the
 * least cash. During the search a piece also costs its group's price, so that what stays free is what nobody needs.
 */
final class Reseat {
    private final Instance in;
    private final List<int[]> groups = new ArrayList<>(), classes = new ArrayList<>();
    private final int[] local;
    private final int[] classLineOff, classLines;

    Reseat(Instance in) {
        this.in = in;
        local = new int[in.groups];
        split();
        classLineOff = new int[in.classes + 1];
        classLines = new int[in.lines()];
        for (int c : in.lineClass) classLineOff[c + 1]++;
        for (int d = 0; d < in.classes; d++) classLineOff[d + 1] += classLineOff[d];
        int[] at = classLineOff.clone();
        for (int l = 0; l < in.lines(); l++) classLines[at[in.lineClass[l]]++] = l;
    }

    private void split() {
        boolean[] seenGroup = new boolean[in.groups], seenClass = new boolean[in.classes];
        int[] queue = new int[in.groups];
        for (int start = 0; start < in.groups; start++) {
            if (seenGroup[start]) continue;
            InstanceBuilder.Ints cs = new InstanceBuilder.Ints();
            int n = 0;
            queue[n++] = start;
            seenGroup[start] = true;
            for (int i = 0; i < n; i++) {
                int g = queue[i];
                for (int k = in.backOff[g]; k < in.backOff[g + 1]; k++) {
                    int d = in.edgeClass[in.backEdge[k]];
                    if (seenClass[d]) continue;
                    seenClass[d] = true;
                    cs.add(d);
                    for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) {
                        if (!seenGroup[in.edgeGroup[e]]) {
                            seenGroup[in.edgeGroup[e]] = true;
                            queue[n++] = in.edgeGroup[e];
                        }
                    }
                }
            }
            int[] gs = Arrays.copyOf(queue, n), ds = cs.toArray();
            Arrays.sort(gs);
            Arrays.sort(ds);
            for (int i = 0; i < n; i++) local[gs[i]] = i + 1;
            groups.add(gs);
            classes.add(ds);
        }
    }

    /** How much is bought while pieces are seated: what was bought, at most that, or more where the prices say so. */
    enum Buying { SAME, LESS, ANY }

    /** Seats all pieces for good: least penalty and cash as the objective counts them. */
    void run(State s, Chunks chunks) { run(s, null, chunks, Buying.LESS); }

    /** Seats all pieces while the search goes on: prices count too. */
    void run(State s, Market m, Chunks chunks) { run(s, m, chunks, Buying.ANY); }

    /** Seats all pieces anew; with a market its prices count too. Returns how many pieces could not be seated (0 for a valid state). */
    long run(State s, Market m, Chunks chunks, Buying buying) {
        int[] cash = new int[in.classes];
        long[] unmet = new long[groups.size()];
        boolean more = buying == Buying.ANY;
        if (more) {
            chunks.run(groups.size(), i -> unmet[i] = component(s, m, groups.get(i), classes.get(i), cash, Buying.ANY));
            long total = 0;
            for (int l = 0; l < in.lines(); l++) if (!fromStock(l)) total += (long) s.bought[l] * in.classPrice[in.lineClass[l]];
            for (int d = 0; d < in.classes; d++) if (in.edgeOff[d] < in.edgeOff[d + 1]) total += (long) cash[d] * in.classPrice[d];
            more = total <= in.cashPool;
        }
        if (!more) chunks.run(groups.size(), i -> unmet[i] = component(s, m, groups.get(i), classes.get(i), cash, buying == Buying.SAME ? Buying.SAME : Buying.LESS));
        for (int d = 0; d < in.classes; d++) {
            if (in.edgeOff[d] == in.edgeOff[d + 1]) continue;
            int have = 0;
            for (int i = classLineOff[d]; i < classLineOff[d + 1]; i++) have += s.bought[classLines[i]];
            // Cash only ever shrinks here: lines with the smallest value give their bought pieces up last, ties to the larger line.
            for (int i = classLineOff[d + 1] - 1; i >= classLineOff[d] && have > cash[d]; i--) {
                int l = classLines[i];
                while (s.bought[l] > s.stage.heldCash[l] && have > cash[d]) {
                    s.swapCash(l);
                    have--;
                }
            }
            for (int i = classLineOff[d]; i < classLineOff[d + 1] && have < cash[d]; i++) {
                int l = classLines[i];
                while (s.stock[l] > s.stage.heldStock[l] && s.bought[l] < in.lineCashMax[l] && have < cash[d]) {
                    s.swapStock(l);
                    have++;
                }
            }
        }
        s.recount();
        long sum = 0;
        for (long u : unmet) sum += u;
        return sum;
    }

    private boolean fromStock(int l) {
        int d = in.lineClass[l];
        return in.edgeOff[d] < in.edgeOff[d + 1];
    }

    private long component(State s, Market m, int[] gs, int[] ds, int[] cash, Buying buying) {
        NetworkSimplex net = new NetworkSimplex(gs.length + ds.length + 1);
        int[] arcOf = new int[ds.length], cashArc = new int[ds.length];
        for (int i = 0; i < gs.length; i++) net.balance(i + 1, in.supply[gs[i]]);
        for (int i = 0; i < ds.length; i++) {
            int d = ds[i], need = 0, loose = 0;
            for (int k = classLineOff[d]; k < classLineOff[d + 1]; k++) {
                int l = classLines[k];
                if (buying == Buying.SAME) {
                    need += s.stock[l];
                    continue;
                }
                need += s.stock[l] + s.bought[l] - s.stage.heldCash[l];
                int spare = s.stock[l] - s.stage.heldStock[l];
                loose += s.bought[l] - s.stage.heldCash[l] + (buying == Buying.ANY ? Math.min(spare, in.lineCashMax[l] - s.bought[l]) : 0);
            }
            cash[d] = 0;
            for (int k = classLineOff[d]; k < classLineOff[d + 1]; k++) cash[d] += buying == Buying.SAME ? s.bought[classLines[k]] : s.stage.heldCash[classLines[k]];
            arcOf[i] = cashArc[i] = -1;
            if (need == 0) {
                for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) s.flow[e] = 0;
                continue;
            }
            int node = gs.length + 1 + i;
            net.balance(node, -need);
            for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) {
                int g = in.edgeGroup[e];
                long c = in.edgeFit[e] + (m == null ? 0 : Fixed.mp(m.sigma[g]));
                int a = net.arc(local[g], node, Long.MAX_VALUE / 4, c);
                if (e == in.edgeOff[d]) arcOf[i] = a;
            }
            if (loose > 0) cashArc[i] = net.arc(0, node, loose, m == null ? in.cashMp * in.classPrice[d] : Fixed.mp(m.buy[d]));
        }
        net.solve(1L << 40);
        for (int i = 0; i < ds.length; i++) {
            int d = ds[i];
            if (arcOf[i] < 0) continue;
            for (int e = in.edgeOff[d]; e < in.edgeOff[d + 1]; e++) s.flow[e] = (int) net.flow[arcOf[i] + e - in.edgeOff[d]];
            if (cashArc[i] >= 0) cash[d] += (int) net.flow[cashArc[i]];
        }
        return net.unmet;
    }
}
