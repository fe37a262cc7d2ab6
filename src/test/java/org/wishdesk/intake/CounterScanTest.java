package org.wishdesk.intake;

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
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** Codes that nobody has scanned before: they wait for what is typed, can be let go, and are known from the first line on. */
class CounterScanTest {

    private static final String POWDER = "\u6d17\u8863\u7c89";
    private static final String COAT = "\u68c9\u8863";
    private static final String FIRST = "6901234567892";
    private static final String SECOND = "4006381333931";

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

    private List<String> table() {
        TableView<GiftRow> lines = open.table("#lines");
        return lines.getItems().stream().map(row -> row.item(open.words) + " " + row.quantity() + " " + row.goods().barcode()).toList();
    }

    private void typeIn(String item, String pieces) {
        open.commit(item);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type(pieces);
        open.press(KeyCode.ENTER);
    }

    /** Whatever is typed next would be learned as what the code stands for. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aCodeThatWaitsForItsLineIsKeptAskedForOrLetGo(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        open.scan(FIRST);
        assertThat(open.banner()).isEqualTo(open.words.t("goods.code.fresh", FIRST));
        assertThat(Pictures.keep(open, "counter-code", language, 1093, 582)).isEmpty();
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).as("what was scanned is not left behind").isEqualTo(open.words.t("intake.entry.itemMissing"));
        open.press(KeyCode.F7);
        assertThat(open.text("#code")).isEmpty();
        open.press(KeyCode.F7);
        assertThat(open.text("#code")).isEqualTo(FIRST);
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
        open.close();
        open(language);
        assertThat(open.text("#code")).as("the program ended meanwhile").isEqualTo(FIRST);
        open.scan(SECOND);
        assertThat(open.text("#code")).as("the next one takes its place").isEqualTo(SECOND);
        open.press(KeyCode.BACK_SPACE);
        assertThat(open.text("#code")).isEmpty();
        assertThat(open.banner()).isEmpty();
        typeIn(COAT, "2");
        open.scan(FIRST);
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        open.press(KeyCode.ENTER);
        assertThat(open.text("#code")).isEmpty();
        open.press(KeyCode.F3);
        typeIn(COAT, "2");
        assertThat(table()).as("nothing was learned of the coat").containsExactly(COAT + " 2 null");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsInThisGiftIsKnownBeforeItIsSaved(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        open.scan(FIRST);
        typeIn(POWDER, "3");
        open.scan(SECOND);
        typeIn(COAT, "1");
        open.scan(FIRST);
        assertThat(open.focused()).as("how many").isEqualTo("quantity");
        assertThat(open.typed("#item") + open.typed("#quantity")).isEqualTo(POWDER + "1");
        open.scan(FIRST);
        assertThat(open.typed("#quantity")).as("one more").isEqualTo("2");
        open.type("20");
        open.press(KeyCode.ENTER);
        assertThat(table()).containsExactly(POWDER + " 3 " + FIRST, COAT + " 1 " + SECOND, POWDER + " 20 " + FIRST);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000001");
        open.scan(SECOND);
        assertThat(open.typed("#item")).as("and afterwards").isEqualTo(COAT);
    }
}
