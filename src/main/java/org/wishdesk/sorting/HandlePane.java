package org.wishdesk.sorting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.Labels;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;

/** What waits to be cleaned, and anything else that lies in the station: it is done and goes to its shelf, or leaves by another door. */
final class HandlePane {

    private static final List<Ending> OF_CLEANING = List.of(Ending.KEPT, Ending.TO_WASH, Ending.TO_DISINFECT, Ending.PASSED_ON, Ending.RECYCLED,
            Ending.RETURNED, Ending.REFUSED, Ending.WRITTEN_OFF);
    private static final List<Ending> OF_SHELF = List.of(Ending.TO_WASH, Ending.TO_DISINFECT, Ending.PASSED_ON, Ending.RECYCLED, Ending.RETURNED,
            Ending.REFUSED, Ending.SOLD, Ending.WRITTEN_OFF);

    private final Kit kit;
    private final Sorting sorting;
    private final Labels labels;
    private final Parent view;
    private final Choice<Ending> endings;

    @FXML private TextField find;
    @FXML private Label state;
    @FXML private TextField when;
    @FXML private TableView<Piece> pieces;
    @FXML private ComboBox<Ending> ending;
    @FXML private TextField quantity;
    @FXML private Node reasonBox;
    @FXML private TextField reason;
    @FXML private Node proceedsBox;
    @FXML private TextField proceeds;
    @FXML private Button apply;

