package org.wishdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** The boxes' screen in the real window, by keys alone. */
class BinScreenTest {

    @TempDir Path folder;

    private static boolean wrong(OpenDesk desk, String field) {
        return desk.find(field).getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger"));
    }

    private static String history(OpenDesk desk) {
        return String.join("\n", ((GridPane) desk.find("#history")).getChildren().stream().map(n -> ((Label) n).getText()).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBoxIsAddedRenamedRetiredAndUsedAgain(Language language) throws Exception {
        try (OpenDesk desk = new OpenDesk(folder, new MovableClock("2016-05-28T09:30:00Z"), language)) {
            desk.station.intake().log(Desks.gift("\u738b\u82b3", 2, null));
            desk.go("inventory.bins.title");
            assertThat(desk.focused()).isEqualTo("list");
            int usual = desk.table("#list").getItems().size();
            assertThat(usual).isEqualTo(Shelf.values().length);

            desk.press(KeyCode.F6);
            assertThat(desk.focused()).isEqualTo("code");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).as("nothing was typed, nothing is saved").isEmpty();
            desk.type("d");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).contains("D");
            assertThat(wrong(desk, "#code")).as("the code is taken").isTrue();
            assertThat(desk.focused()).isEqualTo("code");
            desk.type("d9");
            desk.press(KeyCode.ENTER);
            desk.commit("\u4e1c\u5899");
            desk.press(KeyCode.ENTER);
            assertThat(desk.focused()).isEqualTo("shelf");
            desk.press(KeyCode.ENTER);
            desk.type("dfb");
            desk.press(KeyCode.ENTER);
            assertThat(desk.typed("#item")).isEqualTo("\u7535\u996d\u7172");
            assertThat(desk.focused()).isEqualTo("who");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).isEqualTo(desk.words.t("inventory.bins.saved", "D9"));
            assertThat(desk.table("#list").getItems()).hasSize(usual + 1);
            assertThat(desk.focused()).isEqualTo("list");
            assertThat(history(desk)).contains("D9");

            desk.press(KeyCode.ENTER);
            desk.type("d1");
            desk.press(KeyCode.ESCAPE);
            assertThat(desk.alarm.sheetOpen()).as("what was typed is not thrown away unasked").isTrue();
            desk.press(KeyCode.ESCAPE);
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(history(desk)).contains("D9").contains("D1");
            desk.press(KeyCode.F8);
            assertThat(desk.banner()).isEqualTo(desk.words.t("inventory.bins.saved", "D1"));
            assertThat(history(desk)).contains(desk.words.t("inventory.bins.retired"));
            desk.press(KeyCode.F8);
            assertThat(history(desk)).contains(desk.words.t("inventory.bins.inUse"));

            desk.onScreen(() -> {
                TableView<Object> list = desk.table("#list");
                for (Object row : list.getItems()) {
                    if (row.toString().contains("shelf=GARMENTS")) {
                        list.getSelectionModel().select(row);
                    }
                }
                return null;
            });
            desk.settle();
            desk.press(KeyCode.F8);
            assertThat(desk.banner()).isEqualTo(desk.words.t("inventory.bins.goodsInIt", 1));
            assertThat(((ComboBox<?>) desk.find("#active")).getValue()).as("the form says what is so").isEqualTo(true);
            assertThat(wrong(desk, "#active")).isFalse();
            assertThat(Pictures.keep(desk, "bins-refused", language)).isEmpty();
            desk.press(KeyCode.F6);
            assertThat(desk.alarm.sheetOpen()).as("nothing is left unsaved").isFalse();
        }
    }
}
