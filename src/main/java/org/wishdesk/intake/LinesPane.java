package org.wishdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.wishdesk.goods.Kind;
import org.wishdesk.paper.LedgerReader;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** The lines of the gift so far. Delete takes one away, Enter takes it back to where it was typed, and it returns to its place. */
final class LinesPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Kit kit;
    private final Intake intake;
    private final Catalogue catalogue;
    private final TableView<GiftRow> lines;
    private final Consumer<GiftRow> edit;
    private final Runnable changed;
    private int place = -1;

    /**
     * @param edit    gets a line that is to be changed; it is no longer in the table
     * @param changed told of every change
     * @param back    where Esc goes
     */
    LinesPane(Kit kit, Intake intake, Catalogue catalogue, TableView<GiftRow> lines, Consumer<GiftRow> edit, Runnable changed, Runnable back) {
        this.kit = kit;
        this.intake = intake;
        this.catalogue = catalogue;
        this.lines = lines;
        this.edit = edit;
        this.changed = changed;
        numbers(lines);
        Fields.column(lines, kit.t("intake.field.item"), 140, row -> row.item(kit.words()));
        Fields.column(lines, kit.t("intake.field.kind"), 84, row -> row.kind(kit.words()));
        Fields.column(lines, kit.t("intake.field.forWhom"), 74, row -> row.forWhom(kit.words()));
        Fields.column(lines, kit.t("intake.field.size"), 110, GiftRow::size);
        Fields.column(lines, kit.t("intake.field.season"), 70, row -> row.season(kit.words()));
        Fields.column(lines, kit.t("intake.field.condition"), 78, row -> row.condition(kit.words()));
        Fields.column(lines, kit.t("intake.field.quantity"), 96, GiftRow::quantity);
        Fields.column(lines, kit.t("intake.field.unit"), 50, row -> row.unit(kit.words()));
        Fields.column(lines, kit.t("intake.field.note"), 120, row -> row.wrong().isEmpty() ? row.more(kit.words()) : kit.words().t(row.wrong().getFirst()));
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
                remove();
            } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                change();
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

    List<GiftRow> rows() {
        return List.copyOf(lines.getItems());
    }

    void set(List<GiftRow> rows) {
        place = -1;
        lines.getItems().setAll(rows);
        changed.run();
    }

    /** A line that was taken back to be changed returns to where it stood; any other goes to the end. */
    void add(GiftRow row) {
        int at = place >= 0 && place <= lines.getItems().size() ? place : lines.getItems().size();
        place = -1;
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
        kit.work().ask("paste", () -> pastedLines().of(text), this::addAll);
    }

    /** A spreadsheet's file becomes lines. */
    void open() {
        kit.chooser().open(kit.t("intake.openTitle"), List.of("xlsx", "csv")).stream().findFirst().ifPresent(
                file -> kit.work().ask("paste", () -> pastedLines().of(LedgerReader.read(file, PastedLines.headings())), this::addAll));
    }

    private PastedLines pastedLines() {
        return new PastedLines(catalogue::named, Kind.HOUSEHOLD, intake.today());
    }

    private void addAll(List<GiftRow> rows) {
        if (rows.isEmpty()) {
            kit.alarm().info("intake.nothingPasted");
            return;
        }
        lines.getItems().addAll(rows);
        lines.scrollTo(lines.getItems().size() - 1);
        changed.run();
        kit.alarm().info("intake.pasted", rows.size(), rows.stream().filter(row -> !row.wrong().isEmpty()).count());
    }

    Optional<GiftRow> lastGoods() {
        return lines.getItems().stream().filter(row -> row.goods() != null).reduce((a, b) -> b);
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

    private GiftRow remove() {
        int at = lines.getSelectionModel().getSelectedIndex();
        if (at < 0) {
            return null;
        }
        GiftRow row = lines.getItems().remove(at);
        lines.refresh();
        if (!lines.getItems().isEmpty()) {
            lines.getSelectionModel().clearAndSelect(Math.min(at, lines.getItems().size() - 1));
        }
        changed.run();
        return row;
    }

    private void change() {
        int at = lines.getSelectionModel().getSelectedIndex();
        GiftRow row = remove();
        if (row != null) {
            place = at;
            edit.accept(row);
        }
    }

    String summary() {
        int pieces = lines.getItems().stream().filter(r -> r.goods() != null).mapToInt(r -> r.goods().quantity()).sum();
        Money cash = lines.getItems().stream().filter(r -> r.cash() != null).map(r -> r.cash().sum()).reduce(Money.ZERO, Money::plus);
        return kit.t("intake.summary", lines.getItems().size(), pieces, cash);
    }
}
