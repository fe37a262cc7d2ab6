package org.wishdesk.sorting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.wishdesk.inventory.Bins;
import org.wishdesk.inventory.Ending;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Suggest;

/** The row in which alike pieces are typed; after the quantity one figure says what becomes of them and takes the line. Words carry over. */
final class SortEntryPane {

    private static final int SUGGESTIONS = 8;
    private static final List<ForWhom> WHOM = List.of(ForWhom.WOMEN, ForWhom.MEN, ForWhom.GIRLS, ForWhom.BOYS, ForWhom.BABIES, ForWhom.ANYONE,
            ForWhom.PRESCHOOL, ForWhom.PRIMARY, ForWhom.JUNIOR, ForWhom.SENIOR);

    private final Kit kit;
    private final Catalogue catalogue;
    private final Consumer<SortRow> taken;
    private final Runnable before;
    private final Bins bins = new Bins();
    private final Node view;

    @FXML private TextField item;
    @FXML private Node kindBox;
    @FXML private ComboBox<Kind> kind;
    @FXML private Node whoBox;
    @FXML private ComboBox<ForWhom> forWhom;
    @FXML private Node sizeBox;
    @FXML private TextField size;
    @FXML private Node seasonBox;
    @FXML private ComboBox<Season> season;
    @FXML private ComboBox<Condition> condition;
    @FXML private TextField quantity;
    @FXML private TextField unit;
    @FXML private ComboBox<Ending> ending;

    private Item known;
    private boolean figured;

