package org.wishdesk.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.collections.transformation.FilteredList;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;
import org.wishdesk.ui.Screen;

/** Stock as of any moment: looked at, filtered, exported, printed. */
public final class SnapshotScreen implements Screen {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Kit kit;
    private final Snapshots snapshots;
    private final Settings settings;
    private Parent view;

    @FXML private TextField moment;
    @FXML private TextField filter;
    @FXML private Label kinds;
    @FXML private Label units;
    @FXML private Label count;
    @FXML private TableView<StockRow> rows;
    @FXML private Button show;
    @FXML private Button export;
    @FXML private Button print;

    private final ObservableList<StockRow> all = FXCollections.observableArrayList();
    private final FilteredList<StockRow> shown = new FilteredList<>(all);

    public SnapshotScreen(Kit kit, Snapshots snapshots, Settings settings) {
        this.kit = kit;
        this.snapshots = snapshots;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "inventory.screen.title";
    }

    @Override
    public String icon() {
        return "mdi2p-package-variant-closed";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("Enter", "inventory.key.show"), new Key("Ctrl+F", "inventory.key.filter"), new Key("Ctrl+E", "inventory.key.export"),
                new Key("F8", "inventory.key.print"));
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
        Fields.column(rows, kit.t("inventory.heading.code"), 190, StockRow::code);
        Fields.column(rows, kit.t("inventory.heading.item"), 120, StockRow::itemName);
        Fields.column(rows, kit.t("inventory.heading.category"), 95, StockRow::category);
        Fields.column(rows, kit.t("inventory.heading.forWhom"), 80, r -> r.forWhom() == ForWhom.ANYONE ? "" : kit.words().t(r.forWhom()));
        Fields.column(rows, kit.t("inventory.heading.size"), 95, StockRow::sizeTyped);
        Fields.column(rows, kit.t("inventory.heading.season"), 105, r -> r.season() == Season.ANY ? "" : kit.words().t(r.season()));
        Fields.column(rows, kit.t("inventory.heading.quantity"), 80, StockRow::quantity);
        Fields.column(rows, kit.t("inventory.heading.reserved"), 80, StockRow::reserved);
        Fields.column(rows, kit.t("inventory.heading.unit"), 60, StockRow::unit);
        Fields.column(rows, kit.t("inventory.heading.condition"), 100, r -> r.condition() == Condition.UNKNOWN ? "" : kit.words().t(r.condition()));
        Fields.column(rows, kit.t("inventory.heading.place"), 110, StockRow::placeName);
        rows.setItems(shown);
        rows.setPlaceholder(new Label(kit.t("inventory.screen.nothing")));
        Fields.onEnter(moment, this::ask);
        show.setOnAction(e -> ask());
        export.setOnAction(e -> export());
        export.disableProperty().bind(kit.work().busyProperty());
        print.setOnAction(e -> print());
        filter.textProperty().addListener((o, was, is) -> narrow());
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.E && event.isShortcutDown()) {
                event.consume();
                export();
            } else if (event.getCode() == KeyCode.F8) {
                event.consume();
                print();
            } else if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
                event.consume();
                filter.requestFocus();
            }
        });
    }

    private void narrow() {
        String wanted = Text.clean(filter.getText());
        shown.setPredicate(row -> wanted.isEmpty() || row.itemName().contains(wanted) || row.code().contains(wanted) || row.placeName().contains(wanted)
                || row.category().contains(wanted) || row.sizeTyped().contains(wanted));
        List<StockRow> now = List.copyOf(shown);
        kinds.setText(snapshots.kindTotals(now));
        units.setText(snapshots.unitTotals(now));
        count.setText(kit.t("inventory.screen.rows", now.size()));
    }

    /** The typed moment in station time; empty is now, a day alone means its end. */
    private Optional<Instant> moment() {
        Fields.mark(moment, false);
        if (Text.blank(moment.getText())) {
            return Optional.of(snapshots.now());
        }
        ZoneId zone = settings.station().zoneId();
        Optional<TypedMoment> typed = TypedMoment.past(moment.getText(), LocalDate.ofInstant(snapshots.now(), zone));
        if (typed.isEmpty()) {
            Fields.mark(moment, true);
            kit.alarm().problems(List.of(new Problem("moment", "ui.momentOdd")));
            moment.requestFocus();
        }
        return typed.map(at -> at.day().atTime(at.hour() == null ? LAST_MINUTE : at.hour()).atZone(zone).toInstant());
    }

    private void ask() {
        moment().ifPresent(at -> kit.work().ask("snapshot", () -> snapshots.at(at), found -> {
            all.setAll(found);
            narrow();
        }));
    }

    private void export() {
        moment().ifPresent(at -> {
            String name = kit.t("inventory.snapshot.title") + "-" + TYPED.format(at.atZone(settings.station().zoneId())).replaceAll("[ :]", "") + ".xlsx";
            kit.chooser().save(kit.t("inventory.screen.export"), name, List.of("xlsx", "csv", "pdf"))
                    .ifPresent(file -> kit.work().act(progress -> snapshots.export(at, file, progress),
                            written -> kit.alarm().done("inventory.screen.exported", written, file.getFileName().toString())));
        });
    }

    private void print() {
        StationFacts station = settings.station();
        moment().ifPresent(at -> kit.work().act(() -> snapshots.pdf(at),
                pdf -> Preview.show(kit, pdf, kit.t("inventory.snapshot.title"), station.printer())));
    }

    @Override
    public void refresh() {
        ask();
    }

    @Override
    public void focus() {
        moment.requestFocus();
    }
}
