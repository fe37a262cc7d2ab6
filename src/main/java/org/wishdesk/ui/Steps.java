package org.wishdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The fields of a row in the order in which they are typed: Enter goes on to the next that is there, Esc back, Shift+Enter straight to the goal. */
public final class Steps {

    private final List<Node> order = new ArrayList<>();
    private final Node goal;
    private final Consumer<Node> done;
    private final Runnable before;

    /**
     * @param goal   the field that is never passed by, as the quantity
     * @param done   gets the field, the goal or one behind it, in which Enter was pressed
     * @param before where Esc goes from the first field
     */
    public Steps(List<Node> fields, Node goal, Consumer<Node> done, Runnable before) {
        this.goal = goal;
        this.done = done;
        this.before = before;
        fields.forEach(this::last);
    }

    public void beforeGoal(Node field) {
        order.add(order.indexOf(goal), field);
        wire(field);
    }

    public void last(Node field) {
        order.add(field);
        wire(field);
    }

    private void wire(Node field) {
        Fields.onEnter(field, () -> next(field));
        Fields.onEscape(field, () -> back(field));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && !event.isShortcutDown()) {
                event.consume();
                Fields.enter(goal);
            }
        });
    }

    /** As Enter does. */
    public void next(Node from) {
        if (order.indexOf(from) >= order.indexOf(goal)) {
            done.accept(from);
        } else {
            order.subList(order.indexOf(from) + 1, order.size()).stream().filter(Steps::there).findFirst().ifPresent(Fields::enter);
        }
    }

    private void back(Node from) {
        order.subList(0, order.indexOf(from)).reversed().stream().filter(Steps::there).findFirst().ifPresentOrElse(Fields::enter, before);
    }

    /** Shown, and not for looking at only; each stands with its label in a box of its own. */
    private static boolean there(Node field) {
        return field.getParent().isVisible() && !field.isDisabled();
    }
}
