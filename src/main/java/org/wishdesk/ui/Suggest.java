package org.wishdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;

/**
 * Suggestions under a field while one types, or when Down asks for them. Down and Up choose, Enter takes, Esc closes; any other key goes
 * where it was meant to go. It lies in the window itself, so it can never hold a click back.
 */
public final class Suggest<T> {

    private static final int MOST = 8;
    private static final double ROW = 30;
    private static final double LEAST = 200;
    /** What stands beside an entry's text: its padding and the list's edge. */
    private static final double SIDES = 32;

    private final TextField field;
    private final ListView<T> list = new ListView<>();
    private final Function<String, List<T>> find;
    private final Function<T, String> shown;
    private final Consumer<T> taken;
    private final Kit kit;
    /** An Enter that was quicker than the answer, and the keys after it, wait for the answer. */
    private final PauseTransition patience = new PauseTransition(Duration.millis(600));
    private final List<KeyEvent> after = new ArrayList<>();
    /** What stands in the field has not been answered yet. */
    private boolean asked;
    private boolean underWay;
    /** The Enter that waits for the answer, or null. */
    private KeyEvent enter;
    private boolean quiet;
    private final boolean free;

    /** The first is taken by Enter. @param find asked off the screen's thread */
    public Suggest(Kit kit, TextField field, Function<String, List<T>> find, Function<T, String> shown, Consumer<T> taken) {
        this(kit, field, find, shown, taken, false);
    }

    /** Of a field in which anything may stand: Enter is the field's own until one of them was chosen with Down. */
    public static Suggest<String> hints(Kit kit, TextField field, Function<String, List<String>> find) {
        return new Suggest<>(kit, field, find, Function.identity(), field::setText, true);
    }

    private Suggest(Kit kit, TextField field, Function<String, List<T>> find, Function<T, String> shown, Consumer<T> taken, boolean free) {
        this.free = free;
        this.kit = kit;
        this.field = field;
        this.find = find;
        this.shown = shown;
        this.taken = taken;
        list.getStyleClass().add("suggestions");
        list.setId(field.getId() + "Suggestions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setVisible(false);
        list.setManaged(false);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : shown.apply(item));
            }
        });
        list.setOnMouseClicked(e -> take(null));
        patience.setOnFinished(e -> nothingToTake());
        field.textProperty().addListener((o, was, is) -> {
            if (!quiet) {
                asked = true;
                ask(false);
            }
        });
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                close();
                enter = null;
                goOn();
            }
        });
        field.addEventFilter(KeyEvent.ANY, this::key);
        field.localToSceneTransformProperty().addListener((o, was, is) -> {
            if (isOpen()) {
                place();
            }
        });
    }

    /**
     * At once; while an answer is awaited, what is typed meanwhile is asked when it has come, so that no key waits for a queue of questions.
     *
     * @param wanted an empty field is asked about, too
     */
    private void ask(boolean wanted) {
        String typed = field.getText();
        if (typed.isBlank() && !wanted || !field.isFocused()) {
            close();
            return;
        }
        if (underWay) {
            return;
        }
        underWay = true;
        kit.work().ask("suggest " + field.getId(), () -> find.apply(typed), found -> {
            underWay = false;
            if (!asked || !field.isFocused()) {
                return;
            }
            if (!field.getText().equals(typed)) {
                ask(false);
                return;
            }
            asked = false;
            open(found);
            if (enter != null && isOpen()) {
                take(enter);
                goOn();
            } else {
                nothingToTake();
            }
        }, () -> underWay = false);
    }

    /** Enter did not wait for the answer, and there was none to take: then it was meant for the field. */
    private void nothingToTake() {
        if (enter != null) {
            KeyEvent meant = enter;
            enter = null;
            asked = false;
            Event.fireEvent(field, meant.copyFor(field, field));
            goOn();
        }
    }

    /** The keys that came after Enter go where the cursor stands now. */
    private void goOn() {
        patience.stop();
        enter = null;
        List<KeyEvent> keys = List.copyOf(after);
        after.clear();
        for (KeyEvent each : keys) {
            Node owner = field.getScene() == null ? null : field.getScene().getFocusOwner();
            if (owner != null) {
                Event.fireEvent(owner, each.copyFor(owner, owner));
            }
        }
    }

    private void open(List<T> found) {
        if (found.isEmpty()) {
            close();
            return;
        }
        list.getItems().setAll(found.subList(0, Math.min(MOST, found.size())));
        list.getSelectionModel().select(free ? -1 : 0);
        if (list.getParent() == null) {
            kit.alarm().floating().getChildren().add(list);
        }
        place();
        list.setVisible(true);
        list.toFront();
    }

    /** Under the field, or above it where there is no room below; also while the window is being resized. */
    private void place() {
        Bounds at = kit.alarm().floating().sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        double height = list.getItems().size() * ROW + 4;
        double room = kit.alarm().floating().getWidth();
        double width = Math.min(room, Math.max(at.getWidth(), widest()));
        boolean above = at.getMaxY() + height > kit.alarm().floating().getHeight() && at.getMinY() > height;
        list.resizeRelocate(Math.min(at.getMinX(), room - width), above ? at.getMinY() - height : at.getMaxY() + 2, width, height);
    }

    /** What an entry says is seen whole. */
    private double widest() {
        double widest = LEAST;
        for (T each : list.getItems()) {
            Text text = new Text(shown.apply(each));
            text.setFont(field.getFont());
            widest = Math.max(widest, text.getLayoutBounds().getWidth() + SIDES);
        }
        return Math.ceil(widest);
    }

    public void close() {
        asked = false;
        list.setVisible(false);
        list.getItems().clear();
    }

    public boolean isOpen() {
        return list.isVisible();
    }

    private void key(KeyEvent event) {
        if (enter != null) {
            after.add(event);
            event.consume();
            return;
        }
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        if (free && event.getCode() == KeyCode.ENTER && list.getSelectionModel().isEmpty()) {
            close();
            return;
        }
        if (asked && event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            enter = event;
            patience.playFromStart();
            return;
        }
        if (!isOpen()) {
            if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                asked = true;
                ask(true);
            }
            return;
        }
        KeyCode code = event.getCode();
        int at = list.getSelectionModel().getSelectedIndex();
        if (code == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(at + 1, list.getItems().size() - 1));
            event.consume();
        } else if (code == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(at - 1, 0));
            event.consume();
        } else if (code == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            take(event);
        } else if (code == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    /** @param by the Enter that takes it; with Shift it has a meaning of its own for the field, too. Null for a click */
    private void take(KeyEvent by) {
        T chosen = list.getSelectionModel().getSelectedItem();
        close();
        if (chosen != null) {
            quietly(() -> taken.accept(chosen));
        }
        if (by != null && by.isShiftDown()) {
            Event.fireEvent(field, by.copyFor(field, field));
        }
    }

    /** Sets the field without asking again. */
    public void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
            asked = false;
        }
    }
}
