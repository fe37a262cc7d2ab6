package org.wishdesk.money;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;
import org.wishdesk.ui.Screen;

/** The drawer: what should be in it, the count that opens or closes a shift, the shifts so far, and paying into the special account. */
public final class DrawerScreen implements Screen {

    private static final int SHOWN = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final String HIDDEN = "\u2022\u2022\u2022\u2022";

    private final Kit kit;
    private final Drawer drawer;
    private final Deposits deposits;
    private final Settings settings;
    private Parent view;
    private Choice<String> choice;
    private CountPane count;
    private DepositPane deposit;

    @FXML private ComboBox<String> drawers;
    @FXML private Label there;
    @FXML private Label transfers;
    @FXML private Label special;
    @FXML private Label state;
    @FXML private CheckBox blind;
    @FXML private Label heading;
    @FXML private Label difference;
    @FXML private Label hint;
    @FXML private StackPane countSlot;
    @FXML private StackPane depositSlot;
    @FXML private Button save;
    @FXML private TableView<Shift> shifts;
    @FXML private Button print;
    @FXML private Button sign;
    @FXML private Button correct;

    private DrawerState now;
    private String clerk = "";
    private ZoneId zone = ZoneId.of("UTC");
    private UUID draftId = Ids.next();
    /** Of a blind count: it was made, so what should be there may be seen. */
    private boolean revealed;
    /** The count was changed after what should be there was seen, so it is no longer blind. */
    private boolean peeked;
    private boolean showing;

    /** All that the screen shows of one drawer, asked at once. */
    private record Shown(List<String> names, DrawerState now, Money special, List<Shift> shifts, List<Deposit> deposits, StationFacts station) {
    }

    public DrawerScreen(Kit kit, Drawer drawer, Deposits deposits, Settings settings) {
        this.kit = kit;
        this.drawer = drawer;
        this.deposits = deposits;
        this.settings = settings;
    }

    @Override
    public String title() {
        return "money.title";
    }

