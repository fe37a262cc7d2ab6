package org.wishdesk.matching;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wishdesk.matching.engine.CounterIndex;
import org.wishdesk.matching.engine.Effort;
import org.wishdesk.matching.engine.Engine;
import org.wishdesk.matching.engine.Explain;
import org.wishdesk.matching.engine.Instance;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.matching.engine.Solution;
import org.wishdesk.matching.engine.WaitingLines;
import org.wishdesk.matching.engine.Watch;

/** {@code CounterBench DIR}: times questions at the counter and reasons, with every wish of the instance open. */
public final class CounterBench {
    private CounterBench() { }

    public static void main(String[] args) throws Exception {
        Instance in = InstanceFiles.read(Path.of(args[0]));
        Solution s = Engine.solve(in, Policy.MOST_HOUSEHOLDS, new Effort(100, 1_000, 1), Runnable::run, Watch.NONE);
        Solution open = new Solution(List.of(), 0, 0, List.of(), s.prices(), new int[in.lines()], new int[in.lines()]);
        long t0 = System.nanoTime();
        CounterIndex index = new CounterIndex(in, open);
        double build = (System.nanoTime() - t0) / 1e6;
        long seed = 1, found = 0;
        for (int round = 0; round < 3; round++) {
            int n = 200_000;
            long[] query = new long[n], update = new long[n];
            for (int i = 0; i < n; i++) {
                seed = seed * 6364136223846793005L + 1442695040888963407L;
                int stock = (int) ((seed >>> 33) % in.stocks());
                long a = System.nanoTime();
                WaitingLines.Hit[] hits = index.top(stock, 20);
                long b = System.nanoTime();
                if (hits.length > 0) index.accept(hits[0].line());
                index.shelf(stock, 1);
                long c = System.nanoTime();
                found += hits.length;
                query[i] = b - a;
                update[i] = c - b;
            }
            print("query", query);
            print("accept and update", update);
        }
        Explain why = new Explain(in, s);
        long[] reason = new long[Math.min(200_000, in.wishes())];
        for (int j = 0; j < reason.length; j++) {
            long a = System.nanoTime();
            found += why.wish(j).stock();
            reason[j] = System.nanoTime() - a;
        }
        print("reason", reason);
        System.out.printf(Locale.ROOT, "build %.0f ms, %d lines, check %d%n", build, in.lines(), found);
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%s p50 %.2f us, p99 %.2f us, p99.9 %.2f us, max %.2f us%n", what, nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3, nanos[(int) (nanos.length * 0.999)] / 1e3, nanos[nanos.length - 1] / 1e3);
    }
}
