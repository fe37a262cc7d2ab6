package org.wishdesk.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.people.Change;
import org.wishdesk.people.Donors;
import org.wishdesk.people.Phone;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;

/** One gift looked into: what it says now and what it said, where each piece is, and the keys that put it right. */
final class GiftPane {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Kit kit;
    private final GiftPapers papers;
    private final Parent view;
    private final CorrectPane correct;
    private final Runnable out;
    private OpenedGift open;
    private ZoneId zone;

    @FXML private Label number;
    @FXML private Label voided;
    @FXML private Label corrected;
    @FXML private Label receipt;
    @FXML private Button print;
    @FXML private GridPane facts;
    @FXML private TableView<Part> parts;
    @FXML private ScrollPane historyArea;
    @FXML private VBox history;
    @FXML private FlowPane buttons;
    @FXML private Button quantity;
    @FXML private Button goods;
    @FXML private Button donor;
    @FXML private Button note;
    @FXML private Button voiding;
    @FXML private StackPane form;

    /**
     * @param changed told when something was put right
     * @param out     where the cursor goes when nothing is left to do here
     */
    GiftPane(Kit kit, GiftPapers papers, Corrections corrections, Catalogue catalogue, Donors donors, Runnable changed, Runnable out) {
        this.kit = kit;
        this.papers = papers;
        this.out = out;
        view = Fxml.load(this, kit.words());
        correct = new CorrectPane(kit, corrections, catalogue, donors, () -> {
            shown();
            changed.run();
        }, this::shown);
        form.getChildren().setAll(correct.view());
        Fields.column(parts, kit.t("intake.today.lineNo"), 52, Part::lineNo).setMaxWidth(52);
        Fields.column(parts, kit.t("intake.field.item"), 146, this::says);
        Fields.column(parts, kit.t("intake.field.quantity"), 126, this::much);
        Fields.column(parts, kit.t("intake.today.where"), 110, part -> Said.where(kit.words(), part.where()));
        parts.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        parts.setPlaceholder(new Label(kit.t("intake.today.noLines")));
        print.setOnAction(e -> print());
        quantity.setOnAction(e -> correctQuantity());
        goods.setOnAction(e -> correctGoods());
        donor.setOnAction(e -> correct.donor(open));
        note.setOnAction(e -> correct.note(open.gift()));
        voiding.setOnAction(e -> correct.voiding(open.gift()));
        view.setVisible(false);
        shown();
    }

    Node view() {
        return view;
    }

    boolean correcting() {
        return correct.open();
    }

    /** Into the form that is open, else onto what was given. */
    void focus() {
        if (correct.open()) {
            correct.focus();
            return;
        }
        parts.requestFocus();
        if (parts.getSelectionModel().isEmpty() && !parts.getItems().isEmpty()) {
            parts.getSelectionModel().select(0);
        }
    }

    /** What a key does to the gift that is open; null when it does nothing. */
    Runnable key(KeyEvent event) {
        if (open == null || correct.open()) {
            return open == null ? null : correct.key(event);
        }
        if (event.getCode() == KeyCode.F8) {
            return this::print;
        }
        if (open.gift().voided().isPresent()) {
            return null;
        }
        return switch (event.getCode()) {
            case F4 -> this::correctQuantity;
            case F5 -> this::correctGoods;
            case F6 -> () -> correct.donor(open);
            case F7 -> () -> correct.note(open.gift());
            case DELETE -> event.isShortcutDown() ? () -> correct.voiding(open.gift()) : null;
            default -> null;
        };
    }

    private void print() {
        PrintPane.show(kit, papers, open.gift().id());
    }

    private Part chosen() {
        Part part = parts.getSelectionModel().getSelectedItem();
        return part != null || parts.getItems().isEmpty() ? part : parts.getItems().getFirst();
    }

    private void correctQuantity() {
        Part part = chosen();
        if (part != null && part.cash() != null) {
            correct.cash(open.gift(), part.cash());
        } else if (part != null && part.line() != null) {
            correct.quantity(open.gift(), part);
        } else if (part != null) {
            kit.alarm().info("intake.correct.bagIsSorted");
        }
    }

    private void correctGoods() {
        Part part = chosen();
        if (part != null && part.cash() != null) {
            correct.cash(open.gift(), part.cash());
        } else if (part != null && !part.where().isEmpty()) {
            correct.goods(open.gift(), part);
        } else if (part != null) {
            kit.alarm().info("intake.correct.bagIsSorted");
        }
    }

    private void shown() {
        arrange();
        if (open != null && !correct.open()) {
            if (parts.getItems().isEmpty()) {
                out.run();
            } else {
                focus();
            }
        }
    }

    private void arrange() {
        boolean may = open != null && open.gift().voided().isEmpty() && !correct.open();
        buttons.setVisible(may);
        buttons.setManaged(may);
        form.setVisible(correct.open());
        form.setManaged(correct.open());
        historyArea.setVisible(!correct.open());
        historyArea.setManaged(!correct.open());
        parts.setMinHeight(correct.open() ? 60 : 100);
    }

