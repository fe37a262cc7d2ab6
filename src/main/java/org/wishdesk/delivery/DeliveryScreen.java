package org.wishdesk.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.wishdesk.settings.Settings;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;
import org.wishdesk.ui.Screen;

/** What waits for the villages, the runs, their lists, and what came of them. */
public final class DeliveryScreen implements Screen {

    private final Kit kit;
    private final Delivery delivery;
    private final Settings settings;
    private Parent view;

    @FXML private TableView<Waiting> waiting;
    @FXML private TextField day;
    @FXML private TextField driver;
    @FXML private TextField vehicle;
    @FXML private Button plan;
    @FXML private TableView<Run> runs;
    @FXML private TableView<RunLine> lines;
    @FXML private Label runTitle;
    @FXML private TextField note;
    @FXML private Button list;
    @FXML private Button leave;
    @FXML private Button cancel;
    @FXML private Button close;

    /** What was said of lines of runs on the road, until the run is closed. */
    private final Map<UUID, Outcome> outcomes = new HashMap<>();

    public DeliveryScreen(Kit kit, Delivery delivery, Settings settings) {
        this.kit = kit;
        this.delivery = delivery;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "delivery.title";
    }

    @Override
    public String icon() {
        return "mdi2t-truck-outline";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "delivery.key.waiting"), new Key("F4", "delivery.key.runs"), new Key("Ctrl+Enter", "delivery.key.plan"),
                new Key("F8", "delivery.key.list"), new Key("F9", "delivery.key.leave"), new Key("Space", "delivery.key.toggle"),
                new Key("Ctrl+D", "delivery.key.allDelivered"), new Key("F10", "delivery.key.close"));
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
        Fields.column(waiting, kit.t("delivery.field.township"), 110, Waiting::township);
        Fields.column(waiting, kit.t("delivery.field.households"), 74, Waiting::households);
        Fields.column(waiting, kit.t("delivery.field.pieces"), 66, Waiting::pieces);
        waiting.setPlaceholder(new Label(kit.t("delivery.nothing")));
        Fields.column(runs, kit.t("delivery.field.number"), 115, Run::number);
        Fields.column(runs, kit.t("delivery.field.township"), 110, Run::township);
        Fields.column(runs, kit.t("delivery.field.day"), 95, Run::plannedFor);
        Fields.column(runs, kit.t("delivery.field.driver"), 90, Run::driver);
        Fields.column(runs, kit.t("delivery.field.state"), 90, r -> kit.words().t(r.state()));
        runs.setPlaceholder(new Label(kit.t("delivery.noRuns")));
        Fields.column(lines, "", 40, RunLine::lineNo);
        Fields.column(lines, kit.t("delivery.list.heading.household"), 92, RunLine::householdCode);
        Fields.column(lines, kit.t("delivery.list.heading.village"), 125, RunLine::village);
        Fields.column(lines, kit.t("delivery.list.heading.recipient"), 80, RunLine::recipient);
        Fields.column(lines, kit.t("delivery.list.heading.goods"), 170, RunLine::goods);
        Fields.column(lines, kit.t("delivery.list.heading.quantity"), 55, RunLine::quantity);
        Fields.column(lines, kit.t("delivery.list.heading.unit"), 50, RunLine::unit);
        Fields.column(lines, kit.t("delivery.field.outcome"), 90, l -> kit.words().t(outcome(l).outcome()));
        Fields.column(lines, kit.t("delivery.field.note"), 150, l -> outcome(l).note() == null ? "" : outcome(l).note());
        lines.setPlaceholder(new Label(kit.t("delivery.chooseRun")));
        runs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> open(is));
        lines.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> note.setText(is == null ? "" : outcome(is).note()));
        plan.setOnAction(e -> plan());
        list.setOnAction(e -> list());
        leave.setOnAction(e -> leave());
        cancel.setOnAction(e -> cancel());
        close.setOnAction(e -> close());
        plan.disableProperty().bind(kit.work().busyProperty().or(waiting.getSelectionModel().selectedItemProperty().isNull()));
        for (TextField field : List.of(day, driver, vehicle)) {
            Fields.onEnter(field, () -> (field == day ? driver : field == driver ? vehicle : plan).requestFocus());
        }
        Fields.onEnter(note, () -> {
            back();
            lines.requestFocus();
        });
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                event.consume();
                toggle();
            }
        });
        open(null);
    }

    private void key(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case F2 -> waiting::requestFocus;
            case F4 -> runs::requestFocus;
            case F8 -> this::list;
            case F9 -> this::leave;
            case F10 -> this::close;
            case D -> event.isShortcutDown() ? this::allDelivered : null;
            case ENTER -> event.isShortcutDown() ? this::plan : null;
            default -> null;
        };
        if (action != null && !kit.alarm().sheetOpen()) {
            event.consume();
            action.run();
        }
    }

    private Outcome outcome(RunLine line) {
        return outcomes.getOrDefault(line.id(), new Outcome(line.id(), line.outcome(), line.outcomeNote(), line.signedBy()));
    }

    private Run chosen() {
        return runs.getSelectionModel().getSelectedItem();
    }

    private void plan() {
        Waiting town = waiting.getSelectionModel().getSelectedItem();
        if (town == null) {
            return;
        }
        Optional<LocalDate> date = date();
        Fields.mark(day, date.isEmpty());
        Fields.mark(driver, Text.blank(driver.getText()));
        if (date.isEmpty()) {
            kit.alarm().problems(List.of(new Problem("day", "ui.dayOdd")));
            day.requestFocus();
        } else if (Text.blank(driver.getText())) {
            kit.alarm().problems(List.of(new Problem("driver", "delivery.driverMissing")));
            driver.requestFocus();
        } else {
            kit.work().act(() -> delivery.plan(town.township(), date.get(), driver.getText(), vehicle.getText()), run -> {
                kit.alarm().done("delivery.planned", run.number(), run.township());
                reload(run.id());
            });
        }
    }

    private Optional<LocalDate> date() {
        return Text.blank(day.getText()) ? Optional.of(delivery.today()) : TypedMoment.comingDay(day.getText(), delivery.today());
    }

    private void list() {
        Run run = chosen();
        if (run != null) {
            String printer = settings.station().printer();
            kit.work().act(() -> delivery.list(run.id()), pdf -> Preview.show(kit, pdf, run.number() + " " + run.township(), printer));
        }
    }

    private void leave() {
        Run run = chosen();
        if (run != null && run.state() == Run.State.PLANNED) {
            kit.alarm().ask(kit.t("delivery.askLeave", run.number()), "delivery.askLeave.yes", () -> kit.work().act(() -> delivery.leave(run.id()), gone -> {
                kit.alarm().done("delivery.left", gone.number());
                reload(gone.id());
            }));
        }
    }

    private void cancel() {
        Run run = chosen();
        if (run != null && run.state() == Run.State.PLANNED) {
            kit.alarm().ask(kit.t("delivery.askCancel", run.number()), "delivery.askCancel.yes", () -> kit.work().act(() -> delivery.cancel(run.id()),
                    gone -> reload(gone.id())));
        }
    }

    private boolean onTheRoad() {
        return chosen() != null && chosen().state() == Run.State.LEFT;
    }

    /** Signed for, or brought back: Space changes one into the other. */
    private void toggle() {
        RunLine line = lines.getSelectionModel().getSelectedItem();
        if (line == null || !onTheRoad()) {
            return;
        }
        if (outcome(line).outcome() == RunLine.Outcome.DELIVERED) {
            note.requestFocus();
            note.selectAll();
            outcomes.put(line.id(), new Outcome(line.id(), RunLine.Outcome.BROUGHT_BACK, note.getText(), null));
        } else {
            outcomes.put(line.id(), new Outcome(line.id(), RunLine.Outcome.DELIVERED, "", null));
            lines.getSelectionModel().selectNext();
        }
        lines.refresh();
    }

    /** A reason that was typed and not yet entered counts. */
    private void keepNote() {
        RunLine line = lines.getSelectionModel().getSelectedItem();
        if (line != null && outcome(line).outcome() == RunLine.Outcome.BROUGHT_BACK) {
            outcomes.put(line.id(), new Outcome(line.id(), RunLine.Outcome.BROUGHT_BACK, Text.clean(note.getText()), null));
        }
    }

    private void back() {
        RunLine line = lines.getSelectionModel().getSelectedItem();
        if (line != null && onTheRoad() && !Text.blank(note.getText())) {
            outcomes.put(line.id(), new Outcome(line.id(), RunLine.Outcome.BROUGHT_BACK, Text.clean(note.getText()), null));
            lines.refresh();
            lines.getSelectionModel().selectNext();
        }
    }

    private void allDelivered() {
        if (onTheRoad()) {
            lines.getItems().stream().filter(l -> outcome(l).outcome() == RunLine.Outcome.PENDING)
                    .forEach(l -> outcomes.put(l.id(), new Outcome(l.id(), RunLine.Outcome.DELIVERED, "", null)));
            lines.refresh();
        }
    }

    private void close() {
        Run run = chosen();
        if (run != null && run.state() == Run.State.LEFT) {
            keepNote();
            List<Outcome> said = lines.getItems().stream().map(this::outcome).toList();
            kit.work().act(() -> delivery.close(run.id(), said), closed -> {
                kit.alarm().done("delivery.closed", closed.number());
                outcomes.clear();
                reload(closed.id());
            });
        }
    }

    private void open(Run run) {
        boolean planned = run != null && run.state() == Run.State.PLANNED;
        list.setDisable(run == null);
        leave.setDisable(!planned);
        cancel.setDisable(!planned);
        close.setDisable(run == null || run.state() != Run.State.LEFT);
        note.setDisable(run == null || run.state() != Run.State.LEFT);
        runTitle.setText(run == null ? kit.t("delivery.chooseRun") : kit.t("delivery.runTitle", run.number(), run.township(), kit.words().t(run.state())));
        if (run == null) {
            lines.getItems().clear();
        } else {
            kit.work().ask("run lines", () -> delivery.lines(run.id()), found -> {
                lines.getItems().setAll(found);
                lines.getSelectionModel().select(0);
            });
        }
    }

    private void reload(UUID choose) {
        kit.work().ask("runs", () -> new State(delivery.waiting(), delivery.runs()), state -> {
            Waiting town = waiting.getSelectionModel().getSelectedItem();
            waiting.getItems().setAll(state.waiting());
            waiting.getItems().stream().filter(w -> town != null && w.township().equals(town.township())).findFirst()
                    .ifPresentOrElse(waiting.getSelectionModel()::select, () -> waiting.getSelectionModel().select(0));
            UUID wanted = choose != null ? choose : chosen() == null ? null : chosen().id();
            runs.getItems().setAll(state.runs());
            runs.getItems().stream().filter(r -> r.id().equals(wanted)).findFirst()
                    .ifPresentOrElse(runs.getSelectionModel()::select, () -> runs.getSelectionModel().select(0));
        });
    }

    private record State(List<Waiting> waiting, List<Run> runs) {
    }

    @Override
    public void refresh() {
        reload(null);
    }

    @Override
    public void focus() {
        waiting.requestFocus();
    }
}
