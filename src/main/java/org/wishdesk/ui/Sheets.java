package org.wishdesk.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What lies over the work: one sheet, and over that the cover of a counter left for a moment. Whatever lies below can be reached by no key,
 * and the cursor goes back to where it was when what lay above it has gone.
 */
final class Sheets {

    private final StackPane sheet = new StackPane();
    private final StackPane cover = new StackPane();
    private final StackPane all = new StackPane(sheet, cover);
    /** Where the cursor was when the sheet came, and when the cover came. */
    private Node underSheet;
    private Node underCover;

    Sheets() {
        sheet.getStyleClass().add("sheets");
        sheet.setVisible(false);
        sheet.disableProperty().bind(cover.visibleProperty());
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        cover.setVisible(false);
        // Before the default button of a sheet below, which would take the Enter.
        cover.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                event.consume();
                uncover();
            }
        });
        all.visibleProperty().bind(sheet.visibleProperty().or(cover.visibleProperty()));
    }

    /** Visible as long as anything lies over the work. */
    Node node() {
        return all;
    }

    boolean open() {
        return all.isVisible();
    }

    boolean covered() {
        return cover.isVisible();
    }

    /** A sheet in place of any other; under the cover it waits. */
    void show(Region content, Node first) {
        if (!sheet.isVisible()) {
            underSheet = cursor();
        }
        sheet.getChildren().setAll(content);
        sheet.setVisible(true);
        cursor(first);
    }

    void close() {
        sheet.setVisible(false);
        sheet.getChildren().clear();
        cursor(underSheet);
        underSheet = null;
    }

    void cover(Region content, Node first) {
        underCover = cursor();
        cover.getChildren().setAll(content);
        cover.setVisible(true);
        first.requestFocus();
    }

    void uncover() {
        cover.setVisible(false);
        cover.getChildren().clear();
        cursor(underCover);
        underCover = null;
    }

    /** The cursor, or under the cover where it will be. */
    private Node cursor() {
        return cover.isVisible() ? underCover : all.getScene() == null ? null : all.getScene().getFocusOwner();
    }

    private void cursor(Node to) {
        if (cover.isVisible()) {
            underCover = to == null ? underCover : to;
        } else if (to != null) {
            to.requestFocus();
        }
    }
}