    @Override
    public String icon() {
        return "mdi2c-cash-register";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("F2", "money.key.count"), new Key("F6", "money.key.deposit"), new Key("Enter", "money.key.enter"),
                new Key("Ctrl+Enter", "money.key.save"), new Key("F4", "money.key.shifts"), new Key("F8", "money.key.print"),
                new Key("F9", "money.key.sign"), new Key("F7", "money.key.correct"), new Key("Delete", "money.key.undo"));
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
        count = new CountPane(kit, "", this::counted, save::requestFocus);
        deposit = new DepositPane(kit, deposits, this::undo);
        countSlot.getChildren().setAll(count.view());
        depositSlot.getChildren().setAll(deposit.view());
        choice = new Choice<>(drawers, name -> name);
        drawers.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) {
                startAgain();
                refresh();
            }
        });
        blind.setOnAction(e -> {
            boolean wanted = blind.isSelected();
            kit.work().act(() -> {
                drawer.countBlind(now.name(), wanted);
                return wanted;
            }, done -> startAgain());
        });
        Fields.column(shifts, kit.t("money.field.shift"), 126, Shift::number);
        Fields.column(shifts, kit.t("money.field.opened"), 92, s -> moment(s.opening()));
        Fields.column(shifts, kit.t("money.field.handler"), 70, s -> s.opening().handler());
        Fields.column(shifts, kit.t("money.field.openingCount"), 84, s -> s.opening().counted().toString());
        Fields.column(shifts, kit.t("money.field.received"), 84, s -> Money.ofFen(s.received()).toString());
        Fields.column(shifts, kit.t("money.field.paidIn"), 84, s -> Money.ofFen(s.paidIn()).toString());
        Fields.column(shifts, kit.t("money.field.closed"), 94, s -> s.closing() == null ? "" : moment(s.closing()));
        Fields.column(shifts, kit.t("money.field.closingCount"), 84, s -> s.closing() == null ? "" : s.closing().counted().toString());
        Fields.column(shifts, kit.t("money.field.difference"), 82, s -> s.closing() == null ? "" : s.closing().difference().toString());
        Fields.column(shifts, kit.t("money.field.state"), 92, s -> kit.words().t(s.state()));
        Fields.column(shifts, kit.t("money.field.checker"), 70, s -> s.closing() == null ? "" : s.closing().checker());
        Fields.column(shifts, kit.t("money.field.reason"), 160, DrawerScreen::reasons);
        shifts.setPlaceholder(new Label(kit.t("money.noShifts")));
        shifts.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            print.setDisable(is == null);
            correct.setDisable(is == null);
            sign.setDisable(is == null || is.state() != Shift.State.TO_CHECK);
        });
        print.setDisable(true);
        correct.setDisable(true);
        sign.setDisable(true);
        save.setOnAction(e -> save());
        print.setOnAction(e -> print());
        sign.setOnAction(e -> sign());
        correct.setOnAction(e -> correct());
        save.disableProperty().bind(kit.work().busyProperty());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private String moment(Count count) {
        return MOMENT.format(count.countedAt().atZone(zone));
    }

    private static String reasons(Shift shift) {
        String opening = shift.opening().reason() == null ? "" : shift.opening().reason();
        String closing = shift.closing() == null || shift.closing().reason() == null ? "" : shift.closing().reason();
        return opening.isEmpty() || closing.isEmpty() ? opening + closing : opening + " / " + closing;
    }

    private void key(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case F2 -> count::focus;
            case F4 -> shifts::requestFocus;
            case F6 -> deposit::focus;
            case F7 -> this::correct;
            case F8 -> this::print;
            case F9 -> this::sign;
            case ENTER -> !event.isShortcutDown() ? null : deposit.hasFocus() ? deposit::pay : this::save;
            default -> null;
        };
        if (action != null && !kit.alarm().sheetOpen()) {
            event.consume();
            action.run();
        }
    }

    private boolean hidden() {
        return now != null && now.blind() && !revealed;
    }

    /** Shows at once what the count differs by; of a blind count only when it was made. */
    private void counted() {
        if (now == null) {
            return;
        }
        peeked |= revealed;
        boolean hide = hidden();
        there.setText(hide ? HIDDEN : now.there().toString());
        CountDraft draft = count.draft(draftId, false, null);
        boolean typed = draft.byPieces() || !draft.sum().isBlank();
        Money differs = draft.total().map(m -> m.plus(now.there().minus())).orElse(Money.ZERO);
        difference.setVisible(typed && !hide && draft.total().isPresent());
        difference.setText(differs.isZero() ? kit.t("money.agrees") : kit.t(differs.fen() > 0 ? "money.over" : "money.short", Money.ofFen(Math.abs(differs.fen()))));
        difference.getStyleClass().setAll("badge", differs.isZero() ? "badge-success" : "badge-warning");
    }

    private void save() {
        if (now == null) {
            return;
        }
        CountDraft typed = count.draft(draftId, now.blind() && !peeked, now.there().fen());
        if (!count.mark(typed.problems())) {
            return;
        }
        boolean differs = typed.total().orElseThrow().compareTo(now.there()) != 0;
        if (hidden() && differs) {
            revealed = true;
            counted();
            peeked = false;
            kit.alarm().info("money.count.reasonMissing", typed.total().orElseThrow().plus(now.there().minus()));
            count.focusReason();
            return;
        }
        if (now.open() == null) {
            kit.work().act(() -> drawer.open(now.name(), typed), shift -> done("money.shift.opened", shift));
        } else {
            UUID shift = now.open().id();
            kit.work().act(() -> drawer.close(shift, typed), closed -> done(closed.state() == Shift.State.TO_CHECK ? "money.shift.closedAlone" : "money.shift.closed", closed));
        }
    }

    private void done(String sentence, Shift shift) {
        startAgain();
        kit.alarm().done(sentence, shift.number());
        count.focus();
        choose(shift.id());
    }

    private void startAgain() {
        draftId = Ids.next();
        revealed = false;
        count.clear(clerk);
        peeked = false;
    }

    private Shift chosen() {
        return shifts.getSelectionModel().getSelectedItem();
    }

    private void print() {
        Shift shift = chosen();
        if (shift != null) {
            kit.work().act(() -> drawer.paper(shift.id()), pdf -> Preview.show(kit, pdf, kit.t("money.paper.title") + " " + shift.number(), settings.station().printer()));
        }
    }

    private void sign() {
        Shift shift = chosen();
        if (shift != null && shift.state() == Shift.State.TO_CHECK) {
            TextField name = new TextField();
            name.setId("signName");
            sheet(kit.t("money.sign.title", shift.number(), shift.closing().counted(), shift.closing().difference(), shift.closing().handler()),
                    labelled("money.field.checker", name), name, "money.sign.yes", () -> kit.work().act(() -> drawer.sign(shift.id(), name.getText()), signed -> {
                        kit.alarm().closeSheet();
                        kit.alarm().done("money.shift.signed", signed.number());
                        choose(signed.id());
                    }));
        }
    }

    /** The latest count of the shift once more; the wrong one stays readable. */
    private void correct() {
        Shift shift = chosen();
        if (shift == null) {
            return;
        }
        Count wrong = shift.closing() == null ? shift.opening() : shift.closing();
        UUID id = Ids.next();
        TextField why = new TextField();
        why.setId("why");
        CountPane right = new CountPane(kit, "right", () -> { }, why::requestFocus);
        right.two(wrong.kind() == Count.Kind.CLOSING);
        right.fill(wrong);
        VBox content = new VBox(10, right.view(), labelled("money.field.why", why));
        sheet(kit.t("money.correct.title", shift.number(), kit.words().t(wrong.kind()), wrong.expected()), content, right.view(), "money.correct.yes", () -> {
            CountDraft draft = right.draft(id, wrong.blind(), null);
            if (right.mark(draft.problems())) {
                kit.work().act(() -> drawer.correct(wrong.id(), draft, why.getText()), mended -> {
                    kit.alarm().closeSheet();
                    kit.alarm().done("money.shift.corrected", mended.number());
                    choose(mended.id());
                });
            }
        });
        right.focus();
    }

    private void undo(Deposit wrong) {
        TextField why = new TextField();
        why.setId("why");
        sheet(kit.t("money.undo.title", wrong.slipNo(), wrong.sum()), labelled("money.field.why", why), why, "money.undo.yes",
                () -> kit.work().act(() -> deposits.undo(wrong.id(), why.getText(), clerk), undone -> {
                    kit.alarm().closeSheet();
                    kit.alarm().done("money.deposit.undone", undone.slipNo());
                }));
    }

    private VBox labelled(String name, Node field) {
        Label label = new Label(kit.t(name));
        label.getStyleClass().add("field-label");
        return new VBox(2, label, field);
    }

    /** A question with something to write; it stays open when the answer was refused. */
    private void sheet(String sentence, Node content, Node first, String yes, Runnable action) {
        Label head = new Label(sentence);
        head.getStyleClass().add("section");
        head.setWrapText(true);
        Button go = new Button(kit.t(yes));
        go.setId("sheetYes");
        go.setDefaultButton(true);
        go.getStyleClass().add("accent");
        go.setOnAction(e -> action.run());
        Button stay = new Button(kit.t("ui.no"));
        stay.setCancelButton(true);
        stay.setOnAction(e -> kit.alarm().closeSheet());
        HBox row = new HBox(8, stay, go);
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(14, head, content, row);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(600, Region.USE_PREF_SIZE);
        kit.alarm().show(sheet, first);
    }

    private void show(Shown shown, UUID choose) {
        showing = true;
        zone = shown.station().zoneId();
        boolean another = now == null || (now.open() == null) != (shown.now().open() == null);
        now = shown.now();
        if (!shown.station().clerk().equals(clerk) || another) {
            clerk = shown.station().clerk();
            count.clear(clerk);
        }
        choice.offer(shown.names());
        drawers.setValue(now.name());
        transfers.setText(now.transfers().toString());
        special.setText(shown.special().toString());
        blind.setSelected(now.blind());
        Shift open = now.open();
        state.setText(open == null ? kit.t("money.noShift") : kit.t("money.inShift", open.opening().handler(), moment(open.opening())));
        heading.setText(kit.t(open == null ? "money.heading.open" : "money.heading.close"));
        save.setText(kit.t(open == null ? "money.save.open" : "money.save.close"));
        hint.setText(now.toCheck() > 0 ? kit.t("money.hint.toCheck", now.toCheck()) : kit.t(open == null ? "money.hint.open" : "money.hint.close"));
        count.two(open != null);
        UUID wanted = choose != null ? choose : chosen() == null ? null : chosen().id();
        shifts.getItems().setAll(shown.shifts());
        shifts.getItems().stream().filter(s -> s.id().equals(wanted)).findFirst().ifPresentOrElse(shifts.getSelectionModel()::select, () -> shifts.getSelectionModel().select(0));
        deposit.show(now, shown.deposits(), clerk);
        boolean before = peeked;
        counted();
        peeked = before;
        showing = false;
    }

    private void choose(UUID shift) {
        String name = drawers.getValue();
        ask(name, shown -> show(shown, shift));
    }

    private void ask(String name, Consumer<Shown> then) {
        kit.work().ask("drawer", () -> {
            List<DrawerState> all = drawer.all();
            DrawerState one = all.stream().filter(d -> d.name().equals(name)).findFirst().orElse(all.getFirst());
            return new Shown(all.stream().map(DrawerState::name).toList(), one, drawer.special(),
                    one.drawer() == null ? List.of() : drawer.shifts(one.drawer(), SHOWN), deposits.latest(one.name(), SHOWN), settings.station());
        }, then);
    }

    @Override
    public void refresh() {
        ask(drawers.getValue(), shown -> show(shown, null));
    }

    @Override
    public void focus() {
        count.focus();
    }
}
