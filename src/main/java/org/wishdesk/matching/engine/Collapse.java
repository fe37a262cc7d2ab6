package org.wishdesk.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges what no wish can tell apart. Two stock classes that fit exactly the same demands at the same penalties are one
 * group: any solution may exchange their pieces without changing its value, so nothing is lost. Two demands of one kind
 * and price that the same groups fit at the same penalties are one line class. Six million pieces become a few thousand
 * groups, and every later step works on those.
 */
final class Collapse {
    private Collapse() { }

    /** Fills the groups, classes and edges of {@code in}; returns the line class of every demand. */
    static int[] run(Instance in, int[] count, int[] kind, int[] price, int[] es, int[] ed, int[] ef) {
        int[][] byStock = lists(count.length, es, ed, ef);
        Map<Key, Integer> groupOf = new HashMap<>();
        List<InstanceBuilder.Ints> members = new ArrayList<>();
        List<int[]> groupEdges = new ArrayList<>();
        for (int s = 0; s < count.length; s++) {
            if (byStock[s].length == 0 || count[s] == 0) continue;
            Integer g = groupOf.putIfAbsent(new Key(byStock[s]), members.size());
            if (g == null) {
                g = members.size();
                members.add(new InstanceBuilder.Ints());
                groupEdges.add(byStock[s]);
            }
            members.get(g).add(s);
        }
        groups(in, count, members);
        InstanceBuilder.Ints gs = new InstanceBuilder.Ints(), gd = new InstanceBuilder.Ints(), gf = new InstanceBuilder.Ints();
        for (int g = 0; g < members.size(); g++) {
            int[] list = groupEdges.get(g);
            for (int i = 0; i < list.length; i += 2) {
                gs.add(g);
                gd.add(list[i]);
                gf.add(list[i + 1]);
            }
        }
        int[][] byDemand = lists(kind.length, gd.toArray(), gs.toArray(), gf.toArray());
        Map<Key, Integer> classOf = new HashMap<>();
        List<int[]> edges = new ArrayList<>();
        int[] result = new int[kind.length];
        InstanceBuilder.Ints ck = new InstanceBuilder.Ints(), cp = new InstanceBuilder.Ints();
        for (int d = 0; d < kind.length; d++) {
            int[] k = Arrays.copyOf(byDemand[d], byDemand[d].length + 2);
            k[k.length - 2] = kind[d];
            k[k.length - 1] = price[d];
            Integer c = classOf.putIfAbsent(new Key(k), edges.size());
            if (c == null) {
                c = edges.size();
                edges.add(byDemand[d]);
                ck.add(kind[d]);
                cp.add(price[d]);
            }
            result[d] = c;
        }
        in.classes = edges.size();
        in.classKind = ck.toArray();
        in.classPrice = cp.toArray();
        edges(in, edges);
        return result;
    }

    private static void groups(Instance in, int[] count, List<InstanceBuilder.Ints> members) {
        in.groups = members.size();
        in.supply = new int[in.groups];
        in.stockOff = new int[in.groups + 1];
        InstanceBuilder.Ints ids = new InstanceBuilder.Ints(), counts = new InstanceBuilder.Ints();
        for (int g = 0; g < in.groups; g++) {
            for (int s : members.get(g).toArray()) {
                ids.add(s);
                counts.add(count[s]);
                in.supply[g] = Math.addExact(in.supply[g], count[s]);
            }
            in.stockOff[g + 1] = ids.size;
        }
        in.stockId = ids.toArray();
        in.stockCount = counts.toArray();
    }

    private static void edges(Instance in, List<int[]> byClass) {
        int n = 0;
        in.edgeOff = new int[in.classes + 1];
        for (int c = 0; c < in.classes; c++) in.edgeOff[c + 1] = n += byClass.get(c).length / 2;
        in.edgeGroup = new int[n];
        in.edgeFit = new int[n];
        in.edgeClass = new int[n];
        in.backOff = new int[in.groups + 1];
        in.backEdge = new int[n];
        for (int c = 0, e = 0; c < in.classes; c++) {
            int[] list = byClass.get(c);
            for (int i = 0; i < list.length; i += 2, e++) {
                in.edgeClass[e] = c;
                in.edgeGroup[e] = list[i];
                in.edgeFit[e] = list[i + 1];
                in.backOff[list[i] + 1]++;
            }
        }
        for (int g = 0; g < in.groups; g++) in.backOff[g + 1] += in.backOff[g];
        int[] at = in.backOff.clone();
        for (int e = 0; e < n; e++) in.backEdge[at[in.edgeGroup[e]]++] = e;
    }

    /** For each of {@code n} owners its partners and penalties (partner, fit, partner, fit …), sorted by partner. */
    private static int[][] lists(int n, int[] owner, int[] partner, int[] fit) {
        int[] size = new int[n];
        for (int o : owner) size[o]++;
        long[][] rows = new long[n][];
        for (int i = 0; i < n; i++) rows[i] = new long[size[i]];
        for (int i = 0; i < owner.length; i++) rows[owner[i]][--size[owner[i]]] = (long) partner[i] << 32 | fit[i];
        int[][] out = new int[n][];
        for (int i = 0; i < n; i++) {
            Arrays.sort(rows[i]);
            int[] list = new int[rows[i].length * 2];
            for (int k = 0; k < rows[i].length; k++) {
                if (k > 0 && rows[i][k] >>> 32 == rows[i][k - 1] >>> 32) throw new IllegalArgumentException("the same pair of stock and demand was added twice");
                list[2 * k] = (int) (rows[i][k] >>> 32);
                list[2 * k + 1] = (int) rows[i][k];
            }
            out[i] = list;
        }
        return out;
    }

    private record Key(int[] a, int hash) {
        Key(int[] a) { this(a, Arrays.hashCode(a)); }

        @Override public boolean equals(Object o) { return o instanceof Key k && k.hash == hash && Arrays.equals(k.a, a); }

        @Override public int hashCode() { return hash; }
    }
}
