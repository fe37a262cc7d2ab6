package org.wishdesk.shell;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.wishdesk.base.Faults;
import org.wishdesk.base.Refused;
import org.wishdesk.shell.Desk;
import org.wishdesk.ui.Alarm;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Look;
import org.wishdesk.ui.Printing;
import org.wishdesk.ui.WindowChooser;
import org.wishdesk.ui.Work;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** Opens the window on a store and waits until it is closed. */
public final class Window {

    /** An opened store with everything built on it. */
    public interface Opened {

        Desk desk(Kit kit);

        String stationName();

        /** The language the station works in. */
        Language language();

        void close();
    }


    /** The size it is drawn for, and the least it is of use in. */
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 728;
    private static final double LEAST_WIDTH = 980;
    private static final double LEAST_HEIGHT = 560;
    /** At most so much is the frame that the system draws around it. */
    private static final double FRAME = 50;

    private final Words words;
    private final boolean languageGiven;
    private final PrintWriter err;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger exit = new AtomicInteger();

    /** @param languageGiven the language was said on the command line, so the station’s own does not count */
    public Window(Words words, boolean languageGiven, PrintWriter err) {
        this.words = words;
        this.languageGiven = languageGiven;
        this.err = err;
    }

    /** Returns 0 when the window was closed, 1 when it could not open, with the reason on the error stream. */
    public int show(Supplier<Opened> opening) {
        if (!displayThere()) {
            err.println(words.t("base.noDisplay"));
            return 1;
        }
        try {
            Platform.startup(() -> {
                try {
                    begin(opening);
                } catch (RuntimeException fault) {
                    // Without a window there is nobody to show it to: say it where the start came from, and do not hang.
                    String code = Faults.code(fault);
                    Logger.getLogger(Window.class.getName()).log(Level.SEVERE, code, Faults.withoutMessages(fault));
                    err.println(words.t("base.fault", code));
                    exit.set(1);
                    closed.countDown();
                }
            });
        } catch (UnsupportedOperationException | IllegalStateException | LinkageError e) {
            err.println(words.t("base.noDisplay"));
            return 1;
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return exit.get();
    }

    private static boolean displayThere() {
        boolean unix = System.getProperty("os.name").startsWith("Linux");
        return !unix || "Headless".equals(System.getProperty("glass.platform")) || present("DISPLAY") || present("WAYLAND_DISPLAY");
    }

    private static boolean present(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private void begin(Supplier<Opened> opening) {
        Look.begin();
        Stage stage = new Stage();
        Opened station;
        try {
            station = opening.get();
        } catch (Refused refused) {
            exit.set(1);
            err.println(words.t(refused));
            sayAndLeave(stage, words.t(refused));
            return;
        }
        if (!languageGiven) {
            words.speak(station.language());
        }
        Alarm alarm = new Alarm(words);
        Work work = new Work(alarm);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> alarm.faultElsewhere(fault));
        Desk desk = station.desk(new Kit(words, work, alarm, new WindowChooser(), new Printing.System()));
        stage.setTitle(words.t("shell.windowTitle", station.stationName()));
        stage.setScene(desk.scene(WIDTH, HEIGHT));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        fit(stage, Screen.getPrimary().getVisualBounds());
        stage.getScene().getAccelerators().put(KeyCombination.valueOf("Shortcut+Q"), stage::close);
        stage.setOnHidden(e -> {
            work.close();
            station.close();
            closed.countDown();
        });
        stage.show();
        desk.front().focus();
    }

    /**
     * On an old screen, or one whose letters are made larger, all of it that no task bar covers: nothing of the work may lie outside.
     *
     * @param screen what the system leaves to windows
     */
    static void fit(Stage stage, Rectangle2D screen) {
        if (screen.getWidth() < WIDTH + FRAME || screen.getHeight() < HEIGHT + FRAME) {
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
            stage.setMaximized(true);
        }
    }

    /** There is no window to work in, so the reason gets a small one of its own. */
    private void sayAndLeave(Stage stage, String sentence) {
        Label text = new Label(sentence);
        text.setWrapText(true);
        Button close = new Button(words.t("ui.ok"));
        close.setDefaultButton(true);
        close.setOnAction(e -> stage.close());
        VBox box = new VBox(20, text, close);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("sheet");
        Scene scene = new Scene(box, 520, 200);
        scene.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        Look.dress(scene);
        stage.setScene(scene);
        stage.setTitle(words.t("shell.name"));
        stage.setOnHidden(e -> closed.countDown());
        stage.show();
    }
}