    private String says(Part part) {
        if (part.cash() != null) {
            return Said.cash(kit.words(), Money.ofFen(part.cash().fen()), part.cash().tender(), part.cash().earmark());
        }
        return part.line() != null ? Said.goods(kit.words(), part.line().itemName(), part.line().spec())
                : kit.t("intake.today.sortedOut", Said.goods(kit.words(), part.lot().itemName(), part.lot().spec()));
    }

    /** How many now, and how many were first written where that differs. */
    private String much(Part part) {
        if (part.cash() != null) {
            return part.before() == part.cash().fen() ? "" : kit.t("intake.today.was", Money.ofFen(part.before()));
        }
        if (part.line() == null) {
            return part.where().stream().mapToInt(w -> w.quantity()).sum() + " " + part.lot().unit();
        }
        String now = part.line().quantity() + " " + part.line().unit();
        return part.before() == part.line().quantity() ? now : now + " " + kit.t("intake.today.was", part.before());
    }

    /** Another gift leaves the form: what is typed there was meant for the one before. */
    void show(OpenedGift now, ZoneId station) {
        boolean left = correct.open() && !now.gift().id().equals(open.gift().id());
        boolean there = left && Fields.hasCursor(correct.view());
        if (left) {
            correct.close();
            kit.alarm().cancelled();
        }
        open = now;
        zone = station;
        Gift gift = now.gift();
        Gift was = gift.original();
        view.setVisible(true);
        number.setText(gift.number());
        badge(voided, gift.voided().isPresent());
        badge(corrected, gift.corrected());
        receipt.setText(kit.t("intake.today.receiptIs", kit.words().t(now.receipt())));
        facts.getChildren().clear();
        fact("intake.field.donorShort", both(Said.donor(now.donor()), gift.donorName(), was.donorName()));
        fact("intake.today.happened", MOMENT.format(gift.happenedAt().atZone(zone)));
        fact("intake.today.entered", MOMENT.format(gift.enteredAt().atZone(zone)));
        fact("intake.today.takenIn", kit.t("intake.today.by", gift.channel(), gift.handler(), gift.checker() == null ? kit.t("intake.today.nobody") : gift.checker()));
        if (gift.note() != null && !gift.note().isEmpty() || was.note() != null && !was.note().isEmpty()) {
            fact("intake.field.giftNote", both(Objects.toString(gift.note(), ""), gift.note(), was.note()));
        }
        int selected = parts.getSelectionModel().getSelectedIndex();
        parts.getItems().setAll(now.parts());
        parts.getSelectionModel().select(Math.min(selected, now.parts().size() - 1));
        history.getChildren().clear();
        now.old().forEach(this::line);
        gift.corrections().forEach(this::line);
        now.changes().forEach(this::line);
        arrange();
        if (there) {
            focus();
        }
    }

    private static void badge(Label badge, boolean on) {
        badge.setVisible(on);
        badge.setManaged(on);
    }

    private String both(String shown, String now, String was) {
        return Objects.equals(Objects.toString(now, ""), Objects.toString(was, "")) ? shown
                : shown + " " + kit.t("intake.today.was", Objects.toString(was, "").isEmpty() ? kit.t("intake.today.nobody") : was);
    }

    private void fact(String name, String value) {
        Label label = new Label(kit.t(name));
        label.getStyleClass().add("field-label");
        Label text = new Label(value);
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), label, text);
    }

    private void line(Correction each) {
        String what = kit.words().t(each.matter());
        entry(each.oldValue() == null && each.newValue() == null ? what
                : kit.t("intake.today.change", what, Objects.toString(each.oldValue(), ""), Objects.toString(each.newValue(), "")), each.reason(), each.clerk(),
                each.happenedAt(), each.enteredAt());
    }

    private void line(Change each) {
        boolean phone = each.field().equals("phone");
        entry(kit.t("intake.today.change", kit.t(phone ? "intake.field.phone" : "intake.field.donorShort"), tail(phone, each.oldValue()),
                tail(phone, each.newValue())), null, each.clerk(), each.changedAt(), each.changedAt());
    }

    private void line(TakenThoughOld each) {
        entry(kit.t("intake.today.takenThoughOld", each.lineNo(), each.itemName(), each.made(), Integer.toString(each.years()), each.source()), null, each.clerk(),
                each.takenAt(), each.takenAt());
    }

    /** Of a phone only the tail. */
    private static String tail(boolean phone, String value) {
        return value == null ? "" : phone ? "\u2026" + new Phone(value).tail() : value;
    }

    private void entry(String what, String reason, String clerk, Instant happened, Instant entered) {
        Label head = new Label(reason == null ? what : kit.t("intake.today.because", what, reason));
        head.setWrapText(true);
        head.setMinHeight(Label.USE_PREF_SIZE);
        Label who = new Label(kit.t("intake.today.whoWhen", clerk, MOMENT.format(happened.atZone(zone)), MOMENT.format(entered.atZone(zone))));
        who.getStyleClass().addAll("muted", "small-text");
        who.setWrapText(true);
        who.setMinHeight(Label.USE_PREF_SIZE);
        history.getChildren().add(new VBox(head, who));
    }
}
