package org.wishdesk.money;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Drafts;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;
import org.wishdesk.ui.Soon;

/** The drawer: what should be in it, the count that opens or closes a shift, the shifts so far, and paying into the special account. */
public final class DrawerScreen implements Screen {

    private static final int SHOWN = 100;
    private static final String SCREEN = "money";
    private static final String HIDDEN = "\u2022\u2022\u2022\u2022";

    private final Kit kit;
    private final Drawer drawer;
    private final Deposits deposits;
    private final Settings settings;
    private final Drafts drafts;
    private Parent view;
    private Choice<String> choice;
    private CountPane count;
    private DepositPane deposit;
    private ShiftsPane shifts;

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
    @FXML private StackPane shiftsSlot;

    private DrawerState now;
    private String clerk = "";
    private UUID draftId = Ids.next();
    /** Of a blind count: it was made, so what should be there may be seen. */
    private boolean revealed;
    /** The count was changed after what should be there was seen, so it is no longer blind. */
    private boolean peeked;
    private boolean showing;
    private Soon soon;
    private String kept = "";
    private boolean begun;
    private boolean fresh = true;

    /** All that the screen shows of one drawer, asked at once. */
    private record Shown(List<String> names, DrawerState now, Money special, List<Shift> shifts, List<Deposit> deposits, StationFacts station,
            Optional<CountTyping> typed) {
    }

    public DrawerScreen(Kit kit, Drawer drawer, Deposits deposits, Settings settings, Drafts drafts) {
        this.kit = kit;
        this.drawer = drawer;
        this.deposits = deposits;
        this.settings = settings;
        this.drafts = drafts;
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
        deposit = new DepositPane(kit, deposits, drafts, this::undo);
        soon = new Soon(kit, this::keep);
        count.onTyping(soon::changed);
        countSlot.getChildren().setAll(count.view());
        depositSlot.getChildren().setAll(deposit.view());
        shifts = new ShiftsPane(kit, drawer, this::choose);
        shiftsSlot.getChildren().setAll(shifts.view());
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
        save.setOnAction(e -> save());
        save.disableProperty().bind(kit.work().busyProperty());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case F2 -> count::focus;
            case F4 -> shifts::focus;
            case F6 -> deposit::focus;
            case F7 -> shifts::correct;
            case F8 -> shifts::print;
            case F9 -> shifts::sign;
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
        soon.stop();
        if (begun) {
            UUID gone = draftId;
            kit.work().note(() -> drafts.forget(gone));
        }
        begun = false;
        kept = "";
        draftId = Ids.next();
        revealed = false;
        count.clear(clerk);
        peeked = false;
    }

    /** A count that is half typed outlives the program's end. */
    private void keep() {
        if (now == null || showing) {
            return;
        }
        CountTyping typing = count.typing(draftId, now, revealed, peeked);
        String body = typing.written();
        if (typing.begun() && !body.equals(kept)) {
            begun = true;
            kept = body;
            kit.work().note(() -> drafts.keep(typing.id(), SCREEN, body));
        } else if (!typing.begun() && begun) {
            begun = false;
            kit.work().note(() -> drafts.forget(typing.id()));
        }
    }

    /** When the program has just begun, the count that was being typed when it ended comes back, if it is still that shift's. */
    private void restore(CountTyping typing) {
        if (!typing.of(now)) {
            kit.work().note(() -> drafts.forget(typing.id()));
            return;
        }
        draftId = typing.id();
        count.fill(typing);
        revealed = typing.revealed();
        counted();
        peeked = typing.peeked();
        begun = true;
        kept = typing.written();
        kit.alarm().info("money.count.restored");
    }

    private void undo(Deposit wrong) {
        TextField why = new TextField();
        why.setId("why");
        AskPane.show(kit, kit.t("money.undo.title", wrong.slipNo(), wrong.sum()), AskPane.labelled(kit, "money.field.why", why), why, "money.undo.yes",
                () -> kit.work().act(() -> deposits.undo(wrong.id(), why.getText(), clerk), undone -> {
                    kit.alarm().closeSheet();
                    kit.alarm().done("money.deposit.undone", undone.slipNo());
                }));
    }

    private void show(Shown shown, UUID choose) {
        showing = true;
        boolean another = now == null || (now.open() == null) != (shown.now().open() == null);
        now = shown.now();
        if (!shown.station().clerk().equals(clerk) || another) {
            clerk = shown.station().clerk();
            count.clear(clerk);
        }
        choice.offer(shown.names());
        drawers.setValue(now.name());
        shifts.show(shown.shifts(), shown.station(), choose);
        transfers.setText(now.transfers().toString());
        special.setText(shown.special().toString());
        blind.setSelected(now.blind());
        Shift open = now.open();
        state.setText(open == null ? kit.t("money.noShift") : kit.t("money.inShift", open.opening().handler(), shifts.moment(open.opening())));
        heading.setText(kit.t(open == null ? "money.heading.open" : "money.heading.close"));
        save.setText(kit.t(open == null ? "money.save.open" : "money.save.close"));
        hint.setText(now.toCheck() > 0 ? kit.t("money.hint.toCheck", now.toCheck()) : kit.t(open == null ? "money.hint.open" : "money.hint.close"));
        count.two(open != null);
        deposit.show(now, shown.deposits(), clerk);
        boolean before = peeked;
        counted();
        peeked = before;
        showing = false;
        fresh = false;
        shown.typed().ifPresent(this::restore);
    }

    private void choose(UUID shift) {
        String name = drawers.getValue();
        ask(name, shown -> show(shown, shift));
    }

    private void ask(String name, Consumer<Shown> then) {
        boolean first = fresh;
        kit.work().ask("drawer", () -> {
            List<DrawerState> all = drawer.all();
            Optional<CountTyping> typed = !first ? Optional.empty() : drafts.of(SCREEN).stream().flatMap(d -> CountTyping.read(d.body()).stream()).findFirst();
            String asked = typed.map(CountTyping::drawer).orElse(name);
            DrawerState one = all.stream().filter(d -> d.name().equals(asked)).findFirst().orElse(all.getFirst());
            return new Shown(all.stream().map(DrawerState::name).toList(), one, drawer.special(),
                    one.drawer() == null ? List.of() : drawer.shifts(one.drawer(), SHOWN), deposits.latest(one.name(), SHOWN), settings.station(), typed);
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
