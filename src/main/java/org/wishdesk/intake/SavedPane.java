package org.wishdesk.intake;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;

/** The gift that was saved last: its number, large, whose it was, how much, and where it is put. */
final class SavedPane {

    private final Kit kit;
    private final Parent view;
    private final GoesPane goes;

    @FXML private Label savedNumber;
    @FXML private Label savedDonor;
    @FXML private Label savedWhat;
    @FXML private ScrollPane goesArea;
    @FXML private VBox goesSlot;

    private Gift gift;

    SavedPane(Kit kit, Intake intake) {
        this.kit = kit;
        view = Fxml.load(this, kit.words());
        goes = new GoesPane(kit, intake, goesArea, goesSlot);
        intake.last().ifPresent(this::set);
    }

    Parent view() {
        return view;
    }

    /** Null until something was saved since the program began. */
    Gift gift() {
        return gift;
    }

    void turn(int pages) {
        Fields.turn(goesArea, pages);
    }

    void show(Gift saved) {
        set(saved);
        kit.alarm().done("intake.saved", saved.number());
    }

    private void set(Gift saved) {
        gift = saved;
        savedNumber.setText(saved.number());
        savedDonor.setText(saved.donorName());
        savedWhat.setText(kit.t("intake.summary", saved.lines().size() + saved.cash().size(), saved.pieces(), saved.total()));
        goes.show(saved);
    }
}
