package org.wishdesk.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** The catalogue's screen in the real window, by keys alone. */
class CatalogueScreenTest {

    @TempDir Path folder;
    private OpenDesk open;

    private TableView<Item> list() {
        return open.table("#list");
    }

    private String text(String field) {
        return ((TextInputControl) open.find(field)).getText();
    }

    private boolean wrong(String field) {
        return open.find(field).getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger"));
    }

    private String history() {
        return String.join("\n", ((GridPane) open.find("#history")).getChildren().stream().map(n -> ((Label) n).getText()).toList());
    }

    private void retype(String text) {
        open.onScreen(() -> {
            ((TextInputControl) open.stage.getScene().getFocusOwner()).selectAll();
            return null;
        });
        open.commit(text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anItemIsFoundChangedAddedAndSwitchedOff(Language language) throws Exception {
        open = new OpenDesk(folder, new MovableClock("2016-05-28T09:30:00Z"), language);
        try (OpenDesk desk = open) {
            desk.go("goods.title");
            assertThat(desk.focused()).isEqualTo("search");
            assertThat(list().getItems()).hasSizeGreaterThan(300);
            desk.type("dfb");
            assertThat(list().getItems()).extracting(Item::name).containsExactly("电饭煲");
            desk.press(KeyCode.DOWN);
            assertThat(text("#name")).isEqualTo("电饭煲");
            assertThat(text("#price")).isEqualTo("150");
            assertThat(text("#like")).isEqualTo("电饭锅");

            desk.press(KeyCode.ENTER);
            assertThat(desk.focused()).isEqualTo("name");
            retype("电饭锅");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).contains("电饭锅");
            assertThat(wrong("#name")).as("the name is taken").isTrue();
            assertThat(desk.focused()).isEqualTo("name");
            retype("智能电饭煲");
            desk.press(KeyCode.ENTER);
            assertThat(desk.focused()).isEqualTo("mnemonic");
            retype("znb");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.banner()).isEqualTo(desk.words.t("goods.saved", "智能电饭煲"));
            assertThat(desk.focused()).isEqualTo("list");
            assertThat(history()).contains("2016-05-28 17:30", "电饭煲 → 智能电饭煲", "dfb → znb");

            desk.press(KeyCode.F2);
            retype("电饭");
            assertThat(list().getItems()).extracting(Item::name).as("any part of a name finds it").contains("智能电饭煲");
            retype("鞋");
            assertThat(list().getItems()).extracting(Item::name).contains("鞋", "棉鞋", "运动鞋");

            desk.press(KeyCode.F6);
            assertThat(text("#name")).isEmpty();
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.commit("拔罐器");
            desk.press(KeyCode.ENTER);
            desk.press(KeyCode.ENTER);
            assertThat(desk.focused()).isEqualTo("kind");
            desk.press(KeyCode.DIGIT5);
            assertThat(((ComboBox<?>) desk.find("#kind")).getValue()).isEqualTo(Kind.AID);
            desk.press(KeyCode.F2);
            desk.press(KeyCode.ESCAPE);
            desk.press(KeyCode.F6);
            assertThat(desk.alarm.sheetOpen()).as("what was typed is not thrown away unasked").isTrue();
            desk.press(KeyCode.ESCAPE);
            assertThat(text("#name")).isEqualTo("拔罐器");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(history()).contains("拔罐器");

            desk.press(KeyCode.F8);
            assertThat(desk.find("#off").isVisible()).isTrue();
            assertThat(Pictures.keep(desk, "catalogue-off", language)).isEmpty();
            assertThat(Pictures.keep(desk, "catalogue-small", language, 1093, 582)).isEmpty();
            desk.press(KeyCode.ENTER);
            desk.onScreen(() -> {
                desk.find("#active").requestFocus();
                return null;
            });
            assertThat(desk.find("#active").localToScene(0, 36).getY()).as("what has the cursor is seen").isLessThan(desk.find("#save").localToScene(0, 0).getY());
            desk.go("intake.title");
            desk.commitTo("#item", "bgq");
            assertThat(suggested()).as("the counter no longer offers it").isEmpty();
            desk.commitTo("#item", "");
            retype("拔罐器");
            desk.press(KeyCode.ENTER);
            assertThat(desk.banner()).as("typed in full it is said").isEqualTo(desk.words.t("goods.takenNoMore", "拔罐器"));
            desk.commitTo("#item", "");
            retype("znb");
            assertThat(suggested()).containsExactly("智能电饭煲");
        }
    }

    /** Bags stay in use. The form says so too, and what was typed beside it stands there still. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCannotBeSwitchedOffStaysAsItIs(Language language) throws Exception {
        open = new OpenDesk(folder, new MovableClock("2016-05-28T09:30:00Z"), language);
        try (OpenDesk desk = open) {
            desk.press(KeyCode.F4);
            String bag = text("#item");
            desk.go("goods.title");
            desk.commit(bag);
            desk.press(KeyCode.DOWN);
            assertThat(text("#name")).isEqualTo(bag);
            desk.press(KeyCode.F8);
            assertThat(desk.banner()).isEqualTo(desk.words.t("goods.draft.bagStays"));
            assertThat(((ComboBox<?>) desk.find("#active")).getValue()).isEqualTo(true);
            assertThat(wrong("#active")).isFalse();
            desk.press(KeyCode.F6);
            assertThat(desk.alarm.sheetOpen()).as("nothing is left unsaved").isFalse();
            desk.press(KeyCode.ESCAPE);
            desk.press(KeyCode.F2);
            retype("dfb");
            desk.press(KeyCode.DOWN);
            desk.press(KeyCode.ENTER);
            retype("");
            desk.press(KeyCode.F8);
            assertThat(wrong("#name")).isTrue();
            assertThat(text("#name")).isEmpty();
            assertThat(((ComboBox<?>) desk.find("#active")).getValue()).isEqualTo(true);
            retype("电饭煲");
            desk.press(KeyCode.F8);
            assertThat(desk.find("#off").isVisible()).as("and what can, is").isTrue();
        }
    }

    private List<String> suggested() {
        @SuppressWarnings("unchecked")
        javafx.scene.control.ListView<Item> offered = (javafx.scene.control.ListView<Item>) open.stage.getScene().getRoot().lookup("#itemSuggestions");
        return offered == null || !offered.isVisible() ? List.of() : offered.getItems().stream().map(Item::name).toList();
    }
}
