package org.wishdesk.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;

/**
 * Work off the screen's thread. Actions run one after the other and are never started twice; questions run beside them, and of
 * several questions under one name only the newest answer is shown. What was refused goes to the banner, a fault to the fault sheet.
 */
public final class Work implements AutoCloseable {

    private final ExecutorService actions = Executors.newSingleThreadExecutor(r -> daemon(r, "actions"));
    private final ExecutorService notes = Executors.newSingleThreadExecutor(r -> daemon(r, "notes"));
    private final ExecutorService papers = Executors.newSingleThreadExecutor(r -> daemon(r, "papers"));
    private final ExecutorService questions = Executors.newFixedThreadPool(2, r -> daemon(r, "questions"));
    private final Alarm alarm;
    private final Executor screen;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicInteger pending = new AtomicInteger();
    private final Map<String, Integer> newest = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<Runnable> lasts = new CopyOnWriteArrayList<>();
    private final AtomicBoolean newsOnTheWay = new AtomicBoolean();

    public Work(Alarm alarm) {
        this(alarm, Platform::runLater);
    }

    /** @param screen puts what is to be shown before the screen's thread, in its order */
    public Work(Alarm alarm, Executor screen) {
        this.alarm = alarm;
        this.screen = screen;
    }

    private static Thread daemon(Runnable run, String name) {
        Thread thread = new Thread(run, "wishdesk " + name);
        thread.setDaemon(true);
        return thread;
    }

    /** An action is running; what would start another is off. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** 0 to 1, or below 0 when it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }

    /** Starts an action and hands its answer back on the screen's thread; ignored while another runs. */
    public <T> void act(Callable<T> action, Consumer<T> done) {
        act(p -> {
            try {
                return action.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, done);
    }

    /** As {@link #act(Callable, Consumer)}, for long work that says how far it is and can be cancelled. */
    public <T> void act(Function<Progress, T> action, Consumer<T> done) {
        act(action, done, () -> {
        });
    }

    /** @param otherwise run on the screen's thread when the action was refused, cancelled or failed */
    public <T> void act(Function<Progress, T> action, Consumer<T> done, Runnable otherwise) {
        if (busy.get() || ended.get()) {
            return;
        }
        busy.set(true);
        progress.set(-1);
        cancelled.set(false);
        pending.incrementAndGet();
        Future<?> noted = notes.submit(() -> {
        });
        actions.execute(() -> {
            Runnable last;
            try {
                noted.get();
                T answer = action.apply(shown());
                last = () -> done.accept(answer);
            } catch (Refused refused) {
                last = () -> otherwise(otherwise, () -> alarm.refused(refused));
            } catch (Progress.Cancelled stopped) {
                last = () -> otherwise(otherwise, alarm::cancelled);
            } catch (Throwable fault) {
                last = () -> otherwise(otherwise, () -> alarm.fault(fault));
            }
            Runnable then = last;
            screen.execute(() -> {
                busy.set(false);
                progress.set(-1);
                try {
                    then.run();
                } finally {
                    pending.decrementAndGet();
                }
            });
        });
    }

    /** What went wrong is said last, so that a sheet about it keeps the cursor. */
    private static void otherwise(Runnable otherwise, Runnable saying) {
        try {
            otherwise.run();
        } finally {
            saying.run();
        }
    }

    private Progress shown() {
        return new Progress() {
            private long last;

            @Override
            public void at(long done, long total) {
                long now = System.nanoTime();
                if (total > 0 && now - last > 50_000_000L) {
                    last = now;
                    screen.execute(() -> progress.set((double) done / total));
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }

    /** Asks the running action to stop; it undoes what it did. */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Writes something down beside everything else, one thing after the other: nothing is off meanwhile, nobody waits for it, and it waits for no action
     * however long that lasts. An action that is started afterwards begins when it is written.
     */
    public void note(Runnable writing) {
        if (ended.get()) {
            return;
        }
        pending.incrementAndGet();
        notes.execute(() -> {
            Runnable then = () -> {
            };
            try {
                writing.run();
            } catch (Throwable fault) {
                then = () -> alarm.fault(fault);
            } finally {
                Runnable last = then;
                screen.execute(() -> {
                    last.run();
                    pending.decrementAndGet();
                });
            }
        });
    }

    /**
     * Prints beside everything else, one paper after the other: a slow printer keeps nobody from saving, and no paper is left out because
     * another is being printed.
     */
    public <T> void print(Callable<T> printing, Consumer<T> done) {
        pending.incrementAndGet();
        papers.execute(() -> {
            Runnable then = () -> {
            };
            try {
                T printed = printing.call();
                then = () -> done.accept(printed);
            } catch (Refused refused) {
                then = () -> alarm.refused(refused);
            } catch (Throwable fault) {
                then = () -> alarm.fault(fault);
            } finally {
                Runnable last = then;
                screen.execute(() -> {
                    try {
                        last.run();
                    } finally {
                        pending.decrementAndGet();
                    }
                });
            }
        });
    }

    /** Asks beside the actions; only the newest question of a name is answered. */
    public <T> void ask(String name, Callable<T> question, Consumer<T> answer) {
        ask(name, question, answer, () -> {
        });
    }

    /** @param otherwise run on the screen's thread when the question was refused or failed */
    public <T> void ask(String name, Callable<T> question, Consumer<T> answer, Runnable otherwise) {
        if (ended.get()) {
            return;
        }
        int mine = newest.merge(name, 1, Integer::sum);
        pending.incrementAndGet();
        questions.execute(() -> {
            Runnable then = () -> {
            };
            try {
                T found = question.call();
                then = () -> {
                    if (newest.get(name) == mine) {
                        answer.accept(found);
                    }
                };
            } catch (Refused refused) {
                then = () -> {
                    alarm.refused(refused);
                    otherwise.run();
                };
            } catch (Throwable fault) {
                then = () -> {
                    alarm.fault(fault);
                    otherwise.run();
                };
            } finally {
                Runnable last = then;
                screen.execute(() -> {
                    try {
                        last.run();
                    } finally {
                        pending.decrementAndGet();
                    }
                });
            }
        });
    }

    /** Something was written, by whomever: what is visible reloads. Many at once are told once. */
    public void news() {
        if (newsOnTheWay.compareAndSet(false, true)) {
            screen.execute(() -> {
                newsOnTheWay.set(false);
                listeners.forEach(Runnable::run);
            });
        }
    }

    /** Run on the screen's thread before the work ends: what is half done is kept. */
    public void beforeClose(Runnable last) {
        lasts.add(last);
    }

    public Runnable onNews(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Something is held back for a moment and comes by itself, so that this is not idle yet; what is given back ends that, once. */
    public Runnable expecting() {
        AtomicBoolean open = new AtomicBoolean(true);
        pending.incrementAndGet();
        return () -> {
            if (open.getAndSet(false)) {
                pending.decrementAndGet();
            }
        };
    }

    /** Nothing is under way or held back, and every answer was shown. */
    public boolean idle() {
        return pending.get() == 0 && !newsOnTheWay.get();
    }

    @Override
    public void close() {
        lasts.forEach(Runnable::run);
        ended.set(true);
        cancel();
        actions.shutdown();
        notes.shutdown();
        questions.shutdown();
        papers.shutdown();
        try {
            // What is being saved is saved before the store closes.
            actions.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS);
            notes.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS);
            questions.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS);
            papers.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
