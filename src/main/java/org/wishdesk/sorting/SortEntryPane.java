package org.wishdesk.sorting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Problem;
import org.wishdesk.goods.BarcodePane;
import org.wishdesk.goods.Barcodes;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Count;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.ThingPane;
import org.wishdesk.inventory.Ending;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Initials;
import org.wishdesk.ui.Kit;

/** The row in which alike pieces are typed; after the quantity one figure says what becomes of them and takes the line. Words carry over. */
final class SortEntryPane {

    private static final int SUGGESTIONS = 8;

    private final Kit kit;
    private final Catalogue catalogue;
    private final Consumer<SortDraft.Line> taken;
    private final ThingPane thing;
    private final BarcodePane barcode;
    private final Initials<Item> initials;

    @FXML private ComboBox<Ending> ending;

    private boolean figured;

    /**
     * @param taken  gets each line that is complete
     * @param sorted the line out of this bag on which a bar code stands
     * @param before where Esc goes from the first field
     */
    SortEntryPane(Kit kit, Catalogue catalogue, Barcodes barcodes, Consumer<SortDraft.Line> taken, Function<String, Optional<SortDraft.Line>> sorted,
            Runnable before) {
        this.kit = kit;
        this.catalogue = catalogue;
        this.taken = taken;
        Node box = Fxml.load(this, kit.words());
        new Choice<>(ending, kit.words()::t).offer(SortDraft.ENDINGS);
        ending.addEventFilter(KeyEvent.KEY_PRESSED, event -> figured = ending(event));
        ending.addEventFilter(KeyEvent.KEY_RELEASED, this::figure);
        thing = new ThingPane(kit, catalogue, this::suggest, this::next, before);
        initials = new Initials<>(kit, thing::name, () -> thing.known() != null, this::suggest, Item::name, thing::use, "goods.askInitials",
                "goods.askInitials.yes");
        thing.last(box, ending);
        barcode = new BarcodePane(kit, catalogue, barcodes, thing, this::aside, goods -> {
        }, code -> again(sorted.apply(code)));
    }

    Node view() {
        return thing.view();
    }

    /** There is no bag in a bag. */
    private List<Item> suggest(String typed) {
        return catalogue.suggest(typed, barcode.only(), SUGGESTIONS).stream().filter(item -> !item.bag()).toList();
    }

    /** From the quantity Enter goes straight to what becomes of the pieces; the unit is seldom touched. */
    private void next(Node from) {
        if (from == ending) {
            take();
        } else {
            ending.requestFocus();
        }
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

    /** A bar code on a book or on new goods that came out of the bag. */
    void scanned(String digits) {
        barcode.scanned(digits);
    }

    private boolean again(Optional<SortDraft.Line> line) {
        line.ifPresent(this::fill);
        return line.isPresent();
    }

    /** What stands in the row becomes a line of its own; false when it is not complete. */
    private boolean aside() {
        // A code that nothing was typed for gives way to the next one.
        if (thing.begun() && !take()) {
            return false;
        }
        clear();
        return true;
    }

    /** Takes over what is typed. False when that is not complete, which is said, or is asked about first: {@code then} is run when it was answered. */
    boolean takeOver(Runnable then) {
        return !begun() || take(then);
    }

    /** The day at the station, by which an appliance's years are counted. */
    void day(LocalDate today) {
        thing.day(today);
    }

    /** Something was typed in the row, be it only how many, or scanned for it. */
    boolean begun() {
        return thing.begun() || !barcode.digits().isEmpty();
    }

    private SortDraft.Line line() {
        Count count = thing.count();
        return new SortDraft.Line(thing.name(), thing.kind(), count.unit(), thing.spec(), count.pieces(), ending.getValue(), thing.plate(), barcode.digits());
    }

    private boolean take() {
        return take(() -> {
        });
    }

    /**
     * Hands the line over when it is complete; else marks what is wrong, says it, and stays. What is too old may leave, and is asked no more.
     *
     * @param then run once the line was handed over after all, when it had to be asked first what is meant
     */
    boolean take(Runnable then) {
        SortDraft.Line line = line();
        List<Problem> problems = line.problems();
        Node wrong = thing.mark(problems);
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            Fields.enter(wrong == null ? ending : wrong);
            return false;
        }
        if (line.stays() && thing.tooOld() || initials.open(() -> {
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

    SortTyping.Entry typing() {
        return SortTyping.Entry.of(thing.typing(), barcode.digits(), ending.getValue());
    }

    /** Letter by letter as it stood. */
    void fill(SortTyping.Entry typing) {
        thing.fill(typing.thing());
        barcode.digits(typing.barcode());
        ending.setValue(typing.ending());
    }

    void fill(SortDraft.Line line) {
        fill(new SortTyping.Entry(line.item(), line.kind(), line.spec().forWhom(), line.spec().size(), line.spec().season(), line.spec().condition(),
                Integer.toString(line.quantity()), line.unit(), line.ending(), line.plate(), line.barcode()));
    }

    void focus() {
        thing.focus();
    }

    /** For whom, season, condition, unit and what becomes of it stay: the next pieces are often alike. */
    void clear() {
        barcode.digits("");
        thing.clear();
    }
}
