package org.wishdesk.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.inventory.Bin;
import org.wishdesk.ui.Kit;

/** Where what was just saved is put: each box once, with what goes into it. */
final class GoesPane {

    private static final int MOST = 5;

    private final Kit kit;
    private final Intake intake;
    private final VBox view;

    /** @param view the place on the screen; empty until a gift is saved */
    GoesPane(Kit kit, Intake intake, VBox view) {
        this.kit = kit;
        this.intake = intake;
        this.view = view;
        view.setSpacing(3);
    }

    void show(Gift gift) {
        kit.work().ask("goes", () -> intake.goes(gift), this::show);
    }

    private void show(Map<Gift.Line, Bin> goes) {
        Map<Bin, Set<String>> boxes = new LinkedHashMap<>();
        goes.forEach((line, bin) -> boxes.computeIfAbsent(bin, b -> new LinkedHashSet<>()).add(line.itemName()));
        view.getChildren().clear();
        boxes.entrySet().stream().limit(MOST).forEach(each -> view.getChildren().add(row(each.getKey(), each.getValue())));
        if (boxes.size() > MOST) {
            view.getChildren().add(new Label(kit.t("intake.goesMore", boxes.size() - MOST)));
        }
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
