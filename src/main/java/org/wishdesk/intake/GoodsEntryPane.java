package org.wishdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Sizing;
import org.wishdesk.goods.Spec;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;

/** The row in which one line of goods is typed; it shows the fields that its kind of thing has, and keeps what the next line often shares. */
final class GoodsEntryPane {

    private static final List<ForWhom> WEARERS = List.of(ForWhom.WOMEN, ForWhom.MEN, ForWhom.GIRLS, ForWhom.BOYS, ForWhom.BABIES, ForWhom.ANYONE);
    private static final List<ForWhom> READERS =
            List.of(ForWhom.PRIMARY, ForWhom.JUNIOR, ForWhom.SENIOR, ForWhom.PRESCHOOL, ForWhom.UNIVERSITY, ForWhom.ADULTS, ForWhom.ANYONE);
    private static final int SUGGESTIONS = 8;

    private final Kit kit;
    private final Catalogue catalogue;
    private final Consumer<GiftDraft.GoodsLine> taken;
    private final Parent view;
    private final Choice<ForWhom> whoChoice;

    @FXML private TextField item;
    @FXML private ComboBox<Kind> kind;
    @FXML private Node whoBox;
    @FXML private ComboBox<ForWhom> forWhom;
    @FXML private Node sizeBox;
    @FXML private TextField size;
    @FXML private Node seasonBox;
    @FXML private ComboBox<Season> season;
    @FXML private Node brandBox;
    @FXML private TextField brand;
    @FXML private Node serialBox;
    @FXML private TextField serial;
    @FXML private ComboBox<Condition> condition;
    @FXML private TextField quantity;
    @FXML private TextField unit;

    private Item known;
    private boolean whoIsWorn = true;
    private boolean whoReads;

    /** @param taken gets each line that is complete */
    GoodsEntryPane(Kit kit, Catalogue catalogue, Consumer<GiftDraft.GoodsLine> taken) {
        this.kit = kit;
        this.catalogue = catalogue;
        this.taken = taken;
        view = Fxml.load(this, kit.words());
        new Choice<>(kind, kit.words()::t).offer(List.of(Kind.values()));
        whoChoice = new Choice<>(forWhom, kit.words()::t);
        whoChoice.offer(WEARERS);
        new Choice<>(season, kit.words()::t).offer(List.of(Season.SPRING_AUTUMN, Season.SUMMER, Season.WINTER, Season.ANY));
        new Choice<>(condition, kit.words()::t)
                .offer(List.of(Condition.NINE, Condition.NEW, Condition.EIGHT, Condition.SEVEN, Condition.OTHER, Condition.UNKNOWN));
        new Suggest<>(kit, item, typed -> catalogue.suggest(typed, SUGGESTIONS), this::shown, chosen -> {
            use(chosen);
            next(item);
        });
        item.textProperty().addListener((o, was, is) -> {
            if (known != null && !known.name().equals(is)) {
                known = null;
                shape();
            }
        });
        item.focusedProperty().addListener((o, was, is) -> {
            if (!is && known == null && begun()) {
                recognise();
            }
        });
        kind.valueProperty().addListener((o, was, is) -> shape());
        for (Node field : List.of(item, kind, forWhom, size, season, brand, serial, condition)) {
            Fields.onEnter(field, () -> next(field));
        }
        Fields.onEnter(quantity, this::take);
        Fields.onEnter(unit, this::take);
        shape();
    }

    Node view() {
        return view;
    }

    private String shown(Item option) {
        return kit.t("intake.knownItem", option.name(), kit.words().t(option.kind()), option.unit());
    }

    /** Enter goes to the next field that is there. */
    private void next(Node from) {
        List<Node> order = List.of(item, kind, forWhom, size, season, brand, serial, condition, quantity);
        order.subList(order.indexOf(from) + 1, order.size()).stream().filter(field -> field.getParent().isVisible() && !field.isDisabled()).findFirst()
                .ifPresent(field -> {
                    field.requestFocus();
                    if (field instanceof TextField text) {
                        text.selectAll();
                    }
                });
    }

    /** What was typed in full, without choosing from the list. */
    private void recognise() {
        String typed = Text.clean(item.getText());
        kit.work().ask("recognise", () -> catalogue.suggest(typed, SUGGESTIONS), found -> {
            Optional<Item> same = found.stream().filter(i -> i.name().equals(typed)).findFirst();
            if (same.isPresent() && Text.clean(item.getText()).equals(typed)) {
                use(same.get());
            }
        });
    }

