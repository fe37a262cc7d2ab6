package org.wishdesk.goods;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Problem;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/**
 * Bar codes scanned into a {@link ThingPane}: of known goods the row is filled and asks how many; scanned again it counts one more; an unknown one is
 * kept with what is typed, until Backspace in the empty name lets it go. Of a book that is not known yet its kind is chosen with a figure.
 */
public final class BarcodePane {

    private final Kit kit;
    private final Catalogue catalogue;
    private final Barcodes barcodes;
    private final ThingPane row;
    private final BooleanSupplier aside;
    private final Consumer<Barcoded> filled;
    private final Predicate<String> again;

    private String digits = "";
    /** A book whose number was scanned and is not known yet: only kinds of books are offered. */
    private volatile boolean newBook;
    private List<Item> bookKinds = List.of();

    /**
     * @param aside  takes what stands in the row and clears it, this included; false when it is not complete
     * @param filled gets what a code stands for, when the row is filled with it
     * @param again  fills the row with the line of this code that is typed already and not saved yet; false when there is none
     */
    public BarcodePane(Kit kit, Catalogue catalogue, Barcodes barcodes, ThingPane row, BooleanSupplier aside, Consumer<Barcoded> filled, Predicate<String> again) {
        this.kit = kit;
        this.catalogue = catalogue;
        this.barcodes = barcodes;
        this.row = row;
        this.aside = aside;
        this.filled = filled;
        this.again = again;
        row.item().addEventHandler(KeyEvent.KEY_PRESSED, this::bookKind);
        row.item().addEventHandler(KeyEvent.KEY_PRESSED, this::letGo);
    }

    /** What is offered while a name is typed. */
    public Kind only() {
        return newBook ? Kind.BOOK : null;
    }

    /** Empty when nothing was scanned for the row. */
    public String digits() {
        return digits;
    }

    /** Puts a code back that was scanned before. */
    public void digits(String code) {
        newBook = false;
        digits = code == null ? "" : code;
        row.code().setText(digits);
    }

    /** A code as the scanner read it; refused with the reason when its check digit is wrong. */
    public void scanned(String code) {
        Optional<Problem> odd = Ean.problem(code);
        if (odd.isPresent()) {
            kit.alarm().problems(List.of(odd.get()));
            return;
        }
        String read = Isbn.read(code).orElse(code);
        if (read.equals(digits)) {
            row.count(Count.read(row.typing().quantity()).pieces() + 1);
            row.focusQuantity();
            return;
        }
        if (!aside.getAsBoolean()) {
            return;
        }
        digits(read);
        kit.work().ask("scanned", () -> barcodes.known(read), found -> {
            if (!digits.equals(read)) {
                return;
            }
            if (found.isPresent()) {
                row.fill(found.get());
                filled.accept(found.get());
            } else if (again.test(read)) {
                row.fill(row.typing().another());
                row.focusQuantity();
            } else {
                unknown(read);
            }
        });
    }

    /** A book that nobody has brought yet: its kind is chosen with a figure or typed; then it asks for which stage of school. */
    private void unknown(String read) {
        row.item().requestFocus();
        if (!Isbn.like(read)) {
            kit.alarm().info("goods.code.fresh", read);
            return;
        }
        row.kind(Kind.BOOK);
        newBook = true;
        kit.work().ask("bookKinds", catalogue::bookKinds, kinds -> {
            bookKinds = kinds;
            kit.alarm().info("goods.code.freshBook", read,
                    IntStream.range(0, kinds.size()).mapToObj(i -> (i + 1) + " " + kinds.get(i).name()).collect(Collectors.joining("  ")));
        });
    }

    /** It was scanned by mistake: what is typed next is something else. */
    private void letGo(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown() && !digits.isEmpty() && row.item().getText().isEmpty()) {
            event.consume();
            digits("");
            kit.alarm().hush();
        }
    }

    private void bookKind(KeyEvent event) {
        int at = Fields.figure(event.getCode()) - 1;
        if (newBook && row.name().isEmpty() && at >= 0 && at < bookKinds.size() && !event.isAltDown() && !event.isShortcutDown()) {
            event.consume();
            kit.alarm().hush();
            row.chosen(bookKinds.get(at));
        }
    }
}
