package org.wishdesk.sorting;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Text;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;

/** What came of bags, whenever they were sorted: where each piece is now; labels for it; and all of it put back while nothing has moved on. */
final class SortedPane {

    private final Kit kit;
    private final Sorting sorting;
    private final Parent view;
    private final BiConsumer<SortedBag, List<SortDraft.Line>> again;

    @FXML private TextField find;
    @FXML private TableView<SortedBag> sortings;
    @FXML private TableView<CameOut> out;
    @FXML private Label what;
    @FXML private Button undo;
    @FXML private Button labels;

    /** @param again gets a bag whose sorting was put back, and what had come out of it, to be sorted anew */
    SortedPane(Kit kit, Sorting sorting, BiConsumer<SortedBag, List<SortDraft.Line>> again) {
        this.kit = kit;
        this.sorting = sorting;
        this.again = again;
        view = Fxml.load(this, kit.words());
        Fields.column(sortings, kit.t("sorting.heading.bag"), 142, SortedBag::code);
        Fields.column(sortings, kit.t("sorting.heading.sortedOn"), 92, each -> sorting.day(each.at()).toString());
        Fields.column(sortings, kit.t("goods.thing.quantity"), 72, SortedBag::pieces);
        sortings.setPlaceholder(new Label(kit.t("sorting.noneSorted")));
        sortings.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show(is));
        Fields.column(out, kit.t("inventory.heading.code"), 156, row -> row.lot().code());
        Fields.column(out, kit.t("goods.thing.item"), 96, row -> row.rest() ? kit.t("sorting.restOfBag") : row.lot().itemName());
        Fields.column(out, kit.t("goods.thing.forWhom"), 68, row -> row.lot().forWhom() == ForWhom.ANYONE ? "" : kit.words().t(row.lot().forWhom()));
        Fields.column(out, kit.t("goods.thing.size"), 76, row -> row.lot().sizeTyped());
        Fields.column(out, kit.t("goods.thing.quantity"), 72, CameOut::quantity);
        Fields.column(out, kit.t("sorting.field.ending"), 84, row -> row.rest() ? "" : kit.words().t(row.ending()));
        Fields.column(out, kit.t("sorting.heading.now"), 190, row -> row.says(kit.words()));
        Fields.column(out, kit.t("sorting.heading.plate"), 220, row -> plate(row));
        out.setPlaceholder(new Label(kit.t("sorting.noneSorted")));
        find.textProperty().addListener((o, was, is) -> refresh());
        Fields.onEnter(find, this::toTable);
        find.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                toTable();
            }
        });
        Fields.onEscape(sortings, this::focus);
        Fields.onEscape(out, sortings::requestFocus);
        Fields.onEnter(sortings, out::requestFocus);
        undo.setOnAction(e -> undo());
        labels.setOnAction(e -> labels());
        show(null);
    }

    Parent view() {
        return view;
    }

    private String plate(CameOut row) {
        LotPlate plate = row.plate();
        if (plate == null) {
            return "";
        }
        String tested = kit.t("sorting.plate", plate.made().isEmpty() ? kit.t("sorting.plate.unknown") : plate.made(), kit.words().t(plate.powerTest()), plate.tester());
        return plate.pastYears() == null ? tested
                : kit.t("sorting.plate.past", tested, plate.pastYears(), plate.pastSource(), plate.clerk());
    }

    private void toTable() {
        if (!sortings.getItems().isEmpty()) {
            sortings.getSelectionModel().select(Math.max(0, sortings.getSelectionModel().getSelectedIndex()));
            sortings.requestFocus();
        }
    }

    /** What came out of it, and whether it still lies where the sorting put it. */
    private void show(SortedBag chosen) {
        undo.setDisable(chosen == null || chosen.undone());
        labels.setDisable(chosen == null || chosen.undone());
        what.setText(chosen == null ? "" : kit.t(chosen.undone() ? "sorting.wasUndone" : "sorting.cameOut", chosen.code(), chosen.pieces()));
        if (chosen == null) {
            out.getItems().clear();
            return;
        }
        kit.work().ask("came out", () -> sorting.cameOut(chosen.event()), found -> {
            if (chosen.equals(sortings.getSelectionModel().getSelectedItem())) {
                out.getItems().setAll(found);
            }
        });
    }

    /** All of the chosen sorting goes back into the bag and is sorted anew. */
    void undo() {
        SortedBag chosen = sortings.getSelectionModel().getSelectedItem();
        if (chosen == null || chosen.undone()) {
            kit.alarm().info("sorting.chooseSorting");
            return;
        }
        kit.alarm().ask(kit.t("sorting.askUndo", chosen.code()), "sorting.askUndo.yes", () -> kit.work().act(
                () -> sorting.undo(chosen.event(), kit.t("sorting.undoReason")), came -> {
                    again.accept(chosen, came.stream().filter(each -> !each.rest()).map(CameOut::line).toList());
                    kit.alarm().done("sorting.undone", chosen.code());
                }));
    }

    /** Labels for what the chosen sorting made, to be looked at and printed. */
    void labels() {
        SortedBag chosen = sortings.getSelectionModel().getSelectedItem();
        if (chosen == null || chosen.undone()) {
            kit.alarm().info("sorting.chooseSorting");
            return;
        }
        kit.work().act(() -> sorting.labels(chosen.event()), paper -> Preview.show(kit, paper));
    }

    /** The sortings of one bag, or of all when its name is empty. */
    void find(String code) {
        find.setText(code);
    }

    void refresh() {
        String typed = Text.clean(find.getText());
        kit.work().ask("sortings", () -> sorting.sortings(typed), found -> {
            SortedBag was = sortings.getSelectionModel().getSelectedItem();
            sortings.getItems().setAll(found);
            found.stream().filter(each -> was != null && each.event().equals(was.event())).findFirst().or(() -> found.stream().findFirst())
                    .ifPresent(sortings.getSelectionModel()::select);
            show(sortings.getSelectionModel().getSelectedItem());
        });
    }

    void focus() {
        Fields.enter(find);
    }
}
