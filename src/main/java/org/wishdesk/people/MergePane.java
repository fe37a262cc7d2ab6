package org.wishdesk.people;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;

/** Looks for the donor that another one turned out to be. */
final class MergePane {

    private final Kit kit;
    private final Donors donors;
    private final Donor gone;
    private final BiConsumer<Donor, Donor> chosen;

    /** @param chosen told who is merged, and into whom */
    MergePane(Kit kit, Donors donors, Donor gone, BiConsumer<Donor, Donor> chosen) {
        this.kit = kit;
        this.donors = donors;
        this.gone = gone;
        this.chosen = chosen;
    }

    void show() {
        TextField other = new TextField();
        other.setId("mergeInto");
        other.setPromptText(kit.t("people.donors.prompt"));
        Label head = new Label(kit.t("people.donors.mergeTitle", DonorScreen.said(gone)));
        head.getStyleClass().add("section");
        head.setWrapText(true);
        Button stay = new Button(kit.t("ui.no"));
        stay.setOnAction(e -> kit.alarm().closeSheet());
        HBox row = new HBox(stay);
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(12, head, other, row);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(520, Region.USE_PREF_SIZE);
        new Suggest<>(kit, other, typed -> donors.suggest(typed, 9), this::shown, stands -> {
            kit.alarm().closeSheet();
            chosen.accept(gone, stands);
        });
        kit.alarm().show(sheet, other);
        kit.alarm().floating().toFront();
    }

    private String shown(Donor donor) {
        return DonorScreen.said(donor) + "  " + kit.words().t(donor.kind()) + "  " + kit.t("people.donors.gifts", donor.gifts());
    }
}
