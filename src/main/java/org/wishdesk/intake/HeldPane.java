package org.wishdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.store.Draft;
import org.wishdesk.store.Drafts;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Soon;

/** Keeps what is being typed within a second, so that the program's end loses nothing, and shows the gifts that were laid aside. */
final class HeldPane {

    private static final String SCREEN = "intake";
    private static final double ROW = 27;
    private static final int SHOWN = 4;

    private final Kit kit;
    private final Drafts drafts;
    private final Supplier<Typing> current;
    private final Consumer<Typing> restore;
    private final ListView<Draft> list = new ListView<>();
    private final VBox view;
    private final Soon soon;
    private String kept = "";
    private boolean begun;
    private boolean fresh = true;

    /**
     * @param current what stands on the screen
     * @param restore puts it on the screen again
     * @param back    where Esc goes
     */
    HeldPane(Kit kit, Drafts drafts, Supplier<Typing> current, Consumer<Typing> restore, Runnable back) {
        this.kit = kit;
        this.drafts = drafts;
        this.current = current;
        this.restore = restore;
        Label heading = new Label(kit.t("intake.held"));
        heading.getStyleClass().add("section");
        heading.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("held");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Draft draft, boolean empty) {
                super.updateItem(draft, empty);
                setText(empty || draft == null ? null : draft.title());
            }
        });
        Fields.onEnter(list, this::pickUp);
        Fields.onEscape(list, back);
        list.focusedProperty().addListener((o, was, is) -> {
            if (is && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().select(0);
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                pickUp();
            }
        });
        view = new VBox(4, heading, list);
        soon = new Soon(kit, this::keep);
        show(List.of());
    }

    Node view() {
        return view;
    }

    /** Something was typed: within a second it is kept. */
    void changed() {
        soon.changed();
    }

    private void keep() {
        Typing typing = current.get();
        if (!typing.begun()) {
            if (begun) {
                begun = false;
                kit.work().note(() -> drafts.forget(typing.id()));
            }
            return;
        }
        String body = typing.written();
        if (!body.equals(kept)) {
            begun = true;
            kept = body;
            kit.work().note(() -> drafts.keep(typing.id(), SCREEN, body));
        }
    }

    /** It is being saved or was cleared away: nothing of it is to be written any more. */
    void leave() {
        soon.stop();
        begun = false;
        kept = "";
    }

    /** It was cleared away on purpose. */
    void forget(Typing typing) {
        leave();
        kit.work().note(() -> drafts.forget(typing.id()));
    }

    /** Lays what stands on the screen aside. */
    void hold(Typing typing) {
        leave();
        String title = kit.t("intake.heldTitle", typing.donor().name().isBlank() ? kit.t("intake.state.noName") : typing.donor().name(), typing.lines());
        String body = typing.written();
        kit.work().note(() -> drafts.hold(typing.id(), SCREEN, title, body));
    }

    /** Makes room for another gift. */
    void holdBegun() {
        Typing now = current.get();
        if (now.begun()) {
            hold(now);
        }
    }

    /** To the gifts laid aside; the only one is picked up at once. */
    void choose() {
        if (list.getItems().size() == 1) {
            list.getSelectionModel().select(0);
            pickUp();
        } else if (list.getItems().isEmpty()) {
            kit.alarm().info("intake.noneHeld");
        } else {
            list.getSelectionModel().select(0);
            list.requestFocus();
        }
    }

    private void pickUp() {
        Draft draft = list.getSelectionModel().getSelectedItem();
        if (draft == null) {
            return;
        }
        Optional<Typing> typing = Typing.read(draft.body());
        if (typing.isEmpty()) {
            kit.alarm().info("intake.heldUnreadable");
            return;
        }
        holdBegun();
        list.getItems().remove(draft);
        show(List.copyOf(list.getItems()));
        restore.accept(typing.get());
        // From now on it is what is being typed, no longer laid aside.
        kept = "";
        begun = true;
        keep();
    }

    /** When the program has just begun, what was being typed when it ended comes back. */
    void refresh() {
        kit.work().ask("held", () -> drafts.of(SCREEN), found -> {
            boolean first = fresh;
            fresh = false;
            Typing now = current.get();
            List<Draft> typed = found.stream().filter(d -> !d.held()).toList();
            if (first && !now.begun() && !typed.isEmpty()) {
                Typing.read(typed.getFirst().body()).ifPresent(typing -> {
                    restore.accept(typing);
                    begun = true;
                    kit.alarm().info("intake.restored");
                });
            }
            Typing here = current.get();
            show(found.stream().filter(d -> !d.id().equals(here.id()) && (d.held() || first)).toList());
        });
    }

    private void show(List<Draft> held) {
        ObservableList<Draft> items = FXCollections.observableArrayList(held);
        list.setItems(items);
        list.setPrefHeight(Math.clamp(items.size(), 1, SHOWN) * ROW + 4);
        list.setMinHeight(ROW + 4);
        view.setVisible(!items.isEmpty());
        view.setManaged(!items.isEmpty());
    }
}
