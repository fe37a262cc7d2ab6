package org.wishdesk.ui;

import java.util.List;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A short list chosen from with one key: a figure picks the entry of that number, Up and Down step, the list opens with Alt+Down. */
public final class Choice<T> {

    private final ComboBox<T> box;
    private final Function<T, String> word;

    public Choice(ComboBox<T> box, Function<T, String> word) {
        this.box = box;
        this.word = word;
        Fields.shown(box, this::numbered);
        box.setVisibleRowCount(12);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.skinProperty().addListener((o, was, is) -> {
            if (is instanceof ComboBoxListViewSkin<?> skin) {
                skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::elsewhere);
            }
        });
    }

    /** While the list is open a key of the screen still is one; F2 the list would take for itself. */
    private void elsewhere(KeyEvent event) {
        if (event.getCode().isFunctionKey()) {
            event.consume();
            box.hide();
            Event.fireEvent(box, event.copyFor(box, box));
        }
    }

    private String numbered(T item) {
        int at = box.getItems().indexOf(item);
        return at >= 0 && at < 9 && box.isShowing() ? (at + 1) + "  " + word.apply(item) : word.apply(item);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (Fields.figure(code) >= 0 && !event.isAltDown() && !event.isShortcutDown()) {
            int at = Fields.figure(code) - 1;
            if (at >= 0 && at < box.getItems().size()) {
                box.getSelectionModel().select(at);
                box.hide();
            }
            event.consume();
        } else if (!box.isShowing() && !event.isAltDown() && (code == KeyCode.DOWN || code == KeyCode.UP)) {
            int at = box.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
            box.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, box.getItems().size() - 1)));
            event.consume();
        }
    }

    /** New entries; the value stays where it is one of them, else the first is taken. */
    public void offer(List<T> items) {
        offer(items, items.isEmpty() ? null : items.getFirst());
    }

    /** New entries; the value stays where it is one of them, else it is this one. */
    public void offer(List<T> items, T otherwise) {
        T was = box.getValue();
        box.getItems().setAll(items);
        box.setValue(was != null && items.contains(was) ? was : otherwise);
    }
}
