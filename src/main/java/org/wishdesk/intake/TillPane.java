package org.wishdesk.intake;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.wishdesk.money.Drawer;
import org.wishdesk.money.DrawerState;
import org.wishdesk.money.Tender;
import org.wishdesk.ui.Kit;

/** The cash that should be in the drawer of the place that takes things in, and whether a shift has it; money is taken either way. */
final class TillPane {

    private final Kit kit;
    private final Drawer drawer;
    private final Label name = new Label();
    private final Label there = new Label();
    private final Label shift = new Label();
    private final FlowPane view;

    TillPane(Kit kit, Drawer drawer) {
        this.kit = kit;
        this.drawer = drawer;
        name.getStyleClass().add("field-label");
        there.getStyleClass().add("section");
        there.setId("drawerThere");
        there.setMinWidth(Region.USE_PREF_SIZE);
        shift.setId("drawerShift");
        shift.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        // On a small screen the shift goes below the sum; neither is ever cut.
        view = new FlowPane(8, 2, name, there, shift);
        view.setAlignment(Pos.CENTER_LEFT);
        view.getStyleClass().addAll("card", "strip");
    }

    Parent view() {
        return view;
    }

    /** @param place the channel things come in by */
    void refresh(String place) {
        kit.work().ask("till", () -> drawer.of(place), this::show);
    }

    private void show(Optional<DrawerState> state) {
        boolean open = state.isPresent() && state.get().open() != null;
        name.setText(kit.t("intake.drawer"));
        there.setText(state.map(s -> s.there().toString()).orElse("0.00"));
        shift.setText(kit.t(open ? "intake.shiftOpen" : "intake.noShift"));
        shift.getStyleClass().setAll("badge", open ? "badge-success" : "badge-warning");
    }

    /** Cash that came without a shift is in the drawer all the same; it is said, so that somebody opens one. */
    void saved(Gift gift) {
        if (gift.cash().stream().anyMatch(cash -> cash.tender() == Tender.CASH)) {
            kit.work().ask("till of gift", () -> drawer.of(gift.channel()), state -> {
                if (state.isEmpty() || state.get().open() == null) {
                    kit.alarm().info("intake.savedNoShift", gift.number(), gift.channel());
                }
            });
        }
    }
}
