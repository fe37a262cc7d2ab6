package org.wishdesk.goods;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.wishdesk.base.Problem;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;

/** The form of one item; Enter goes from field to field. */
final class ItemPane {

    private static final int SUGGESTIONS = 8;

    private final Kit kit;
    private final Parent view;
    private UUID id;

    @FXML private TextField name;
    @FXML private TextField mnemonic;
    @FXML private ComboBox<Kind> kind;
    @FXML private TextField unit;
    @FXML private ComboBox<Boolean> perPiece;
    @FXML private ComboBox<Sizing> sizing;
    @FXML private TextField sizePenalty;
    @FXML private ComboBox<Condition> usualCondition;
    @FXML private ComboBox<Boolean> whoCounts;
    @FXML private ComboBox<ForWhom> usualWho;
    @FXML private TextField price;
    @FXML private ComboBox<Boolean> seasonCounts;
    @FXML private ComboBox<Season> usualSeason;
    @FXML private TextField need;
    @FXML private TextField like;
    @FXML private ComboBox<Boolean> active;
    @FXML private Label group;

    /**
     * @param after   where Enter goes from the last field
     * @param entered told which field has the cursor
     */
    ItemPane(Kit kit, Catalogue catalogue, Runnable after, Consumer<Node> entered) {
        this.kit = kit;
        view = Fxml.load(this, kit.words());
        choice(kind, Kind.values());
        choice(sizing, Sizing.values());
        choice(usualCondition, Condition.values());
        choice(usualWho, ForWhom.values());
        choice(usualSeason, Season.values());
        for (ComboBox<Boolean> each : List.of(perPiece, whoCounts, seasonCounts)) {
            new Choice<>(each, yes -> kit.t(yes ? "goods.yes" : "goods.no")).offer(List.of(true, false));
        }
        new Choice<>(active, on -> kit.t(on ? "goods.inUse" : "goods.off")).offer(List.of(true, false));
        new Suggest<>(kit, like, typed -> catalogue.suggest(typed, SUGGESTIONS), Item::name, chosen -> {
            like.setText(chosen.name());
            Fields.enter(active);
        });
        sizing.valueProperty().addListener((o, was, is) -> sizePenalty.setDisable(is == Sizing.NONE));
        List<Node> fields = fields();
        for (int i = 0; i < fields.size(); i++) {
            int next = i + 1;
            Node field = fields.get(i);
            field.focusedProperty().addListener((o, was, is) -> {
                if (is) {
                    entered.accept(field);
                }
            });
            Fields.onEnter(field, () -> fields.subList(next, fields.size()).stream().filter(f -> !f.isDisabled()).findFirst()
                    .ifPresentOrElse(Fields::enter, after));
        }
    }

    private <E extends Enum<E>> void choice(ComboBox<E> box, E[] values) {
        new Choice<>(box, kit.words()::t).offer(Arrays.asList(values));
    }

    Parent view() {
        return view;
    }

    /** In the order in which they are typed. */
    private List<Node> fields() {
        return List.of(name, mnemonic, kind, unit, perPiece, sizing, sizePenalty, usualCondition, whoCounts, usualWho, price, seasonCounts, usualSeason, need, like,
                active);
    }

    /** @param others what answers the same wishes */
    void fill(ItemDraft draft, List<Item> others) {
        id = draft.id();
        name.setText(draft.name());
        mnemonic.setText(draft.mnemonic());
        kind.setValue(draft.kind());
        unit.setText(draft.unit());
        perPiece.setValue(draft.perPiece());
        sizing.setValue(draft.sizing());
        sizePenalty.setText(draft.sizePenalty());
        sizePenalty.setDisable(draft.sizing() == Sizing.NONE);
        usualCondition.setValue(draft.usualCondition());
        whoCounts.setValue(draft.whoCounts());
        usualWho.setValue(draft.usualWho());
        price.setText(draft.price());
        seasonCounts.setValue(draft.seasonCounts());
        usualSeason.setValue(draft.usualSeason());
        need.setText(draft.need());
        like.setText(draft.like());
        active.setValue(draft.active());
        group.setText(others.isEmpty() ? kit.t("goods.alone")
                : kit.t("goods.group", others.stream().map(Item::name).collect(Collectors.joining(kit.t("paper.listComma")))));
        mark(List.of());
    }

    ItemDraft draft() {
        return new ItemDraft(id, name.getText(), mnemonic.getText(), kind.getValue(), unit.getText(), perPiece.getValue(), sizing.getValue(), whoCounts.getValue(),
                usualWho.getValue(), seasonCounts.getValue(), usualSeason.getValue(), usualCondition.getValue(), like.getText(), need.getText(), price.getText(),
                sizePenalty.getText(), active.getValue());
    }

    /** Marks what is wrong and puts the cursor into the first such field. */
    void mark(List<Problem> problems) {
        Fields.mark(fields(), problems);
    }

    void focus() {
        Fields.enter(name);
    }
}
