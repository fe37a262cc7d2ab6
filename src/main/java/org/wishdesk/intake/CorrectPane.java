package org.wishdesk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Lot;
import org.wishdesk.money.Tender;
import org.wishdesk.people.Donor;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Donors;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;

/** The small form below an opened gift in which one thing is put right, always with a reason; Enter goes on, Ctrl+Enter writes it, Esc leaves it. */
final class CorrectPane {

    private final Kit kit;
    private final Corrections corrections;
    private final Catalogue catalogue;
    private final Donors donors;
    private final Runnable changed;
    private final Runnable moved;
    private final VBox view = new VBox(6);
    private final TextField reason = new TextField();
    private final TextField since = new TextField();
    private boolean open;
    private Node first;
    private Supplier<Callable<Gift>> saving;

    /** Which donor is meant: this one, taken down wrongly, or another. */
    enum WhichDonor {
        ANOTHER, HIMSELF
    }

    /**
     * @param changed told when something was put right
     * @param moved   told when the form comes or goes without that
     */
    CorrectPane(Kit kit, Corrections corrections, Catalogue catalogue, Donors donors, Runnable changed, Runnable moved) {
        this.kit = kit;
        this.corrections = corrections;
        this.catalogue = catalogue;
        this.donors = donors;
        this.changed = changed;
        this.moved = moved;
        reason.setId("reason");
        since.setId("since");
        since.setPrefWidth(150);
        since.setPromptText(kit.t("intake.prompt.brought"));
        Fields.onEscape(view, this::leave);
        Fields.onEnter(reason, this::save);
        Fields.onEnter(since, this::save);
    }

    Node view() {
        return view;
    }

    boolean open() {
        return open;
    }

    void focus() {
        Fields.enter(first);
    }

