package org.wishdesk.goods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Steps;
import org.wishdesk.ui.Suggest;

/**
 * The row in which a thing is typed, at the counter and at the sorting table alike: it shows the fields that its kind has, an appliance's plate and
 * safe use among them, and keeps what the next line often shares. Enter goes on, Esc back, Shift+Enter straight to the quantity.
 */
public final class ThingPane {

    private final Kit kit;
    private final Catalogue catalogue;
    private final FlowPane view;
    private final WhoChoice who;
    private final NameplatePane plate;
    private final Steps steps;

    @FXML private Label code;
    @FXML private TextField item;
    @FXML private ComboBox<Kind> kind;
    @FXML private Node kindBox;
    @FXML private Node forWhomBox;
    @FXML private ComboBox<ForWhom> forWhom;
    @FXML private Node sizeBox;
    @FXML private TextField size;
    @FXML private Node seasonBox;
    @FXML private ComboBox<Season> season;
    @FXML private Node conditionBox;
    @FXML private ComboBox<Condition> condition;
    @FXML private Node quantityBox;
    @FXML private TextField quantity;
    @FXML private TextField unit;

    private Item known;
    /** The condition and the unit the clerk chose, while the item's own stand there. */
    private Condition chosenCondition;
    private String chosenUnit;
    /** The name that was put back as it stood: the answer to it changes nothing of what was typed. */
    private String filled = "";
    /** The name by which the kind was guessed: what the clerk chooses after that stays. Null when it is known, as that of a book is by its number. */
    private String guessed = "";
    private Runnable shaped = () -> {
    };

    /**
     * @param suggest what is offered while a name is typed; asked off the screen's thread
     * @param done    gets the field, the quantity or one behind it, in which Enter was pressed
     * @param before  where Esc goes from the first field
     */
    public ThingPane(Kit kit, Catalogue catalogue, Function<String, List<Item>> suggest, Consumer<Node> done, Runnable before) {
        this.kit = kit;
        this.catalogue = catalogue;
        view = (FlowPane) Fxml.load(this, kit.words());
        plate = new NameplatePane(kit);
        view.getChildren().addAll(view.getChildren().indexOf(seasonBox) + 1, plate.boxes());
        view.getChildren().add(plate.safeUse());
        plate.onTyping(this::sayAge);
        new Choice<>(kind, kit.words()::t).offer(List.of(Kind.values()));
        who = new WhoChoice(new Choice<>(forWhom, kit.words()::t));
        new Choice<>(season, kit.words()::t).offer(List.of(Season.SPRING_AUTUMN, Season.SUMMER, Season.WINTER, Season.ANY), Season.ANY);
        new Choice<>(condition, kit.words()::t)
                .offer(List.of(Condition.NINE, Condition.NEW, Condition.EIGHT, Condition.SEVEN, Condition.OTHER, Condition.UNKNOWN), Condition.UNKNOWN);
        item.textProperty().addListener((o, was, is) -> {
            filled = "";
            if (known != null && !known.name().equals(is)) {
                usualUnit();
                known = null;
                shape();
            }
        });
        item.focusedProperty().addListener((o, was, is) -> {
            if (!is && known == null && !name().isEmpty() && !name().equals(filled)) {
                guessKind();
                recognise();
            }
        });
        kind.valueProperty().addListener((o, was, is) -> shape());
        List<Node> order = new ArrayList<>(List.of(item, kind, forWhom, size, season));
        order.addAll(plate.fields());
        order.addAll(List.of(condition, quantity, unit));
        steps = new Steps(order, quantity, done, before);
        new Suggest<>(kit, item, suggest, this::shown, this::chosen);
        unit.setText(Item.USUAL_UNIT);
        shape();
    }

    public Node view() {
        return view;
    }

    /** Puts a field of the screen's own before the quantity. @param box the field under its label */
    public void beforeQuantity(Node box, Node field) {
        view.getChildren().add(view.getChildren().indexOf(quantityBox), box);
        steps.beforeGoal(field);
    }

