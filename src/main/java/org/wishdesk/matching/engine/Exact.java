package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * The proven best for tiny problems: every way to fill the lines from stock and cash is written down with its value before
 * fit penalties, best first; each is seated at least penalty until no later one can be better than the best found.
 */
final class Exact {
    private static final long MOST = 100_000;

    private Exact() { }

    /** True when there are few enough ways to try them all. */
    static boolean fits(Instance in) {
        if (in.lines() > 24) return false;
        long ways = 1;
        for (int j = 0; j < in.wishes(); j++) {
            long own = 1;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) own *= in.wishPartial[j] ? partial(in, l) : in.lineCashMax[l] + 1;
            ways *= own + (in.wishPartial[j] ? 0 : 1);
            if (ways > MOST) return false;
        }
        return true;
    }

    private static long partial(Instance in, int l) {
        long n = 0;
        for (int c = 0; c <= in.lineCashMax[l]; c++) n += in.lineQty[l] - c + 1;
        return n;
    }

    /** The best state of all; {@code found} when nothing beats it. */
    static State best(Instance in, State found, Reseat reseat) {
        Ways w = new Ways(in);
        w.wish(0, in.cashPool);
        Integer[] order = new Integer[w.size];
        for (int i = 0; i < w.size; i++) order[i] = i;
        Arrays.sort(order, (a, b) -> w.value[a] != w.value[b] ? Long.compare(w.value[b], w.value[a]) : a - b);
        State best = found;
        Chunks here = new Chunks(Runnable::run);
        for (int i : order) {
            if (w.value[i] <= best.value) break;
            State s = new State(in, found.stage);
            for (int l = 0; l < in.lines(); l++) {
                s.stock[l] = w.stock[i][l];
                s.bought[l] = w.bought[i][l];
            }
            if (reseat.run(s, null, here, Reseat.Buying.SAME) > 0 || unseatable(s)) continue;
            for (int t = 0; t < in.townships(); t++) s.setTrips(t, in.trips(s.riders[t]));
            if (s.value > best.value) best = s;
        }
        return best;
    }

    private static boolean unseatable(State s) {
        for (int l = 0; l < s.in.lines(); l++) if (s.stock[l] > 0 && s.in.edgeOff[s.in.lineClass[l]] == s.in.edgeOff[s.in.lineClass[l] + 1]) return true;
        return false;
    }

    /** All ways, each with its value before penalties. */
    private static final class Ways {
        final Instance in;
        final int[] x, y;
        int size;
        long[] value = new long[1024];
        int[][] stock = new int[1024][], bought = new int[1024][];

        Ways(Instance in) {
            this.in = in;
            x = new int[in.lines()];
            y = new int[in.lines()];
        }

        void wish(int j, long cash) {
            if (j == in.wishes()) {
                keep();
                return;
            }
            int a = in.lineOff[j], b = in.lineOff[j + 1];
            Arrays.fill(x, a, b, 0);
            Arrays.fill(y, a, b, 0);
            if (in.wishPartial[j]) line(j, a, cash);
            else {
                wish(j + 1, cash);
                line(j, a, cash);
            }
        }

        private void line(int j, int l, long cash) {
            if (l == in.lineOff[j + 1]) {
                wish(j + 1, cash);
                return;
            }
            int price = in.classPrice[in.lineClass[l]];
            for (int c = 0; c <= in.lineCashMax[l] && (long) c * price <= cash; c++) {
                int most = in.lineQty[l] - c;
                for (int n = in.wishPartial[j] ? 0 : most; n <= most; n++) {
                    x[l] = n;
                    y[l] = c;
                    line(j, l + 1, cash - (long) c * price);
                }
            }
            x[l] = y[l] = 0;
        }

        private void keep() {
            long v = 0;
            long[] bonus = new long[in.households()];
            int[] riders = new int[in.townships()];
            for (int j = 0; j < in.wishes(); j++) {
                int n = 0;
                for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                    int q = x[l] + y[l];
                    n += q;
                    v += (long) q * in.lineValue[l] - in.cashMp * y[l] * in.classPrice[in.lineClass[l]];
                    bonus[in.wishHousehold[j]] += (long) q * in.lineBonus[l];
                }
                if (n > 0) riders[in.householdTownship[in.wishHousehold[j]]]++;
            }
            for (long b : bonus) v += Math.min(in.bonus, b);
            for (int t = 0; t < riders.length; t++) v -= in.tripCost[t] * in.trips(riders[t]);
            if (size == value.length) {
                value = Arrays.copyOf(value, size * 2);
                stock = Arrays.copyOf(stock, size * 2);
                bought = Arrays.copyOf(bought, size * 2);
            }
            value[size] = v;
            stock[size] = x.clone();
            bought[size++] = y.clone();
        }
    }
}
