package org.wishdesk.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.wishdesk.ui.Kit;

/** What became of a donor's entry: who was merged into it, what was put right by whom, and who looked at the phone. */
final class DonorTrailPane {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Kit kit;
    private final GridPane merged;
    private final GridPane changes;
    private final GridPane looks;
    private final Consumer<Donor> takeApart;
    private ZoneId zone;

    /** @param takeApart asked for of one that was merged */
    DonorTrailPane(Kit kit, GridPane merged, GridPane changes, GridPane looks, Consumer<Donor> takeApart) {
        this.kit = kit;
        this.merged = merged;
        this.changes = changes;
        this.looks = looks;
        this.takeApart = takeApart;
    }

    void show(DonorFile.Opened now, ZoneId station) {
        zone = station;
        merged.getChildren().clear();
        now.merged().forEach(each -> {
            Button undo = new Button(kit.t("people.donors.takeApart"));
            undo.getStyleClass().add("small");
            undo.setId("takeApart" + merged.getRowCount());
            undo.setMinWidth(Region.USE_PREF_SIZE);
            undo.setOnAction(e -> takeApart.accept(each));
            merged.addRow(merged.getRowCount(), whole(DonorScreen.said(each)), new Label(kit.t("people.donors.gifts", each.gifts())), undo);
        });
        changes.getChildren().clear();
        now.changes().forEach(each -> changes.addRow(changes.getRowCount(), moment(each.changedAt()), whole(kit.t("people.donors.change",
                kit.t(word(each.field())), shown(each.oldValue()), shown(each.newValue()), each.clerk()))));
        looks.getChildren().clear();
        now.looks().forEach(each -> looks.addRow(looks.getRowCount(), moment(each.revealedAt()), new Label(each.clerk())));
        if (now.looks().isEmpty()) {
            looks.addRow(0, new Label(kit.t("people.noHistory")));
        }
    }

    private static String word(String field) {
        return switch (field) {
            case "name" -> "people.change.name";
            case "phone" -> "people.change.phone";
            case "publishName" -> "people.change.publishName";
            case "alias" -> "people.change.alias";
            case "merged" -> "people.change.merged";
            case "mergedInto" -> "people.change.mergedInto";
            default -> "people.change.note";
        };
    }

    private String shown(String value) {
        return value == null || value.isEmpty() ? "\u2014" : switch (value) {
            case "true" -> kit.t("people.donors.published");
            case "false" -> kit.t("people.donors.notPublished");
            default -> value;
        };
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label moment(Instant at) {
        Label label = new Label(MOMENT.format(at.atZone(zone)));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
