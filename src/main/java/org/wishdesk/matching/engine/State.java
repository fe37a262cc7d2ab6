package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * A proposal in the making, always valid: pieces by line, flows from groups to classes, cash, deliveries, and its exact value.
 * Pieces are kept by class, not by line: which of two equal lines gets which of two fitting pieces is settled at the end.
 * One more piece of a class is found by {@link Chains}. Every change is written to a journal and can be undone.
 */
final class State {
    final Instance in;
    final Stage stage;
    final int[] flow, free;
    final int[] stock, bought, pieces;
    final long[] bonus;
    final int[] riders;
    /** Trips that are paid, by township; deliveries never exceed their seats. */
    final int[] trips;
    long cashLeft;
    long value;
    /** Edges of a class, cheapest first at the prices; and their cost in grains. */
    final int[] order;
    final long[] edgeCost;
    /** Where the edges of a class end that cost about the going price, and where all end. */
    final int[][] end;
    private final Cash cash;
    private final Chains chains;
    /** Groups of which pieces came free since the last {@link #commit}, as far as there is room. */
    private final int[] freed = new int[64];
    private int freedSize;
    private static final long NEAR = Fixed.grains(2_000);
    private int[] journal = new int[1024];
    private int journalSize;

    State(Instance in, Stage stage) {
        this.in = in;
        this.stage = stage;
        int edges = in.edges();
        flow = new int[edges];
        free = in.supply.clone();
        stock = new int[in.lines()];
        bought = new int[in.lines()];
        pieces = new int[in.wishes()];
        bonus = new long[in.households()];
        riders = new int[in.townships()];
        trips = new int[in.townships()];
        cashLeft = in.cashPool;
        order = new int[edges];
        edgeCost = new long[edges];
        for (int e = 0; e < edges; e++) order[e] = e;
        cash = new Cash(this);
        chains = new Chains(this, cash);
        end = new int[2][in.classes];
        for (int d = 0; d < in.classes; d++) end[Chains.FAIR][d] = end[Chains.ANY][d] = in.edgeOff[d + 1];
    }

    /** A copy that can go its own way. */
    State copy() {
        State s = new State(in, stage);
        s.load(this);
        System.arraycopy(order, 0, s.order, 0, order.length);
        System.arraycopy(end[Chains.FAIR], 0, s.end[Chains.FAIR], 0, end[Chains.FAIR].length);
        System.arraycopy(edgeCost, 0, s.edgeCost, 0, edgeCost.length);
        return s;
    }

    /** Takes over the proposal of another state of the same problem. */
    void load(State o) {
        System.arraycopy(o.flow, 0, flow, 0, flow.length);
        System.arraycopy(o.free, 0, free, 0, free.length);
        System.arraycopy(o.stock, 0, stock, 0, stock.length);
        System.arraycopy(o.bought, 0, bought, 0, bought.length);
        System.arraycopy(o.pieces, 0, pieces, 0, pieces.length);
        System.arraycopy(o.bonus, 0, bonus, 0, bonus.length);
        System.arraycopy(o.riders, 0, riders, 0, riders.length);
        System.arraycopy(o.trips, 0, trips, 0, trips.length);
        cashLeft = o.cashLeft;
        value = o.value;
        forget();
    }

    /** Sorts every class's edges by what they cost at the prices of {@code m}. */
    void guide(Market m) {
        long[] key = new long[0];
        for (int d = 0; d < in.classes; d++) {
            int a = in.edgeOff[d], n = in.edgeOff[d + 1] - a;
            if (key.length < n) key = new long[n];
            for (int i = 0; i < n; i++) {
                edgeCost[a + i] = m.cost(a + i);
                key[i] = edgeCost[a + i] << 20 | i;
            }
            Arrays.sort(key, 0, n);
            end[Chains.FAIR][d] = a;
            for (int i = 0; i < n; i++) {
                int e = order[a + i] = a + (int) (key[i] & 0xFFFFF);
                if (edgeCost[e] <= m.goods[d] + NEAR) end[Chains.FAIR][d] = a + i + 1;
            }
        }
    }

    /** Sets how many trips to a township are paid; they must seat the deliveries promised. */
    void setTrips(int t, int n) {
        value -= in.tripCost[t] * (n - trips[t]);
        trips[t] = n;
    }

    /** True when one more delivery finds a seat. */
    boolean seat(int t) { return in.tripCost[t] == 0 || riders[t] < trips[t] * in.tripCapacity; }

    /** What one more piece of a line adds to its household's bonus now, mp. */
    long bonusOf(int line, int units) {
        long b = bonus[in.wishHousehold[in.lineWish[line]]];
        return Math.min(in.bonus, b + (long) units * in.lineBonus[line]) - Math.min(in.bonus, b);
    }

    /** Gives a line one more piece from stock; false when there is none or no seat. */
    boolean addStock(int line, int how) {
        int j = in.lineWish[line];
        if (pieces[j] == 0 && !seat(in.householdTownship[in.wishHousehold[j]])) return false;
        if (!chains.find(in.lineClass[line], how)) return false;
        count(line, 1, 0);
        return true;
    }

    /** Buys one more piece for a line; false when its budget, the pool or the seats do not allow it. */
    boolean addCash(int line) {
        int j = in.lineWish[line];
        if (bought[line] >= in.lineCashMax[line] || in.classPrice[in.lineClass[line]] > cashLeft) return false;
        if (pieces[j] == 0 && !seat(in.householdTownship[in.wishHousehold[j]])) return false;
        count(line, 0, 1);
        return true;
    }

    /** Takes one piece from stock away from a line, from its dearest group. */
    void dropStock(int line) {
        unroute(in.lineClass[line]);
        count(line, -1, 0);
    }

