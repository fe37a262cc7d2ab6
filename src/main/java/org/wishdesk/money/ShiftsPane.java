package org.wishdesk.money;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Preview;

/** The shifts of a drawer so far: one is printed, signed by the second person, or its count is put right. */
final class ShiftsPane {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Kit kit;
    private final Drawer drawer;
    private final Consumer<UUID> reopen;
    private final TableView<Shift> shifts = new TableView<>();
    private final Button print;
    private final Button sign;
    private final Button correct;
    private final VBox view;
    private StationFacts station;

    /** @param reopen told which shift was signed or put right, so that it is shown as it is now */
    ShiftsPane(Kit kit, Drawer drawer, Consumer<UUID> reopen) {
        this.kit = kit;
        this.drawer = drawer;
        this.reopen = reopen;
        shifts.setId("shifts");
        shifts.setMinHeight(0);
        VBox.setVgrow(shifts, Priority.ALWAYS);
        print = button("printShift", "money.shift.print", this::print);
        sign = button("signShift", "money.shift.sign", this::sign);
        correct = button("correctCount", "money.shift.correct", this::correct);
        view = new VBox(8, shifts, new FlowPane(8, 6, print, sign, correct));
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
        Fields.column(shifts, kit.t("money.field.reason"), 160, ShiftsPane::reasons);
        shifts.setPlaceholder(new Label(kit.t("money.noShifts")));
        shifts.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            print.setDisable(is == null);
            correct.setDisable(is == null);
            sign.setDisable(is == null || is.state() != Shift.State.TO_CHECK);
        });
    }

    private Button button(String id, String word, Runnable action) {
        Button button = new Button(kit.t(word));
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setDisable(true);
        button.setOnAction(e -> action.run());
        return button;
    }

    Node view() {
        return view;
    }

    void focus() {
        shifts.requestFocus();
    }

    /** @param choose the shift to go to, or null to stay where the choice is */
    void show(List<Shift> latest, StationFacts facts, UUID choose) {
        station = facts;
        UUID wanted = choose != null ? choose : chosen() == null ? null : chosen().id();
        shifts.getItems().setAll(latest);
        latest.stream().filter(s -> s.id().equals(wanted)).findFirst().ifPresentOrElse(shifts.getSelectionModel()::select, () -> shifts.getSelectionModel().select(0));
    }

    /** When it was counted, in station time. */
    String moment(Count count) {
        return MOMENT.format(count.countedAt().atZone(station.zoneId()));
    }

    private static String reasons(Shift shift) {
        String opening = shift.opening().reason() == null ? "" : shift.opening().reason();
        String closing = shift.closing() == null || shift.closing().reason() == null ? "" : shift.closing().reason();
        return opening.isEmpty() || closing.isEmpty() ? opening + closing : opening + " / " + closing;
    }

    private Shift chosen() {
        return shifts.getSelectionModel().getSelectedItem();
    }

    void print() {
        Shift shift = chosen();
        if (shift != null) {
            kit.work().act(() -> drawer.paper(shift.id()), pdf -> Preview.show(kit, pdf, kit.t("money.paper.title") + " " + shift.number(), station.printer()));
        }
    }

    void sign() {
        Shift shift = chosen();
        if (shift != null && shift.state() == Shift.State.TO_CHECK) {
            TextField name = new TextField();
            name.setId("signName");
            AskPane.show(kit, kit.t("money.sign.title", shift.number(), shift.closing().counted(), shift.closing().difference(), shift.closing().handler()),
                    AskPane.labelled(kit, "money.field.checker", name), name, "money.sign.yes", () -> kit.work().act(() -> drawer.sign(shift.id(), name.getText()), signed -> {
                        kit.alarm().closeSheet();
                        kit.alarm().done("money.shift.signed", signed.number());
                        reopen.accept(signed.id());
                    }));
        }
    }

    /** The latest count of the shift once more; the wrong one stays readable. */
    void correct() {
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
        VBox content = new VBox(10, right.view(), AskPane.labelled(kit, "money.field.why", why));
        AskPane.show(kit, kit.t("money.correct.title", shift.number(), kit.words().t(wrong.kind()), wrong.expected()), content, right.view(), "money.correct.yes", () -> {
            CountDraft draft = right.draft(id, wrong.blind(), null);
            if (right.mark(draft.problems())) {
                kit.work().act(() -> drawer.correct(wrong.id(), draft, why.getText()), mended -> {
                    kit.alarm().closeSheet();
                    kit.alarm().done("money.shift.corrected", mended.number());
                    reopen.accept(mended.id());
                });
            }
        });
        right.focus();
    }
}
