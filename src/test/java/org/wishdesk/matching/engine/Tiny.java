package org.wishdesk.matching.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A random problem of a few wishes, kept as plain numbers, given both to the engine and to an independent exact solver. */
final class Tiny {
    final int bonus = 1_000_000, cashMp = 3, capacity;
    final long pool;
    final int[] stock, demandPrice, township, trip, houseTown;
    final boolean[] prior;
    final int[][] fit;
    final List<Wish> wishes = new ArrayList<>();

    record Wish(int household, int weight, boolean partial, boolean first, int tier, int[] demand, int[] qty, int[] need, long[] budget) { }

    Tiny(long seed, int mostWishes) {
        SplitMix64 r = new SplitMix64(seed);
        capacity = 1 + r.below(3);
        pool = r.below(3) == 0 ? 0 : r.below(40_000);
        stock = new int[1 + r.below(5)];
        for (int i = 0; i < stock.length; i++) stock[i] = r.below(4);
        demandPrice = new int[1 + r.below(4)];
        for (int i = 0; i < demandPrice.length; i++) demandPrice[i] = r.below(4) == 0 ? 0 : 2_500 + r.below(20_000);
        fit = new int[stock.length][demandPrice.length];
        for (int[] row : fit) for (int i = 0; i < row.length; i++) row[i] = r.below(2) == 0 ? -1 : r.below(40) * 500;
        trip = new int[1 + r.below(3)];
        for (int i = 0; i < trip.length; i++) trip[i] = r.below(2) == 0 ? 0 : r.below(2_500_000);
        houseTown = new int[1 + r.below(4)];
        prior = new boolean[houseTown.length];
        township = houseTown;
        for (int i = 0; i < houseTown.length; i++) {
            houseTown[i] = r.below(trip.length);
            prior[i] = r.below(4) == 0;
        }
        for (int n = 2 + r.below(mostWishes - 1); n > 0; n--) {
            int k = 1 + r.below(3);
            int[] d = new int[k], q = new int[k], need = new int[k];
            long[] b = new long[k];
            for (int i = 0; i < k; i++) {
                d[i] = r.below(demandPrice.length);
                q[i] = 1 + (r.below(3) == 0 ? r.below(3) : 0);
                need[i] = 1 + r.below(10);
                b[i] = r.below(2) == 0 ? 0 : r.below(30_000);
            }
            wishes.add(new Wish(r.below(houseTown.length), 100 + r.below(630), r.below(2) == 0, r.below(4) == 0, r.below(5), d, q, need, b));
        }
    }

    Instance instance(boolean withFirst) {
        InstanceBuilder b = new InstanceBuilder(bonus, cashMp, capacity, pool);
        for (int s : stock) b.stock(s);
        for (int p : demandPrice) b.demand(1, p);
        for (int s = 0; s < stock.length; s++) for (int d = 0; d < demandPrice.length; d++) if (fit[s][d] >= 0) b.serves(s, d, fit[s][d]);
        for (int t : trip) b.township(t);
        for (int h = 0; h < houseTown.length; h++) b.household(houseTown[h], prior[h]);
        for (Wish w : wishes) {
            b.wish(w.household, w.weight, w.partial, withFirst && w.first, w.tier);
            for (int i = 0; i < w.demand.length; i++) b.line(w.demand[i], w.qty[i], w.need[i], w.budget[i]);
        }
        return b.build();
    }

