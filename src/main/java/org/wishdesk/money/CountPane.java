package org.wishdesk.money;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** The fields of a count: how many of each denomination, or only the sum; who counted, who stood by, and why it differs. Enter goes on. */
final class CountPane {

    private final Kit kit;
    private final Runnable changed;
    private final Map<Denomination, TextField> pieces = new EnumMap<>(Denomination.class);
    private final Map<String, TextField> fields = new java.util.LinkedHashMap<>();
    private final TextField coins;
    private final TextField sum;
    private final TextField handler;
    private final TextField checker;
    private final TextField reason;
    private final VBox checkerBox;
    private final VBox view = new VBox(8);
    /** The sum follows the pieces; a sum that is typed makes the pieces go. */
    private boolean following;

    /** @param prefix before the ids of its fields, where two stand on one screen */
    CountPane(Kit kit, String prefix, Runnable changed, Runnable last) {
        this.kit = kit;
        this.changed = changed;
        FlowPane counted = new FlowPane(6, 6);
        for (Denomination each : Denomination.values()) {
            TextField field = field(prefix, each.name(), 50);
            pieces.put(each, field);
            counted.getChildren().add(box(kit.words().t(each), field));
        }
        coins = field(prefix, "coins", 62);
        counted.getChildren().add(box(kit.t("money.coins"), coins));
        sum = field(prefix, "sum", 90);
        counted.getChildren().add(box(kit.t("money.field.sum"), sum));
        handler = field(prefix, "handler", 100);
        checker = field(prefix, "checker", 130);
        checker.setPromptText(kit.t("money.prompt.checker"));
        reason = field(prefix, "reason", 300);
        checkerBox = box(kit.t("money.field.checker"), checker);
        FlowPane people = new FlowPane(8, 6, box(kit.t("money.field.handler"), handler), checkerBox, box(kit.t("money.field.reason"), reason));
        view.getChildren().setAll(counted, people);
        pieces.values().forEach(field -> field.textProperty().addListener((o, was, is) -> follow()));
        coins.textProperty().addListener((o, was, is) -> follow());
        sum.textProperty().addListener((o, was, is) -> typedSum());
        List<TextField> order = new ArrayList<>(fields.values());
        for (int i = 0; i < order.size(); i++) {
            int at = i;
            Fields.onEnter(order.get(i), () -> order.stream().skip(at + 1).filter(f -> f.getParent().isVisible()).findFirst().ifPresentOrElse(Fields::enter, last));
        }
    }

    private TextField field(String prefix, String name, double width) {
        TextField field = new TextField();
        field.setId(prefix + name);
        field.setPrefWidth(width);
        fields.put(name, field);
        return field;
    }

    private static VBox box(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(2, label, field);
    }

    Parent view() {
        return view;
    }

    private void follow() {
        if (!following) {
            following = true;
            CountDraft draft = draft(null, false, null);
            sum.setText(draft.byPieces() ? draft.total().map(CountPane::plain).orElse("") : "");
            following = false;
            changed.run();
        }
    }

    private void typedSum() {
        if (!following) {
            following = true;
            pieces.values().forEach(TextField::clear);
            coins.clear();
            following = false;
            changed.run();
        }
    }

    private static String plain(Money money) {
        return money.yuan().toPlainString();
    }

    CountDraft draft(UUID id, boolean blind, Long seen) {
        Map<Denomination, String> typed = new EnumMap<>(Denomination.class);
        pieces.forEach((each, field) -> typed.put(each, field.getText()));
        return new CountDraft(id, typed, coins.getText(), sum.getText(), handler.getText(), checkerBox.isVisible() ? checker.getText() : "",
                reason.getText(), blind, seen, null);
    }

    /** Marks what is wrong and goes to the first of it. */
    boolean mark(List<Problem> problems) {
        fields.forEach((name, field) -> Fields.mark(field, problems.stream().anyMatch(p -> p.field().equals(name))));
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            Fields.enter(fields.get(problems.getFirst().field()));
        }
        return problems.isEmpty();
    }

    /** Told of every change in any field. */
    void onTyping(Runnable typed) {
        fields.values().forEach(field -> field.textProperty().addListener((o, was, is) -> typed.run()));
    }

    CountTyping typing(UUID id, DrawerState drawer, boolean revealed, boolean peeked) {
        Map<String, String> typed = new TreeMap<>();
        pieces.forEach((each, field) -> typed.put(each.name(), field.getText()));
        return new CountTyping(id, drawer.name(), drawer.open() == null ? null : drawer.open().id(), typed, coins.getText(), sum.getText(), handler.getText(),
                checker.getText(), reason.getText(), revealed, peeked);
    }

    void fill(CountTyping typing) {
        pieces.forEach((each, field) -> field.setText(typing.pieces().getOrDefault(each.name(), "")));
        coins.setText(typing.coins());
        // What was counted by pieces comes to its sum by itself.
        if (Text.blank(sum.getText())) {
            sum.setText(typing.sum());
        }
        handler.setText(typing.handler());
        checker.setText(typing.checker());
        reason.setText(typing.reason());
    }

    /** As it was counted; who stood by then has not seen what is counted now. */
    void fill(Count count) {
        count.notes().forEach((each, number) -> pieces.get(each).setText(number.toString()));
        if (!count.coins().isZero()) {
            coins.setText(plain(count.coins()));
        }
        if (count.pieces().isEmpty()) {
            sum.setText(plain(count.counted()));
        }
        handler.setText(count.handler());
        reason.setText(count.reason());
    }

    void clear(String clerk) {
        following = true;
        fields.values().forEach(field -> {
            field.clear();
            Fields.mark(field, false);
        });
        following = false;
        handler.setText(clerk);
        changed.run();
    }

    /** An opening count needs one person, a closing count two. */
    void two(boolean people) {
        checkerBox.setVisible(people);
        checkerBox.setManaged(people);
    }

    void focus() {
        Fields.enter(pieces.get(Denomination.YUAN_100));
    }

    void focusReason() {
        Fields.enter(reason);
    }

    boolean holds(Node node) {
        return fields.containsValue(node);
    }
}
