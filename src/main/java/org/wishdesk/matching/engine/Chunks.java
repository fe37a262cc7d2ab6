package org.wishdesk.matching.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;

/**
 * Splits work over households into eight fixed chunks, whatever the number of threads. Sums are made inside a chunk and
 * then over the chunks in order, so one, two and four threads add the same numbers in the same order.
 */
final class Chunks {
    static final int COUNT = 8;
    private final Executor executor;

    Chunks(Executor executor) { this.executor = executor; }

    /** First element of chunk {@code c} when {@code n} elements are split. */
    static int start(int c, int n) { return (int) ((long) n * c / COUNT); }

    /** Runs {@code body} for every chunk and returns when all are done. */
    void run(IntConsumer body) { run(COUNT, body); }

    /** Runs {@code body} for 0 .. {@code n - 1}; the executor may run them in any order, or right here. */
    void run(int n, IntConsumer body) {
        FutureTask<?>[] tasks = new FutureTask<?>[n];
        for (int c = 0; c < n; c++) {
            int chunk = c;
            tasks[c] = new FutureTask<Void>(() -> { body.accept(chunk); return null; });
        }
        for (int c = 1; c < n; c++) executor.execute(tasks[c]);
        // The caller takes part: with a busy or tiny pool the work still finishes, and no thread only waits.
        for (FutureTask<?> t : tasks) t.run();
        for (FutureTask<?> t : tasks) {
            try {
                t.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while matching", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException r) throw r;
                if (e.getCause() instanceof Error r) throw r;
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
