package org.wishdesk.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import java.util.List;
import java.util.function.Function;
import org.wishdesk.base.Problem;

/** Small habits of fields and tables that every screen shares. */
public final class Fields {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private static final PseudoClass NUMBER = PseudoClass.getPseudoClass("number");

    private static final double LINE = 22;

    private Fields() {
    }

    /** Marks a field as the one that needs putting right, or not. */
    public static void mark(Node field, boolean wrong) {
        field.pseudoClassStateChanged(WRONG, wrong);
    }

    /** Marks those of a form's fields that a problem names, and puts the cursor into the first of them. */
    public static void mark(List<? extends Node> fields, List<Problem> problems) {
        for (Node field : fields.reversed()) {
            boolean wrong = problems.stream().anyMatch(problem -> problem.field().equals(field.getId()));
            mark(field, wrong);
            if (wrong) {
                enter(field);
            }
        }
    }

    /** Enter goes on to what comes next, as clerks expect. */
    public static void onEnter(Node field, Runnable next) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isShiftDown() && !event.isConsumed()) {
                event.consume();
                next.run();
            }
        });
    }

    /** The cursor is in it. What {@code focusWithin} says is not asked: it stays true when something that had the cursor was taken out. */
    public static boolean hasCursor(Node form) {
        Node at = form.getScene() == null ? null : form.getScene().getFocusOwner();
        while (at != null && at != form) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Esc goes back to what came before, unless the key was meant for a list that is open. */
    public static void onEscape(Node field, Runnable before) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
                event.consume();
                before.run();
            }
        });
    }

    /** The figure on a key, of the upper row or of the number pad; -1 for any other key. */
    public static int figure(KeyCode code) {
        return code.isDigitKey() ? Character.digit(code.getName().charAt(code.getName().length() - 1), 10) : -1;
    }

    /** Puts the cursor into a field with its text selected, so that typing replaces it. */
    public static void enter(Node field) {
        field.requestFocus();
        if (field instanceof TextInputControl text) {
            text.selectAll();
        }
    }

    /** A click on what is only read, or scrolled, leaves the cursor where it is. */
    public static void onlyRead(ScrollPane area) {
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            Node each = (Node) event.getTarget();
            while (each != area && !(each instanceof ScrollBar)) {
                each = each.getParent();
            }
            if (each == area) {
                event.consume();
            }
        });
    }

    /** Scrolls by so many heights of what is seen, less a line. */
    public static void turn(ScrollPane area, int pages) {
        double seen = area.getViewportBounds().getHeight();
        double beyond = area.getContent().getLayoutBounds().getHeight() - seen;
        if (beyond > 0) {
            area.setVvalue(Math.clamp(area.getVvalue() + pages * Math.max(LINE, seen - LINE) / beyond, 0, 1));
        }
    }

    /** Shows each choice by its word. */
    public static <T> void shown(ComboBox<T> box, Function<T, String> word) {
        box.setCellFactory(view -> cell(word));
        box.setButtonCell(cell(word));
    }

    private static <T> ListCell<T> cell(Function<T, String> word) {
        return new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : word.apply(item));
            }
        };
    }

    /** A column that shows text; numbers stand to the right. */
    public static <S> TableColumn<S, Object> column(TableView<S> table, String heading, double width, Function<S, Object> value) {
        TableColumn<S, Object> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(c -> new javafx.scene.control.TableCell<>() {
            @Override
            protected void updateItem(Object item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.toString());
                pseudoClassStateChanged(NUMBER, item instanceof Number);
            }
        });
        table.getColumns().add(column);
        return column;
    }
}