    /** What a key does to the form wherever on the screen the cursor stands; null when it is somebody else's. */
    Runnable key(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> event.isShortcutDown() ? this::save : null;
            case D -> event.isShortcutDown() ? () -> Fields.enter(since) : null;
            // In the form it may be meant for a list of suggestions.
            case ESCAPE -> Fields.hasCursor(view) ? null : this::leave;
            default -> null;
        };
    }

    private record Field(String label, Node node) {
    }

    /** @param gift the one that is put right; the form says its number, for a list stands beside it */
    private void show(Gift gift, String title, List<Field> fields, Supplier<Callable<Gift>> action) {
        saving = action;
        Label head = new Label(kit.t("intake.correct.ofGift", gift.number(), title));
        head.getStyleClass().add("section");
        head.setWrapText(true);
        head.setMinHeight(Label.USE_PREF_SIZE);
        FlowPane row = new FlowPane(8, 4);
        List<Field> all = new ArrayList<>(fields);
        reason.clear();
        reason.setPrefWidth(350);
        since.clear();
        all.add(new Field("intake.correct.reason", reason));
        all.add(new Field("intake.correct.since", since));
        for (int i = 0; i < all.size(); i++) {
            Label label = new Label(kit.t(all.get(i).label()));
            label.getStyleClass().add("field-label");
            Node field = all.get(i).node();
            row.getChildren().add(new VBox(2, label, field));
            if (field != reason && field != since) {
                Node next = all.get(i + 1).node();
                Fields.onEnter(field, () -> Fields.enter(next));
            }
        }
        Button cancel = new Button(kit.t("intake.correct.cancel"));
        cancel.setOnAction(e -> leave());
        Button save = new Button(kit.t("intake.correct.save"));
        save.setId("correctSave");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save());
        HBox keys = new HBox(8, cancel, save);
        keys.setAlignment(Pos.CENTER_RIGHT);
        view.getChildren().setAll(head, scrolled(row), keys);
        open = true;
        first = all.getFirst().node();
        moved.run();
        // What scrolls is in the window only once it is dressed; before, it cannot have the cursor.
        view.applyCss();
        focus();
    }

    /** On a low screen the fields scroll, and the one with the cursor is seen; what the form is about and its buttons stay. */
    private static ScrollPane scrolled(FlowPane row) {
        ScrollPane area = new ScrollPane(row);
        area.setFitToWidth(true);
        area.setFocusTraversable(false);
        area.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        area.setMinHeight(56);
        row.prefWrapLengthProperty().bind(area.widthProperty());
        for (Node field : row.getChildren()) {
            field.focusWithinProperty().addListener((o, was, is) -> {
                double hidden = row.getHeight() - area.getViewportBounds().getHeight();
                if (is && hidden > 0) {
                    area.setVvalue(Math.clamp(field.getBoundsInParent().getMinY() / hidden, 0, 1));
                }
            });
        }
        return area;
    }

    private void leave() {
        close();
        moved.run();
    }

    /** Nothing is written. */
    void close() {
        open = false;
        saving = null;
        view.getChildren().clear();
    }

    private void save() {
        if (saving == null) {
            return;
        }
        Fields.mark(reason, false);
        Callable<Gift> action = saving.get();
        if (action == null) {
            return;
        }
        if (Text.blank(reason.getText())) {
            wrong(reason, new Problem("reason", "intake.correct.reasonMissing"));
            return;
        }
        kit.work().act(action, gift -> {
            close();
            kit.alarm().done(gift.voided().isPresent() ? "intake.void.done" : "intake.correct.done", gift.number());
            changed.run();
        });
    }

    private void wrong(Node field, Problem problem) {
        Fields.mark(field, true);
        kit.alarm().problems(List.of(problem));
        Fields.enter(field);
    }

    private Corrections dated(Gift gift) {
        return corrections.since(gift, since.getText());
    }

    private static TextField text(String id, String value, double width) {
        TextField field = new TextField(value);
        field.setId(id);
        field.setPrefWidth(width);
        return field;
    }

    private <T extends Enum<T>> ComboBox<T> choice(String id, List<T> all, T value) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        new Choice<>(box, kit.words()::t).offer(all);
        box.setValue(value);
        return box;
    }

    /** A whole number within limits, or the field is marked and nothing is written. */
    private Optional<Integer> number(TextField field, int least, int most) {
        String typed = Text.clean(field.getText());
        int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
        Fields.mark(field, number < least || number > most);
        if (number < least || number > most) {
            wrong(field, new Problem("quantity", "intake.correct.numberOdd", least, most));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    void quantity(Gift gift, Part part) {
        Gift.Line line = part.line();
        TextField pieces = text("rightQuantity", Integer.toString(line.quantity()), 90);
        show(gift, kit.t("intake.correct.ofQuantity", Said.goods(kit.words(), line.itemName(), line.spec()), line.quantity(), line.unit(), part.free()),
                List.of(new Field("intake.correct.rightQuantity", pieces)), () -> number(pieces, 0, GiftDraft.MOST_PIECES)
                        .<Callable<Gift>>map(n -> () -> dated(gift).quantity(gift.id(), line, n, reason.getText())).orElse(null));
    }

    void cash(Gift gift, Gift.Cash cash) {
        TextField sum = text("rightSum", Money.ofFen(cash.fen()).toString(), 110);
        ComboBox<Tender> tender = choice("rightTender", List.of(Tender.values()), cash.tender());
        TextField earmark = text("rightEarmark", Objects.toString(cash.earmark(), ""), 150);
        show(gift, kit.t("intake.correct.ofCash", Said.cash(kit.words(), Money.ofFen(cash.fen()), cash.tender(), cash.earmark())),
                List.of(new Field("intake.correct.rightSum", sum), new Field("intake.field.tender", tender), new Field("intake.field.earmark", earmark)), () -> {
                    Optional<Money> money = Money.read(sum.getText()).filter(m -> m.fen() >= 0);
                    Fields.mark(sum, money.isEmpty());
                    if (money.isEmpty()) {
                        wrong(sum, new Problem("sum", "intake.correct.sumOdd"));
                        return null;
                    }
                    return () -> dated(gift).cash(gift.id(), cash, money.get(), tender.getValue(), earmark.getText(), reason.getText());
                });
    }

    void goods(Gift gift, Part part) {
        Lot lot = part.where().getFirst().lot();
        TextField item = text("rightItem", lot.itemName(), 130);
        new Suggest<Item>(kit, item, typed -> catalogue.suggest(typed, 8), Item::name, found -> {
            item.setText(found.name());
            item.positionCaret(found.name().length());
        });
        ComboBox<ForWhom> who = choice("rightWho", List.of(ForWhom.values()), lot.forWhom());
        TextField size = text("rightSize", lot.sizeTyped(), 90);
        ComboBox<Season> season = choice("rightSeason", List.of(Season.values()), lot.season());
        ComboBox<Condition> condition = choice("rightCondition", List.of(Condition.values()), lot.condition());
        TextField pieces = text("rightPieces", Integer.toString(Math.max(1, part.free())), 60);
        show(gift, kit.t("intake.correct.ofGoods", Said.goods(kit.words(), lot.itemName(), lot.spec()), part.free(), lot.unit()),
                List.of(new Field("intake.correct.rightItem", item), new Field("intake.field.forWhom", who), new Field("intake.field.size", size),
                        new Field("intake.field.season", season), new Field("intake.field.condition", condition), new Field("intake.correct.rightPieces", pieces)),
                () -> number(pieces, 1, GiftDraft.MOST_PIECES).<Callable<Gift>>map(n -> () -> dated(gift).goods(gift.id(), part, n, item.getText(),
                        new Spec(who.getValue(), size.getText(), season.getValue(), condition.getValue()), reason.getText())).orElse(null));
    }

    void donor(OpenedGift opened) {
        Gift gift = opened.gift();
        UUID[] known = new UUID[1];
        ComboBox<WhichDonor> which = choice("whichDonor", List.of(WhichDonor.values()), WhichDonor.ANOTHER);
        TextField name = text("rightDonor", "", 130);
        TextField phone = text("rightPhone", "", 120);
        ComboBox<DonorKind> kind = choice("rightKind", List.of(DonorKind.values()), DonorKind.PERSON);
        CheckBox publish = new CheckBox();
        publish.setId("rightPublish");
        Suggest<Donor> suggest = new Suggest<>(kit, name, typed -> which.getValue() == WhichDonor.ANOTHER ? donors.suggest(typed, 8) : List.of(), Said::donor,
                found -> {
                    name.setText(found.name());
                    phone.clear();
                    kind.setValue(found.kind());
                    publish.setSelected(found.publishName());
                    known[0] = found.id();
                    reason.requestFocus();
                });
        name.textProperty().addListener((o, was, is) -> known[0] = null);
        which.valueProperty().addListener((o, was, is) -> suggest.quietly(() -> {
            boolean himself = is == WhichDonor.HIMSELF;
            name.setText(himself ? opened.donor().name() : "");
            phone.setText(himself ? Objects.toString(opened.donor().phone(), "") : "");
            publish.setSelected(himself && gift.publishName());
            kind.setDisable(himself);
        }));
        show(gift, kit.t("intake.correct.ofDonor", Said.donor(opened.donor())),
                List.of(new Field("intake.correct.which", which), new Field("intake.field.donorShort", name), new Field("intake.field.phone", phone),
                        new Field("intake.field.donorKind", kind), new Field("intake.field.publish", publish)),
                () -> which.getValue() == WhichDonor.HIMSELF
                        ? () -> dated(gift).donorHimself(gift.id(), name.getText(), phone.getText(), publish.isSelected(), reason.getText())
                        : () -> dated(gift).anotherDonor(gift.id(), kind.getValue() == DonorKind.ANONYMOUS ? DonorDraft.ANONYMOUS
                                : new DonorDraft(known[0], kind.getValue(), name.getText(), phone.getText(), publish.isSelected()), reason.getText()));
    }

    void note(Gift gift) {
        TextField note = text("rightNote", Objects.toString(gift.note(), ""), 350);
        show(gift, kit.t("intake.correct.ofNote"), List.of(new Field("intake.field.giftNote", note)),
                () -> () -> dated(gift).note(gift.id(), note.getText(), reason.getText()));
    }

    void voiding(Gift gift) {
        show(gift, kit.t("intake.correct.ofVoid"), List.of(), () -> () -> dated(gift).voidGift(gift.id(), reason.getText()));
    }
}