    /** Puts a field of the screen's own at the end. @param box the field under its label */
    public void last(Node box, Node field) {
        last(box);
        steps.last(field);
    }

    /** Puts something at the end that Enter passes by. */
    public void last(Node other) {
        view.getChildren().add(view.getChildren().indexOf(plate.safeUse()), other);
    }

    /** Told when other fields are shown than before. */
    public void onShape(Runnable told) {
        shaped = told;
        told.run();
    }

    private String shown(Item option) {
        return kit.t("goods.knownItem", option.name(), kit.words().t(option.kind()), option.unit());
    }

    /** Of what the catalogue does not know the end of its name says what sort of thing it is, until the clerk does; letters may be somebody's initials still. */
    private void guessKind() {
        if (guessed != null && !name().equals(guessed) && name().codePoints().anyMatch(Character::isIdeographic)) {
            guessed = name();
            kind.setValue(Usual.kind(guessed));
        }
    }

    /** What was typed in full, without choosing from the list. */
    private void recognise() {
        String typed = Text.clean(item.getText());
        kit.work().ask("recognise", () -> catalogue.named(typed), found -> {
            if (found.isPresent() && known == null && Text.clean(item.getText()).equals(typed)) {
                use(found.get());
            }
        });
    }

    /** The thing in the row is this one of the catalogue; what is usual for it stands there. */
    public void use(Item chosen) {
        usualUnit();
        known = chosen;
        if (!chosen.active()) {
            kit.alarm().info("goods.takenNoMore", chosen.name());
        }
        item.setText(chosen.name());
        kind.setValue(chosen.kind());
        chosenUnit = unit.getText();
        unit.setText(chosen.unit());
        if (chosen.usualCondition() != Condition.UNKNOWN) {
            chosenCondition = condition.getValue();
            condition.setValue(chosen.usualCondition());
        }
        if (chosen.seasonCounts() && chosen.usualSeason() != Season.ANY) {
            season.setValue(chosen.usualSeason());
        }
        shape();
        if (chosen.usualWho() != ForWhom.ANYONE) {
            forWhom.setValue(chosen.usualWho());
        }
    }

    /** Shows the fields this kind of thing has. */
    private void shape() {
        Kind now = kind.getValue();
        boolean bag = known != null && known.bag();
        boolean read = now == Kind.BOOK || now == Kind.STUDY && known == null;
        who.offer(read);
        show(kindBox, !bag);
        show(forWhomBox, read || now == Kind.CLOTHING && (known == null || known.whoCounts()));
        show(sizeBox, now == Kind.CLOTHING && (known == null || known.sizing() != Sizing.NONE));
        show(seasonBox, now == Kind.CLOTHING && (known == null || known.seasonCounts()));
        plate.show(!bag && (now == Kind.APPLIANCE || known != null && known.perPiece()));
        sayAge();
        show(conditionBox, !bag);
        kind.setDisable(known != null);
        shaped.run();
    }

    private void sayAge() {
        plate.sayAge(item.getText());
    }

