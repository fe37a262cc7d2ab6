package org.wishdesk.money;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.ui.Kit;

/** A question with something to write; it stays open when the answer was refused. */
final class AskPane {

    private AskPane() {
    }

    static VBox labelled(Kit kit, String name, Node field) {
        Label label = new Label(kit.t(name));
        label.getStyleClass().add("field-label");
        return new VBox(2, label, field);
    }

    /**
     * @param first where the cursor stands
     * @param yes   the word on the key that does it
     */
    static void show(Kit kit, String sentence, Node content, Node first, String yes, Runnable action) {
        Label head = new Label(sentence);
        head.getStyleClass().add("section");
        head.setWrapText(true);
        Button go = new Button(kit.t(yes));
        go.setId("sheetYes");
        go.setDefaultButton(true);
        go.getStyleClass().add("accent");
        go.setOnAction(e -> action.run());
        Button stay = new Button(kit.t("ui.no"));
        stay.setCancelButton(true);
        stay.setOnAction(e -> kit.alarm().closeSheet());
        HBox row = new HBox(8, stay, go);
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(14, head, content, row);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(600, Region.USE_PREF_SIZE);
        kit.alarm().show(sheet, first);
    }
}
