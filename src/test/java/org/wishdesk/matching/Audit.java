package org.wishdesk.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code Audit DIR OUT.csv [most]}: counts one-swap injustices in a proposal, from the files alone and without the engine.
 * An injustice is a gift to a household that has another one (now or in the last 12 months) whose release alone, at unchanged
 * trips and with all other gifts left as they are, would let a never-helped household be served and raise the objective.
 * {@code most} bounds the candidates looked at for one gift (default 5,000), so that the largest instance ends too; how many were looked at
 * and how many were left is printed beside the count.
 */
public final class Audit {
    private final int[][] stock, town, house, wish, line;
    private final long cashMp, bonus, cond, uni;
    private final int capacity;
    private final int[] price = new int[4096], need = new int[4096], sizeMp = new int[4096];
    private final int[] off, left, riders, trips, given;
    private final int[][] filled;
    private final long[] weight, houseBonus;
    private final List<List<int[]>> grants = new ArrayList<>();
    private final Map<Integer, List<Integer>> waitingByKind = new HashMap<>();
    private long cashLeft;
    /** Stock classes by kind of which something is left: when a gift is tried, its released pieces too. */
    private final Map<Integer, List<Integer>> openByKind = new HashMap<>();
    private long looked, passed;
    /** Of a waiting wish: its lines for which nothing is left and nothing may be bought, and the most fen that may be spent on it. */
    private final int[][] lacking;
    private final long[] spendable;

    private Audit(Path dir, Path out) throws IOException {
        Map<String, Long> meta = new HashMap<>();
        for (String s : Files.readAllLines(dir.resolve("meta.csv"))) {
            String[] f = s.split(",");
            if (!f[1].isEmpty() && Character.isDigit(f[1].charAt(0))) meta.put(f[0], Long.valueOf(f[1]));
        }
        cashMp = meta.get("cash_mp_per_cent");
        bonus = meta.get("bonus_mp");
        cond = meta.get("condpen_mp");
        uni = meta.get("uniPen_mp");
        capacity = meta.get("trip_capacity").intValue();
        for (int[] k : read(dir, "kinds.csv", 6)) {
            price[k[0]] = k[3];
            need[k[0]] = k[4];
            sizeMp[k[0]] = k[5];
        }
        stock = read(dir, "stock.csv", 8);
        town = read(dir, "townships.csv", 3);
        house = read(dir, "households.csv", 3);
        wish = read(dir, "wishes.csv", 5);
        line = read(dir, "lines.csv", 12);
        cashLeft = meta.get("cash_cents");
        off = new int[wish.length + 1];
        weight = new long[wish.length];
        for (int[] l : line) {
            off[l[0] + 1]++;
            weight[l[0]] += (long) need[l[2]] * l[10];
        }
        for (int j = 0; j < wish.length; j++) off[j + 1] += off[j];
        left = new int[stock.length];
        for (int i = 0; i < stock.length; i++) {
            left[i] = stock[i][7];
        }
        filled = new int[line.length][2];
        for (int j = 0; j < wish.length; j++) grants.add(null);
        for (int[] g : read(out.getParent(), out.getFileName().toString(), 4)) {
            if (grants.get(g[0]) == null) grants.set(g[0], new ArrayList<>());
            grants.get(g[0]).add(g);
            filled[off[g[0]] + g[1]][g[2] < 0 ? 1 : 0] += g[3];
            if (g[2] < 0) cashLeft -= (long) g[3] * price[line[off[g[0]] + g[1]][2]];
            else left[g[2]] -= g[3];
        }
        for (int s = 0; s < stock.length; s++) if (left[s] > 0) open(s).add(s);
        lacking = new int[wish.length][];
        spendable = new long[wish.length];
        riders = new int[town.length];
        trips = new int[town.length];
        given = new int[house.length];
        houseBonus = new long[house.length];
        for (int j = 0; j < wish.length; j++) {
            if (grants.get(j) == null) continue;
            given[wish[j][1]]++;
            riders[house[wish[j][1]][1]]++;
            for (int i = off[j]; i < off[j + 1]; i++) houseBonus[wish[j][1]] += (filled[i][0] + filled[i][1]) * bonusOf(j, i);
        }
        for (int t = 0; t < town.length; t++) trips[t] = (riders[t] + capacity - 1) / capacity;
        for (int j = 0; j < wish.length; j++) {
            if (grants.get(j) != null || given[wish[j][1]] > 0 || house[wish[j][1]][2] > 0) continue;
            for (int i = off[j]; i < off[j + 1]; i++) {
                List<Integer> w = waitingByKind.computeIfAbsent(line[i][2], k -> new ArrayList<>());
                if (w.isEmpty() || w.getLast() != j) w.add(j);
            }
            lacking[j] = IntStream.range(off[j], off[j + 1]).filter(this::lacks).toArray();
            for (int i = off[j]; i < off[j + 1]; i++) spendable[j] += Math.min(line[i][11], (long) line[i][10] * price[line[i][2]]);
        }
    }

    private boolean lacks(int i) {
        int p = price[line[i][2]];
        return (p == 0 || line[i][11] < p) && openByKind.getOrDefault(line[i][2], List.of()).stream().noneMatch(s -> fits(stock[s], line[i]));
    }

    /** False when the wish must come whole and a line of it has nothing, not even with what wish {@code j} gives back. */
    private boolean complete(int c, int j) {
        if (wish[c][3] != 0) return true;
        for (int i : lacking[c]) {
            boolean has = false;
            for (int[] g : grants.get(j)) has |= g[2] >= 0 && fits(stock[g[2]], line[i]);
            if (!has) return false;
        }
        return true;
    }

