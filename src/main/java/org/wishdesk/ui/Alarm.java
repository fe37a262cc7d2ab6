package org.wishdesk.ui;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.wishdesk.base.Faults;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.words.Words;

/** What the program has to say: a banner at the top of the work, a question over it, or that something of ours broke. */
public final class Alarm {

    private static final Logger LOG = Logger.getLogger(Alarm.class.getName());

    private final Words words;
    private final Label sentence = new Label();
    private final HBox banner = new HBox(8);
    private final Sheets sheets = new Sheets();
    private final Pane floating = new Pane();
    private final PauseTransition fading = new PauseTransition(Duration.seconds(6));

    public Alarm(Words words) {
        this.words = words;
        Button close = new Button("\u00d7");
        close.getStyleClass().addAll("flat", "banner-close");
        close.setFocusTraversable(false);
        close.setOnAction(e -> hush());
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        banner.getChildren().addAll(sentence, close);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("banner");
        banner.setId("banner");
        hush();
        floating.setPickOnBounds(false);
        fading.setOnFinished(e -> hush());
    }

    /** Where the window shows the banner. */
    public Node banner() {
        return banner;
    }

    /** Where the window shows questions and papers, over everything; visible while there is one. */
    public Node sheets() {
        return sheets.node();
    }

    /** Where suggestions float. */
    public Pane floating() {
        return floating;
    }

    private void say(String text, String style, boolean stays) {
        sentence.setText(text);
        banner.getStyleClass().setAll("banner", style);
        banner.setVisible(true);
        banner.setManaged(true);
        fading.stop();
        if (!stays) {
            fading.playFromStart();
        }
    }

    public void hush() {
        banner.setVisible(false);
        banner.setManaged(false);
        sentence.setText("");
    }

    public boolean speaking() {
        return banner.isVisible();
    }

    public void refused(Refused refused) {
        say(words.t(refused), "banner-warning", true);
    }

    public void problems(List<Problem> problems) {
        say(words.t(problems.getFirst()), "banner-warning", true);
    }

    public void done(String key, Object... args) {
        say(words.t(key, args), "banner-success", false);
    }

    /** Something worth knowing; the cursor stays where it is. */
    public void info(String key, Object... args) {
        say(words.t(key, args), "banner-info", true);
    }

    public void cancelled() {
        say(words.t("ui.cancelled"), "banner-info", false);
    }

    /** Something of ours broke: logged once, without what it was about, and said with a code that can be read out. */
    public void fault(Throwable fault) {
        String code = Faults.code(fault);
        LOG.log(Level.SEVERE, code, Faults.withoutMessages(fault));
        Label text = new Label(words.t("ui.fault", code));
        text.setWrapText(true);
        Button ok = button("ui.ok", true);
        ok.setOnAction(e -> closeSheet());
        show(sheet(words.t("ui.faultTitle"), text, ok), ok);
    }

    /** As {@link #fault}, from any thread. */
    public void faultElsewhere(Throwable fault) {
        Platform.runLater(() -> fault(fault));
    }

    /** Asks before something that matters: Enter does it, Esc does not. */
    public void ask(String question, String yesKey, Runnable yes) {
        Label text = new Label(question);
        text.setWrapText(true);
        Button go = button(yesKey, true);
        Button stay = button("ui.no", false);
        go.setOnAction(e -> {
            closeSheet();
            yes.run();
        });
        stay.setOnAction(e -> closeSheet());
        show(sheet(words.t("ui.question"), text, stay, go), go);
    }

    private Button button(String key, boolean first) {
        Button button = new Button(words.t(key));
        button.setDefaultButton(first);
        button.setCancelButton(!first);
        if (first) {
            button.getStyleClass().add("accent");
        }
        return button;
    }

    private static Region sheet(String title, Node content, Button... buttons) {
        Label head = new Label(title);
        head.getStyleClass().add("sheet-title");
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(16, head, content, row);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(520, Region.USE_PREF_SIZE);
        return sheet;
    }

    /** Lays something over the work until it is closed; Esc closes it and the cursor goes back to where it was. */
    public void show(Region content, Node first) {
        sheets.show(content, first);
    }

    /** Lays something over everything, sheets too, until Enter or Esc; what lay there is there again afterwards. */
    public void cover(Region content, Node first) {
        sheets.cover(content, first);
    }

    public boolean covered() {
        return sheets.covered();
    }

    public void uncover() {
        sheets.uncover();
    }

    /** Something lies over the work. */
    public boolean sheetOpen() {
        return sheets.open();
    }

    public void closeSheet() {
        sheets.close();
    }
}
