package org.wishdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** Ledgers chosen, seen, taken in and their refused rows written, in the real window, by keys. */
class ImportScreenTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theGoodRowsComeInAndTheOthersComeBack(Language language) throws Exception {
        List<String> lines = Files.readAllLines(OpeningDay.HOUSEHOLDS);
        Path some = folder.resolve("households.csv");
        Files.write(some, List.of(lines.get(0), lines.get(1), lines.get(2).replace("低保贫困户", "富裕户")), StandardCharsets.UTF_8);
        Path back = folder.resolve("back.csv");
        try (OpenDesk open = new OpenDesk(folder.resolve("data"), new MovableClock("2016-05-28T12:00:00Z"), language)) {
            open.go("imports.title");
            assertThat(open.focused()).isEqualTo("choose");
            assertThat(((Node) open.find("#take")).isDisabled()).as("nothing chosen").isTrue();

            open.chooser.willOpen(List.of(some, OpeningDay.REGISTER));
            open.press(KeyCode.CONTROL, KeyCode.O);
            TableView<ImportReport.FileReport> files = open.table("#files");
            assertThat(files.getItems()).extracting(ImportReport.FileReport::added).containsExactly(0, 2264);
            assertThat(files.getItems().getFirst().waiting()).isEqualTo(1);
            assertThat(open.table("#problems").getItems()).hasSize(1);
            assertThat(Pictures.keep(open, "9-import-preview", language)).isEmpty();

            open.onScreen(() -> {
                ((CheckBox) open.find("#onlyGood")).fire();
                return null;
            });
            open.settle();
            assertThat(files.getItems()).extracting(ImportReport.FileReport::added).containsExactly(1, 2264);
            assertThat(open.station.nouns().inventory().places().stream().toList()).as("seen, not taken").isEmpty();

            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.text("#verdict")).contains("727").contains("30,473.70");
            assertThat(((Node) open.find("#take")).isDisabled()).as("not a second time").isTrue();
            assertThat(open.banner()).contains("2,265");

            open.chooser.willSave(back);
            open.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(Files.readString(back)).contains("H0002").contains("富裕户").doesNotContain("H0001");
            assertThat(Pictures.keep(open, "9-import-taken", language)).isEmpty();
        }
    }
}
