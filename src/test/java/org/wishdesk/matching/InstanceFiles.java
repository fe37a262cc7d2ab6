package org.wishdesk.matching;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.wishdesk.matching.engine.Instance;
import org.wishdesk.matching.engine.InstanceBuilder;
import org.wishdesk.matching.engine.Solution;

/** Reads a problem in the documented instance format through the engine's builder, and writes proposals. */
final class InstanceFiles {
    private InstanceFiles() { }

    /** Reads the files of {@code dir}. The fit rules of the format live here; the engine only sees who fits whom. */
    static Instance read(Path dir) throws IOException {
        Map<String, String> meta = new HashMap<>();
        for (String s : Files.readAllLines(dir.resolve("meta.csv"))) {
            int i = s.indexOf(',');
            meta.put(s.substring(0, i), s.substring(i + 1));
        }
        long cond = Long.parseLong(meta.get("condpen_mp")), uni = Long.parseLong(meta.get("uniPen_mp"));
        int[] price = new int[4096], need = new int[4096], size = new int[4096];
        rows(dir.resolve("kinds.csv"), 6, r -> {
            price[r[0]] = r[3];
            need[r[0]] = r[4];
            size[r[0]] = r[5];
        });
        var b = new InstanceBuilder(Long.parseLong(meta.get("bonus_mp")), Long.parseLong(meta.get("cash_mp_per_cent")),
                Integer.parseInt(meta.get("trip_capacity")), Long.parseLong(meta.get("cash_cents")));
        Map<Integer, Map<Integer, int[]>> stock = new HashMap<>();
        rows(dir.resolve("stock.csv"), 8, r -> stock.computeIfAbsent(r[1], k -> new java.util.LinkedHashMap<>()).put(b.stock(r[7]), r.clone()));
        rows(dir.resolve("townships.csv"), 3, r -> b.township(r[2]));
        rows(dir.resolve("households.csv"), 3, r -> b.household(r[1], r[2] > 0));
        try (BufferedReader w = Files.newBufferedReader(dir.resolve("wishes.csv")); BufferedReader l = Files.newBufferedReader(dir.resolve("lines.csv"))) {
            w.readLine();
            l.readLine();
            Map<Demand, Integer> demands = new HashMap<>();
            int[] line = new int[12], wish = new int[8];
            boolean more = next(l, line);
            while (next(w, wish)) {
                int j = b.wish(wish[1], wish[4], wish[3] == 1, false, wish[5]);
                while (more && line[0] == j) {
                    int kind = line[2];
                    Demand d = new Demand(kind, line[3], line[4], line[5], line[6], line[7], line[8], line[9]);
                    Integer no = demands.get(d);
                    if (no == null) {
                        demands.put(d, no = b.demand(kind, price[kind]));
                        int demand = no;
                        stock.getOrDefault(kind, Map.of()).forEach((s, r) -> {
                            if (d.takes(r)) b.serves(s, demand, d.penalty(r, size[kind], cond, uni));
                        });
                    }
                    b.line(no, line[10], need[kind], line[11]);
                    more = next(l, line);
                }
            }
        }
        return b.build();
    }

    /** What a line asks for; equal demands share their edges. */
    private record Demand(int kind, int g, int lo, int hi, int pref, int season, int cond, int colour) {
        boolean takes(int[] s) { return (s[2] & g) != 0 && s[3] >= lo && s[3] <= hi && (s[4] & season) != 0 && s[5] <= cond && (1 << s[6] & colour) != 0; }

        int penalty(int[] s, long sizeMp, long condMp, long uniMp) {
            boolean wide = s[2] == 4 && (g & 3) != 3 || s[2] == 256;
            return Math.toIntExact(sizeMp * Math.abs(s[3] - pref) + condMp * (cond - s[5]) + (wide ? uniMp : 0));
        }
    }

    /** Writes a proposal as {@code wish,line,cls,units}. */
    static void write(Instance in, Solution s, Path file) throws IOException {
        try (BufferedWriter w = Files.newBufferedWriter(file)) {
            w.write("wish,line,cls,units\n");
            for (Solution.Grant g : s.grants()) {
                int j = in.wishOfLine(g.line());
                w.write(j + "," + (g.line() - in.firstLine(j)) + "," + g.stockClass() + "," + g.pieces() + "\n");
            }
        }
    }

    interface Row { void take(int[] row); }

    static void rows(Path file, int columns, Row row) throws IOException {
        try (BufferedReader r = Files.newBufferedReader(file)) {
            r.readLine();
            int[] v = new int[columns];
            while (next(r, v)) row.take(v);
        }
    }

    private static boolean next(BufferedReader r, int[] v) {
        try {
            String s = r.readLine();
            if (s == null || s.isEmpty()) return false;
            Arrays.fill(v, 0);
            for (int c = 0, i = 0; c < v.length && i <= s.length(); c++) {
                int k = s.indexOf(',', i);
                if (k < 0) k = s.length();
                // Names and tags are not numbers and are not needed.
                if (k > i && (s.charAt(i) == '-' || Character.isDigit(s.charAt(i)))) v[c] = Integer.parseInt(s, i, k, 10);
                i = k + 1;
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
