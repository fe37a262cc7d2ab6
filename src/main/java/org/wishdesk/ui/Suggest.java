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
import javafx.util.Duration;

/**
 * Suggestions under a field while one types. Down and Up choose, Enter takes, Esc closes; any other key goes where it was meant to go.
 * It lies in the window itself, so it can never hold a click back.
 */
public final class Suggest<T> {

    private static final int MOST = 8;
    private static final double ROW = 30;

    private final TextField field;
    private final ListView<T> list = new ListView<>();
    private final Function<String, List<T>> find;
    private final Consumer<T> taken;
    private final Kit kit;
    private final PauseTransition wait = new PauseTransition(Duration.millis(40));
    /** An Enter that was quicker than the answer, and the keys after it, wait for the answer. */
    private final PauseTransition patience = new PauseTransition(Duration.millis(600));
    private final List<KeyEvent> after = new ArrayList<>();
    private boolean asked;
    private boolean taking;
    private boolean quiet;

    /** @param find asked off the screen's thread */
    public Suggest(Kit kit, TextField field, Function<String, List<T>> find, Function<T, String> shown, Consumer<T> taken) {
        this.kit = kit;
        this.field = field;
        this.find = find;
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
        list.setOnMouseClicked(e -> take());
        wait.setOnFinished(e -> ask());
        patience.setOnFinished(e -> nothingToTake());
        field.textProperty().addListener((o, was, is) -> {
            if (!quiet) {
                asked = true;
                wait.playFromStart();
            }
        });
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                close();
                taking = false;
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

    private void ask() {
        String typed = field.getText();
        if (typed.isBlank() || !field.isFocused()) {
            asked = false;
            close();
            return;
        }
        kit.work().ask("suggest " + field.getId(), () -> find.apply(typed), found -> {
            if (field.isFocused() && field.getText().equals(typed) && !quiet) {
                asked = false;
                open(found);
                if (taking && isOpen()) {
                    take();
                    goOn();
                } else if (taking) {
                    nothingToTake();
                }
            }
        });
    }

    /** Enter did not wait for the answer, and there was none to take: then it was meant for the field. */
    private void nothingToTake() {
        if (taking) {
            taking = false;
            asked = false;
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            goOn();
        }
    }

    /** The keys that came after Enter go where the cursor stands now. */
    private void goOn() {
        patience.stop();
        taking = false;
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
        list.getSelectionModel().select(0);
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
        double width = Math.max(at.getWidth(), 300);
        boolean above = at.getMaxY() + height > kit.alarm().floating().getHeight() && at.getMinY() > height;
        list.resizeRelocate(at.getMinX(), above ? at.getMinY() - height : at.getMaxY() + 2, width, height);
    }

    public void close() {
        wait.stop();
        asked = false;
        list.setVisible(false);
        list.getItems().clear();
    }

    public boolean isOpen() {
        return list.isVisible();
    }

    private void key(KeyEvent event) {
        if (taking) {
            after.add(event);
            event.consume();
            return;
        }
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        if (!isOpen()) {
            if (asked && event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                taking = true;
                patience.playFromStart();
                wait.stop();
                ask();
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
            take();
        } else if (code == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    private void take() {
        T chosen = list.getSelectionModel().getSelectedItem();
        close();
        if (chosen != null) {
            quietly(() -> taken.accept(chosen));
        }
    }

    /** Sets the field without asking again. */
    public void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
            wait.stop();
        }
    }
}
