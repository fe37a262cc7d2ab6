package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** The screen of households in the real window, by keys alone. */
class HouseholdScreenTest {

    @TempDir Path folder;

    private OpenDesk open(Language language) throws Exception {
        OpenDesk open = new OpenDesk(folder.resolve(language.code()), new MovableClock("2016-05-28T09:30:00Z"), language);
        open.station.nouns().imports().take(List.of(OpeningDay.HOUSEHOLDS, OpeningDay.MEMBERS), false, Progress.NONE);
        open.settle();
        open.go("people.title");
        return open;
    }

    private static String shown(OpenDesk open, HiddenField field) {
        return ((Label) open.find("#" + field.name())).getText();
    }

    private static List<String> history(OpenDesk open) {
        return texts(open, "#history");
    }

    private static List<String> texts(OpenDesk open, String grid) {
        return ((GridPane) open.find(grid)).getChildren().stream().map(n -> ((Label) n).getText()).toList();
    }

    @Test
    void aHouseholdIsFoundOpenedAndLeftByKeysAlone() throws Exception {
        try (OpenDesk open = open(Language.ZH)) {
            TableView<HouseholdView> list = open.table("#list");
            assertThat(list.getItems()).hasSize(100);
            assertThat(open.text("#count")).isEqualTo("420");
            open.type("h0002");
            assertThat(list.getItems()).extracting(HouseholdView::code).containsExactly("H0002");
            open.press(KeyCode.DOWN);
            assertThat(open.focused()).isEqualTo("list");
            assertThat(open.find("#detail").isVisible()).isTrue();
            assertThat(open.text("#code")).contains("H0002");
            open.press(KeyCode.ENTER);
            assertThat(open.focused()).isEqualTo("showHEAD_NAME");
            open.press(KeyCode.ESCAPE);
            assertThat(open.focused()).isEqualTo("list");
            open.press(KeyCode.ESCAPE);
            assertThat(open.focused()).isEqualTo("search");
            open.press(KeyCode.ESCAPE);
            assertThat(((TextField) open.find("#search")).getText()).isEmpty();
            assertThat(list.getItems()).hasSize(100);
        }
    }

    @Test
    void everythingIsHiddenUntilAskedForAndEachLookIsShown() throws Exception {
        try (OpenDesk open = open(Language.ZH)) {
            open.type("h0002");
            open.press(KeyCode.DOWN);
            assertThat(shown(open, HiddenField.HEAD_NAME)).isEqualTo("解**");
            assertThat(shown(open, HiddenField.ID_NUMBER)).isEqualTo("******");
            assertThat(shown(open, HiddenField.PHONE)).isEqualTo("135****6623");
            assertThat(shown(open, HiddenField.HARDSHIP)).isEqualTo("****");
            assertThat(shown(open, HiddenField.CAUSE)).isEqualTo("****");
            assertThat(texts(open, "#members")).contains("解**", "侯**").doesNotContain("解伟军", "侯丽秀");
            assertThat(history(open)).hasSize(1);
            open.press(KeyCode.F7);
            assertThat(shown(open, HiddenField.ID_NUMBER)).isEqualTo("22089919750206365X");
            assertThat(shown(open, HiddenField.PHONE)).isEqualTo("135****6623");
            open.press(KeyCode.F8);
            open.press(KeyCode.F6);
            open.press(KeyCode.F9);
            open.press(KeyCode.F10);
            open.press(KeyCode.F11);
            assertThat(shown(open, HiddenField.ID_NUMBER)).as("a look does not hide the one before").isEqualTo("22089919750206365X");
            assertThat(shown(open, HiddenField.PHONE)).isEqualTo("13500006623");
            assertThat(shown(open, HiddenField.HEAD_NAME)).isEqualTo("解伟军");
            assertThat(shown(open, HiddenField.HARDSHIP)).isEqualTo("低保贫困户");
            assertThat(shown(open, HiddenField.CAUSE)).isEqualTo("缺技术");
            assertThat(texts(open, "#members")).contains("解伟军", "侯丽秀");
            assertThat(history(open)).hasSize(18).contains("2016-05-28 17:30", "身份证号", "成员姓名");

            open.press(KeyCode.F2);
            open.press(KeyCode.ESCAPE);
            open.type("h0003");
            open.press(KeyCode.DOWN);
            assertThat(shown(open, HiddenField.ID_NUMBER)).as("the next is hidden").isEqualTo("******");
            assertThat(history(open)).hasSize(1);
        }
    }

    @Test
    void whoeverComesBackFindsEverythingHidden() throws Exception {
        try (OpenDesk open = open(Language.ZH)) {
            open.type("h0002");
            open.press(KeyCode.DOWN);
            open.press(KeyCode.F7);
            open.go("intake.title");
            open.go("people.title");
            assertThat(shown(open, HiddenField.ID_NUMBER)).isEqualTo("******");
            assertThat(history(open)).hasSize(3);
        }
    }

    @Test
    void whatIsNotThereNeedNotBeAskedFor() throws Exception {
        try (OpenDesk open = open(Language.ZH)) {
            open.type("h0001");
            open.press(KeyCode.DOWN);
            Button phone = open.find("#showPHONE");
            assertThat(phone.isDisabled()).isTrue();
            open.press(KeyCode.F8);
            assertThat(history(open)).as("no look at nothing").hasSize(1);
        }
    }

    @Test
    void theListGoesOnAtItsEnd() throws Exception {
        try (OpenDesk open = open(Language.ZH)) {
            TableView<HouseholdView> list = open.table("#list");
            open.press(KeyCode.DOWN);
            for (int size : new int[] {200, 300, 400, 420}) {
                open.press(KeyCode.END);
                assertThat(list.getItems()).hasSize(size);
            }
            assertThat(list.getItems()).extracting(HouseholdView::code).doesNotHaveDuplicates();
            assertThat(((Node) open.find("#more")).isVisible()).isFalse();
            open.press(KeyCode.END);
            assertThat(list.getItems()).hasSize(420);
        }
    }

    @Test
    void nothingFoundSaysSo() throws Exception {
        try (OpenDesk open = open(Language.ZH)) {
            open.commit("没有这样的人");
            TableView<HouseholdView> list = open.table("#list");
            assertThat(list.getItems()).isEmpty();
            open.press(KeyCode.DOWN);
            open.press(KeyCode.ENTER);
            open.press(KeyCode.F7);
            assertThat(open.find("#detail").isVisible()).isFalse();
            assertThat(open.banner()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsCutOff(Language language) throws Exception {
        try (OpenDesk open = open(language)) {
            open.commit("慕容");
            open.press(KeyCode.DOWN);
            assertThat(Pictures.keep(open, "8-households", language)).isEmpty();
            open.press(KeyCode.F6);
            open.press(KeyCode.F7);
            open.press(KeyCode.F8);
            open.press(KeyCode.F9);
            open.press(KeyCode.F11);
            assertThat(Pictures.keep(open, "8-households-shown", language)).isEmpty();
            assertThat(Pictures.keep(open, "8-households-small", language, 980, 700)).isEmpty();
        }
    }
}