    /** The best value in mp that a mixed integer program finds; its floating point now and then misses the optimum, but never passes it. */
    long program() {
        ExpressionsBasedModel m = new ExpressionsBasedModel();
        Expression[] use = new Expression[stock.length], gift = new Expression[houseTown.length], ride = new Expression[trip.length];
        for (int s = 0; s < stock.length; s++) use[s] = m.newExpression("s" + s).upper(stock[s]);
        for (int h = 0; h < houseTown.length; h++) {
            Variable bonusOf = m.newVariable("b" + h).lower(0).upper(bonus).weight(1);
            gift[h] = m.newExpression("g" + h).upper(0).set(bonusOf, 1);
        }
        for (int t = 0; t < trip.length; t++) {
            Variable trips = m.newVariable("t" + t).lower(0).upper(wishes.size()).integer(true).weight(-trip[t]);
            ride[t] = m.newExpression("r" + t).upper(0).set(trips, -capacity);
        }
        Expression cash = m.newExpression("cash").upper(pool);
        for (int j = 0; j < wishes.size(); j++) {
            Wish w = wishes.get(j);
            long total = 0;
            for (int i = 0; i < w.qty.length; i++) total += (long) w.need[i] * w.qty[i];
            Variable z = m.newVariable("z" + j).binary();
            ride[houseTown[w.household]].set(z, 1);
            for (int i = 0; i < w.demand.length; i++) {
                long u = 1000L * w.weight * w.need[i] / total, bo = prior[w.household] ? 0 : (long) bonus * w.need[i] / total;
                int d = w.demand[i], price = demandPrice[d];
                Expression fill = m.newExpression("f" + j + "_" + i).set(z, -w.qty[i]).upper(0);
                if (!w.partial) fill.lower(0);
                for (int s = 0; s < stock.length; s++) {
                    if (fit[s][d] < 0) continue;
                    Variable x = m.newVariable("x" + j + "_" + i + "_" + s).lower(0).upper(w.qty[i]).integer(true).weight(u - fit[s][d]);
                    fill.set(x, 1);
                    use[s].set(x, 1);
                    gift[w.household].set(x, -bo);
                }
                if (w.budget[i] > 0 && price > 0) {
                    Variable y = m.newVariable("y" + j + "_" + i).lower(0).upper(Math.min(w.qty[i], w.budget[i] / price)).integer(true).weight(u - (long) cashMp * price);
                    fill.set(y, 1);
                    cash.set(y, price);
                    gift[w.household].set(y, -bo);
                }
            }
        }
        Optimisation.Result r = m.maximise();
        if (!r.getState().isFeasible() || !m.validate(r)) return Long.MIN_VALUE;
        return new BigDecimal(r.getValue()).setScale(0, java.math.RoundingMode.HALF_UP).longValue();
    }

    /** The optimum in mp by trying everything, wish by wish, line by line, piece by piece; what is left over is the memory. */
    long optimum() { return wish(0, stock.clone(), pool, new long[houseTown.length], new int[trip.length], new java.util.HashMap<>()); }

    private long wish(int j, int[] left, long cash, long[] gift, int[] riders, java.util.Map<String, Long> known) {
        if (j == wishes.size()) {
            long v = 0;
            for (long g : gift) v += Math.min(bonus, g);
            for (int t = 0; t < trip.length; t++) v -= (long) trip[t] * ((riders[t] + capacity - 1) / capacity);
            return v;
        }
        String key = j + java.util.Arrays.toString(left) + cash + java.util.Arrays.toString(gift) + java.util.Arrays.toString(riders);
        Long hit = known.get(key);
        if (hit != null) return hit;
        long v = line(j, 0, 0, 0, left, cash, gift, riders, 0, known);
        known.put(key, v);
        return v;
    }

    /** Goes on from line {@code i}, whose pieces so far are {@code taken}; {@code from} is the next stock class (or cash, the last) to look at. */
    private long line(int j, int i, int from, int taken, int[] left, long cash, long[] gift, int[] riders, int given, java.util.Map<String, Long> known) {
        Wish w = wishes.get(j);
        if (i == w.demand.length) {
            int t = houseTown[w.household];
            if (given > 0) riders[t]++;
            long v = wish(j + 1, left, cash, gift, riders, known);
            if (given > 0) riders[t]--;
            return v;
        }
        if (from > stock.length) {
            // All or nothing: every line whole, or every line empty.
            if (!w.partial && taken != w.qty[i] && !(taken == 0 && given == 0)) return Long.MIN_VALUE / 2;
            if (!w.partial && i > 0 && given == 0 && taken > 0) return Long.MIN_VALUE / 2;
            return line(j, i + 1, 0, 0, left, cash, gift, riders, given + taken, known);
        }
        long total = 0, best = Long.MIN_VALUE / 2;
        for (int k = 0; k < w.qty.length; k++) total += (long) w.need[k] * w.qty[k];
        long u = 1000L * w.weight * w.need[i] / total, b = prior[w.household] ? 0 : (long) bonus * w.need[i] / total;
        int d = w.demand[i], room = w.qty[i] - taken;
        boolean buy = from == stock.length;
        int price = demandPrice[d], most = 0;
        if (buy) {
            if (price > 0) most = (int) Math.min(room, Math.min(w.budget[i], cash) / price);
            // The budget is the line's, the pool everybody's.
        } else if (fit[from][d] >= 0) most = Math.min(room, left[from]);
        for (int n = 0; n <= most; n++) {
            if (!buy) left[from] -= n;
            gift[w.household] += n * b;
            long v = n * (u - (buy ? (long) cashMp * price : fit[from][d] < 0 ? 0 : fit[from][d]))
                    + line(j, i, from + 1, taken + n, left, buy ? cash - (long) n * price : cash, gift, riders, given, known);
            best = Math.max(best, v);
            gift[w.household] -= n * b;
            if (!buy) left[from] += n;
        }
        return best;
    }
}
