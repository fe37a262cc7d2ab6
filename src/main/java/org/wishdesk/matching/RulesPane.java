package org.wishdesk.matching;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Kit;

/**
 * Where a manager decides whom to help first, with what each choice would mean on today's stock beside it, what comes before all others, whether
 * to buy, and what trips cost. Nothing is chosen beforehand; what is decided is recorded with who and when.
 */
final class RulesPane {

    private static final int HISTORY = 4;

    private final Kit kit;
    private final Matching matching;
    private final Rulebook rulebook;
    private final Consumer<Rules> decided;
    private final Map<Policy, RadioButton> policies = new EnumMap<>(Policy.class);
    private final GridPane comparison = new GridPane(18, 2);
    private final TextField waitDays = new TextField();
    private final TextField leadDays = new TextField();
    private final TextField schoolFrom = new TextField();
    private final TextField winterFrom = new TextField();
    private final ComboBox<Boolean> buying = new ComboBox<>();
    private final TextField who = new TextField();
    private final Map<String, TextField> trips = new LinkedHashMap<>();
    private final Label problem = new Label();
    private final Label history = new Label();
    private final GridPane townships = new GridPane(8, 4);
    private StationFacts station;

    /** @param decided told what was decided, when something was */
    RulesPane(Kit kit, Matching matching, Rulebook rulebook, Consumer<Rules> decided) {
        this.kit = kit;
        this.matching = matching;
        this.rulebook = rulebook;
        this.decided = decided;
    }

    private record Loaded(Rules rules, List<String> townships, List<Decision> history) {
    }

    void open(StationFacts facts) {
        station = facts;
        kit.work().ask("rules", () -> new Loaded(rulebook.rules(), rulebook.townships(), rulebook.history()), this::show);
    }