    /** Takes one bought piece away from a line. */
    void dropCash(int line) { count(line, 0, -1); }

    /** Takes everything away from a wish. */
    void clear(int wish) {
        for (int l = in.lineOff[wish]; l < in.lineOff[wish + 1]; l++) {
            while (stock[l] > 0) dropStock(l);
            while (bought[l] > 0) dropCash(l);
        }
    }

    void count(int l, int ds, int dc) {
        log(l << 2 | (dc == 0 ? ds > 0 ? 0 : 1 : dc > 0 ? 2 : 3), 2);
        apply(l, ds, dc);
    }

    private void apply(int l, int ds, int dc) {
        int j = in.lineWish[l], h = in.wishHousehold[j], n = ds + dc;
        int d = in.lineClass[l];
        if (in.lineCashMax[l] == 0) stock[l] += ds;
        else {
            boolean held = cash.holds(l), buys = cash.buys(l);
            stock[l] += ds;
            bought[l] += dc;
            if (cash.buys(l) != buys) cash.buyers[d] += buys ? -1 : 1;
            if (cash.holds(l) != held) {
                cash.holders[d] += held ? -1 : 1;
                if (!held) chains.hold(d);
            }
        }
        long money = (long) dc * in.classPrice[d], before = bonus[h], after = before + (long) n * in.lineBonus[l];
        cashLeft -= money;
        bonus[h] = after;
        value += (long) n * in.lineValue[l] + Math.min(in.bonus, after) - Math.min(in.bonus, before) - in.cashMp * money;
        int was = pieces[j];
        pieces[j] = was + n;
        if (was == 0) riders[in.householdTownship[h]]++;
        else if (pieces[j] == 0) riders[in.householdTownship[h]]--;
    }

    void shift(int e, int n) {
        flow[e] += n;
        value -= (long) n * in.edgeFit[e];
        log(e, n > 0 ? 1 : 0);
    }

    private void log(int a, int b) {
        if (journalSize + 2 > journal.length) journal = Arrays.copyOf(journal, journal.length * 2);
        journal[journalSize++] = a;
        journal[journalSize++] = b;
    }

    /** A point in the journal to which {@link #undo} can return. */
    int mark() { return journalSize; }

    /** Forgets the journal: what was done so far stays. */
    void commit() { journalSize = freedSize = 0; }

    /** Pieces that came free since the last {@link #commit} and that nobody took in the place of bought ones: money is kept. */
    void save() {
        for (int i = 0; i < freedSize; i++) while (free[freed[i]] > 0 && cash.save(freed[i])) { }
    }

    private void forget() {
        journalSize = freedSize = 0;
        cash.recount();
        chains.forget();
    }

    /** Undoes everything since {@code mark}. */
    void undo(int mark) {
        while (journalSize > mark) {
            int b = journal[--journalSize], a = journal[--journalSize];
            if (b == 2) {
                switch (a & 3) {
                    case 0 -> apply(a >> 2, -1, 0);
                    case 1 -> apply(a >> 2, 1, 0);
                    case 2 -> apply(a >> 2, 0, -1);
                    default -> apply(a >> 2, 0, 1);
                }
            } else {
                int n = b == 1 ? -1 : 1, g = in.edgeGroup[a];
                flow[a] += n;
                value -= (long) n * in.edgeFit[a];
                free[g] -= n;
                if (n < 0) chains.revive(g);
                // A piece that is taken again cannot make a reachable class dead, so old marks stay right.
            }
        }
    }

    void push(int e) {
        shift(e, 1);
        free[in.edgeGroup[e]]--;
    }

    private void unroute(int d) {
        for (int i = in.edgeOff[d + 1] - 1; i >= in.edgeOff[d]; i--) {
            int e = order[i];
            if (flow[e] > 0) {
                shift(e, -1);
                int g = in.edgeGroup[e];
                free[g]++;
                chains.revive(g);
                if (freedSize < freed.length) freed[freedSize++] = g;
                return;
            }
        }
        throw new IllegalStateException("class without pieces");
    }

    /** A bought piece of a line becomes a piece from stock; the caller sets the flows and calls {@link #recount}. */
    void swapCash(int line) {
        bought[line]--;
        stock[line]++;
    }

    /** The other way round. */
    void swapStock(int line) {
        stock[line]--;
        bought[line]++;
    }

    /** Works everything out anew from flows and lines; the journal is emptied. */
    void recount() {
        value = 0;
        cashLeft = in.cashPool;
        System.arraycopy(in.supply, 0, free, 0, free.length);
        Arrays.fill(bonus, 0);
        Arrays.fill(pieces, 0);
        Arrays.fill(riders, 0);
        for (int e = 0; e < flow.length; e++) {
            free[in.edgeGroup[e]] -= flow[e];
            value -= (long) flow[e] * in.edgeFit[e];
        }
        for (int l = 0; l < in.lines(); l++) {
            int n = stock[l] + bought[l], j = in.lineWish[l];
            long money = (long) bought[l] * in.classPrice[in.lineClass[l]];
            value += (long) n * in.lineValue[l] - in.cashMp * money;
            cashLeft -= money;
            pieces[j] += n;
            bonus[in.wishHousehold[j]] += (long) n * in.lineBonus[l];
        }
        for (long b : bonus) value += Math.min(in.bonus, b);
        for (int j = 0; j < pieces.length; j++) if (pieces[j] > 0) riders[in.householdTownship[in.wishHousehold[j]]]++;
        for (int t = 0; t < trips.length; t++) value -= in.tripCost[t] * trips[t];
        forget();
    }
}
