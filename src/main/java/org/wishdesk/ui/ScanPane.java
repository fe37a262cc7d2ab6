package org.wishdesk.ui;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The scan field: it has no input method behind it, and takes figures from the keys themselves. */
public final class ScanPane {

    private static final int LONGEST = 20;
    /** A book's number of ten figures may end with X. */
    private static final int BEFORE_X = 9;

    private final Kit kit;
    private final Label field;
    private final Consumer<String> scanned;
    private final Runnable back;
    /** What was keyed so far. */
    private String keyed = "";

    /**
     * @param scanned gets what was keyed when Enter is pressed
     * @param back    where Esc goes
     */
    public ScanPane(Kit kit, Label field, Consumer<String> scanned, Runnable back) {
        this.kit = kit;
        this.field = field;
        this.scanned = scanned;
        this.back = back;
        field.focusedProperty().addListener((o, was, is) -> keyed(""));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        int figure = Fields.figure(event.getCode());
        if (figure >= 0 && keyed.length() < LONGEST) {
            keyed(keyed + figure);
        } else if (event.getCode() == KeyCode.X && keyed.length() == BEFORE_X) {
            keyed(keyed + "X");
        } else if (event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown()) {
            keyed(keyed.substring(0, Math.max(0, keyed.length() - 1)));
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !keyed.isEmpty()) {
            String digits = keyed;
            keyed("");
            scanned.accept(digits);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
        } else {
            return;
        }
        event.consume();
    }

    private void keyed(String digits) {
        keyed = digits;
        field.setText(digits.isEmpty() ? kit.t("ui.scan") : digits);
    }
}
