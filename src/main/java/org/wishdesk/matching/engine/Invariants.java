package org.wishdesk.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a proposal against every hard rule and works its value out anew, from the grants alone: each piece fits, no piece
 * twice, no line over-filled or over budget, the cash pool kept, all-or-nothing wishes whole or empty.
 */
public final class Invariants {
    private Invariants() { }

    /** What is wrong, in words for a developer; empty when nothing is. */
    public static List<String> broken(Instance in, Solution s) {
        List<String> bad = new ArrayList<>();
        int[] groupOf = new int[in.stocks], count = new int[in.stocks], filled = new int[in.lines()], bought = new int[in.lines()];
        Arrays.fill(groupOf, -1);
        for (int g = 0; g < in.groups; g++) {
            for (int i = in.stockOff[g]; i < in.stockOff[g + 1]; i++) {
                groupOf[in.stockId[i]] = g;
                count[in.stockId[i]] = in.stockCount[i];
            }
        }
        long fit = 0, cash = 0;
        for (Solution.Grant g : s.grants()) {
            int d = in.lineClass[g.line()];
            if (g.pieces() <= 0) bad.add("no pieces: " + g);
            filled[g.line()] += g.pieces();
            if (g.stockClass() < 0) {
                bought[g.line()] += g.pieces();
                cash += (long) g.pieces() * in.classPrice[d];
                continue;
            }
            int p = groupOf[g.stockClass()] < 0 ? -1 : in.fit(groupOf[g.stockClass()], d);
            if (p < 0) bad.add("does not fit: " + g);
            fit += (long) Math.max(0, p) * g.pieces();
            if ((count[g.stockClass()] -= g.pieces()) < 0) bad.add("stock class " + g.stockClass() + " used beyond its count");
        }
        if (cash > in.cashPool) bad.add("cash " + cash + " of " + in.cashPool);
        long value = value(in, filled, bad) - fit - in.cashMp * cash;
        for (int l = 0; l < in.lines(); l++) {
            if (filled[l] > in.lineQty[l]) bad.add("line over-filled: " + l);
            if (bought[l] > in.lineCashMax[l]) bad.add("line over budget: " + l);
            if (bought[l] != s.bought()[l] || filled[l] != s.stock()[l] + bought[l]) bad.add("line totals differ from grants: " + l);
        }
        if (value != s.pointsMp()) bad.add("value " + s.pointsMp() + " should be " + value);
        if (s.boundMp() < value) bad.add("bound " + s.boundMp() + " below the value " + value);
        return bad;
    }

    private static long value(Instance in, int[] filled, List<String> bad) {
        long v = 0;
        long[] bonus = new long[in.households()];
        int[] riders = new int[in.townships()];
        for (int j = 0; j < in.wishes(); j++) {
            int h = in.wishHousehold[j], n = 0, all = 0;
            for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++) {
                n += filled[l];
                all += in.lineQty[l];
                v += (long) filled[l] * in.lineValue[l];
                bonus[h] += (long) filled[l] * in.lineBonus[l];
            }
            if (n > 0) riders[in.householdTownship[h]]++;
            if (n > 0 && n < all && !in.wishPartial[j]) bad.add("all-or-nothing wish in part: " + j);
        }
        for (long b : bonus) v += Math.min(in.bonus, b);
        for (int t = 0; t < riders.length; t++) v -= in.tripCost[t] * in.trips(riders[t]);
        return v;
    }
}
