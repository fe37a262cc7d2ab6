package org.wishdesk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.base.TypedMoment;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/** The official receipt another body issued for a gift, and what its goods are worth by a document. Lies over the work. */
final class ProofPane {

    private final Kit kit;
    private final GiftPapers papers;
    private final PaperState state;
    private final TextField code = field("proofCode");
    private final TextField number = field("proofNumber");
    private final TextField issuedOn = field("proofDay");
    private final TextField issuer = field("proofIssuer");
    private final ComboBox<Gift.Line> line = new ComboBox<>();
    private final TextField value = field("proofValue");
    private final ComboBox<ValueBasis> basis = new ComboBox<>();
    /** What was typed for each line, by its id. */
    private final Map<UUID, Worth> typed = new LinkedHashMap<>();

    private record Worth(Gift.Line line, String sum, ValueBasis basis) {
    }

    static void show(Kit kit, GiftPapers papers, PaperState state) {
        new ProofPane(kit, papers, state).open();
    }

    private ProofPane(Kit kit, GiftPapers papers, PaperState state) {
        this.kit = kit;
        this.papers = papers;
        this.state = state;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    private void open() {
        state.official().ifPresent(official -> {
            code.setText(official.code());
            number.setText(official.number());
            issuedOn.setText(official.issuedOn().toString());
            issuer.setText(official.issuer());
        });
        issuedOn.setPromptText("2016-05-28");
        new Choice<>(line, each -> each.lineNo() + "  " + Said.goods(kit.words(), each.itemName(), each.spec())).offer(state.lines());
        line.valueProperty().addListener((at, was, now) -> {
            remember(was);
            fill(now);
        });
        new Choice<>(basis, kit.words()::t).offer(List.of(ValueBasis.values()));
        line.setId("proofLine");
        line.setMaxWidth(Double.MAX_VALUE);
        fill(line.getValue());
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints(200, 330, Double.MAX_VALUE);
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, fields);
        grid.addRow(0, label("intake.official.code"), code);
        grid.addRow(1, label("intake.official.number"), number);
        grid.addRow(2, label("intake.official.day"), issuedOn);
        grid.addRow(3, label("intake.official.issuer"), issuer);
        List<Control> all = new ArrayList<>(List.of(code, number, issuedOn, issuer));
        if (!state.lines().isEmpty()) {
            HBox.setHgrow(value, Priority.ALWAYS);
            grid.addRow(4, label("intake.value.line"), line);
            grid.addRow(5, label("intake.value.sum"), new HBox(8, value, basis));
            all.addAll(List.of(line, value, basis));
        }
        for (int i = 0; i < all.size(); i++) {
            Control next = all.get((i + 1) % all.size());
            Fields.onEnter(all.get(i), () -> Fields.enter(next));
        }
        Label title = new Label(kit.t("intake.proof.title", state.gift().number()));
        title.getStyleClass().add("sheet-title");
        Label hint = new Label(kit.t("intake.proof.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        Button save = new Button(kit.t("intake.proof.save"));
        save.setId("proofSave");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save());
        Button close = new Button(kit.t("ui.close"));
        close.setOnAction(e -> back());
        HBox foot = new HBox(8, close, save);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(12, title, hint, grid, foot);
        sheet.getStyleClass().add("sheet");
        sheet.setId("proof");
        sheet.setMaxSize(620, Region.USE_PREF_SIZE);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                save();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                back();
            }
        });
        kit.alarm().show(sheet, code);
    }

    private Label label(String key) {
        return new Label(kit.t(key));
    }

    private void remember(Gift.Line of) {
        if (of != null) {
            typed.put(of.id(), new Worth(of, value.getText(), basis.getValue()));
        }
    }

    private void fill(Gift.Line of) {
        LineValue known = of == null ? null : state.values().get(of.id());
        Worth before = of == null ? null : typed.get(of.id());
        value.setText(before != null ? before.sum() : known == null ? "" : known.sum().toString());
        basis.setValue(before != null ? before.basis() : known == null ? ValueBasis.INVOICE : known.basis());
    }

    /** What a line is worth as it was typed, nought for nothing; empty when it is no sum. */
    private static Optional<LineValue> worth(Worth of) {
        return (Text.blank(of.sum()) ? Optional.of(Money.ZERO) : Money.read(of.sum())).filter(sum -> sum.fen() >= 0)
                .map(sum -> new LineValue(of.line().id(), sum.fen(), of.basis()));
    }

    private boolean isNew(LineValue worth) {
        LineValue known = state.values().get(worth.giftLine());
        return known == null ? worth.fen() > 0 : !worth.equals(known);
    }

    private void back() {
        PrintPane.show(kit, papers, state.gift().id());
    }

    private OfficialReceipt official() {
        LocalDate day = TypedMoment.pastDay(issuedOn.getText(), papers.today()).orElse(null);
        return new OfficialReceipt(code.getText(), number.getText(), day, issuer.getText()).clean();
    }

    /** Both are kept where they were filled in and differ from what is known; what was emptied is taken back. */
    private void save() {
        OfficialReceipt official = official();
        boolean anyOfficial = !(Text.blank(code.getText()) && Text.blank(number.getText()) && Text.blank(issuedOn.getText()) && Text.blank(issuer.getText()));
        List<Problem> problems = new ArrayList<>(anyOfficial ? official.problems() : List.of());
        remember(line.getValue());
        Optional<Worth> odd = typed.values().stream().filter(each -> worth(each).isEmpty()).findFirst();
        odd.ifPresent(each -> {
            line.setValue(each.line());
            problems.add(new Problem("value", "intake.correct.sumOdd"));
        });
        mark(code, "code", problems);
        mark(number, "number", problems);
        mark(issuedOn, "issuedOn", problems);
        mark(issuer, "issuer", problems);
        mark(value, "value", problems);
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            return;
        }
        List<LineValue> values = typed.values().stream().flatMap(each -> worth(each).stream()).filter(this::isNew).toList();
        kit.work().act(() -> {
            if (anyOfficial && !state.official().equals(Optional.of(official))) {
                papers.official(state.gift().id(), official);
            } else if (!anyOfficial && state.official().isPresent()) {
                papers.noOfficial(state.gift().id());
            }
            values.forEach(papers::value);
            return state;
        }, done -> back());
    }

    private static void mark(Control field, String name, List<Problem> problems) {
        Fields.mark(field, problems.stream().anyMatch(p -> p.field().equals(name)));
    }
}
