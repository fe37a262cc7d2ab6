package org.wishdesk.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.javafx.FontIcon;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Look;
import org.wishdesk.ui.Scanner;
import org.wishdesk.ui.Screen;

/** The window's inside: the places of work at the left, the one in front, a banner above it, a status line below. */
public final class Desk {

    /** With Alt, the key of each screen in its order. */
    private static final String KEYS = "1234567890-=[]\\";

    /** Below this width the places of work are shown by their signs and keys alone: a screen of 1366 points at 125 % has 1093. */
    private static final double NARROWER = 1200;
    /** Below this height everything stands closer together, so that all places of work and the counter's keys are seen. */
    private static final double LOWER = 700;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final Kit kit;
    private final Supplier<List<Screen>> builder;
    private final Supplier<String> stationName;
    private final Supplier<String> where;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private List<Screen> screens = List.of();
    private int front;

    /**
     * @param builder     builds all screens anew, as when the language was changed
     * @param stationName shown above
     * @param where       says where the data is, shown below
     */
    public Desk(Kit kit, Supplier<List<Screen>> builder, Supplier<String> stationName, Supplier<String> where) {
        this.kit = kit;
        this.builder = builder;
        this.stationName = stationName;
        this.where = where;
        root.getChildren().addAll(frame, kit.alarm().floating(), kit.alarm().sheets());
        root.getStyleClass().add("desk");
        // Head and status line stand whatever the work between them wants.
        frame.setMinSize(0, 0);
        // What lies below a sheet can be reached by no key, nor by a scan.
        frame.disableProperty().bind(kit.alarm().sheets().visibleProperty());
        Scanner.swallow(kit.alarm().sheets(), kit);
        root.widthProperty().addListener((o, was, is) -> root.pseudoClassStateChanged(NARROW, is.doubleValue() < NARROWER));
        root.heightProperty().addListener((o, was, is) -> root.pseudoClassStateChanged(COMPACT, is.doubleValue() < LOWER));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        kit.work().onNews(() -> {
            if (!screens.isEmpty()) {
                screens.get(front).refresh();
            }
        });
        build();
    }

    public Parent root() {
        return root;
    }

    /** A scene of the usual size in the program's look. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        Look.dress(scene);
        return scene;
    }

    /** Builds everything again in the language that is spoken now; the screen in front stays in front. */
    public void build() {
        kit.alarm().hush();
        kit.alarm().floating().getChildren().clear();
        screens = builder.get();
        frame.setLeft(navigation());
        frame.setTop(head());
        frame.setBottom(status());
        show(front);
    }

    public List<Screen> screens() {
        return screens;
    }

    public Screen front() {
        return screens.get(front);
    }

    /** Brings a screen to the front, asks it to reload and puts the cursor where its work begins. */
    public void show(int index) {
        if (index != front) {
            kit.alarm().hush();
        }
        front = index;
        Screen screen = screens.get(index);
        VBox work = new VBox(kit.alarm().banner(), screen.view());
        VBox.setVgrow(screen.view(), Priority.ALWAYS);
        work.getStyleClass().add("work");
        frame.setCenter(work);
        navigationButton(index).setSelected(true);
        screen.refresh();
        screen.focus();
    }

    private ToggleButton navigationButton(int index) {
        return (ToggleButton) frame.getLeft().lookup("#nav" + (index + 1));
    }

    private Node navigation() {
        VBox bar = new VBox(2);
        bar.getStyleClass().add("navigation");
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < screens.size(); i++) {
            int index = i;
            Screen screen = screens.get(i);
            Label name = new Label(kit.t(screen.title()), new FontIcon(screen.icon()));
            name.setGraphicTextGap(10);
            name.getStyleClass().add("navigation-name");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label shortcut = new Label("Alt+" + KEYS.charAt(i));
            shortcut.getStyleClass().add("key-hint");
            HBox inside = new HBox(name, space, shortcut);
            inside.setAlignment(Pos.CENTER_LEFT);
            ToggleButton button = new ToggleButton(null, inside);
            button.setId("nav" + (i + 1));
            button.setTooltip(new Tooltip(kit.t(screen.title())));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setFocusTraversable(false);
            button.setOnAction(e -> show(index));
            button.getStyleClass().add("navigation-button");
            bar.getChildren().add(button);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Button help = new Button(kit.t("shell.keys"), new FontIcon("mdi2k-keyboard-outline"));
        help.getStyleClass().addAll("flat", "small", "key-sheet");
        help.setFocusTraversable(false);
        help.setOnAction(e -> help());
        bar.getChildren().addAll(space, help);
        return bar;
    }

