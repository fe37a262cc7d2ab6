package org.wishdesk.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.wishdesk.matching.engine.Effort;
import org.wishdesk.matching.engine.Engine;
import org.wishdesk.matching.engine.Instance;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.matching.engine.Solution;
import org.wishdesk.matching.engine.Watch;

/** {@code InstanceRun DIR OUT.csv [threads]}: solves an instance through the product's engine and prints one line of JSON. */
public final class InstanceRun {
    private InstanceRun() { }

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println("InstanceRun DIR OUT.csv [threads]");
            System.exit(2);
        }
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        long start = System.nanoTime();
        Instance in = InstanceFiles.read(Path.of(args[0]));
        Solution s;
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads - 1))) {
            s = Engine.solve(in, Policy.MOST_HOUSEHOLDS, Effort.standard(in), threads == 1 ? Runnable::run : pool, Watch.NONE);
        }
        InstanceFiles.write(in, s, Path.of(args[1]));
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        long peak = 0;
        for (MemoryPoolMXBean p : ManagementFactory.getMemoryPoolMXBeans()) peak += p.getPeakUsage().getUsed();
        System.out.printf(Locale.ROOT, "{\"points\":%d.%03d,\"bound\":%d.%03d,\"gap\":0.%06d,\"wall_s\":%.2f,\"cpu_s\":%.2f,\"peak_mb\":%d}%n",
                s.pointsMp() / 1000, s.pointsMp() % 1000, s.boundMp() / 1000, s.boundMp() % 1000, s.gapMillionths(), wall, cpu, peak >> 20);
    }
}
