package org.wishdesk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.BarcodePane;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Count;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Spec;
import org.wishdesk.goods.ThingPane;
import org.wishdesk.inventory.Labels;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Initials;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.ScanPane;

/** The row in which one line of goods is typed at the counter: a thing, of a bag about how many are in it, and a note; Enter in the quantity takes it. */
final class GoodsEntryPane {

    private static final int SUGGESTIONS = 8;
    /** About how many pieces a bag holds, until the clerk says otherwise. */
    private static final int BAGFUL = 30;

    private final Kit kit;
    private final Catalogue catalogue;
    private final Labels labels;
    private final Consumer<GiftDraft.GoodsLine> taken;
    private final ThingPane thing;
    private final BarcodePane barcode;
    private final Initials<Item> initials;

    @FXML private Node aboutBox;
    @FXML private TextField about;
    @FXML private Node noteBox;
    @FXML private TextField note;
    @FXML private Label scan;

    /**
     * @param taken  gets each line that is complete
     * @param typed  the line of this gift on which a bar code stands
     * @param before where Esc goes from the first field
     */
    GoodsEntryPane(Kit kit, Catalogue catalogue, Barcodes barcodes, Labels labels, Consumer<GiftDraft.GoodsLine> taken,
            Function<String, Optional<GiftDraft.GoodsLine>> typed, Runnable before) {
        this.kit = kit;
        this.catalogue = catalogue;
        this.labels = labels;
        this.taken = taken;
        Fxml.load(this, kit.words());
        thing = new ThingPane(kit, catalogue, this::suggest, from -> take(), before);
        initials = new Initials<>(kit, thing::name, () -> thing.known() != null, this::suggest, Item::name, thing::use, "goods.askInitials",
                "goods.askInitials.yes");
        thing.beforeQuantity(aboutBox, about);
        thing.last(noteBox, note);
        thing.last(scan);
        thing.onShape(() -> {
            boolean bag = thing.known() != null && thing.known().bag();
            aboutBox.setVisible(bag);
            aboutBox.setManaged(bag);
        });
        barcode = new BarcodePane(kit, catalogue, barcodes, thing, this::aside, goods -> note.setText(goods.note()),
                code -> again(typed.apply(code)));
        new ScanPane(kit, scan, this::scanned, this::focus);
    }

    Node view() {
        return thing.view();
    }

    private List<Item> suggest(String typed) {
        return catalogue.suggest(typed, barcode.only(), SUGGESTIONS);
    }

    void focusScan() {
        scan.requestFocus();
    }

    /** Our own label says which lot it is; anything else is goods coming in. */
    void scanned(String digits) {
        if (!Labels.ours(digits)) {
            barcode.scanned(digits);
            return;
        }
        kit.work().ask("label", () -> labels.lot(digits), found -> found.ifPresentOrElse(
                lot -> kit.alarm().info("intake.label", lot.code(), lot.itemName(), lot.sizeTyped()), () -> kit.alarm().info("intake.labelUnknown", digits)));
    }

    /** What stands in the row becomes a line of its own; false when it is not complete. */
    private boolean aside() {
        // A code that nothing was typed for gives way to the next one.
        if (typed() && !take()) {
            return false;
        }
        clear();
        return true;
    }

    /** A whole bag, to be sorted later; only about how many pieces is asked. */
    void bag() {
        if (begun() && !take(this::bag)) {
            return;
        }
        kit.work().ask("bag", catalogue::bag, bag -> {
            thing.use(bag);
            thing.count(1);
            about.setText(Integer.toString(BAGFUL));
            Fields.enter(about);
        });
    }

    /** The day at the station. */
    void day(LocalDate today) {
        thing.day(today);
    }

    /** Tells when what stands in the row is another thing, or of another kind. */
    void onAnother(Runnable told) {
        thing.onAnother(told);
    }

    /** The catalogue's item in the row, or null. */
    Item known() {
        return thing.known();
    }

    /** Something was typed in the row, be it only how many, or scanned for it. */
    boolean begun() {
        return typed() || !barcode.digits().isEmpty();
    }

    private boolean typed() {
        return thing.begun() || !Text.blank(note.getText());
    }