    private void show(Loaded loaded) {
        Label title = new Label(kit.t("matching.rules.title"));
        title.getStyleClass().add("sheet-title");
        Label neither = new Label(kit.t("matching.rules.neither"));
        neither.getStyleClass().add("muted");
        ToggleGroup group = new ToggleGroup();
        for (Policy policy : Policy.values()) {
            RadioButton choice = new RadioButton(kit.t("matching.rules.choice", policy.ordinal() + 1, kit.t(Said.of(policy))));
            choice.setId("policy" + policy.name());
            choice.setToggleGroup(group);
            choice.setSelected(policy == loaded.rules().policy());
            policies.put(policy, choice);
        }
        compared(List.of());
        fill(loaded);
        GridPane fields = new GridPane(14, 6);
        fields.addRow(0, labelled("matching.rules.waitDays", waitDays), labelled("matching.rules.leadDays", leadDays),
                labelled("matching.rules.schoolFrom", schoolFrom), labelled("matching.rules.winterFrom", winterFrom), labelled("matching.rules.buying", buying));
        ScrollPane scroll = new ScrollPane(townships);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(124);
        scroll.setMinHeight(70);
        Label tripsLabel = new Label(kit.t("matching.rules.trips", rulebook.tripCarries()));
        tripsLabel.getStyleClass().add("field-label");
        Label byWhom = new Label(kit.t("matching.rules.who"));
        who.setPrefWidth(120);
        problem.getStyleClass().add("muted");
        problem.setId("rulesProblem");
        Button again = button("matching.rules.again", this::compare);
        again.setId("rulesAgain");
        Button stay = button("ui.no", this::close);
        Button decide = button("matching.rules.decide", this::decide);
        decide.setId("rulesDecide");
        decide.getStyleClass().add("accent");
        for (Button each : List.of(again, decide)) {
            each.disableProperty().bind(kit.work().busyProperty());
        }
        HBox foot = new HBox(8, byWhom, who, again, stay, decide);
        foot.setAlignment(Pos.CENTER_RIGHT);
        // What was decided before stands beside the figures, so that the smallest screen holds the whole sheet.
        HBox figures = new HBox(24, comparison, history);
        VBox sheet = new VBox(7, title, neither, figures, fields, tripsLabel, scroll, problem, foot);
        sheet.getStyleClass().add("sheet");
        sheet.setId("rulesSheet");
        sheet.setMaxSize(900, Region.USE_PREF_SIZE);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        RadioButton first = policies.get(loaded.rules().policy() == null ? Policy.MOST_HOUSEHOLDS : loaded.rules().policy());
        kit.alarm().show(sheet, first);
        compare();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(kit.t(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void close() {
        kit.work().cancel();
        kit.alarm().closeSheet();
    }

    private VBox labelled(String key, Node field) {
        Label label = new Label(kit.t(key));
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(2, label, field);
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextField || event.getTarget() instanceof ComboBox;
        int figure = Fields.figure(event.getCode());
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            decide();
        } else if (event.getCode() == KeyCode.F5) {
            event.consume();
            compare();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (!typing && figure >= 1 && figure <= Policy.values().length) {
            event.consume();
            policies.get(Policy.values()[figure - 1]).setSelected(true);
        }
    }

    private void fill(Loaded loaded) {
        Rules rules = loaded.rules();
        waitDays.setText(Integer.toString(rules.waitDays()));
        leadDays.setText(Integer.toString(rules.leadDays()));
        schoolFrom.setText(Rulebook.shown(rules.schoolFrom()));
        winterFrom.setText(Rulebook.shown(rules.winterFrom()));
        for (TextField each : List.of(waitDays, leadDays, schoolFrom, winterFrom)) {
            each.setPrefWidth(110);
        }
        waitDays.setId("waitDays");
        leadDays.setId("leadDays");
        who.setId("rulesWho");
        new Choice<Boolean>(buying, yes -> kit.t(yes ? "matching.rules.buy" : "matching.rules.dontBuy")).offer(List.of(false, true));
        buying.setValue(rules.buying());
        buying.setPrefWidth(230);
        who.setText(station.clerk());
        int at = 0;
        for (String township : loaded.townships()) {
            TextField field = new TextField(rules.tripFen().getOrDefault(township, 0L) == 0 ? "" : Money.ofFen(rules.tripFen().get(township)).toString());
            field.setPrefWidth(76);
            Label name = new Label(township);
            name.setMinWidth(Region.USE_PREF_SIZE);
            trips.put(township, field);
            townships.add(name, at % 4 * 2, at / 4);
            townships.add(field, at % 4 * 2 + 1, at / 4);
            at++;
        }
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(station.zoneId());
        StringBuilder said = new StringBuilder();
        loaded.history().stream().limit(HISTORY).forEach(d -> said.append(said.isEmpty() ? "" : "\n").append(kit.t("matching.rules.decision",
                time.format(d.decidedAt()), d.clerk(), named(d.field()), d.oldValue() == null ? kit.t("matching.rules.undecided") : valued(d.field(), d.oldValue()),
                valued(d.field(), d.newValue()))));
        history.setText(said.toString());
        history.getStyleClass().addAll("muted", "small-text");
        history.setManaged(!said.isEmpty());
        history.setWrapText(true);
        comparison.setMinWidth(Region.USE_PREF_SIZE);
    }

    private String named(String field) {
        return field.startsWith("trip:") ? kit.t("matching.rules.field.trip", field.substring(5)) : kit.t(Said.ofField(field));
    }

    private String valued(String field, String value) {
        return field.equals("policy") ? kit.t(Said.of(Policy.valueOf(value))) : field.equals("buying") ? kit.t(Boolean.parseBoolean(value) ? "matching.rules.buy" : "matching.rules.dontBuy")
                : field.startsWith("trip:") ? Money.ofFen(Long.parseLong(value)).toString() : value;
    }

    /** What is typed, with the policy that is chosen, or none. */
    private Rules typed() {
        Map<String, Long> cost = new HashMap<>();
        trips.forEach((township, field) -> cost.put(township, Text.blank(field.getText()) ? 0L : Money.read(field.getText()).map(Money::fen).orElse(-1L)));
        Policy policy = policies.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).findFirst().orElse(null);
        return new Rules(policy, number(waitDays), number(leadDays), Rules.day(Text.clean(schoolFrom.getText())), Rules.day(Text.clean(winterFrom.getText())),
                buying.getValue(), cost);
    }

    private static int number(TextField field) {
        String typed = Text.clean(field.getText());
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private boolean wrong(Rules rules, boolean policyToo) {
        List<Problem> problems = rules.problems().stream().filter(p -> policyToo || !p.field().equals("policy")).toList();
        Map.of("waitDays", waitDays, "leadDays", leadDays, "schoolFrom", schoolFrom, "winterFrom", winterFrom)
                .forEach((name, field) -> Fields.mark(field, problems.stream().anyMatch(p -> p.field().equals(name))));
        trips.forEach((township, field) -> Fields.mark(field, rules.tripFen().get(township) < 0));
        problem.setText(problems.isEmpty() ? "" : kit.words().t(problems.getFirst()));
        return !problems.isEmpty();
    }

    /** Works both policies out on today's stock with what is typed; decides nothing. */
    private void compare() {
        Rules rules = typed();
        if (!wrong(rules, false)) {
            problem.setText(kit.t("matching.rules.counting"));
            kit.work().act(progress -> matching.bothWays(rules, progress), both -> {
                problem.setText(kit.t("matching.rules.freeCash", Money.ofFen(both.freeCashFen()).toString()));
                compared(both.outlooks());
            }, () -> problem.setText(kit.t("matching.rules.notCounted")));
        }
    }

    private void compared(List<Outlook> outlooks) {
        comparison.getChildren().clear();
        comparison.addRow(0, new Label(), policies.get(Policy.MOST_HOUSEHOLDS), policies.get(Policy.POOREST_FIRST));
        int at = 1;
        for (Outlook.Figure each : Outlook.compared(outlooks, kit.words())) {
            Label name = new Label(kit.t(each.key()));
            name.getStyleClass().add("field-label");
            comparison.add(name, 0, at);
            for (int i = 0; i < Policy.values().length; i++) {
                Label figure = new Label(each.values().isEmpty() ? "\u2026" : each.values().get(i));
                figure.setId("outlook_" + Policy.values()[i].name() + "_" + each.key().substring(each.key().indexOf('.', 9) + 1).replace('.', '_'));
                figure.setMaxWidth(Double.MAX_VALUE);
                figure.setAlignment(Pos.CENTER_RIGHT);
                comparison.add(figure, i + 1, at);
                GridPane.setHalignment(figure, HPos.RIGHT);
            }
            at++;
        }
    }

    private void decide() {
        Rules rules = typed();
        if (wrong(rules, true) || kit.work().busyProperty().get()) {
            return;
        }
        String clerk = who.getText();
        if (Text.blank(clerk)) {
            Fields.mark(who, true);
            who.requestFocus();
            return;
        }
        kit.alarm().closeSheet();
        kit.work().act(() -> rulebook.decide(rules, clerk), now -> {
            kit.alarm().done("matching.rules.decided", kit.t(Said.of(now.policy())));
            decided.accept(now);
        });
    }
}
