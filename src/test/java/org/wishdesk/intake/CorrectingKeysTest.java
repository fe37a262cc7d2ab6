package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** The form that puts a gift right, beside the list of all: it belongs to the gift that is shown, and its keys reach it from everywhere. */
class CorrectingKeysTest {

    private static final String WANG = "\u738b\u82b3";
    private static final String LI = "\u674e\u56db";
    private static final String WHY = "\u6570\u9519";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2016-05-28T02:00:00Z");
    private OpenDesk open;
    private Gift wang;
    private Gift li;

    private void open(Language language) throws Exception {
        open = new OpenDesk(folder, clock, language);
        wang = open.station.intake().log(Desks.gift(WANG, 30, "1000"));
        clock.forward(Duration.ofHours(1));
        li = open.station.intake().log(Desks.gift(LI, 2, null));
        open.settle();
        open.go("intake.today.title");
        open.press(KeyCode.F2);
        open.press(KeyCode.DOWN);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private int pieces(Gift gift) {
        return open.station.intake().gift(gift.id()).orElseThrow().pieces();
    }

    private String form() {
        return ((Label) open.find("#correctForm").lookup(".section")).getText();
    }

    private boolean correcting() {
        return open.find("#correctForm").isVisible();
    }

    private String shown() {
        return ((Label) open.find("#giftNumber")).getText();
    }

    private List<String> donors() {
        TableView<GiftSummary> list = open.table("#gifts");
        return list.getItems().stream().map(GiftSummary::donorName).toList();
    }

    @Test
    void theFormBelongsToTheGiftThatIsShown() throws Exception {
        open(Language.ZH);
        assertThat(shown()).isEqualTo(li.number());
        open.press(KeyCode.F4);
        assertThat(form()).contains(li.number());
        assertThat(open.focused()).isEqualTo("rightQuantity");
        open.type("5");
        open.commitTo("#reason", WHY);
        open.press(KeyCode.F2);
        open.press(KeyCode.DOWN);
        open.press(KeyCode.DOWN);
        assertThat(shown()).isEqualTo(wang.number());
        assertThat(correcting()).as("the form of the gift before").isFalse();
        assertThat(open.banner()).isEqualTo(open.words.t("ui.cancelled"));
        assertThat(open.focused()).as("walking on").isEqualTo("gifts");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(pieces(li)).isEqualTo(2);
        assertThat(pieces(wang)).isEqualTo(30);
        for (KeyCode key : List.of(KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7)) {
            open.press(key);
            assertThat(form()).as(key.getName()).contains(wang.number());
            open.press(KeyCode.ESCAPE);
        }
        open.press(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(form()).contains(wang.number());
    }

    @Test
    void theFormsKeysReachItFromTheList() throws Exception {
        open(Language.EN);
        open.press(KeyCode.F4);
        open.press(KeyCode.F2);
        assertThat(open.focused()).isEqualTo("giftSearch");
        open.press(KeyCode.ESCAPE);
        assertThat(correcting()).isFalse();
        assertThat(open.focused()).isEqualTo("parts");
        open.press(KeyCode.F4);
        open.type("5");
        open.press(KeyCode.F2);
        open.press(KeyCode.DOWN);
        assertThat(correcting()).as("the same gift").isTrue();
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).as("from the list into the form").isEqualTo("rightQuantity");
        open.commitTo("#reason", WHY);
        open.press(KeyCode.F2);
        open.press(KeyCode.DOWN);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("intake.correct.done", li.number()));
        assertThat(pieces(li)).isEqualTo(5);
        assertThat(correcting()).isFalse();
    }

    @Test
    void theDayIsReadAsItIsWrittenAndAlwaysTheOneListed() throws Exception {
        open(Language.ZH);
        clock.forward(Duration.ofDays(3));
        for (String typed : List.of("2016/5/28", "2016.05.28", "20160528", "2016-5-28", "5-28", "\uff15\u6708\uff12\uff18\u65e5")) {
            open.press(KeyCode.F3);
            open.press(KeyCode.UP);
            assertThat(donors()).isEmpty();
            open.press(KeyCode.CONTROL, KeyCode.A);
            open.commit(typed);
            open.press(KeyCode.ENTER);
            assertThat(open.typed("#day")).as(typed).isEqualTo("2016-05-28");
            assertThat(donors()).as(typed).containsExactly(LI, WANG);
        }
        open.press(KeyCode.F3);
        open.commit("2016-02-30");
        open.press(KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("ui.dayOdd"));
        assertThat(open.focused()).isEqualTo("day");
        open.press(KeyCode.F2);
        open.type("wf");
        assertThat(donors()).as("still of the day before").containsExactly(WANG);
        assertThat(open.typed("#day")).as("and the field says so").isEqualTo("2016-05-28");
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.F3);
        open.commit("2016-05-27");
        open.press(KeyCode.TAB);
        assertThat(donors()).as("left with Tab, it is gone to").isEmpty();
        open.press(KeyCode.F3);
        open.commit("2016-05-28");
        open.press(KeyCode.ESCAPE);
        assertThat(open.typed("#day")).as("left with Esc, it is not").isEqualTo("2016-05-27");
        open.press(KeyCode.F3);
        open.press(KeyCode.BACK_SPACE);
        open.press(KeyCode.ENTER);
        assertThat(open.typed("#day")).as("nothing is today").isEqualTo("2016-05-31");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFormFitsTheSmallScreen(Language language) throws Exception {
        open(language);
        for (KeyCode key : List.of(KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7)) {
            open.press(key);
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.banner()).as("the reason is missing").isNotEmpty();
            String name = "intake.form." + key.getName();
            assertThat(Pictures.keep(open, name, language, 1093, 582)).as(name).isEmpty();
            open.onScreen(() -> {
                open.stage.setWidth(1093);
                open.stage.setHeight(582);
                return null;
            });
            open.settle();
            for (String each : List.of("#correctSave", "#banner", "#reason")) {
                Node node = open.find(each);
                Bounds at = open.onScreen(() -> node.localToScene(node.getBoundsInLocal()));
                assertThat(at.getMinY()).as(name + each).isGreaterThanOrEqualTo(0);
                assertThat(at.getMaxY()).as(name + each).isLessThanOrEqualTo(open.scene().getHeight());
                assertThat(at.getMaxX()).as(name + each).isLessThanOrEqualTo(open.scene().getWidth());
            }
            open.press(KeyCode.ESCAPE);
        }
    }
}
