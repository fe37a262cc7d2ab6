package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * Least-cost flow on one small network: the spanning-tree simplex with block search. The tree starts as a star around node
 * 0; leaving arcs are chosen so that the tree stays strongly feasible, which rules out endless cycling.
 */
final class NetworkSimplex {
    private final int nodes;
    private int arcs;
    private int[] tail = new int[64], head = new int[64];
    private long[] cap = new long[64], cost = new long[64];
    long[] flow = new long[64];
    private byte[] state = new byte[64]; // 1 at zero, -1 at capacity, 0 in the tree
    private final long[] balance, potential;
    private final int[] parent, parentArc, depth, child, next, prev;
    private int cursor;
    /** Needs that could not be met. */
    long unmet;

    NetworkSimplex(int nodes) {
        this.nodes = nodes;
        balance = new long[nodes];
        potential = new long[nodes];
        parent = new int[nodes];
        parentArc = new int[nodes];
        depth = new int[nodes];
        child = new int[nodes];
        next = new int[nodes];
        prev = new int[nodes];
    }

    /** Adds an arc; returns its number. */
    int arc(int from, int to, long capacity, long price) {
        if (arcs == tail.length) {
            int n = arcs * 2;
            tail = Arrays.copyOf(tail, n);
            head = Arrays.copyOf(head, n);
            cap = Arrays.copyOf(cap, n);
            cost = Arrays.copyOf(cost, n);
            flow = Arrays.copyOf(flow, n);
            state = Arrays.copyOf(state, n);
        }
        tail[arcs] = from;
        head[arcs] = to;
        cap[arcs] = capacity;
        cost[arcs] = price;
        state[arcs] = 1;
        return arcs++;
    }

    /** What a node has (positive) or needs (negative); node 0 takes the rest. */
    void balance(int node, long units) { balance[node] = units; }

    /** Solves; {@link #flow} holds the result. Needs are met at {@code penalty} when nothing else is possible. */
    void solve(long penalty) {
        int real = arcs;
        Arrays.fill(child, -1);
        parent[0] = -1;
        for (int v = 1; v < nodes; v++) {
            int a = balance[v] >= 0 ? arc(v, 0, Long.MAX_VALUE / 4, 0) : arc(0, v, Long.MAX_VALUE / 4, penalty);
            flow[a] = Math.abs(balance[v]);
            state[a] = 0;
            parent[v] = 0;
            parentArc[v] = a;
            depth[v] = 1;
            potential[v] = tail[a] == v ? cost[a] : -cost[a];
            link(v, 0);
        }
        int block = 32;
        while (block / 2 * (block / 2) < arcs) block += 2;
        for (int in; (in = entering(block)) >= 0; ) pivot(in);
        for (int a = real; a < arcs; a++) if (tail[a] == 0) unmet += flow[a];
        arcs = real;
    }

    private long reduced(int a) { return cost[a] - potential[tail[a]] + potential[head[a]]; }

    private int entering(int block) {
        long best = 0;
        int found = -1;
        for (int seen = 0, left = block; seen < arcs; seen++) {
            int a = cursor;
            if (++cursor >= arcs) cursor = 0;
            if (state[a] != 0) {
                long r = state[a] * reduced(a);
                if (r < best) {
                    best = r;
                    found = a;
                }
            }
            if (--left == 0) {
                if (found >= 0) return found;
                left = block;
            }
        }
        return found;
    }

    private void pivot(int in) {
        // Push along the arc's own direction from zero, against it from capacity.
        int first = state[in] > 0 ? tail[in] : head[in], second = state[in] > 0 ? head[in] : tail[in];
        int join = first, other = second;
        while (join != other) {
            if (depth[join] >= depth[other]) join = parent[join];
            else other = parent[other];
        }
        long delta = cap[in];
        int out = -1;
        boolean outFirst = false;
        for (int v = first; v != join; v = parent[v]) {
            int a = parentArc[v];
            // On the first side the push runs down from the join to v.
            long room = head[a] == v ? cap[a] - flow[a] : flow[a];
            if (room < delta) {
                delta = room;
                out = v;
                outFirst = true;
            }
        }
        for (int v = second; v != join; v = parent[v]) {
            int a = parentArc[v];
            long room = tail[a] == v ? cap[a] - flow[a] : flow[a];
            if (room <= delta) {
                delta = room;
                out = v;
                outFirst = false;
            }
        }
        if (delta > 0) {
            flow[in] += state[in] * delta;
            for (int v = first; v != join; v = parent[v]) flow[parentArc[v]] += head[parentArc[v]] == v ? delta : -delta;
            for (int v = second; v != join; v = parent[v]) flow[parentArc[v]] += tail[parentArc[v]] == v ? delta : -delta;
        }
        if (out < 0) {
            state[in] = (byte) -state[in];
            return;
        }
        int gone = parentArc[out];
        state[gone] = (byte) (flow[gone] == 0 ? 1 : -1);
        state[in] = 0;
        hang(outFirst ? first : second, outFirst ? second : first, in, out);
    }

    /** Hangs the part of the tree under {@code cut}, turned to have {@code v} on top, below {@code below}. */
    private void hang(int v, int below, int arc, int cut) {
        int node = v, up = below, a = arc;
        while (true) {
            int oldParent = parent[node], oldArc = parentArc[node];
            unlink(node);
            parent[node] = up;
            parentArc[node] = a;
            link(node, up);
            if (node == cut) break;
            up = node;
            a = oldArc;
            node = oldParent;
        }
        refresh(v);
    }

    private void refresh(int top) {
        int v = top;
        while (true) {
            int a = parentArc[v], p = parent[v];
            depth[v] = depth[p] + 1;
            potential[v] = tail[a] == v ? potential[p] + cost[a] : potential[p] - cost[a];
            if (child[v] >= 0) v = child[v];
            else {
                while (v != top && next[v] < 0) v = parent[v];
                if (v == top) return;
                v = next[v];
            }
        }
    }

    private void link(int v, int p) {
        next[v] = child[p];
        prev[v] = -1;
        if (child[p] >= 0) prev[child[p]] = v;
        child[p] = v;
    }

    private void unlink(int v) {
        if (prev[v] >= 0) next[prev[v]] = next[v];
        else child[parent[v]] = next[v];
        if (next[v] >= 0) prev[next[v]] = prev[v];
    }
}
