package org.wishdesk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Barcoded;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.Ean;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Isbn;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
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
    /** About how many pieces a bag holds, until the clerk says otherwise. */
    private static final int BAGFUL = 30;

    private final Kit kit;
    private final Catalogue catalogue;
    private final Barcodes barcodes;
    private final Consumer<GiftDraft.GoodsLine> taken;
    private final Runnable before;
    private final FlowPane view;
    private final Choice<ForWhom> whoChoice;
    private final NameplatePane plate;
    private final SafeUsePane safeUse;

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
    @FXML private Node aboutBox;
    @FXML private TextField about;
    @FXML private TextField quantity;
    @FXML private TextField unit;
    @FXML private TextField note;
    @FXML private Label scan;

    private Item known;
    private String barcode = "";
    /** A book whose number was scanned and is not known yet: only kinds of books are offered. */
    private volatile boolean newBook;
    private List<Item> bookKinds = List.of();
    /** The condition the clerk chose, while the item's own stands there. */
    private Condition chosenCondition;
    private boolean whoIsWorn = true;
    private boolean whoReads;

    /**
     * @param taken   gets each line that is complete
     * @param before  where Esc goes from the first field
     * @param scanned gets what was keyed into the scan field
     */
    GoodsEntryPane(Kit kit, Catalogue catalogue, Barcodes barcodes, Consumer<GiftDraft.GoodsLine> taken, Runnable before, Consumer<String> scanned) {
        this.kit = kit;
        this.catalogue = catalogue;
        this.barcodes = barcodes;
        this.taken = taken;
        this.before = before;
        view = (FlowPane) Fxml.load(this, kit.words());
        plate = new NameplatePane(kit);
        view.getChildren().addAll(view.getChildren().indexOf(seasonBox) + 1, plate.boxes());
        safeUse = new SafeUsePane(kit);
        view.getChildren().add(safeUse.view());
        plate.onTyping(this::showSafeUse);
        new Choice<>(kind, kit.words()::t).offer(List.of(Kind.values()));
        whoChoice = new Choice<>(forWhom, kit.words()::t);
        whoChoice.offer(WEARERS);
        new Choice<>(season, kit.words()::t).offer(List.of(Season.SPRING_AUTUMN, Season.SUMMER, Season.WINTER, Season.ANY));
        new Choice<>(condition, kit.words()::t)
                .offer(List.of(Condition.NINE, Condition.NEW, Condition.EIGHT, Condition.SEVEN, Condition.OTHER, Condition.UNKNOWN));
        new Suggest<>(kit, item, typed -> catalogue.suggest(typed, newBook ? Kind.BOOK : null, SUGGESTIONS), this::shown, chosen -> {
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
        item.addEventHandler(KeyEvent.KEY_PRESSED, this::bookKind);
        for (Node field : order()) {
            Fields.onEnter(field, () -> next(field));
            Fields.onEscape(field, () -> back(field));
            field.addEventHandler(KeyEvent.KEY_PRESSED, this::straightToQuantity);
        }
        new ScanPane(kit, scan, scanned, this::focus);
        unit.setText(Item.USUAL_UNIT);
        shape();
    }

    Node view() {
        return view;
    }

    private String shown(Item option) {
        return kit.t("intake.knownItem", option.name(), kit.words().t(option.kind()), option.unit());
    }

    private List<Node> order() {
        List<Node> order = new ArrayList<>(List.of(item, kind, forWhom, size, season));
        order.addAll(plate.fields());
        order.addAll(List.of(condition, about, quantity, unit, note));
        return order;
    }

    private boolean there(Node field) {
        return field.getParent().isVisible() && !field.isDisabled();
    }

    /** Enter goes to the next field that is there; in the quantity and after it, it takes the line. */
    private void next(Node from) {
        List<Node> order = order();
        if (order.indexOf(from) >= order.indexOf(quantity)) {
            take();
            return;
        }
        order.subList(order.indexOf(from) + 1, order.size()).stream().filter(this::there).findFirst().ifPresent(Fields::enter);
    }

    private void back(Node from) {
        List<Node> order = order();
        order.subList(0, order.indexOf(from)).reversed().stream().filter(this::there).findFirst().ifPresentOrElse(Fields::enter, before);
    }

    /** Shift+Enter leaves everything between as it stands. */
    private void straightToQuantity(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && !event.isShortcutDown()) {
            event.consume();
            focusQuantity();
        }
    }

    void focusScan() {
        scan.requestFocus();
    }

    /** A bar code: of known goods the row is filled and asks how many; scanned again it counts one more; an unknown one is kept with what is typed. */
    void scanned(String code) {
        Optional<Problem> odd = Ean.problem(code);
        if (odd.isPresent()) {
            kit.alarm().problems(List.of(odd.get()));
            return;
        }
        String digits = Isbn.read(code).orElse(code);
        if (digits.equals(barcode)) {
            quantity.setText(Integer.toString(EntryTyping.Count.read(quantity.getText()).pieces() + 1));
            focusQuantity();
            return;
        }
        if (begun() && !take()) {
            return;
        }
        clear();
        barcode = digits;
        this.code.setText(digits);
        kit.work().ask("scanned", () -> barcodes.known(digits), found -> {
            if (found.isPresent() && barcode.equals(digits)) {
                fill(found.get());
            } else if (found.isEmpty() && barcode.equals(digits)) {
                unknown(digits);
            }
        });
    }

    /** A book that nobody has brought yet: its kind is chosen with a figure or typed; then it asks for which stage of school. */
    private void unknown(String digits) {
        item.requestFocus();
        if (!Isbn.like(digits)) {
            kit.alarm().info("intake.codeUnknown", digits);
            return;
        }
        kind.setValue(Kind.BOOK);
        newBook = true;
        kit.work().ask("bookKinds", catalogue::bookKinds, kinds -> {
            bookKinds = kinds;
            kit.alarm().info("intake.bookUnknown", digits,
                    IntStream.range(0, kinds.size()).mapToObj(i -> (i + 1) + " " + kinds.get(i).name()).collect(Collectors.joining("  ")));
        });
    }

    private void bookKind(KeyEvent event) {
        int at = Fields.figure(event.getCode()) - 1;
        if (newBook && item.getText().isEmpty() && at >= 0 && at < bookKinds.size() && !event.isAltDown() && !event.isShortcutDown()) {
            event.consume();
            kit.alarm().hush();
            use(bookKinds.get(at));
            next(item);
        }
    }

    private void fill(Barcoded goods) {
        use(goods.item());
        forWhom.setValue(goods.forWhom());
        size.setText(goods.size());
        season.setValue(goods.season());
        plate.fill(new Nameplate(goods.brand(), goods.model(), "", "", Nameplate.NONE.threeC(), Nameplate.NONE.powerTest(), ""));
        note.setText(goods.note());
        quantity.setText("1");
        focusQuantity();
    }

    /** A whole bag, to be sorted later; only about how many pieces is asked. */
    void bag() {
        if (begun() && !take()) {
            return;
        }
        kit.work().ask("bag", catalogue::bag, bag -> {
            use(bag);
            quantity.setText("1");
            about.setText(Integer.toString(BAGFUL));
            Fields.enter(about);
        });
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

    private void use(Item chosen) {
        known = chosen;
        if (!chosen.active()) {
            kit.alarm().info("intake.entry.off", chosen.name());
        }
        item.setText(chosen.name());
        kind.setValue(chosen.kind());
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
        boolean worn = now == Kind.CLOTHING && (known == null || known.whoCounts());
        boolean read = now == Kind.BOOK || now == Kind.STUDY && known == null;
        if (worn != whoIsWorn || read != whoReads) {
            whoChoice.offer(read ? READERS : WEARERS);
            whoIsWorn = worn;
            whoReads = read;
        }
        show(kindBox, !bag);
        show(forWhomBox, worn || read);
        show(sizeBox, now == Kind.CLOTHING && (known == null || known.sizing() != Sizing.NONE));
        show(seasonBox, now == Kind.CLOTHING && (known == null || known.seasonCounts()));
        boolean plated = !bag && (now == Kind.APPLIANCE || known != null && known.perPiece());
        plate.boxes().forEach(box -> show(box, plated));
        showSafeUse();
        show(conditionBox, !bag);
        show(aboutBox, bag);
        kind.setDisable(known != null);
    }

    private void showSafeUse() {
        safeUse.show(item.getText(), plate.plate(), plate.boxes().getFirst().isVisible());
    }

    /** The day at the station. */
    void day(LocalDate today) {
        safeUse.day(today);
        showSafeUse();
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** Tells when what stands in the row is another thing, or of another kind. */
    void onAnother(Runnable told) {
        List.of(item.textProperty(), kind.disabledProperty(), forWhom.valueProperty(), size.textProperty(), season.valueProperty(), condition.valueProperty())
                .forEach(each -> each.addListener((o, was, is) -> told.run()));
    }

    /** The catalogue's item in the row, or null. */
    Item known() {
        return known;
    }

    /** Something stands in the row. */
    boolean begun() {
        return !Text.blank(item.getText());
    }

    /** Of what stands in the row, by the fields it has. */
    Spec spec() {
        return new Spec(forWhomBox.isVisible() ? forWhom.getValue() : ForWhom.ANYONE, sizeBox.isVisible() ? Text.clean(size.getText()) : "",
                seasonBox.isVisible() ? season.getValue() : Season.ANY, conditionBox.isVisible() ? condition.getValue() : Condition.UNKNOWN);
    }

    private GiftDraft.GoodsLine line() {
        EntryTyping.Count count = EntryTyping.Count.read(quantity.getText());
        return new GiftDraft.GoodsLine(Text.clean(item.getText()), kind.getValue(), null, count.unit().isEmpty() ? Text.clean(unit.getText()) : count.unit(), spec(),
                count.pieces(), null, plate.boxes().getFirst().isVisible() ? plate.plate().clean() : Nameplate.NONE, barcode.isEmpty() ? null : barcode,
                aboutBox.isVisible() ? EntryTyping.Count.read(about.getText()).pieces() : 0, Text.clean(note.getText()));
    }

    /** Hands the line over when it is complete; else marks what is wrong, says it, and stays. */
    boolean take() {
        GiftDraft.GoodsLine line = line();
        List<Problem> problems = new ArrayList<>(line.problems("", 0));
        if (aboutBox.isVisible() && line.about() == 0) {
            problems.addFirst(new Problem("about", "intake.aboutOdd", 0, GiftDraft.MOST_PIECES));
        }
        Node wrong = plate.mark(problems);
        for (TextField field : List.of(note, unit, quantity, about, size, item)) {
            boolean odd = problems.stream().anyMatch(p -> named(field, p));
            Fields.mark(field, odd);
            wrong = odd ? field : wrong;
        }
        if (wrong != null) {
            Node first = wrong;
            kit.alarm().problems(problems.stream().filter(p -> named(first, p)).limit(1).map(GoodsEntryPane::here).toList());
            Fields.enter(first);
            return false;
        }
        Optional<Problem> old = safeUse.objection(line.item(), line.plate());
        if (old.isPresent()) {
            Node made = plate.mark(List.of(old.get()));
            kit.alarm().problems(List.of(old.get()));
            if (safeUse.refused()) {
                Fields.enter(made);
            }
            return false;
        }
        kit.alarm().hush();
        clear();
        taken.accept(line);
        item.requestFocus();
        return true;
    }

    private static boolean named(Node field, Problem problem) {
        return field.getId().equals(problem.field()) || field.getId().equals("lineNote") && problem.field().equals("note");
    }

    /** The same sentence for the row that is being typed, which has no number yet. */
    private static Problem here(Problem problem) {
        return switch (problem.key()) {
            case "intake.itemMissing" -> new Problem("item", "intake.entry.itemMissing");
            case "intake.itemTooLong" -> new Problem("item", "intake.entry.itemTooLong", 60);
            case "intake.quantityOdd" -> new Problem("quantity", "intake.entry.quantityOdd", GiftDraft.MOST_PIECES);
            case "intake.unitMissing" -> new Problem("unit", "intake.entry.unitMissing");
            case "intake.sizeTooLong" -> new Problem("size", "intake.entry.sizeTooLong", 60);
            case "intake.aboutOdd" -> new Problem("about", "intake.entry.aboutOdd", GiftDraft.MOST_PIECES);
            default -> problem;
        };
    }

    /** Puts a line back into the row, to be changed. */
    void fill(GiftDraft.GoodsLine line) {
        fill(new EntryTyping(line.item(), line.kind(), line.spec().forWhom(), line.spec().size(), line.spec().season(), line.spec().condition(),
                line.quantity() == 0 ? "" : Integer.toString(line.quantity()), line.unit(), line.plate(), line.barcode() == null ? "" : line.barcode(),
                line.about() == 0 ? "" : Integer.toString(line.about()), line.note() == null ? "" : line.note()));
    }

    /** Letter by letter as it stood. */
    void fill(EntryTyping typing) {
        known = null;
        item.setText(typing.item());
        kind.setValue(typing.kind());
        shape();
        forWhom.setValue(typing.forWhom());
        size.setText(typing.size());
        season.setValue(typing.season());
        plate.fill(typing.plate());
        condition.setValue(typing.condition());
        about.setText(typing.about());
        quantity.setText(typing.quantity());
        unit.setText(typing.unit());
        note.setText(typing.note());
        barcode = typing.barcode();
        code.setText(barcode);
        if (begun()) {
            String name = Text.clean(typing.item());
            kit.work().ask("recognise", () -> catalogue.named(name), found -> found.filter(i -> Text.clean(item.getText()).equals(name)).ifPresent(i -> {
                known = i;
                shape();
                forWhom.setValue(typing.forWhom());
            }));
        }
    }

    EntryTyping typing() {
        return new EntryTyping(item.getText(), kind.getValue(), forWhom.getValue(), size.getText(), season.getValue(), condition.getValue(), quantity.getText(),
                unit.getText(), plate.plate(), barcode, about.getText(), note.getText());
    }

    void focus() {
        Fields.enter(item);
    }

    void focusQuantity() {
        Fields.enter(quantity);
    }

    /** For whom, season, condition and unit stay as they were: the next line is often alike. */
    void clear() {
        if (chosenCondition != null && known != null && condition.getValue() == known.usualCondition()) {
            condition.setValue(chosenCondition);
        }
        chosenCondition = null;
        safeUse.forget();
        known = null;
        newBook = false;
        barcode = "";
        code.setText("");
        item.clear();
        size.clear();
        plate.fill(Nameplate.NONE);
        about.clear();
        quantity.clear();
        note.clear();
        shape();
    }
}
