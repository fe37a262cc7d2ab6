package org.wishdesk.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import org.wishdesk.store.Draft;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.words.Language;

/** At the sorting table as at the counter: a line taken back displaces nothing that was typed, and finds its place again after a restart too. */
class SortLineLiftedTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String TROUSERS = "\u68c9\u88e4";
    private static final String SCARF = "\u56f4\u5dfe";

    @TempDir
    Path folder;

    private OpenDesk open;

    private void open(Language language) throws Exception {
        open = new OpenDesk(folder, new MovableClock("2016-05-28T01:00:00Z"), language);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private TableView<SortRow> lines() {
        return open.table("#sortLines");
    }

    private List<String> table() {
        return lines().getItems().stream().map(row -> row.line().item() + " " + row.line().quantity()).toList();
    }

    private void typed(String item, String pieces) {
        open.commitTo("#item", item);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type(pieces);
    }

    private void takeAway() {
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        open.press(KeyCode.DIGIT1);
    }

    private void takeBack(int line) {
        open.onScreen(() -> {
            lines().requestFocus();
            lines().getSelectionModel().clearAndSelect(line);
            return null;
        });
        open.press(KeyCode.ENTER);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLineTakenBackDisplacesNothingAndFindsItsPlace(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        open.press(KeyCode.F4);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        open.go("sorting.title");
        open.press(KeyCode.ENTER);
        typed(COAT, "1");
        takeAway();
        typed(TROUSERS, "2");
        takeAway();
        typed(SCARF, "3");
        takeBack(0);
        assertThat(table()).as("what was typed went into the table first").containsExactly(TROUSERS + " 2", SCARF + " 3");
        assertThat(open.typed("#item")).isEqualTo(COAT);
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
        open.close();

        open(language);
        open.go("sorting.title");
        assertThat(open.typed("#item")).isEqualTo(COAT);
        takeAway();
        assertThat(table()).containsExactly(COAT + " 1", TROUSERS + " 2", SCARF + " 3");
        open.commitTo("#quantity", "7");
        takeBack(1);
        assertThat(open.banner()).isEqualTo(open.words.t("sorting.itemOdd", 60));
        assertThat(open.typed("#quantity")).as("be it only how many").isEqualTo("7");
        assertThat(table()).hasSize(3);
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
        Draft draft = open.station.drafts().of("sorting").getFirst();
        assertThat(draft.body()).as("as an older version wrote it").doesNotContain("place");
        assertThat(SortTyping.read(draft.body())).hasValueSatisfying(typing -> assertThat(typing.entry().quantity()).isEqualTo("7"));
    }
}
