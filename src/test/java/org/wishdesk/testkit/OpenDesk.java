package org.wishdesk.testkit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.wishdesk.Station;
import org.wishdesk.shell.Desk;
import org.wishdesk.ui.Look;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.ui.Alarm;
import org.wishdesk.ui.Kit;
import org.wishdesk.ui.Screen;
import org.wishdesk.ui.Work;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** The real window on a real store in a folder of its own, driven by keys. */
public final class OpenDesk implements AutoCloseable {

    private static final List<KeyCode> SCREEN_KEYS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5,
            KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9, KeyCode.DIGIT0, KeyCode.MINUS, KeyCode.EQUALS, KeyCode.OPEN_BRACKET,
            KeyCode.CLOSE_BRACKET, KeyCode.BACK_SLASH);

    public final Words words;
    public final Station station;
    public final Work work;
    public final Alarm alarm;
    public final FakeChooser chooser = new FakeChooser();
    public final FakePrinting printing = new FakePrinting();
    public final FxRobot robot = new FxRobot();
    private final Robot keyboard;
    public Desk desk;
    public Stage stage;

    public OpenDesk(Path folder, Clock clock, Language language) throws TimeoutException {
        words = new Words(language);
        station = new Station(words, clock, Store.open(new StoreLocation.Folder(folder)));
        FxToolkit.registerPrimaryStage();
        alarm = onScreen(() -> {
            Look.begin();
            Look.use(false);
            return new Alarm(words);
        });
        work = new Work(alarm);
        keyboard = onScreen(Robot::new);
        stage = onScreen(() -> {
            desk = station.desk(new Kit(words, work, alarm, chooser, printing));
            Stage shown = new Stage();
            shown.setScene(desk.scene(980, 768));
            shown.show();
            desk.front().focus();
            return shown;
        });
        settle();
    }

    public <T> T onScreen(java.util.concurrent.Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    /** Waits until nothing is under way or held back, and everything is drawn. */
    public void settle() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        int still = 0;
        while (still < 2) {
            drawn();
            still = work.idle() ? still + 1 : 0;
            if (System.nanoTime() > until) {
                throw new AssertionError("work that does not end");
            }
        }
    }

    /** Waits for the next frame: what was to be laid out and focused then, is. */
    private void drawn() {
        CountDownLatch frame = new CountDownLatch(1);
        onScreen(() -> {
            Scene scene = stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    frame.countDown();
                }
            });
            Platform.requestNextPulse();
            return null;
        });
        try {
            if (!frame.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("no frame was drawn");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes to a screen by the key that is shown beside it. @param title the key of its name in the words, as in intake.title */
    public void go(String title) {
        List<String> titles = desk.screens().stream().map(Screen::title).toList();
        if (!titles.contains(title)) {
            throw new AssertionError("no screen is " + title + ": " + titles);
        }
        press(KeyCode.ALT, SCREEN_KEYS.get(titles.indexOf(title)));
    }

    /** Presses keys one after the other, letting the program answer. */
    public void press(KeyCode... combination) {
        push(combination);
        settle();
    }

    /** Presses keys and does not wait for what comes of it. */
    public void push(KeyCode... combination) {
        onScreen(() -> {
            List.of(combination).forEach(keyboard::keyPress);
            List.of(combination).reversed().forEach(keyboard::keyRelease);
            return null;
        });
    }

    /** Types into whatever has the cursor. */
    public void type(String text) {
        onScreen(() -> {
            for (char c : text.toCharArray()) {
                key(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))), String.valueOf(c));
            }
            return null;
        });
        settle();
    }

    /** Types figures on the number pad, where there is a point too. */
    public void pad(String figures) {
        onScreen(() -> {
            for (char c : figures.toCharArray()) {
                key(c == '.' ? KeyCode.DECIMAL : KeyCode.valueOf("NUMPAD" + c), String.valueOf(c));
            }
            return null;
        });
        settle();
    }

    /** Types Chinese as an input method hands it over, all at once. */
    public void commit(String text) {
        onScreen(() -> {
            Node owner = stage.getScene().getFocusOwner();
            ((TextInputControl) owner).replaceSelection(text);
            return null;
        });
        settle();
    }

    /** What a scanner does: every digit and Enter at once, as keys, wherever the cursor stands. */
    public void scan(String digits) {
        onScreen(() -> {
            for (char digit : digits.toCharArray()) {
                key(KeyCode.getKeyCode(String.valueOf(digit)), String.valueOf(digit));
            }
            key(KeyCode.ENTER, "\r");
            return null;
        });
        settle();
    }

    private void key(KeyCode code, String character) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            boolean typed = type == KeyEvent.KEY_TYPED;
            KeyCode pressed = code == null ? KeyCode.UNDEFINED : code;
            Node owner = stage.getScene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(type, typed ? character : "", typed ? "" : pressed.getName(), typed ? KeyCode.UNDEFINED : pressed, false, false, false, false));
        }
    }

    /** Puts text where Ctrl+V finds it, as a spreadsheet program does. */
    public void copy(String text) {
        onScreen(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** Puts the cursor into a field and hands it text. */
    public void commitTo(String query, String text) {
        onScreen(() -> {
            find(query).requestFocus();
            return null;
        });
        commit(text);
    }

    public <T extends Node> T find(String query) {
        @SuppressWarnings("unchecked")
        T node = (T) stage.getScene().getRoot().lookup(query);
        if (node == null) {
            throw new AssertionError("nothing on the screen is " + query);
        }
        return node;
    }

    public String text(String query) {
        return ((Labeled) find(query)).getText();
    }

    public <T> TableView<T> table(String query) {
        return find(query);
    }

    /** What stands in a field. */
    public String typed(String query) {
        return ((TextInputControl) find(query)).getText();
    }

    public String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : owner.getId();
    }

    public void click(String query) {
        robot.clickOn((Node) find(query), MouseButton.PRIMARY);
        settle();
    }

    /** What the banner says, empty when it is silent. */
    public String banner() {
        Node banner = alarm.banner();
        return banner.isVisible() ? ((Labeled) banner.lookup(".label")).getText() : "";
    }

    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        onScreen(() -> {
            stage.close();
            work.close();
            return null;
        });
        station.close();
    }
}