    /** The day at the station, by which an appliance's years are counted. */
    public void day(LocalDate today) {
        plate.day(today);
        sayAge();
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** Tells when what stands in the row is another thing, or of another kind. */
    public void onAnother(Runnable told) {
        List.of(item.textProperty(), kind.disabledProperty(), forWhom.valueProperty(), size.textProperty(), season.valueProperty(), condition.valueProperty())
                .forEach(each -> each.addListener((o, was, is) -> told.run()));
    }

    /** The catalogue's item in the row, or null. */
    public Item known() {
        return known;
    }

    /** Something was typed in the fields that are shown, be it only how many. */
    public boolean begun() {
        return !Text.blank(item.getText()) || sizeBox.isVisible() && !Text.blank(size.getText()) || !Text.blank(quantity.getText()) || !plate().blank();
    }

    public String name() {
        return Text.clean(item.getText());
    }

    public Kind kind() {
        return kind.getValue();
    }

    /** How many, and in which unit. */
    public Count count() {
        Count typed = Count.read(quantity.getText());
        return new Count(typed.pieces(), typed.unitOr(unit.getText()));
    }

    public void count(int pieces) {
        quantity.setText(Integer.toString(pieces));
    }

    /** Of what stands in the row, by the fields it has. */
    public Spec spec() {
        return new Spec(forWhomBox.isVisible() ? forWhom.getValue() : ForWhom.ANYONE, sizeBox.isVisible() ? Text.clean(size.getText()) : "",
                seasonBox.isVisible() ? season.getValue() : Season.ANY, conditionBox.isVisible() ? condition.getValue() : Condition.UNKNOWN);
    }

    /** What is on its plate; {@link Nameplate#NONE} for a thing that has none. */
    public Nameplate plate() {
        return plate.shown() ? plate.plate().clean() : Nameplate.NONE;
    }

    /** Marks what is wrong, by the names of problems without a prefix, and gives the first such field, or null. */
    public Node mark(List<Problem> problems) {
        Node wrong = plate.mark(problems);
        for (TextField field : List.of(unit, quantity, size, item)) {
            boolean odd = problems.stream().anyMatch(p -> field.getId().equals(p.field()));
            Fields.mark(field, odd);
            wrong = odd ? field : wrong;
        }
        return wrong;
    }

    /** Says why the thing is not kept for its age: gas appliances always, others once ({@link SafeUse}). */
    public boolean tooOld() {
        return plate.tooOld(name());
    }

    /** Goods whose bar code is known: one of them, and how many is asked. */
    void fill(Barcoded goods) {
        use(goods.item());
        forWhom.setValue(goods.forWhom());
        size.setText(goods.size());
        season.setValue(goods.season());
        plate.fill(Nameplate.alike(goods.brand(), goods.model()));
        count(1);
        focusQuantity();
    }

    /** Letter by letter as it stood. */
    public void fill(ThingTyping typing) {
        known = null;
        item.setText(typing.item());
        kind.setValue(typing.kind());
        shape();
        forWhom.setValue(typing.forWhom());
        size.setText(typing.size());
        season.setValue(typing.season());
        plate.fill(typing.plate() == null ? Nameplate.NONE : typing.plate());
        condition.setValue(typing.condition());
        quantity.setText(typing.quantity());
        unit.setText(typing.unit());
        String name = name();
        filled = name;
        kit.work().ask("recognise", () -> catalogue.named(name), found -> found.filter(i -> name().equals(name)).ifPresent(i -> {
            known = i;
            chosenUnit = Item.USUAL_UNIT;
            shape();
            forWhom.setValue(typing.forWhom());
        }));
    }

    public ThingTyping typing() {
        return new ThingTyping(item.getText(), kind.getValue(), forWhom.getValue(), size.getText(), season.getValue(), condition.getValue(), quantity.getText(),
                unit.getText(), plate.plate());
    }

    /** The fields that the bar code's pane leans on. */
    TextField item() {
        return item;
    }

    Label code() {
        return code;
    }

    void kind(Kind now) {
        guessed = null;
        kind.setValue(now);
    }

    /** The thing is chosen: on to what is asked of it. */
    void chosen(Item thing) {
        use(thing);
        steps.next(item);
    }

    public void focus() {
        Fields.enter(item);
    }

    public void focusQuantity() {
        Fields.enter(quantity);
    }

    /** A thing takes its own unit with it, as a bag does; what the clerk wrote stays. */
    private void usualUnit() {
        if (known != null && chosenUnit != null && unit.getText().equals(known.unit())) {
            unit.setText(chosenUnit);
        }
        chosenUnit = null;
    }

    /** For whom, season, condition and unit stay as they were: the next line is often alike. */
    public void clear() {
        if (chosenCondition != null && known != null && condition.getValue() == known.usualCondition()) {
            condition.setValue(chosenCondition);
        }
        chosenCondition = null;
        usualUnit();
        known = null;
        guessed = "";
        item.clear();
        size.clear();
        plate.clear();
        quantity.clear();
        mark(List.of());
        shape();
    }
}
