package org.wishdesk.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.paper.LedgerReader;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** The lines of the gift so far. Delete takes one away, Ctrl+Z puts it back, Enter takes it back to where it was typed, and it returns to its place. */
final class LinesPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Kit kit;
    private final Intake intake;
    private final Catalogue catalogue;
    private final TableView<GiftRow> lines;
    private final Predicate<Runnable> free;
    private final Consumer<GiftRow> edit;
    private final Runnable changed;
    /** Where the line stood that is being changed; null when none is. */
    private Lifted lifted;
    /** What was taken away, the last first. */
    private final Deque<Gone> gone = new ArrayDeque<>();

    private record Gone(int at, GiftRow row) {
    }

    /**
     * @param free    takes over what is being typed, so that a line can be put there; false when it cannot yet, and what it was given is run once it can
     * @param edit    gets a line that is to be changed; it is no longer in the table
     * @param changed told of every change
     * @param back    where Esc goes
     */
    LinesPane(Kit kit, Intake intake, Catalogue catalogue, TableView<GiftRow> lines, Predicate<Runnable> free, Consumer<GiftRow> edit,
            Runnable changed, Runnable back) {
        this.kit = kit;
        this.intake = intake;
        this.catalogue = catalogue;
        this.lines = lines;
        this.free = free;
        this.edit = edit;
        this.changed = changed;
        numbers(lines);
        Fields.column(lines, kit.t("intake.field.item"), 130, row -> row.item(kit.words()));
        Fields.column(lines, kit.t("intake.field.kind"), 92, row -> row.kind(kit.words()));
        Fields.column(lines, kit.t("intake.field.forWhom"), 70, row -> row.forWhom(kit.words()));
        Fields.column(lines, kit.t("intake.field.size"), 104, GiftRow::size);
        Fields.column(lines, kit.t("intake.field.season"), 84, row -> row.season(kit.words()));
        Fields.column(lines, kit.t("intake.field.condition"), 92, row -> row.condition(kit.words()));
        Fields.column(lines, kit.t("intake.field.quantity"), 84, GiftRow::quantity);
        Fields.column(lines, kit.t("intake.field.unit"), 50, row -> row.unit(kit.words()));
        Fields.column(lines, kit.t("intake.field.note"), 116, row -> row.wrong().isEmpty() ? row.more(kit.words()) : kit.words().t(row.wrong().getFirst()));
        lines.setPlaceholder(new Label(kit.t("intake.noLines")));
        lines.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(GiftRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(WRONG, !empty && row != null && !row.wrong().isEmpty());
            }
        });
        Fields.onEscape(lines, back);
        lines.focusedProperty().addListener((o, was, is) -> {
            if (is && lines.getSelectionModel().isEmpty()) {
                lines.getSelectionModel().selectFirst();
            }
        });
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown()) {
                event.consume();
                takeAway(lines.getSelectionModel().getSelectedIndex());
            } else if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
                event.consume();
                putBack();
            } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                change(lines.getSelectionModel().getSelectedItem());
            }
        });
    }

    /** By where a row stands: two rows may be alike to the last letter. */
    private static void numbers(TableView<GiftRow> lines) {
        Fields.column(lines, "", 40, row -> 0).setCellFactory(column -> new TableCell<>() {
            @Override
            protected void updateItem(Object item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : Integer.toString(getIndex() + 1));
            }

            @Override
            public void updateIndex(int index) {
                super.updateIndex(index);
                setText(isEmpty() ? null : Integer.toString(index + 1));
            }
        });
    }

    /** Where the line stood that is being changed, or null. */
    Lifted lifted() {
        return lifted;
    }

    List<GiftRow> rows() {
        return List.copyOf(lines.getItems());
    }

    List<GiftDraft.GoodsLine> goods() {
        return lines.getItems().stream().map(GiftRow::goods).filter(Objects::nonNull).toList();
    }

    List<GiftDraft.CashLine> cash() {
        return lines.getItems().stream().map(GiftRow::cash).filter(Objects::nonNull).toList();
    }

    /** @param was where the line stood that is in the row to be changed, or null */
    void set(List<GiftRow> rows, Lifted was) {
        lifted = was;
        gone.clear();
        lines.getItems().setAll(rows);
        changed.run();
    }

    /** A line that was taken back to be changed returns to where it stood; any other goes to the end. */
    void add(GiftRow row) {
        boolean back = lifted != null && lifted.cash() == (row.cash() != null);
        int at = back ? Math.clamp(lifted.place(), 0, lines.getItems().size()) : lines.getItems().size();
        lifted = back ? null : lifted;
        lines.getItems().add(at, row);
        lines.scrollTo(at);
        changed.run();
    }

    /** A table lies on the clipboard, copied from a spreadsheet. */
    static boolean tableCopied() {
        return PastedLines.table(Clipboard.getSystemClipboard().getString());
    }

    /** A table from a spreadsheet becomes lines, wherever the cursor stands. */
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        kit.work().ask("paste", () -> pastedLines().of(kit.t("intake.pasteName"), text), this::addAll);
    }

    /** A spreadsheet's file becomes lines. */
    void open() {
        kit.chooser().open(kit.t("intake.openTitle"), List.of("xlsx", "csv")).stream().findFirst().ifPresent(
                file -> kit.work().ask("paste", () -> pastedLines().of(LedgerReader.read(file, PastedLines.headings())), this::addAll));
    }

    private PastedLines pastedLines() {
        return new PastedLines(catalogue::named, intake.today());
    }

    private void addAll(PastedLines.Pasted pasted) {
        List<GiftRow> rows = pasted.lines().subList(0, Math.clamp(PastedLines.MOST - lines.getItems().size(), 0, pasted.lines().size()));
        int leftOut = pasted.leftOut() + pasted.lines().size() - rows.size();
        if (pasted.lines().isEmpty()) {
            kit.alarm().info("intake.nothingPasted");
            return;
        }
        lines.getItems().addAll(rows);
        lines.scrollTo(lines.getItems().size() - 1);
        changed.run();
        kit.alarm().info(leftOut == 0 ? "intake.pasted" : "intake.pastedCut", rows.size(), rows.stream().filter(row -> !row.wrong().isEmpty()).count(),
                leftOut, PastedLines.MOST);
    }

    Optional<GiftRow> lastGoods() {
        return lines.getItems().stream().filter(row -> row.goods() != null).reduce((a, b) -> b);
    }

    /** The last line on which that bar code stands. */
    Optional<GiftDraft.GoodsLine> scanned(String barcode) {
        return goods().stream().filter(goods -> barcode.equals(goods.barcode())).reduce((a, b) -> b);
    }

    /** Puts the cursor on the first line that cannot be saved; false when all can. */
    boolean showWrong() {
        Optional<GiftRow> wrong = lines.getItems().stream().filter(row -> !row.wrong().isEmpty()).findFirst();
        wrong.ifPresent(row -> {
            lines.getSelectionModel().clearAndSelect(lines.getItems().indexOf(row));
            lines.scrollTo(row);
            lines.requestFocus();
            kit.alarm().problems(row.wrong());
        });
        return wrong.isPresent();
    }

    private void takeAway(int at) {
        if (at >= 0) {
            GiftRow row = lines.getItems().get(at);
            gone.push(new Gone(at, row));
            remove(at);
            kit.alarm().info("intake.lineGone", at + 1, row.item(kit.words()));
        }
    }

    private void putBack() {
        Gone last = gone.poll();
        if (last == null) {
            return;
        }
        int at = Math.min(last.at(), lines.getItems().size());
        lines.getItems().add(at, last.row());
        lifted = lifted == null ? null : lifted.with(at);
        lines.refresh();
        lines.getSelectionModel().clearAndSelect(at);
        kit.alarm().hush();
        changed.run();
    }

    private void remove(int at) {
        lines.getItems().remove(at);
        lifted = lifted == null ? null : lifted.without(at);
        lines.refresh();
        if (!lines.getItems().isEmpty()) {
            lines.getSelectionModel().clearAndSelect(Math.min(at, lines.getItems().size() - 1));
        }
        changed.run();
    }

    private void change(GiftRow row) {
        if (row == null || !free.test(() -> change(row))) {
            return;
        }
        // What was taken over may stand before it now; and two rows may be alike to the last letter.
        int at = IntStream.range(0, lines.getItems().size()).filter(i -> lines.getItems().get(i) == row).findFirst().orElse(-1);
        if (at >= 0) {
            remove(at);
            lifted = new Lifted(at, row.cash() != null);
            edit.accept(row);
        }
    }

    /** A number of pieces that a gift cannot have is not counted. */
    String summary() {
        long pieces = lines.getItems().stream().filter(r -> r.goods() != null).mapToLong(r -> r.goods().quantity())
                .filter(quantity -> quantity <= GiftDraft.MOST_PIECES).sum();
        Money cash = lines.getItems().stream().filter(r -> r.cash() != null).map(r -> r.cash().sum()).reduce(Money.ZERO, Money::plus);
        return kit.t("intake.summary", lines.getItems().size(), pieces, cash);
    }
}