    private static int[][] read(Path dir, String file, int columns) throws IOException {
        List<int[]> rows = new ArrayList<>();
        InstanceFiles.rows(dir.resolve(file), columns, r -> rows.add(r.clone()));
        return rows.toArray(new int[0][]);
    }

    private List<Integer> open(int s) { return openByKind.computeIfAbsent(stock[s][1], k -> new ArrayList<>()); }

    private long value(int j, int i) { return 1000L * wish[j][4] * need[line[i][2]] / weight[j]; }

    private long bonusOf(int j, int i) { return house[wish[j][1]][2] > 0 ? 0 : bonus * need[line[i][2]] / weight[j]; }

    private static boolean fits(int[] s, int[] l) { return s[1] == l[2] && (s[2] & l[3]) != 0 && s[3] >= l[4] && s[3] <= l[5] && (s[4] & l[7]) != 0 && s[5] <= l[8] && (1 << s[6] & l[9]) != 0; }

    private long penalty(int[] s, int[] l) {
        boolean wide = s[2] == 4 && (l[3] & 3) != 3 || s[2] == 256;
        return sizeMp[l[2]] * (long) Math.abs(s[3] - l[6]) + cond * (l[8] - s[5]) + (wide ? uni : 0);
    }

    private int count(int most) {
        int found = 0;
        for (int j = 0; j < wish.length; j++) {
            int h = wish[j][1];
            if (grants.get(j) == null || house[h][2] == 0 && given[h] < 2) continue;
            if (unjust(j, most)) found++;
        }
        return found;
    }

    private boolean unjust(int j, int most) {
        int h = wish[j][1], t = house[h][1];
        long loss = 0, freedCash = 0, bonusPart = 0;
        for (int[] g : grants.get(j)) {
            int i = off[j] + g[1];
            bonusPart += g[3] * bonusOf(j, i);
            loss += g[3] * value(j, i);
            if (g[2] < 0) freedCash += (long) g[3] * price[line[i][2]];
            else {
                loss -= g[3] * penalty(stock[g[2]], line[i]);
                if (left[g[2]] == 0) open(g[2]).add(g[2]);
                left[g[2]] += g[3];
            }
        }
        loss += Math.min(bonus, houseBonus[h]) - Math.min(bonus, houseBonus[h] - bonusPart) - cashMp * freedCash;
        cashLeft += freedCash;
        riders[t]--;
        boolean unjust = false;
        int seen = 0;
        for (int[] g : grants.get(j)) {
            for (int c : waitingByKind.getOrDefault(line[off[j] + g[1]][2], List.of())) {
                if (unjust) break;
                // Money set free helps only where there was not enough for the whole wish before.
                boolean uses = g[2] < 0 && spendable[c] > cashLeft - freedCash || riders[house[wish[c][1]][1]] + 1 == trips[t] * capacity;
                for (int i = off[c]; i < off[c + 1] && !uses && g[2] >= 0; i++) uses = fits(stock[g[2]], line[i]);
                if (!uses) continue;
                if (++seen > most) {
                    passed++;
                    continue;
                }
                looked++;
                if (!complete(c, j)) continue;
                int ct = house[wish[c][1]][1];
                if (town[ct][2] > 0 && riders[ct] >= trips[ct] * capacity) continue;
                unjust = gain(c) > loss;
            }
        }
        riders[t]++;
        cashLeft -= freedCash;
        for (int[] g : grants.get(j)) {
            if (g[2] < 0) continue;
            left[g[2]] -= g[3];
            if (left[g[2]] == 0) open(g[2]).remove((Integer) g[2]);
        }
        return unjust;
    }

    /** What serving wish {@code c} from what is free now would bring; 0 when it cannot be served. */
    private long gain(int c) {
        long gain = 0, bonusPart = 0, cash = cashLeft;
        boolean whole = true;
        List<int[]> used = new ArrayList<>();
        for (int i = off[c]; i < off[c + 1]; i++) {
            int[] l = line[i];
            int want = l[10];
            long budget = l[11];
            while (want > 0) {
                int best = -1;
                long p = Long.MAX_VALUE;
                for (int s : openByKind.getOrDefault(l[2], List.of())) {
                    if (left[s] <= 0 || !fits(stock[s], l)) continue;
                    long x = penalty(stock[s], l);
                    if (x < p || x == p && s < best) {
                        p = x;
                        best = s;
                    }
                }
                if (best >= 0) {
                    left[best]--;
                    used.add(new int[] {best});
                    gain -= p;
                } else if (price[l[2]] > 0 && budget >= price[l[2]] && cash >= price[l[2]]) {
                    budget -= price[l[2]];
                    cash -= price[l[2]];
                    gain -= cashMp * price[l[2]];
                } else break;
                gain += value(c, i);
                bonusPart += bonusOf(c, i);
                want--;
            }
            whole &= want == 0;
        }
        for (int[] u : used) left[u[0]]++;
        return !whole && wish[c][3] == 0 ? 0 : gain + Math.min(bonus, bonusPart);
    }

    public static void main(String[] args) throws IOException {
        Audit a = new Audit(Path.of(args[0]), Path.of(args[1]).toAbsolutePath());
        System.out.println("{\"one_swap_injustices\":" + a.count(args.length > 2 ? Integer.parseInt(args[2]) : 5_000)
                + ",\"candidates_looked_at\":" + a.looked + ",\"candidates_left\":" + a.passed + "}");
    }
}
