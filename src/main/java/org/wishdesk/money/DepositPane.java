package org.wishdesk.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.store.Drafts;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Soon;

/** Paying into the special account: out of the drawer or of what was transferred, with the bank's slip and two names; and what was paid in. */
final class DepositPane {

    private static final String SCREEN = "deposit";

    private final Kit kit;
    private final Deposits deposits;
    private final Drafts drafts;
    private final Soon soon;
    private final Choice<AccountKind> choice;
    private final Parent view;
    private final Map<String, TextField> fields;

    @FXML private ComboBox<AccountKind> from;
    @FXML private TextField depositSum;
    @FXML private TextField slipNo;
    @FXML private TextField paidOn;
    @FXML private TextField depositHandler;
    @FXML private TextField depositChecker;
    @FXML private Button pay;
    @FXML private TableView<Deposit> slips;

    private DrawerState drawer;
    private String clerk = "";
    private UUID draftId = Ids.next();
    private String kept = "";
    private boolean begun;

    /** @param undo asked for the reason when a deposit is to be taken back */
    DepositPane(Kit kit, Deposits deposits, Drafts drafts, java.util.function.Consumer<Deposit> undo) {
        this.kit = kit;
        this.deposits = deposits;
        this.drafts = drafts;
        view = Fxml.load(this, kit.words());
        choice = new Choice<>(from, kind -> kit.t(kind == AccountKind.DRAWER ? "money.from.drawer" : "money.from.transfers"));
        choice.offer(List.of(AccountKind.DRAWER));
        fields = Map.of("sum", depositSum, "slipNo", slipNo, "paidOn", paidOn, "handler", depositHandler, "checker", depositChecker);
        List<javafx.scene.Node> order = new ArrayList<>(List.of(from, depositSum, slipNo, paidOn, depositHandler, depositChecker, pay));
        for (int i = 0; i + 1 < order.size(); i++) {
            javafx.scene.Node next = order.get(i + 1);
            Fields.onEnter(order.get(i), () -> Fields.enter(next));
        }
        pay.setOnAction(e -> pay());
        soon = new Soon(kit, this::keep);
        fields.values().forEach(field -> field.textProperty().addListener((o, was, is) -> soon.changed()));
        from.valueProperty().addListener((o, was, is) -> soon.changed());
        Fields.column(slips, kit.t("money.field.paidOn"), 92, Deposit::paidOn);
        Fields.column(slips, kit.t("money.field.slip"), 104, Deposit::slipNo);
        Fields.column(slips, kit.t("money.field.yuan"), 80, d -> d.sum().toString());
        Fields.column(slips, kit.t("money.field.people"), 140, d -> d.handler() + " / " + d.checker());
        Fields.column(slips, kit.t("money.field.undone"), 90, Deposit::undone);
        slips.setPlaceholder(new Label(kit.t("money.noDeposits")));
        slips.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Deposit chosen = slips.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null && chosen.undone() == null) {
                event.consume();
                undo.accept(chosen);
            }
        });
    }

    Parent view() {
        return view;
    }

    void focus() {
        Fields.enter(depositSum);
    }

    boolean hasFocus() {
        return pay.isFocused() || from.isFocused() || fields.values().stream().anyMatch(TextField::isFocused);
    }

    void show(DrawerState state, List<Deposit> latest, String whoSits) {
        boolean another = drawer == null || !drawer.name().equals(state.name());
        drawer = state;
        clerk = whoSits;
        choice.offer(state.transfers().isZero() ? List.of(AccountKind.DRAWER) : List.of(AccountKind.DRAWER, AccountKind.COLLECTOR));
        if (another || Text.blank(depositHandler.getText())) {
            depositHandler.setText(clerk);
        }
        if (Text.blank(paidOn.getText())) {
            paidOn.setText(deposits.today().toString());
        }
        Deposit chosen = slips.getSelectionModel().getSelectedItem();
        slips.getItems().setAll(latest);
        if (another && !typing().begun()) {
            kit.work().ask("deposit typed", () -> drafts.of(SCREEN).stream().flatMap(d -> DepositTyping.read(d.body()).stream())
                    .filter(typed -> typed.drawer().equals(state.name())).findFirst(), found -> found.ifPresent(this::restore));
        }
        latest.stream().filter(d -> chosen != null && d.id().equals(chosen.id())).findFirst().ifPresent(slips.getSelectionModel()::select);
    }

    void pay() {
        if (drawer == null) {
            return;
        }
        // A drawer that never held anything has no account: the noun says that nothing is there.
        UUID account = from.getValue() == AccountKind.COLLECTOR ? drawer.collector() : drawer.drawer();
        DepositDraft draft = new DepositDraft(draftId, account == null ? draftId : account, depositSum.getText(), slipNo.getText(), day(),
                depositHandler.getText(), depositChecker.getText());
        List<Problem> problems = draft.problems();
        fields.forEach((name, field) -> Fields.mark(field, problems.stream().anyMatch(p -> p.field().equals(name))));
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            Fields.enter(fields.get(problems.getFirst().field()));
            return;
        }
        kit.work().act(() -> deposits.payIn(draft), paid -> {
            soon.stop();
            // It was paid in; what was kept of it while that lasted is nobody's any more.
            kit.work().note(() -> drafts.forget(draft.id()));
            draftId = Ids.next();
            begun = false;
            kept = "";
            depositSum.clear();
            slipNo.clear();
            depositChecker.clear();
            kit.alarm().done("money.deposit.done", paid.sum(), paid.slipNo());
            focus();
        });
    }

    private DepositTyping typing() {
        return new DepositTyping(draftId, drawer.name(), from.getValue(), depositSum.getText(), slipNo.getText(), paidOn.getText(), depositHandler.getText(),
                depositChecker.getText());
    }

    /** A deposit that is half typed outlives the program's end. */
    private void keep() {
        if (drawer == null) {
            return;
        }
        DepositTyping typing = typing();
        String body = typing.written();
        if (typing.begun() && !body.equals(kept)) {
            begun = true;
            kept = body;
            kit.work().note(() -> drafts.keep(typing.id(), SCREEN, body));
        } else if (!typing.begun() && begun) {
            begun = false;
            kept = "";
            kit.work().note(() -> drafts.forget(typing.id()));
        }
    }

    private void restore(DepositTyping typed) {
        if (!typed.drawer().equals(drawer.name()) || typing().begun()) {
            return;
        }
        draftId = typed.id();
        if (from.getItems().contains(typed.from())) {
            from.setValue(typed.from());
        }
        depositSum.setText(typed.sum());
        slipNo.setText(typed.slipNo());
        paidOn.setText(typed.paidOn());
        depositHandler.setText(typed.handler());
        depositChecker.setText(typed.checker());
        begun = true;
        kept = typed.written();
        kit.alarm().info("money.deposit.restored");
    }

    private LocalDate day() {
        return TypedMoment.pastDay(paidOn.getText(), deposits.today()).orElse(null);
    }
}
