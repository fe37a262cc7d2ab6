package org.wishdesk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.ui.Choice;
import org.wishdesk.ui.Fields;
import org.wishdesk.ui.Fxml;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;
import org.wishdesk.words.Language;

/** What the station says of itself, and the language, which changes at once. */
public final class SettingsScreen implements Screen {

    /** The system's own printer. */
    private static final String SYSTEM = "";

    private final Kit kit;
    private final Settings settings;
    private final Consumer<Language> speak;
    private Parent view;

    @FXML private TextField name;
    @FXML private TextField code;
    @FXML private ComboBox<Language> language;
    @FXML private TextField zone;
    @FXML private TextField holdDays;
    @FXML private TextField clerk;
    @FXML private ComboBox<String> printer;
    @FXML private ComboBox<ReceiptForm> receiptForm;
    @FXML private ComboBox<String> receiptPrinter;
    @FXML private ComboBox<LabelSize> labelSize;
    @FXML private ComboBox<String> labelPrinter;
    @FXML private TextField seal;
    @FXML private Button save;

    /** @param speak builds the window anew in another language */
    public SettingsScreen(Kit kit, Settings settings, Consumer<Language> speak) {
        this.kit = kit;
        this.settings = settings;
        this.speak = speak;
    }

    @Override
    public String title() {
        return "settings.title";
    }

    @Override
    public String icon() {
        return "mdi2c-cog-outline";
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("Ctrl+Enter", "settings.key.save"));
    }

    @Override
    public Parent view() {
        if (view == null) {
            view = Fxml.load(this, kit.words());
            new Choice<>(language, kit.words()::t).offer(List.of(Language.values()));
            new Choice<>(receiptForm, kit.words()::t).offer(List.of(ReceiptForm.values()));
            new Choice<>(labelSize, kit.words()::t).offer(List.of(LabelSize.values()));
            for (ComboBox<String> each : List.of(printer, receiptPrinter, labelPrinter)) {
                new Choice<>(each, this::printerName).offer(List.of(SYSTEM));
            }
            List<Control> fields = List.of(name, code, language, zone, holdDays, clerk, printer, receiptForm, receiptPrinter, labelSize, labelPrinter, seal);
            for (int i = 0; i < fields.size(); i++) {
                Control next = fields.get((i + 1) % fields.size());
                Fields.onEnter(fields.get(i), next::requestFocus);
            }
            save.setOnAction(e -> save());
            save.disableProperty().bind(kit.work().busyProperty());
            view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                    event.consume();
                    save();
                }
            });
            kit.work().ask("settings", settings::station, this::show);
            kit.work().ask("papers", settings::papers, this::show);
            kit.work().ask("printers", kit.printing()::printers, names -> List.of(printer, receiptPrinter, labelPrinter).forEach(box -> offer(box, names)));
        }
        return view;
    }

    private void show(StationFacts facts) {
        name.setText(facts.name());
        code.setText(facts.code());
        language.setValue(kit.words().language());
        zone.setText(facts.zone());
        holdDays.setText(Integer.toString(facts.holdDays()));
        clerk.setText(facts.clerk());
        choose(printer, facts.printer());
    }

    private void show(PaperFacts facts) {
        receiptForm.setValue(facts.receiptForm());
        choose(receiptPrinter, facts.receiptPrinter());
        labelSize.setValue(facts.labelSize());
        choose(labelPrinter, facts.labelPrinter());
        seal.setText(facts.seal());
    }

    private String printerName(String name) {
        return name.isEmpty() ? kit.t("settings.prompt.printer") : name;
    }

    /** A printer that is chosen stays chosen while it is switched off. */
    private static void choose(ComboBox<String> box, String name) {
        if (!box.getItems().contains(name)) {
            box.getItems().add(name);
        }
        box.setValue(name);
    }

    private static void offer(ComboBox<String> box, List<String> names) {
        names.stream().filter(name -> !box.getItems().contains(name)).forEach(box.getItems()::add);
    }

    private void save() {
        String days = Text.clean(holdDays.getText());
        StationFacts facts = new StationFacts(Text.clean(name.getText()), Text.clean(code.getText()), Text.clean(zone.getText()), language.getValue(),
                days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0, Text.clean(clerk.getText()), printer.getValue());
        PaperFacts papers = new PaperFacts(receiptForm.getValue(), labelSize.getValue(), receiptPrinter.getValue(), labelPrinter.getValue(),
                Text.clean(seal.getText()));
        List<Problem> problems = new ArrayList<>(facts.problems());
        problems.addAll(papers.problems());
        mark(name, "name", problems);
        mark(code, "code", problems);
        mark(zone, "zone", problems);
        mark(holdDays, "holdDays", problems);
        mark(clerk, "clerk", problems);
        mark(seal, "seal", problems);
        if (!problems.isEmpty()) {
            kit.alarm().problems(problems);
            return;
        }
        kit.work().act(() -> {
            settings.change(facts);
            settings.change(papers);
            return facts;
        }, saved -> {
            speak.accept(saved.language());
            kit.alarm().done("settings.saved");
        });
    }

    private static void mark(TextField field, String name, List<Problem> problems) {
        Fields.mark(field, problems.stream().anyMatch(p -> p.field().equals(name)));
    }

    @Override
    public void refresh() {
        // What is being typed here is not overwritten by what others commit.
    }

    @Override
    public void focus() {
        name.requestFocus();
    }
}
