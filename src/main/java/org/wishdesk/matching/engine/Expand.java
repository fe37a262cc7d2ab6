package org.wishdesk.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * From classes back to lines and stock classes. Lines of one class take pieces in the order of their value, ties to the
 * smaller wish and line; the best fitting group goes first, and within a group the smaller stock class leaves first.
 */
final class Expand {
    private Expand() { }

    static Solution solution(State s, Market m, long bound, List<Solution.Tier> tiers) {
        Instance in = s.in;
        int[] member = new int[in.groups], left = in.stockCount.clone();
        for (int g = 0; g < in.groups; g++) member[g] = in.stockOff[g];
        int[] off = new int[in.classes + 1], lines = new int[in.lines()];
        for (int l = 0; l < in.lines(); l++) if (s.stock[l] > 0) off[in.lineClass[l] + 1]++;
        for (int d = 0; d < in.classes; d++) off[d + 1] += off[d];
        int[] at = off.clone();
        for (int l = 0; l < in.lines(); l++) if (s.stock[l] > 0) lines[at[in.lineClass[l]]++] = l;
        List<Solution.Grant> out = new ArrayList<>();
        for (int d = 0; d < in.classes; d++) {
            long[] key = new long[off[d + 1] - off[d]];
            for (int i = 0; i < key.length; i++) key[i] = (long) (Integer.MAX_VALUE - in.lineValue[lines[off[d] + i]]) << 32 | lines[off[d] + i];
            Arrays.sort(key);
            int[] edges = new int[in.edgeOff[d + 1] - in.edgeOff[d]];
            long[] order = new long[edges.length];
            for (int i = 0; i < edges.length; i++) order[i] = (long) in.edgeFit[in.edgeOff[d] + i] << 32 | in.edgeOff[d] + i;
            Arrays.sort(order);
            int e = 0, flow = edges.length == 0 ? 0 : s.flow[(int) order[0]];
            for (long k : key) {
                int line = (int) k, want = s.stock[line];
                while (want > 0) {
                    while (flow == 0) flow = s.flow[(int) order[++e]];
                    int g = in.edgeGroup[(int) order[e]];
                    while (left[member[g]] == 0) member[g]++;
                    int n = Math.min(want, Math.min(flow, left[member[g]]));
                    out.add(new Solution.Grant(line, in.stockId[member[g]], n));
                    want -= n;
                    flow -= n;
                    left[member[g]] -= n;
                }
            }
        }
        for (int l = 0; l < in.lines(); l++) if (s.bought[l] > 0) out.add(new Solution.Grant(l, -1, s.bought[l]));
        out.sort(Comparator.comparingInt(Solution.Grant::line).thenComparingInt(Solution.Grant::stockClass));
        return new Solution(List.copyOf(out), s.value, bound, tiers, Prices.of(m), s.stock.clone(), s.bought.clone());
    }
}
