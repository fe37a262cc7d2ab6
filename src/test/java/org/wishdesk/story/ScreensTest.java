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
            List<String> names = List.of("1-intake", "2-wishes", "3-households", "4-matching", "5-delivery", "6-stock", "7-ledgers", "8-settings");
            for (int i = 0; i < names.size(); i++) {
                open.go(i);
                prepare(open, i);
                assertThat(Pictures.keep(open, names.get(i), language)).as(names.get(i)).isEmpty();
            }
        }
    }

    private static void prepare(OpenDesk open, int screen) {
        switch (screen) {
            case 0 -> {
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
            case 1, 2 -> open.press(KeyCode.DOWN);
            case 3 -> {
                open.press(KeyCode.F5);
            }
            case 4 -> {
                open.go(3);
                open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
                open.go(4);
                open.commitTo("#driver", "\u8d75\u5fd7\u56fd");
                open.press(KeyCode.CONTROL, KeyCode.ENTER);
            }
            case 6 -> {
                open.chooser.willOpen(OpeningDay.ALL);
                open.press(KeyCode.CONTROL, KeyCode.O);
            }
            default -> {
            }
        }
    }
}
