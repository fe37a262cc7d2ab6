package org.wishdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishdesk.base.Refused;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.words.Language;

/** A question lies over the work: no scan answers it, no key goes past it, and Ctrl+L covers it too. */
class SheetsTest {

    private static final String CODE = "6901234567892";
    private static final String COAT = "\u68c9\u8863";

    @TempDir
    Path folder;

    private OpenDesk open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenDesk(folder, new MovableClock("2016-05-28T01:00:00Z"), Language.ZH);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private boolean cursorInSheet() {
        return open.onScreen(() -> {
            Node each = open.scene().getFocusOwner();
            while (each != null && each != open.alarm.sheets()) {
                each = each.getParent();
            }
            return each != null;
        });
    }

    private int saved() {
        return open.station.intake().on(open.station.intake().today(), 10).size();
    }

    private void oneLineByNobody() {
        open.commitTo("#item", COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("2");
        open.press(KeyCode.ENTER);
    }

    @Test
    void aScanAnswersNoQuestion() {
        oneLineByNobody();
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        assertThat(open.alarm.sheetOpen()).isTrue();
        open.scan(CODE);
        assertThat(open.alarm.sheetOpen()).as("still asked").isTrue();
        assertThat(open.table("#lines").getItems()).hasSize(1);
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        open.scan(CODE);
        assertThat(open.alarm.sheetOpen()).as("whether without a name").isTrue();
        assertThat(saved()).isZero();
        open.press(KeyCode.ENTER);
        assertThat(saved()).as("a hand's Enter").isEqualTo(1);
    }

    @Test
    void noKeyGoesPastASheet() {
        oneLineByNobody();
        for (String from : new String[] {"donor", "size", "lines"}) {
            open.onScreen(() -> {
                open.find("#" + from).requestFocus();
                return null;
            });
            for (KeyCode[] sheet : new KeyCode[][] {{KeyCode.CONTROL, KeyCode.BACK_SPACE}, {KeyCode.F1}, {KeyCode.CONTROL, KeyCode.L}}) {
                open.press(sheet);
                for (int i = 0; i < 3; i++) {
                    open.press(KeyCode.TAB);
                    assertThat(cursorInSheet()).as("after Tab").isTrue();
                }
                open.press(KeyCode.SHIFT, KeyCode.TAB);
                assertThat(cursorInSheet()).as("after Shift+Tab").isTrue();
                open.type("a");
                open.press(KeyCode.ESCAPE);
                assertThat(open.alarm.sheetOpen()).isFalse();
                assertThat(open.focused()).as("where it was").isEqualTo(from);
            }
        }
        assertThat(open.typed("#donor")).isEmpty();
        assertThat(open.typed("#size")).isEmpty();
        assertThat(open.table("#lines").getItems()).hasSize(1);
    }

    @Test
    void theCoverLiesOverAQuestionAndGivesItBack() {
        oneLineByNobody();
        open.press(KeyCode.F2);
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        Node asked = open.scene().getFocusOwner();
        open.press(KeyCode.CONTROL, KeyCode.L);
        open.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(open.focused()).isEqualTo("blankBack");
        open.scan(CODE);
        open.press(KeyCode.F1);
        assertThat(open.focused()).as("neither a scan nor another sheet lifts it").isEqualTo("blankBack");
        open.press(KeyCode.ENTER);
        assertThat(open.alarm.covered()).isFalse();
        assertThat(open.alarm.sheetOpen()).as("the question is there again").isTrue();
        assertThat(open.scene().getFocusOwner()).isSameAs(asked);
        assertThat(open.table("#lines").getItems()).as("not answered by the Enter that lifted the cover").hasSize(1);
        open.press(KeyCode.CONTROL, KeyCode.L);
        open.onScreen(() -> {
            ((Button) open.find("#blankBack")).fire();
            return null;
        });
        open.press(KeyCode.ENTER);
        assertThat(open.table("#lines").getItems()).as("answered now").isEmpty();
        assertThat(open.focused()).isEqualTo("donor");
    }

    @Test
    void whatIsSaidUnderTheCoverWaitsThere() {
        open.press(KeyCode.F9);
        open.press(KeyCode.CONTROL, KeyCode.L);
        open.onScreen(() -> {
            open.alarm.fault(new IllegalStateException("broken"));
            open.alarm.refused(new Refused("ui.cancelled"));
            return null;
        });
        open.press(KeyCode.TAB);
        assertThat(open.focused()).isEqualTo("blankBack");
        open.press(KeyCode.ESCAPE);
        assertThat(cursorInSheet()).as("what broke is said").isTrue();
        open.press(KeyCode.ENTER);
        assertThat(open.alarm.sheetOpen()).isFalse();
        assertThat(open.focused()).isEqualTo("scan");
    }
}