    HandlePane(Kit kit, Sorting sorting, Labels labels) {
        this.kit = kit;
        this.sorting = sorting;
        this.labels = labels;
        view = Fxml.load(this, kit.words());
        endings = new Choice<>(ending, this::word);
        Fields.column(pieces, kit.t("inventory.heading.code"), 170, Piece::code);
        Fields.column(pieces, kit.t("inventory.heading.item"), 120, Piece::itemName);
        Fields.column(pieces, kit.t("inventory.heading.forWhom"), 76, r -> r.forWhom() == ForWhom.ANYONE ? "" : kit.words().t(r.forWhom()));
        Fields.column(pieces, kit.t("inventory.heading.size"), 92, Piece::sizeTyped);
        Fields.column(pieces, kit.t("inventory.heading.season"), 96, r -> r.season() == Season.ANY ? "" : kit.words().t(r.season()));
        Fields.column(pieces, kit.t("inventory.heading.quantity"), 72, Piece::quantity);
        Fields.column(pieces, kit.t("inventory.heading.reserved"), 72, r -> r.quantity() - r.free());
        Fields.column(pieces, kit.t("inventory.heading.unit"), 54, Piece::unit);
        Fields.column(pieces, kit.t("inventory.heading.place"), 100, r -> r.left() == null ? r.placeName() : kit.words().t(r.placeKind()));
        Fields.column(pieces, kit.t("sorting.heading.since"), 100, r -> r.since() == null ? "" : sorting.day(r.since()).toString());
        pieces.setPlaceholder(new Label(kit.t("sorting.nothingHere")));
        pieces.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> offer(was, is));
        Fields.onEnter(pieces, ending::requestFocus);
        Fields.onEscape(pieces, this::focus);
        find.textProperty().addListener((o, was, is) -> refresh());
        Fields.onEnter(find, this::toTable);
        find.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                toTable();
            }
        });
        ending.valueProperty().addListener((o, was, is) -> shape());
        Fields.onEnter(ending, () -> Fields.enter(quantity));
        Fields.onEnter(quantity, () -> {
            if (reasonBox.isVisible()) {
                Fields.enter(reason);
            } else {
                apply();
            }
        });
        Fields.onEnter(reason, () -> {
            if (proceedsBox.isVisible()) {
                Fields.enter(proceeds);
            } else {
                apply();
            }
        });
        Fields.onEnter(proceeds, this::apply);
        for (Node field : List.of(ending, quantity, reason, proceeds)) {
            Fields.onEscape(field, pieces::requestFocus);
        }
        Fields.onEnter(when, this::toTable);
        Fields.onEscape(when, this::focus);
        apply.setOnAction(e -> apply());
        apply.disableProperty().bind(pieces.getSelectionModel().selectedItemProperty().isNull());
        offer(null, null);
    }

    private String word(Ending of) {
        return of == Ending.KEPT ? kit.t(gone(pieces.getSelectionModel().getSelectedItem()) ? "sorting.takeBack" : "sorting.cleaned") : kit.words().t(of);
    }

    private static boolean gone(Piece piece) {
        return piece != null && piece.left() != null;
    }

    Parent view() {
        return view;
    }

    private void toTable() {
        if (!pieces.getItems().isEmpty()) {
            pieces.getSelectionModel().select(Math.max(0, pieces.getSelectionModel().getSelectedIndex()));
            pieces.requestFocus();
        }
    }

    /** What can become of a piece depends on where it lies. Asking anew shows the same piece; then what was typed stays. */
    private void offer(Piece was, Piece chosen) {
        if (chosen == null || was != null && was.lot().equals(chosen.lot()) && was.place().equals(chosen.place()) && was.free() == chosen.free()
                && Objects.equals(was.left(), chosen.left())) {
            shape();
            return;
        }
        PlaceKind at = chosen.placeKind();
        endings.offer(gone(chosen) ? List.of(Ending.KEPT) : (at.cleans() ? OF_CLEANING : OF_SHELF).stream().filter(each -> each.place() != at).toList());
        ending.getSelectionModel().select(0);
        quantity.setText(Integer.toString(chosen.free()));
        shape();
    }

    private void shape() {
        boolean leaves = ending.getValue() != null && ending.getValue().leaves();
        boolean gone = gone(pieces.getSelectionModel().getSelectedItem());
        quantity.setEditable(!gone);
        show(reasonBox, leaves || gone);
        show(proceedsBox, ending.getValue() == Ending.SOLD);
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** As it is chosen below. */
    void apply() {
        Piece piece = pieces.getSelectionModel().getSelectedItem();
        if (piece == null) {
            kit.alarm().info("sorting.choosePiece");
            focus();
            return;
        }
        if (gone(piece)) {
            takeBack(piece);
            return;
        }
        WhenPane.read(kit, sorting, when, happened -> handle(piece, happened));
    }

    private void handle(Piece piece, Instant happened) {
        String figures = Text.clean(quantity.getText());
        boolean sold = ending.getValue() == Ending.SOLD && !Text.blank(proceeds.getText());
        Optional<Money> money = sold ? Money.read(proceeds.getText()) : Optional.empty();
        HandleDraft draft = new HandleDraft(piece.lot(), piece.place(), figures.matches("\\d{1,9}") ? Integer.parseInt(figures) : 0, ending.getValue(),
                reasonBox.isVisible() ? reason.getText() : "", sold ? money.orElse(Money.ZERO) : null, happened);
        List<Problem> problems = draft.problems();
        Node wrong = null;
        for (Node field : List.of(proceeds, reason, quantity)) {
            boolean odd = problems.stream().anyMatch(p -> field.getId().toLowerCase().endsWith(p.field().toLowerCase()));
            Fields.mark(field, odd);
            wrong = odd ? field : wrong;
        }
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            Fields.enter(wrong == null ? ending : wrong);
            return;
        }
        kit.work().act(() -> {
            sorting.handle(draft);
            return draft;
        }, done -> {
            kit.alarm().done("sorting.handled", piece.code(), done.quantity(), piece.unit(), word(done.ending()));
            reason.clear();
            proceeds.clear();
            pieces.requestFocus();
        });
    }

    /** What left is here after all, all of it. */
    private void takeBack(Piece piece) {
        Fields.mark(reason, Text.blank(reason.getText()));
        if (Text.blank(reason.getText())) {
            kit.alarm().problems(List.of(new Problem("reason", "inventory.reasonMissing")));
            Fields.enter(reason);
            return;
        }
        kit.work().act(() -> {
            sorting.takeBack(piece.left(), reason.getText());
            return piece;
        }, done -> {
            kit.alarm().done("sorting.takenBack", done.code(), done.quantity(), done.unit());
            reason.clear();
            pieces.requestFocus();
        });
    }

    /** The chosen pieces are clean, all of them. */
    void cleaned() {
        Piece piece = pieces.getSelectionModel().getSelectedItem();
        if (piece == null || !piece.placeKind().cleans()) {
            kit.alarm().info("sorting.chooseCleaning");
            return;
        }
        ending.setValue(Ending.KEPT);
        quantity.setText(Integer.toString(piece.free()));
        apply();
    }

    void scanned(String digits) {
        kit.work().ask("scanned piece", () -> labels.lot(digits), lot -> lot.map(Lot::code)
                .ifPresentOrElse(this::find, () -> kit.alarm().info("sorting.noSuchLabel", digits)));
    }

    /** Shows what is called so. */
    void find(String code) {
        find.setText(code);
        Fields.enter(find);
    }

    /** Without a word in the field: what waits to be cleaned. */
    void refresh() {
        String typed = Text.clean(find.getText());
        kit.work().ask("pieces", () -> typed.isEmpty() ? sorting.cleaning() : sorting.find(typed), found -> {
            Piece was = pieces.getSelectionModel().getSelectedItem();
            pieces.getItems().setAll(found);
            found.stream().filter(p -> was != null && p.lot().equals(was.lot()) && p.place().equals(was.place()) && Objects.equals(p.left(), was.left())).findFirst()
                    .or(() -> found.stream().findFirst()).ifPresent(pieces.getSelectionModel()::select);
            state.setText(typed.isEmpty() ? kit.t("sorting.cleaningWaits", found.size(), found.stream().mapToInt(Piece::quantity).sum())
                    : kit.t("sorting.foundPieces", found.size()));
        });
    }

    /** Of an earlier day, as when a paper list is typed in: it stands there for all to see until it is emptied. */
    void focusWhen() {
        Fields.enter(when);
    }

    void focus() {
        Fields.enter(find);
    }
}