    /**
     * @param taken  gets each line that is complete
     * @param before where Esc goes from the first field
     */
    SortEntryPane(Kit kit, Catalogue catalogue, Consumer<SortRow> taken, Runnable before) {
        this.kit = kit;
        this.catalogue = catalogue;
        this.taken = taken;
        this.before = before;
        view = Fxml.load(this, kit.words());
        new Choice<>(kind, kit.words()::t).offer(List.of(Kind.values()));
        new Choice<>(forWhom, kit.words()::t).offer(WHOM);
        new Choice<>(season, kit.words()::t).offer(List.of(Season.SPRING_AUTUMN, Season.SUMMER, Season.WINTER, Season.ANY));
        new Choice<>(condition, kit.words()::t)
                .offer(List.of(Condition.NINE, Condition.NEW, Condition.EIGHT, Condition.SEVEN, Condition.OTHER, Condition.UNKNOWN));
        new Choice<>(ending, kit.words()::t).offer(SortDraft.ENDINGS);
        ending.addEventFilter(KeyEvent.KEY_PRESSED, event -> figured = ending(event));
        ending.addEventFilter(KeyEvent.KEY_RELEASED, this::figure);
        new Suggest<>(kit, item, typed -> catalogue.suggest(typed, SUGGESTIONS).stream().filter(i -> !i.bag()).toList(), this::shown, chosen -> {
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
        for (Node field : order()) {
            Fields.onEnter(field, () -> next(field));
            Fields.onEscape(field, () -> back(field));
            field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && !event.isShortcutDown()) {
                    event.consume();
                    Fields.enter(quantity);
                }
            });
        }
        shape();
    }

    Node view() {
        return view;
    }

    private String shown(Item option) {
        return kit.t("sorting.knownItem", option.name(), kit.words().t(option.kind()), option.unit());
    }

    private List<Node> order() {
        return List.of(item, kind, forWhom, size, season, condition, quantity, unit, ending);
    }

    /** From the quantity Enter goes straight to what becomes of the pieces; the unit is seldom touched. */
    private void next(Node from) {
        List<Node> order = order();
        if (from == ending) {
            take();
        } else if (from == quantity) {
            ending.requestFocus();
        } else {
            order.subList(order.indexOf(from) + 1, order.size()).stream().filter(node -> node.getParent().isVisible()).findFirst().ifPresent(Fields::enter);
        }
    }

    private void back(Node from) {
        List<Node> order = order();
        order.subList(0, order.indexOf(from)).reversed().stream().filter(node -> node.getParent().isVisible()).findFirst().ifPresentOrElse(Fields::enter, before);
    }

    private static boolean ending(KeyEvent event) {
        int at = Fields.figure(event.getCode()) - 1;
        return at >= 0 && at < SortDraft.ENDINGS.size() && !event.isAltDown() && !event.isShortcutDown();
    }

    /** The figure that was pressed here has chosen; when it is let go it takes the line, so that it is not typed into the next field. */
    private void figure(KeyEvent event) {
        if (figured && ending(event)) {
            figured = false;
            event.consume();
            take();
        }
    }

    /** What was typed in full, without choosing from the list. */
    private void recognise() {
        String typed = Text.clean(item.getText());
        kit.work().ask("recognise sorted", () -> catalogue.named(typed), found -> {
            if (found.isPresent() && known == null && Text.clean(item.getText()).equals(typed)) {
                use(found.get());
            }
        });
    }

    private void use(Item chosen) {
        known = chosen;
        item.setText(chosen.name());
        kind.setValue(chosen.kind());
        unit.setText(chosen.unit());
        if (chosen.whoCounts() && chosen.usualWho() != ForWhom.ANYONE) {
            forWhom.setValue(chosen.usualWho());
        }
        if (chosen.seasonCounts() && chosen.usualSeason() != Season.ANY) {
            season.setValue(chosen.usualSeason());
        }
        shape();
    }

    private void shape() {
        boolean worn = known == null ? kind.getValue() == Kind.CLOTHING : known.sizing() != Sizing.NONE;
        show(kindBox, known == null && begun());
        show(whoBox, worn || known != null && known.whoCounts());
        show(sizeBox, worn);
        show(seasonBox, worn || known != null && known.seasonCounts());
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** Something stands in the row. */
    boolean begun() {
        return !Text.blank(item.getText());
    }

    private SortDraft.Line line() {
        String figures = Text.clean(quantity.getText()).replace(",", "");
        Spec spec = new Spec(whoBox.isVisible() ? forWhom.getValue() : ForWhom.ANYONE, sizeBox.isVisible() ? Text.clean(size.getText()) : "",
                seasonBox.isVisible() ? season.getValue() : Season.ANY, condition.getValue());
        return new SortDraft.Line(Text.clean(item.getText()), kind.getValue(), Text.clean(unit.getText()), spec,
                figures.matches("\\d{1,9}") ? Integer.parseInt(figures) : 0, ending.getValue());
    }

    /** Hands the line over when it is complete; else marks what is wrong, says it, and stays. */
    boolean take() {
        SortDraft.Line line = line();
        List<Problem> problems = line.problems();
        Node wrong = null;
        for (TextField field : List.of(unit, quantity, size, item)) {
            boolean odd = problems.stream().anyMatch(p -> field.getId().equalsIgnoreCase("sort" + p.field()));
            Fields.mark(field, odd);
            wrong = odd ? field : wrong;
        }
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            Fields.enter(wrong == null ? ending : wrong);
            return false;
        }
        kit.alarm().hush();
        String bin = line.ending().leaves() || known == null ? "" : bins.of(known, line.spec()).code();
        clear();
        taken.accept(new SortRow(line, bin));
        item.requestFocus();
        return true;
    }

    SortTyping.Entry typing() {
        return new SortTyping.Entry(item.getText(), kind.getValue(), forWhom.getValue(), size.getText(), season.getValue(), condition.getValue(),
                quantity.getText(), unit.getText(), ending.getValue());
    }

    /** Letter by letter as it stood. */
    void fill(SortTyping.Entry typing) {
        known = null;
        item.setText(typing.item());
        kind.setValue(typing.kind());
        shape();
        quantity.setText(typing.quantity());
        if (begun()) {
            String name = Text.clean(typing.item());
            kit.work().ask("recognise sorted", () -> catalogue.named(name), found -> {
                found.filter(i -> Text.clean(item.getText()).equals(name)).ifPresent(this::use);
                carry(typing);
            });
        }
        carry(typing);
    }

    private void carry(SortTyping.Entry typing) {
        forWhom.setValue(typing.forWhom());
        size.setText(typing.size());
        season.setValue(typing.season());
        condition.setValue(typing.condition());
        unit.setText(typing.unit());
        ending.setValue(typing.ending());
    }

    void fill(SortDraft.Line line) {
        fill(new SortTyping.Entry(line.item(), line.kind(), line.spec().forWhom(), line.spec().size(), line.spec().season(), line.spec().condition(),
                Integer.toString(line.quantity()), line.unit(), line.ending()));
    }

    void focus() {
        Fields.enter(item);
    }

    /** For whom, season, condition and what becomes of it stay: the next pieces are often alike. */
    void clear() {
        known = null;
        item.clear();
        kind.setValue(Kind.CLOTHING);
        size.clear();
        quantity.clear();
        unit.setText(Item.USUAL_UNIT);
        List<Node> marked = new ArrayList<>(List.of(item, size, quantity, unit));
        marked.forEach(field -> Fields.mark(field, false));
        shape();
    }
}
