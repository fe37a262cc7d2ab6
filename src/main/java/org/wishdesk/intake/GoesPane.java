package org.wishdesk.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.inventory.Bin;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** Where what was just saved is put: each box once, with what goes into it. */
final class GoesPane {

    /** So much of the column the boxes take at most, and at least where it is low; the others are scrolled to. */
    private static final double MOST = 130;
    private static final double LEAST = 44;

    private final Kit kit;
    private final Intake intake;
    private final VBox view;

    /**
     * @param area as high as what is in it, within limits
     * @param view the place on the screen; empty until a gift is saved
     */
    GoesPane(Kit kit, Intake intake, ScrollPane area, VBox view) {
        this.kit = kit;
        this.intake = intake;
        this.view = view;
        Fields.onlyRead(area);
        area.prefHeightProperty().bind(Bindings.min(MOST, view.heightProperty()));
        area.minHeightProperty().bind(Bindings.min(LEAST, view.heightProperty()));
    }

    void show(Gift gift) {
        kit.work().ask("goes", () -> intake.goes(gift), this::show);
    }

    private void show(Map<Gift.Line, Bin> goes) {
        Map<Bin, Set<String>> boxes = new LinkedHashMap<>();
        goes.forEach((line, bin) -> boxes.computeIfAbsent(bin, b -> new LinkedHashSet<>()).add(line.itemName()));
        view.getChildren().clear();
        boxes.forEach((bin, items) -> view.getChildren().add(row(bin, items)));
    }

    private HBox row(Bin bin, Set<String> items) {
        Label code = new Label(bin.code());
        code.getStyleClass().add("key-cap");
        code.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label(kit.t("intake.goes", String.join(kit.t("paper.listComma"), items), bin.says(kit.words())));
        what.getStyleClass().add("small-text");
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        return new HBox(6, code, what);
    }
}