    /** Of what stands in the row, by the fields it has. */
    Spec spec() {
        return thing.spec();
    }

    private GiftDraft.GoodsLine line() {
        Count count = thing.count();
        return new GiftDraft.GoodsLine(thing.name(), thing.kind(), null, count.unit(), thing.spec(), count.pieces(), null, thing.plate(),
                barcode.digits().isEmpty() ? null : barcode.digits(), aboutBox.isVisible() ? Count.read(about.getText()).pieces() : 0, Text.clean(note.getText()));
    }

    private boolean take() {
        return take(() -> {
        });
    }

    /**
     * Hands the line over when it is complete; else marks what is wrong, says it, and stays.
     *
     * @param then run once the line was handed over after all, when it had to be asked first what is meant
     */
    boolean take(Runnable then) {
        GiftDraft.GoodsLine line = line();
        List<Problem> problems = new ArrayList<>(line.problems("", 0));
        if (aboutBox.isVisible() && line.about() == 0) {
            problems.addFirst(new Problem("about", "intake.aboutOdd", 0, GiftDraft.MOST_PIECES));
        }
        if (GiftDraft.GoodsLine.money(line.item(), line.unit())) {
            problems.addFirst(new Problem("item", "intake.entry.money", line.item()));
        }
        Node wrong = marked(problems);
        if (wrong != null) {
            kit.alarm().problems(problems.stream().filter(p -> named(wrong, p)).limit(1).map(GoodsEntryPane::here).toList());
            Fields.enter(wrong);
            return false;
        }
        if (thing.tooOld() || initials.open(() -> {
            if (take()) {
                then.run();
            }
        })) {
            return false;
        }
        kit.alarm().hush();
        clear();
        taken.accept(line);
        thing.focus();
        return true;
    }

    /** The first field of the row that is wrong, or null. */
    private Node marked(List<Problem> problems) {
        Node wrong = thing.mark(problems);
        for (TextField field : List.of(about, note)) {
            boolean odd = problems.stream().anyMatch(p -> named(field, p));
            Fields.mark(field, odd);
            wrong = odd && wrong == null ? field : wrong;
        }
        return wrong;
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
            case "intake.unitTooLong" -> new Problem("unit", "intake.entry.unitTooLong", GiftDraft.LONGEST_UNIT);
            case "intake.sizeTooLong" -> new Problem("size", "intake.entry.sizeTooLong", 60);
            case "intake.aboutOdd" -> new Problem("about", "intake.entry.aboutOdd", GiftDraft.MOST_PIECES);
            default -> problem;
        };
    }

    /** Puts a line back into the row, to be changed. */
    void fill(GiftDraft.GoodsLine line) {
        fill(line, line.plate());
    }

    /** The same once more; another piece has another number on its plate. */
    void again(GiftDraft.GoodsLine line) {
        fill(line, line.plate().alike());
    }

    private void fill(GiftDraft.GoodsLine line, Nameplate plate) {
        fill(new EntryTyping(line.item(), line.kind(), line.spec().forWhom(), line.spec().size(), line.spec().season(), line.spec().condition(),
                line.quantity() == 0 ? "" : Integer.toString(line.quantity()), line.unit(), plate, line.barcode() == null ? "" : line.barcode(),
                line.about() == 0 ? "" : Integer.toString(line.about()), line.note() == null ? "" : line.note()));
    }

    private boolean again(Optional<GiftDraft.GoodsLine> line) {
        line.ifPresent(this::fill);
        return line.isPresent();
    }

    /** Letter by letter as it stood. */
    void fill(EntryTyping typing) {
        thing.fill(typing.thing());
        barcode.digits(typing.barcode());
        about.setText(typing.about());
        note.setText(typing.note());
    }

    EntryTyping typing() {
        return EntryTyping.of(thing.typing(), barcode.digits(), about.getText(), note.getText());
    }

    void focus() {
        thing.focus();
    }

    void focusQuantity() {
        thing.focusQuantity();
    }

    /** For whom, season, condition and unit stay as they were: the next line is often alike. */
    void clear() {
        barcode.digits("");
        thing.clear();
        about.clear();
        note.clear();
        marked(List.of());
    }
}
