package org.wishdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Hears a bar-code scanner, which is a keyboard that types digits faster than a hand can and ends with Enter. Digits are held back for a
 * moment: a burst of them becomes a scan and reaches no field, wherever the cursor stands; anything slower goes where it was meant to go.
 * It reads keys, not letters, so an input method in between changes nothing.
 */
public final class Scanner {

    /** A scanner's digits come within 10 ms of each other, a hand's hardly ever within 30. */
    private static final long GAP = 35_000_000;
    /** The shortest bar code in shops, EAN-8. */
    private static final int LEAST = 8;

    private final Node where;
    private final Consumer<String> scanned;
    private final BooleanSupplier off;
    private final Supplier<Runnable> expecting;
    private final LongSupplier nanos;
    private final PauseTransition patience = new PauseTransition(Duration.millis(GAP / 1e6));
    private final List<KeyEvent> held = new ArrayList<>();
    private final StringBuilder digits = new StringBuilder();
    private Runnable expected = () -> {
    };
    private long last;
    private boolean letting;
    private boolean enterFollows;

    /**
     * @param where   everything under it is listened to
     * @param scanned gets the digits
     * @param kit     while a sheet lies over the work, nothing is held back here
     */
    public Scanner(Node where, Consumer<String> scanned, Kit kit) {
        this(where, scanned, kit.alarm()::sheetOpen, kit.work()::expecting, System::nanoTime);
    }

    /** Where a scan means nothing: its Enter is not somebody's answer to the question that is open. */
    public static void swallow(Node where, Kit kit) {
        new Scanner(where, code -> {
        }, () -> false, kit.work()::expecting, System::nanoTime);
    }

    Scanner(Node where, Consumer<String> scanned, BooleanSupplier off, Supplier<Runnable> expecting, LongSupplier nanos) {
        this.where = where;
        this.scanned = scanned;
        this.off = off;
        this.expecting = expecting;
        this.nanos = nanos;
        patience.setOnFinished(e -> letGo());
        where.addEventFilter(KeyEvent.ANY, this::key);
    }

    private void key(KeyEvent event) {
        if (letting || off.getAsBoolean()) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (!held.isEmpty() && (event.getEventType() == KeyEvent.KEY_TYPED || Fields.figure(event.getCode()) >= 0)) {
            held.add(event);
            event.consume();
        } else if (enterFollows) {
            // What belongs to the scan's own Enter goes with it.
            event.consume();
            enterFollows = event.getEventType() != KeyEvent.KEY_RELEASED;
        }
    }

    private void pressed(KeyEvent event) {
        enterFollows = false;
        long now = nanos.getAsLong();
        boolean atOnce = now - last <= GAP;
        int figure = Fields.figure(event.getCode());
        if (figure >= 0 && !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown()) {
            if (!atOnce) {
                letGo();
            }
            if (held.isEmpty()) {
                expected = expecting.get();
            }
            held.add(event);
            digits.append(figure);
            last = now;
            event.consume();
            patience.playFromStart();
        } else if (event.getCode() == KeyCode.ENTER && atOnce && digits.length() >= LEAST) {
            event.consume();
            String code = digits.toString();
            forget();
            enterFollows = true;
            scanned.accept(code);
        } else {
            letGo();
        }
    }

    private void forget() {
        patience.stop();
        held.clear();
        digits.setLength(0);
        expected.run();
    }

    /** It was a hand: the keys go on to whatever has the cursor. */
    private void letGo() {
        List<KeyEvent> keys = List.copyOf(held);
        forget();
        letting = true;
        try {
            for (KeyEvent each : keys) {
                Node owner = where.getScene() == null ? null : where.getScene().getFocusOwner();
                if (owner != null) {
                    Event.fireEvent(owner, each.copyFor(owner, owner));
                }
            }
        } finally {
            letting = false;
        }
    }
}