    private Node head() {
        Label name = new Label(kit.t("shell.name"));
        name.getStyleClass().add("brand");
        Label station = new Label(stationName.get());
        station.getStyleClass().add("station");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(12, new FontIcon("mdi2h-hand-heart-outline"), name, space, station);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        return head;
    }

    private Node status() {
        Label place = new Label(where.get());
        place.getStyleClass().add("muted");
        Button cancel = new Button(kit.t("shell.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setId("cancelWork");
        cancel.setFocusTraversable(false);
        cancel.visibleProperty().bind(kit.work().busyProperty());
        cancel.setOnAction(e -> kit.work().cancel());
        StatusBar status = new StatusBar();
        status.setFocusTraversable(false);
        status.textProperty().bind(Bindings.when(kit.work().busyProperty()).then(kit.t("shell.working")).otherwise(kit.t("shell.ready")));
        status.progressProperty().bind(Bindings.when(kit.work().busyProperty()).then(kit.work().progressProperty()).otherwise(0.0));
        status.getRightItems().addAll(cancel, place);
        status.getStyleClass().add("status");
        return status;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.L) {
            event.consume();
            blank();
        } else if (kit.alarm().sheetOpen()) {
            return;
        } else if (event.getCode() == KeyCode.F1) {
            event.consume();
            help();
        } else if (event.isAltDown() && !event.getCode().getChar().isEmpty() && KEYS.contains(event.getCode().getChar())) {
            int index = KEYS.indexOf(event.getCode().getChar());
            if (index < screens.size()) {
                event.consume();
                show(index);
            }
        } else if (event.getCode() == KeyCode.ESCAPE && kit.alarm().speaking()) {
            kit.alarm().hush();
        }
    }

    /** Nothing of the work can be seen until somebody says so: the clerk leaves the counter for a moment. */
    private void blank() {
        if (kit.alarm().covered()) {
            return;
        }
        Button back = new Button(kit.t("shell.blank.back"));
        back.setId("blankBack");
        back.getStyleClass().add("accent");
        back.setOnAction(e -> kit.alarm().uncover());
        Label name = new Label(stationName.get());
        name.getStyleClass().add("big-figure");
        VBox blank = new VBox(30, name, back);
        blank.setAlignment(Pos.CENTER);
        blank.getStyleClass().add("blank");
        kit.alarm().cover(blank, back);
    }

    /** The keys of the screen in front and of the window. */
    private void help() {
        List<Screen.Key> all = new ArrayList<>(screens.get(front).keys());
        all.addAll(List.of(new Screen.Key("Alt+1 \u2026 Alt+" + KEYS.charAt(screens.size() - 1), "shell.key.screens"),
                new Screen.Key("Tab  Shift+Tab", "shell.key.tab"), new Screen.Key("Ctrl+L", "shell.key.blank"), new Screen.Key("Esc", "shell.key.escape"),
                new Screen.Key("F1", "shell.key.help")));
        // In two columns, so that the longest list fits the lowest window.
        int half = (all.size() + 1) / 2;
        GridPane keys = new GridPane(16, 6);
        for (int i = 0; i < all.size(); i++) {
            Label sentence = new Label(kit.t(all.get(i).sentence()));
            sentence.setWrapText(true);
            keys.add(cap(all.get(i).keys()), i < half ? 0 : 2, i % half);
            keys.add(sentence, i < half ? 1 : 3, i % half);
        }
        Label title = new Label(kit.t("shell.keysOf", kit.t(screens.get(front).title())));
        title.getStyleClass().add("sheet-title");
        Button close = new Button(kit.t("ui.close"));
        close.setDefaultButton(true);
        close.setOnAction(e -> kit.alarm().closeSheet());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(14, title, keys, foot);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(1040, Region.USE_PREF_SIZE);
        kit.alarm().show(sheet, close);
    }

    private static Label cap(String text) {
        Label cap = new Label(text);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }
}
