package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * What the search gives and takes as one: an all-or-nothing wish, or one line of a wish that may be filled in part. Item
 * numbers below the number of wishes are wishes; above, they are lines. Profits are at the prices found for the market and
 * count the household's bonus as it stands in the state.
 */
final class Items {
    final Instance in;
    final State s;
    final Stage stage;
    final int wishes;
    /** Prices for a class from stock and bought, and of a seat; whole mp, as all values of a proposal are. */
    final long[] goods, buy, tau;
    /** True when goods may be bought for others to set theirs free, however little is wanted of the money at its price. */
    private final boolean buying;
    /** Money is plenty when its price adds less than this part to its own cost, as a power of two. */
    private static final int PLENTY = 4;
    /** A floor that only what is not to be had at all stays below, mp. */
    static final long AT_A_LOSS = -1_000_000_000, AWAY = 1L << 32;

    /** Buys for others only where money is plenty: where it is not, those who pay most for it have it already. */
    Items(State s, Market m) { this(s, m, m.mu < m.in.cashMp << 2 * Fixed.GRAIN - PLENTY); }

    Items(State s, Market m, boolean buying) {
        this.s = s;
        in = s.in;
        stage = s.stage;
        wishes = in.wishes();
        goods = whole(m.goods);
        buy = whole(m.buy);
        tau = whole(m.tau);
        this.buying = buying;
    }

    private static long[] whole(long[] grains) { return Arrays.stream(grains).map(Fixed::mp).toArray(); }

    /** Sorts the dearest first: what a gain in mp becomes as the upper part of a key, below 2^34. */
    static long dearest(long gain) { return (1L << 33) - Math.max(-AWAY, Math.min(AWAY, gain)); }

    int wish(int item) { return item < wishes ? item : in.lineWish[item - wishes]; }

    int household(int item) { return in.wishHousehold[wish(item)]; }

    int township(int item) { return in.householdTownship[household(item)]; }

    int firstLine(int item) { return item < wishes ? in.lineOff[item] : item - wishes; }

    int endLine(int item) { return item < wishes ? in.lineOff[item + 1] : item - wishes + 1; }

    /** All items of the stage's wishes. */
    int[] all() {
        int n = 0;
        int[] out = new int[in.lines()];
        for (int j = 0; j < wishes; j++) {
            if (!stage.active[j]) continue;
            if (!in.wishPartial[j]) out[n++] = j;
            else for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) out[n++] = wishes + l;
        }
        return Arrays.copyOf(out, n);
    }

    int held(int item) {
        int n = 0;
        for (int l = firstLine(item); l < endLine(item); l++) n += s.stock[l] + s.bought[l];
        return n;
    }

    int size(int item) {
        int n = 0;
        for (int l = firstLine(item); l < endLine(item); l++) n += in.lineQty[l];
        return n;
    }

    /** What giving all the item lacks would earn at the prices, mp. */
    long gain(int item) {
        int j = wish(item), h = in.wishHousehold[j];
        long v = 0;
        long bonus = 0;
        for (int l = firstLine(item); l < endLine(item); l++) {
            int q = in.lineQty[l] - s.stock[l] - s.bought[l], d = in.lineClass[l];
            int m = buy[d] < goods[d] ? Math.min(q, in.lineCashMax[l] - s.bought[l]) : 0;
            v += (long) q * in.lineValue[l] - m * buy[d] - (q - m) * goods[d];
            bonus += (long) q * in.lineBonus[l];
        }
        v += Math.min(in.bonus, s.bonus[h] + bonus) - Math.min(in.bonus, s.bonus[h]);
        return s.pieces[j] == 0 ? v - tau[in.householdTownship[h]] : v;
    }

    /** What keeping all the item holds earns at the prices, mp. */
    long worth(int item) {
        int j = wish(item), h = in.wishHousehold[j], n = 0;
        long v = 0;
        long bonus = 0;
        for (int l = firstLine(item); l < endLine(item); l++) {
            int d = in.lineClass[l], q = s.stock[l] + s.bought[l];
            n += q;
            v += (long) q * in.lineValue[l] - s.bought[l] * buy[d] - s.stock[l] * goods[d];
            bonus += (long) q * in.lineBonus[l];
        }
        v += Math.min(in.bonus, s.bonus[h]) - Math.min(in.bonus, s.bonus[h] - bonus);
        return n > 0 && s.pieces[j] == n ? v - tau[in.householdTownship[h]] : v;
    }

    /** What giving up all that {@code out} holds for all that {@code other}, of another wish of the same household, lacks would earn at the prices, mp. */
    long swap(int out, int other) {
        long bonus = s.bonus[household(out)], less = bonus - bonus(out, true), more = bonus(other, false);
        // Both are counted as if the other stayed as it is; what they share of the bonus is set right.
        return gain(other) - worth(out) + used(bonus) - used(bonus + more) + used(less + more) - used(less);
    }

    private long used(long bonus) { return Math.min(in.bonus, bonus); }

    /** What the pieces that an item holds, or lacks, count towards the bonus, mp. */
    private long bonus(int item, boolean held) {
        long n = 0;
        for (int l = firstLine(item); l < endLine(item); l++) {
            int has = s.stock[l] + s.bought[l];
            n += (long) (held ? has : in.lineQty[l] - has) * in.lineBonus[l];
        }
        return n;
    }

    /** Takes all or {@code most} pieces of an item away. */
    void drop(int item, int most) {
        for (int l = firstLine(item); l < endLine(item); l++) {
            for (; most > 0 && s.bought[l] > 0 && buy[in.lineClass[l]] >= goods[in.lineClass[l]]; most--) s.dropCash(l);
            for (; most > 0 && s.stock[l] > 0; most--) s.dropStock(l);
            for (; most > 0 && s.bought[l] > 0; most--) s.dropCash(l);
        }
    }

    /** Gives what an item lacks: an all-or-nothing wish whole or not at all, a line as far as it goes; true when something was given. */
    boolean give(int item, long least) {
        return item < wishes ? giveWhole(item) : giveLine(item - wishes, least);
    }

    private boolean giveWhole(int j) {
        int mark = s.mark();
        long before = s.value;
        for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
            for (int q = s.stock[l] + s.bought[l]; q < in.lineQty[l]; q++) {
                if (!one(l)) {
                    s.undo(mark);
                    return false;
                }
            }
        }
        if (s.value <= before) {
            s.undo(mark);
            return false;
        }
        return true;
    }

    private boolean giveLine(int l, long least) {
        int d = in.lineClass[l];
        boolean any = false;
        for (int q = s.stock[l] + s.bought[l]; q < in.lineQty[l]; q++) {
            long cost = s.bought[l] < in.lineCashMax[l] ? Math.min(goods[d], buy[d]) : goods[d];
            int mark = s.mark();
            long before = s.value;
            if (in.lineValue[l] + s.bonusOf(l, 1) - cost < least || !one(l)) return any;
            if (s.value <= before) {
                s.undo(mark);
                return any;
            }
            any = true;
        }
        return any;
    }

    /** One more piece for a line: bought when that is cheaper at the prices, else near the going price, else bought, else any, else one that buying for another sets free. */
    boolean one(int l) {
        int d = in.lineClass[l];
        if (s.bought[l] >= in.lineCashMax[l]) return any(l);
        if (buy[d] < goods[d] && s.addCash(l)) return true;
        return s.addStock(l, Chains.FAIR) || s.addCash(l) || any(l);
    }

    private boolean any(int l) { return s.addStock(l, Chains.ANY) || buying && s.addStock(l, Chains.BUY); }
}
