package org.wishdesk.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;

/** Ledgers in: choose the files, see what would happen, take them in or not. */
public final class ImportScreen implements Screen {

    private final Kit kit;
    private final Imports imports;
    private Parent view;

    @FXML private Button choose;
    @FXML private CheckBox onlyGood;
    @FXML private Button take;
    @FXML private Button writeRefused;
    @FXML private Label verdict;
    @FXML private TableView<ImportReport.FileReport> files;
    @FXML private TableView<Complaint> problems;

    private List<Path> chosen = List.of();
    private ImportReport report;

    private record Complaint(String file, RowProblem problem) {
    }

    public ImportScreen(Kit kit, Imports imports) {
        this.kit = kit;
        this.imports = imports;
    }

    @Override
    public String title() {
        return "imports.title";
    }

    @Override
    public String icon() {
        return "mdi2f-file-import-outline";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("Ctrl+O", "imports.key.choose"), new Key("Ctrl+Enter", "imports.key.take"), new Key("Ctrl+S", "imports.key.refused"));
    }

    @Override
    public Parent view() {
        if (view == null) {
            view = Fxml.load(this, kit.words());
            prepare();
        }
        return view;
    }

    private void prepare() {
        Fields.column(files, kit.t("imports.field.file"), 300, ImportReport.FileReport::name);
        Fields.column(files, kit.t("imports.field.form"), 190, f -> f.form() == null ? kit.t("imports.field.noForm") : kit.words().t(f.form()));
        Fields.column(files, kit.t("imports.field.added"), 100, ImportReport.FileReport::added);
        Fields.column(files, kit.t("imports.field.known"), 100, ImportReport.FileReport::known);
        Fields.column(files, kit.t("imports.field.refused"), 100, ImportReport.FileReport::refused);
        Fields.column(files, kit.t("imports.field.waiting"), 130, ImportReport.FileReport::waiting);
        Fields.column(problems, kit.t("imports.field.file"), 210, Complaint::file);
        Fields.column(problems, kit.t("imports.refused.row"), 70, c -> c.problem().row());
        Fields.column(problems, kit.t("imports.field.column"), 130, c -> c.problem().problem().field());
        Fields.column(problems, kit.t("imports.refused.reason"), 500, c -> kit.words().t(c.problem().problem()));
        files.setPlaceholder(new Label(kit.t("imports.noFiles")));
        problems.setPlaceholder(new Label(kit.t("imports.noProblems")));
        choose.setOnAction(e -> choose());
        take.setOnAction(e -> take());
        writeRefused.setOnAction(e -> writeRefused());
        onlyGood.setOnAction(e -> preview());
        choose.disableProperty().bind(kit.work().busyProperty());
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown()) {
                return;
            }
            Runnable action = event.getCode() == KeyCode.O ? this::choose : event.getCode() == KeyCode.ENTER ? this::take
                    : event.getCode() == KeyCode.S ? this::writeRefused : null;
            if (action != null) {
                event.consume();
                action.run();
            }
        });
        show(null, false);
    }

    private void choose() {
        List<Path> files = kit.chooser().open(kit.t("imports.choose"), List.of("csv", "xlsx"));
        if (!files.isEmpty()) {
            chosen = files;
            preview();
        }
    }

    private void preview() {
        if (chosen.isEmpty()) {
            return;
        }
        boolean good = onlyGood.isSelected();
        kit.work().act(progress -> imports.preview(chosen, good, progress), found -> show(found, false));
    }

    private void take() {
        if (chosen.isEmpty() || take.isDisabled()) {
            return;
        }
        boolean good = onlyGood.isSelected();
        kit.work().act(progress -> imports.take(chosen, good, progress), found -> {
            show(found, true);
            kit.alarm().done("imports.taken", found.files().stream().mapToInt(ImportReport.FileReport::added).sum());
        });
    }

    private void show(ImportReport found, boolean taken) {
        report = found;
        files.getItems().setAll(found == null ? List.of() : found.files());
        List<Complaint> complaints = new ArrayList<>();
        if (found != null) {
            found.files().forEach(file -> file.problems().forEach(p -> complaints.add(new Complaint(file.name(), p))));
        }
        problems.getItems().setAll(complaints);
        boolean some = found != null && found.files().stream().anyMatch(f -> f.added() > 0);
        take.setDisable(taken || !some);
        writeRefused.setDisable(complaints.isEmpty());
        if (found == null) {
            verdict.setText(kit.t("imports.howTo"));
        } else {
            verdict.setText(kit.t(taken ? "imports.wasTaken" : "imports.wouldTake", found.totals().gifts(), found.totals().clothing(), found.totals().goods(),
                    found.totals().books(), found.totals().cash(), found.households(), found.members(), found.wishes()));
        }
    }

    /** A file for each ledger with refused rows, where the user says. */
    private void writeRefused() {
        if (report == null) {
            return;
        }
        for (ImportReport.FileReport file : report.files()) {
            if (file.refused() > 0) {
                String name = kit.t("imports.refused.fileName", file.name().replaceFirst("\\.[^.]+$", "")) + ".xlsx";
                kit.chooser().save(kit.t("imports.writeRefused"), name, List.of("xlsx", "csv")).ifPresent(to -> kit.work().act(() -> {
                    imports.writeRefused(file, to);
                    return to;
                }, written -> kit.alarm().done("ui.saved", written.getFileName().toString())));
            }
        }
    }

    @Override
    public void refresh() {
        // What was previewed stays until other files are chosen; taking judges everything again.
    }

    @Override
    public void focus() {
        choose.requestFocus();
    }
}
