package org.wishdesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.wishdesk.Station;
import org.wishdesk.shell.Desk;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.testkit.FakeChooser;
import org.wishdesk.testkit.FakePrinting;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.ui.Alarm;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Look;
import org.wishdesk.ui.Work;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/**
 * What the screen's own thread does while a clerk types gift after gift into the real window on a large store: each key's handlers, from the
 * scene down, when it is pressed and when it is typed, and each answer that is handed back to the screen. Drawing is not ours and not counted.
 */
final class CounterScreen {

    private static final int GIFTS = 100;
    /** Until the virtual machine has seen every path often enough. */
    private static final int BEFORE = 30;

    private final SplittableRandom random = new SplittableRandom(5);
    private final BenchGifts gifts = new BenchGifts(3);
    private final int lots;
    private long[] nanos = new long[1024];
    private int count;
    private Station station;
    private Stage stage;
    private Work work;
    private Robot keyboard;

    private CounterScreen(int lots) {
        this.lots = lots;
    }

    /** How long each handler and answer took, sorted. */
    static long[] handlers(Path folder, Instant now, int lots) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Platform.startup(() -> begun.complete(null));
        begun.join();
        Platform.setImplicitExit(false);
        try {
            return new CounterScreen(lots).run(folder, new MovableClock(now.toString()));
        } finally {
            Platform.exit();
        }
    }

    private long[] run(Path folder, MovableClock clock) {
        Words words = new Words(Language.ZH);
        station = new Station(words, clock, Store.open(new StoreLocation.Folder(folder)));
        try {
            onScreen(() -> {
                Look.begin();
                Look.use(false);
                Alarm alarm = new Alarm(words);
                work = new Work(alarm, shown -> Platform.runLater(() -> timed(shown)));
                keyboard = new Robot();
                Desk desk = station.desk(new Kit(words, work, alarm, new FakeChooser(), new FakePrinting()));
                stage = new Stage();
                Scene scene = desk.scene(980, 728);
                scene.setEventDispatcher(new Timed(scene.getEventDispatcher()));
                stage.setScene(scene);
                stage.show();
                desk.front().focus();
                return null;
            });
            settle();
            for (int gift = -BEFORE; gift < GIFTS; gift++) {
                if (gift == 0) {
                    count = 0;
                }
                gift();
                clock.forward(Duration.ofMinutes(10));
            }
            long saved = station.intake().totals(station.intake().today(), station.intake().today()).gifts();
            if (saved == 0) {
                throw new IllegalStateException("nothing was saved");
            }
            return onScreen(() -> {
                stage.close();
                work.close();
                long[] all = Arrays.copyOf(nanos, count);
                Arrays.sort(all);
                return all;
            });
        } finally {
            station.close();
        }
    }

    /** A known donor by the tail of the phone, three lines, saved. */
    private void gift() {
        press(KeyCode.F2);
        type(gifts.phoneTail(random, lots));
        press(KeyCode.ENTER);
        for (int line = 0; line < 3; line++) {
            type(gifts.itemByInitials(random));
            press(KeyCode.ENTER);
            press(KeyCode.SHIFT, KeyCode.ENTER);
            type(Integer.toString(1 + random.nextInt(9)));
            press(KeyCode.ENTER);
        }
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void type(String text) {
        for (char c : text.toCharArray()) {
            press(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))));
        }
    }

    private void press(KeyCode... combination) {
        onScreen(() -> {
            Arrays.stream(combination).forEach(keyboard::keyPress);
            Arrays.asList(combination).reversed().forEach(keyboard::keyRelease);
            return null;
        });
        settle();
    }

    private void settle() {
        while (!onScreen(work::idle)) {
            Thread.onSpinWait();
        }
    }

    private static <T> T onScreen(Callable<T> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    private void timed(Runnable shown) {
        long start = System.nanoTime();
        try {
            shown.run();
        } finally {
            took(System.nanoTime() - start);
        }
    }

    private void took(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    private final class Timed implements EventDispatcher {

        private final EventDispatcher scene;
        private int depth;

        Timed(EventDispatcher scene) {
            this.scene = scene;
        }

        @Override
        public Event dispatchEvent(Event event, EventDispatchChain tail) {
            long start = System.nanoTime();
            depth++;
            try {
                return scene.dispatchEvent(event, tail);
            } finally {
                if (--depth == 0 && (event.getEventType() == KeyEvent.KEY_PRESSED || event.getEventType() == KeyEvent.KEY_TYPED)) {
                    took(System.nanoTime() - start);
                }
            }
        }
    }
}
