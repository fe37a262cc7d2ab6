package org.wishdesk.sorting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;

/** How much of what came was usable: shown, exported, printed. */
final class UsablePane {

    private final Kit kit;
    private final Sorting sorting;
    private final Settings settings;
    private final Parent view;

    @FXML private TextField from;
    @FXML private TextField to;
    @FXML private CheckBox byItem;
    @FXML private Button show;
    @FXML private Button print;
    @FXML private Button export;
    @FXML private Label notes;
    @FXML private TableView<Usable.Row> rows;

    UsablePane(Kit kit, Sorting sorting, Settings settings) {
        this.kit = kit;
        this.sorting = sorting;
        this.settings = settings;
        view = Fxml.load(this, kit.words());
        Fields.column(rows, kit.t("inventory.heading.category"), 104, row -> kit.words().t(row.kind()));
        Fields.column(rows, kit.t("inventory.heading.item"), 96, row -> row.item() == null ? "" : row.item());
        Fields.column(rows, kit.t("inventory.heading.unit"), 46, row -> row.unit() == null ? "" : row.unit());
        List<String> headings = UsablePaper.headings(kit.words());
        for (int i = 0; i < headings.size(); i++) {
            int figure = i;
            Fields.column(rows, headings.get(i), Math.max(64, 24 + headings.get(i).codePoints().map(c -> c > 127 ? 13 : 7).sum()),
                    row -> UsablePaper.figures(row).get(figure));
        }
        Fields.column(rows, kit.t("sorting.heading.share"), 76, row -> UsablePaper.share(row.share(), kit.words()));
        rows.setPlaceholder(new Label(kit.t("sorting.nothingCame")));
        Fields.onEnter(from, () -> Fields.enter(to));
        Fields.onEnter(to, this::refresh);
        show.setOnAction(e -> refresh());
        byItem.setOnAction(e -> refresh());
        print.setOnAction(e -> print());
        export.setOnAction(e -> export());
        export.disableProperty().bind(kit.work().busyProperty());
    }

    Parent view() {
        return view;
    }

    private record Days(LocalDate first, LocalDate last) {
    }

    /** Empty means from the month's first day to today. */
    private Optional<Days> days() {
        LocalDate today = sorting.today();
        Optional<LocalDate> first = day(from, today.withDayOfMonth(1));
        Optional<LocalDate> last = day(to, today);
        boolean unread = first.isEmpty() || last.isEmpty();
        if (unread || first.get().isAfter(last.get())) {
            kit.alarm().problems(List.of(new Problem("from", unread ? "ui.dayOdd" : "sorting.notDays")));
            Fields.enter(last.isEmpty() && first.isPresent() ? to : from);
            return Optional.empty();
        }
        return Optional.of(new Days(first.get(), last.get()));
    }

    private Optional<LocalDate> day(TextField field, LocalDate unsaid) {
        Optional<LocalDate> day = Text.blank(field.getText()) ? Optional.of(unsaid) : TypedMoment.pastDay(field.getText(), sorting.today());
        Fields.mark(field, day.isEmpty());
        return day;
    }

    void refresh() {
        boolean items = byItem.isSelected();
        days().ifPresent(days -> kit.work().ask("usable", () -> sorting.usable(days.first(), days.last(), items), found -> {
            rows.getColumns().subList(1, 3).forEach(column -> column.setVisible(items));
            rows.getItems().setAll(found.rows());
            List<String> said = new ArrayList<>(sorting.notes(found));
            said.addFirst(kit.t("sorting.days", found.first().toString(), found.last().toString()));
            notes.setText(String.join("\n", said));
        }));
    }

    void export() {
        boolean items = byItem.isSelected();
        days().ifPresent(days -> kit.chooser().save(kit.t("sorting.export"), kit.t("sorting.usable") + "-" + days.first() + "-" + days.last() + ".xlsx", List.of("xlsx", "csv", "pdf"))
                .ifPresent(file -> kit.work().act(progress -> sorting.export(sorting.usable(days.first(), days.last(), items), file, progress),
                        written -> kit.alarm().done("sorting.exported", written, file.getFileName().toString()))));
    }

    void print() {
        boolean items = byItem.isSelected();
        String printer = settings.station().printer();
        days().ifPresent(days -> kit.work().act(() -> sorting.pdf(sorting.usable(days.first(), days.last(), items)),
                pdf -> Preview.show(kit, pdf, kit.t("sorting.usable"), printer)));
    }

    void focus() {
        Fields.enter(from);
    }
}
