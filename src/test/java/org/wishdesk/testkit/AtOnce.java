package org.wishdesk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wishdesk.base.Refused;

/** Several people who press the same key at the same moment. */
public final class AtOnce {

    private AtOnce() {
    }

    /** How many were refused; anything else that is thrown fails the test. */
    public static int refused(List<Callable<?>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try (ExecutorService people = Executors.newFixedThreadPool(actions.size())) {
            List<Future<?>> pressed = new ArrayList<>();
            for (Callable<?> each : actions) {
                pressed.add(people.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            int refused = 0;
            for (Future<?> each : pressed) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Refused)) {
                        throw e;
                    }
                    refused++;
                }
            }
            return refused;
        }
    }
}
