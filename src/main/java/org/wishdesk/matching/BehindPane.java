package org.wishdesk.matching;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** What stands behind one reason: bids and going prices in points, and who else could use the same pieces. For auditors; nothing of it is printed. */
final class BehindPane {

    private BehindPane() {
    }

    static void open(Kit kit, Behind audit) {
        Bid bid = audit.own().bid();
        Label title = new Label(kit.t("matching.audit.title", audit.own().wanted().code(), audit.own().wanted().itemName()));
        title.getStyleClass().add("sheet-title");
        Label reason = new Label(audit.reason().in(kit.words()));
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        GridPane numbers = new GridPane(26, 4);
        String[][] cells = {{"matching.audit.kind", kit.t(Said.of(bid.kind()))}, {"matching.audit.turn", "" + (bid.turn() + 1)},
                {"matching.audit.worth", Bid.points(bid.worthMp())}, {"matching.audit.cost", Bid.points(bid.costMp())},
                {"matching.audit.price", Bid.points(bid.priceMp())}, {"matching.audit.stock", "" + bid.stock()},
                {"matching.audit.wanted", "" + audit.pieces()}, {"matching.audit.rivals", "" + audit.rivals().size()},
                {"matching.audit.lacking", "" + audit.own().lacking()}, {"matching.audit.cash", Money.ofFen(bid.cashFen()).toString()},
                {"matching.audit.value", Bid.points(audit.run().pointsMp())}, {"matching.audit.bound", Bid.points(audit.run().boundMp())}};
        for (int i = 0; i < cells.length; i++) {
            Label name = new Label(kit.t(cells[i][0]));
            name.getStyleClass().add("field-label");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(cells[i][1]);
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.setId("audit" + cells[i][0].substring(cells[i][0].lastIndexOf('.')).replace(".", "_"));
            numbers.add(new VBox(name, value), i % 4, i / 4);
        }
        Label looks = small(kit.t("matching.audit.looks", audit.looks().isEmpty() ? kit.t("matching.audit.nobody")
                : String.join(" ", audit.looks().reversed().stream().distinct().limit(4).toList())));
        looks.setId("auditLooks");
        TableView<Behind.Asker> rivals = new TableView<>();
        rivals.setId("rivals");
        Fields.column(rivals, kit.t("matching.audit.turn"), 62, r -> r.bid().turn() + 1);
        Fields.column(rivals, kit.t("matching.field.wish"), 70, r -> r.wanted().code());
        Fields.column(rivals, kit.t("matching.field.household"), 70, r -> r.wanted().householdCode());
        Fields.column(rivals, kit.t("matching.field.township"), 110, r -> r.wanted().township());
        Fields.column(rivals, kit.t("matching.field.wished"), 90, r -> r.wanted().itemName());
        Fields.column(rivals, kit.t("matching.field.got"), 50, Behind.Asker::got);
        Fields.column(rivals, kit.t("matching.audit.lacking"), 84, Behind.Asker::lacking);
        Fields.column(rivals, kit.t("matching.audit.worth"), 96, r -> Bid.points(r.bid().worthMp()));
        Fields.column(rivals, kit.t("matching.audit.cost"), 172, r -> Bid.points(r.bid().costMp()));
        rivals.getItems().setAll(audit.rivals());
        rivals.setPlaceholder(new Label(kit.t("matching.audit.noRivals")));
        rivals.setPrefHeight(250);
        rivals.setMinHeight(120);
        Label recorded = small(kit.t("matching.audit.recorded"));
        Button close = new Button(kit.t("ui.close"));
        close.setDefaultButton(true);
        close.setOnAction(e -> kit.alarm().closeSheet());
        HBox foot = new HBox(16, recorded, close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(8, title, reason, numbers, small(kit.t("matching.audit.how")), rivals, looks, foot);
        sheet.getStyleClass().add("sheet");
        sheet.setId("audit");
        sheet.setMaxSize(860, Region.USE_PREF_SIZE);
        kit.alarm().show(sheet, close);
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