    private void use(Item chosen) {
        known = chosen;
        item.setText(chosen.name());
        kind.setValue(chosen.kind());
        unit.setText(chosen.unit());
        if (chosen.seasonCounts() && chosen.usualSeason() != Season.ANY) {
            season.setValue(chosen.usualSeason());
        }
        shape();
    }

    /** Shows the fields this kind of thing has. */
    private void shape() {
        Kind now = kind.getValue();
        boolean worn = now == Kind.CLOTHING && (known == null || known.whoCounts());
        boolean read = now == Kind.BOOK || now == Kind.STUDY && known == null;
        boolean machine = now == Kind.APPLIANCE || known != null && known.perPiece();
        if (worn != whoIsWorn || read != whoReads) {
            whoChoice.offer(read ? READERS : WEARERS);
            whoIsWorn = worn;
            whoReads = read;
        }
        show(whoBox, worn || read);
        show(sizeBox, now == Kind.CLOTHING && (known == null || known.sizing() != Sizing.NONE));
        show(seasonBox, now == Kind.CLOTHING && (known == null || known.seasonCounts()));
        show(brandBox, machine);
        show(serialBox, machine);
        kind.setDisable(known != null);
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** Something stands in the row. */
    boolean begun() {
        return !Text.blank(item.getText());
    }

    /** Hands the line over when it is complete; else marks what is wrong, says it, and stays. */
    boolean take() {
        String name = Text.clean(item.getText());
        String figures = Text.clean(quantity.getText());
        int pieces = figures.matches("\\d{1,6}") ? Integer.parseInt(figures) : 0;
        boolean noItem = name.isEmpty() || Text.length(name) > 60;
        boolean noPieces = pieces < 1 || pieces > GiftDraft.MOST_PIECES;
        boolean noUnit = Text.blank(unit.getText()) || Text.length(Text.clean(unit.getText())) > 10;
        boolean longSize = Text.length(Text.clean(size.getText())) > 60;
        Fields.mark(item, noItem);
        Fields.mark(quantity, !noItem && noPieces);
        Fields.mark(unit, !noItem && noUnit);
        Fields.mark(size, longSize);
        if (noItem) {
            return complain(item, name.isEmpty() ? new Problem("item", "intake.entry.itemMissing") : new Problem("item", "intake.entry.itemTooLong", 60));
        }
        if (longSize) {
            return complain(size, new Problem("size", "intake.entry.sizeTooLong", 60));
        }
        if (noPieces) {
            return complain(quantity, new Problem("quantity", "intake.entry.quantityOdd", GiftDraft.MOST_PIECES));
        }
        if (noUnit) {
            return complain(unit, new Problem("unit", "intake.entry.unitMissing"));
        }
        Spec spec = new Spec(whoBox.isVisible() ? forWhom.getValue() : ForWhom.ANYONE, sizeBox.isVisible() ? Text.clean(size.getText()) : "",
                seasonBox.isVisible() ? season.getValue() : Season.ANY, condition.getValue());
        GiftDraft.GoodsLine line = new GiftDraft.GoodsLine(name, kind.getValue(), null, Text.clean(unit.getText()), spec, pieces, null,
                brandBox.isVisible() ? brand.getText() : null, null, serialBox.isVisible() ? serial.getText() : null, null);
        kit.alarm().hush();
        clear();
        taken.accept(line);
        item.requestFocus();
        return true;
    }

    private boolean complain(TextField field, Problem problem) {
        kit.alarm().problems(List.of(problem));
        field.requestFocus();
        field.selectAll();
        return false;
    }

    /** Puts a line back into the row, to be changed. */
    void fill(GiftDraft.GoodsLine line) {
        known = null;
        item.setText(line.item());
        kind.setValue(line.kind());
        recognise();
        forWhom.setValue(line.spec().forWhom());
        size.setText(line.spec().size());
        season.setValue(line.spec().season());
        condition.setValue(line.spec().condition());
        brand.setText(line.brand());
        serial.setText(line.serialNo());
        quantity.setText(Integer.toString(line.quantity()));
        unit.setText(line.unit());
    }

    void focus() {
        item.requestFocus();
    }

    void focusQuantity() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    /** For whom, season and condition stay as they were: the next line is often alike. */
    void clear() {
        known = null;
        item.clear();
        size.clear();
        brand.clear();
        serial.clear();
        quantity.clear();
        unit.clear();
        shape();
    }
}
