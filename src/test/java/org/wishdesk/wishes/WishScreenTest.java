package org.wishdesk.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.words.Language;

/** The screen of wishes in the real window, by keys alone. */
class WishScreenTest {

    /** 待审核 in the ledger. */
    private static final String TO_REVIEW = "W0052";

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWishIsFoundLookedIntoAndApprovedByKeysAlone(Language language) throws Exception {
        try (OpenDesk open = new OpenDesk(folder.resolve(language.code()), new MovableClock("2016-05-28T09:30:00Z"), language)) {
            open.station.nouns().imports().take(List.of(OpeningDay.HOUSEHOLDS, OpeningDay.MEMBERS, OpeningDay.WISHES), false, Progress.NONE);
            open.settle();
            open.go("wishes.title");
            TableView<WishRow> list = open.table("#list");
            open.type("W0002");
            assertThat(list.getItems()).extracting(WishRow::code).containsExactly("W0002");
            assertThat(list.getItems().getFirst().person()).isEqualTo("武**");
            open.press(KeyCode.DOWN);
            assertThat(open.focused()).isEqualTo("list");
            Label story = open.find("#story");
            assertThat(story.getText()).isEqualTo("****");
            open.press(KeyCode.F7);
            assertThat(story.getText()).as("stays after the list has looked again").isEqualTo("独居");
            open.press(KeyCode.F8);
            assertThat(story.getText()).as("a look does not hide the one before").isEqualTo("独居");

            open.press(KeyCode.F2);
            open.robot.push(KeyCode.CONTROL, KeyCode.A);
            open.type("W0001");
            open.press(KeyCode.DOWN);
            assertThat(story.getText()).as("another wish is hidden").isEqualTo("****");

            open.press(KeyCode.F2);
            open.robot.push(KeyCode.CONTROL, KeyCode.A);
            open.type(TO_REVIEW);
            open.press(KeyCode.DOWN);
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.banner()).isEqualTo(open.words.t("wishes.approved", TO_REVIEW));
            assertThat(list.getItems()).singleElement().satisfies(r -> assertThat(r.state()).isEqualTo(WishState.APPROVED));
        }
    }
}
