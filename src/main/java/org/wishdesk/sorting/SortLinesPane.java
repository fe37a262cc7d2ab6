package org.wishdesk.sorting;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.inventory.Ending;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** What came out of the bag so far. Delete takes a line away, Enter takes it back to where it was typed, and it returns to its place. */
final class SortLinesPane {

    private final Kit kit;
    private final TableView<SortRow> lines;
    private final Runnable changed;
    /** Where the line stood that is being changed; null when none is. */
    private Integer place;

    /**
     * @param free    takes over what is being typed, so that a line can be put there; false when it cannot yet, and what it was given is run once it can
     * @param edit    gets a line that is to be changed; it is no longer in the table
     * @param changed told when one was taken away
     */
    SortLinesPane(Kit kit, TableView<SortRow> lines, Predicate<Runnable> free, Consumer<SortRow> edit, Runnable changed) {
        this.kit = kit;
        this.lines = lines;
        this.changed = changed;
        Fields.column(lines, kit.t("goods.thing.item"), 104, row -> row.line().item());
        Fields.column(lines, kit.t("goods.thing.forWhom"), 76, row -> row.forWhom(kit.words()));
        Fields.column(lines, kit.t("goods.thing.size"), 76, row -> row.line().spec().size());
        Fields.column(lines, kit.t("goods.thing.quantity"), 76, row -> row.line().quantity());
        Fields.column(lines, kit.t("goods.thing.unit"), 46, row -> row.line().unit());
        Fields.column(lines, kit.t("sorting.field.ending"), 104, row -> kit.words().t(row.line().ending()));
        Fields.column(lines, kit.t("sorting.heading.bin"), 92, SortRow::bin);
        Fields.column(lines, kit.t("goods.thing.season"), 104, row -> row.season(kit.words()));
        Fields.column(lines, kit.t("goods.thing.condition"), 96, row -> row.condition(kit.words()));
        lines.setPlaceholder(new Label(kit.t("sorting.noLines")));
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean again = event.getCode() == KeyCode.ENTER && !event.isShortcutDown();
            SortRow row = lines.getSelectionModel().getSelectedItem();
            if (row != null && (again || event.getCode() == KeyCode.DELETE)) {
                event.consume();
                if (again) {
                    change(row, free, edit);
                } else {
                    remove(row);
                }
            }
        });
    }

    private void change(SortRow row, Predicate<Runnable> free, Consumer<SortRow> edit) {
        if (free.test(() -> change(row, free, edit))) {
            place = remove(row);
            edit.accept(row);
        }
    }

    /** Where it stood. Two rows may be alike to the last letter: this very one goes. */
    private int remove(SortRow row) {
        int at = IntStream.range(0, lines.getItems().size()).filter(i -> lines.getItems().get(i) == row).findFirst().orElseThrow();
        lines.getItems().remove(at);
        place = place != null && at < place ? Integer.valueOf(place - 1) : place;
        changed.run();
        return at;
    }

    /** A line that was taken back to be changed returns to where it stood. */
    void add(SortRow row) {
        int at = place == null ? lines.getItems().size() : Math.clamp(place, 0, lines.getItems().size());
        place = null;
        lines.getItems().add(at, row);
        lines.scrollTo(at);
    }

    List<SortRow> rows() {
        return List.copyOf(lines.getItems());
    }

    /** The last line on which that bar code stands. */
    static Optional<SortDraft.Line> scanned(TableView<SortRow> lines, String barcode) {
        return lines.getItems().stream().map(SortRow::line).filter(line -> barcode.equals(line.barcode())).reduce((a, b) -> b);
    }

    /** Where the line stood that is being changed, or null. */
    Integer place() {
        return place;
    }

    /** @param was where the line stood that is in the row to be changed, or null */
    void set(List<SortRow> rows, Integer was) {
        place = was;
        lines.getItems().setAll(rows);
    }

    int pieces() {
        return lines.getItems().stream().mapToInt(row -> row.line().quantity()).sum();
    }

    /** How many pieces of each ending, in words. */
    String says() {
        Map<Ending, Integer> sums = new EnumMap<>(Ending.class);
        lines.getItems().forEach(row -> sums.merge(row.line().ending(), row.line().quantity(), Integer::sum));
        return sums.entrySet().stream().map(each -> kit.t("sorting.endingSum", kit.words().t(each.getKey()), each.getValue()))
                .collect(Collectors.joining(kit.t("paper.listComma")));
    }
}
