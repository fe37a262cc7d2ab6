package org.wishdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.ui.Screen;
import org.wishdesk.ui.Look;
import org.wishdesk.words.Language;

/** Every screen with the opening day in it, in both languages, as a picture; and nothing cut off. */
class ScreensTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyScreenIsWholeInBothLanguages(Language language) throws Exception {
        MovableClock clock = new MovableClock("2016-05-28T09:30:00Z");
        try (OpenDesk open = new OpenDesk(folder.resolve(language.code()), clock, language)) {
            open.station.nouns().imports().take(OpeningDay.ALL, false, Progress.NONE);
            open.settle();
            for (Screen screen : List.copyOf(open.desk.screens())) {
                open.go(screen.title());
                prepare(open, screen.title());
                String name = screen.title().replaceFirst("\\.(screen\\.)?title$", "");
                assertThat(Pictures.keep(open, name, language)).as(name).isEmpty();
            }
            open.go("intake.title");
            open.press(KeyCode.F1);
            assertThat(Pictures.keep(open, "keys", language)).as("the sheet of keys").isEmpty();
            open.press(KeyCode.ESCAPE);
            open.onScreen(() -> {
                Look.use(true);
                return null;
            });
            assertThat(Pictures.keep(open, "dark", language)).as("in the dark").isEmpty();
        }
    }

    private static void prepare(OpenDesk open, String screen) {
        switch (screen) {
            case "intake.title" -> {
                open.press(KeyCode.F3);
                open.type("my");
                open.press(KeyCode.ENTER);
                open.commitTo("#size", "165/88A");
                open.commitTo("#quantity", "3");
                open.press(KeyCode.ENTER);
                open.commitTo("#item", "\u7535\u996d\u7172");
                open.press(KeyCode.ENTER);
                open.commitTo("#quantity", "1");
                open.press(KeyCode.ENTER);
                open.commitTo("#sum", "38178.62");
                open.press(KeyCode.ENTER);
                open.press(KeyCode.F2);
                open.commit("\u7a0b\u6d77");
                open.press(KeyCode.ENTER);
                open.type("my");
            }
            case "sorting.title" -> {
                open.go("intake.title");
                open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
                open.press(KeyCode.ENTER);
                open.press(KeyCode.F3);
                open.press(KeyCode.F4);
                open.press(KeyCode.CONTROL, KeyCode.ENTER);
                open.go("sorting.title");
                open.press(KeyCode.ENTER);
                open.type("my");
                open.press(KeyCode.ENTER);
                open.press(KeyCode.ENTER);
                open.type("165");
                open.press(KeyCode.SHIFT, KeyCode.ENTER);
                open.type("4");
                open.press(KeyCode.ENTER);
                open.press(KeyCode.DIGIT1);
                open.commit("\u56f4\u5dfe");
                open.press(KeyCode.SHIFT, KeyCode.ENTER);
                open.type("2");
            }
            case "people.donors.title" -> {
                open.type("w");
                open.press(KeyCode.DOWN);
            }
            case "money.title" -> {
                open.type("32");
                open.press(KeyCode.ENTER);
                open.type("7");
            }
            case "wishes.title", "people.title", "intake.today.title" -> open.press(KeyCode.DOWN);
            case "goods.title" -> {
                open.type("my");
                open.press(KeyCode.DOWN);
            }
            case "matching.title" -> {
                open.press(KeyCode.F5);
                assertThat(Pictures.keep(open, "matching-rules", open.words.language())).as("whom to help first").isEmpty();
                open.press(KeyCode.DIGIT1);
                open.press(KeyCode.CONTROL, KeyCode.ENTER);
            }
            case "delivery.title" -> {
                open.go("matching.title");
                open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
                open.go("delivery.title");
                open.commitTo("#driver", "\u8d75\u5fd7\u56fd");
                open.press(KeyCode.CONTROL, KeyCode.ENTER);
            }
            case "imports.title" -> {
                open.chooser.willOpen(OpeningDay.ALL);
                open.press(KeyCode.CONTROL, KeyCode.O);
            }
            default -> {
            }
        }
    }
}
