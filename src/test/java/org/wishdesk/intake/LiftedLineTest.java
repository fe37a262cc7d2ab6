package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.money.Tender;
import org.wishdesk.store.Draft;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.words.Language;

/** A line is taken back into the row to be changed: it displaces nothing that was typed there, and finds its place again, on hold and after a restart too. */
class LiftedLineTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String TROUSERS = "\u68c9\u88e4";
    private static final String SCHOOL = "\u52a9\u5b66";

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

    private TableView<GiftRow> lines() {
        return open.table("#lines");
    }

    private List<String> table() {
        return lines().getItems().stream().map(row -> row.item(open.words) + " " + row.quantity()).toList();
    }

    private void line(String item, String pieces) {
        open.commitTo("#item", item);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type(pieces);
        open.press(KeyCode.ENTER);
    }

    private void put(String field, String text) {
        open.onScreen(() -> {
            TextInputControl control = open.find("#" + field);
            control.requestFocus();
            control.setText(text);
            return null;
        });
        open.settle();
    }

    private void takeBack(int line) {
        open.onScreen(() -> {
            lines().requestFocus();
            lines().getSelectionModel().clearAndSelect(line);
            return null;
        });
        open.press(KeyCode.ENTER);
    }

    private void kind(Kind kind) {
        open.onScreen(() -> {
            ComboBox<Kind> box = open.find("#kind");
            box.setValue(kind);
            return null;
        });
        open.settle();
    }

    private void says(String key) {
        assertThat(open.banner()).isEqualTo(open.words.t(key));
    }

    /** Whatever would put something else into the row is refused with a sentence while one field of it is typed, and leaves that as it is. */
    private void keeps(String field, String typed) {
        put(field, typed);
        for (Runnable other : List.<Runnable>of(() -> takeBack(0), () -> open.press(KeyCode.F5), () -> open.press(KeyCode.F4), () -> open.scan("6901234567892"),
                () -> open.press(KeyCode.CONTROL, KeyCode.ENTER))) {
            other.run();
            says("intake.entry.itemMissing");
            assertThat(open.focused()).isEqualTo("item");
            assertThat(open.typed("#" + field)).isEqualTo(typed);
            assertThat(table()).containsExactly(COAT + " 1", TROUSERS + " 2", open.words.t(Tender.CASH) + " 5.00");
            open.onScreen(() -> {
                open.alarm.hush();
                return null;
            });
        }
        put(field, "");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsTypedAloneIsNotDisplaced(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        line(COAT, "1");
        line(TROUSERS, "2");
        open.press(KeyCode.F6);
        open.type("5");
        open.press(KeyCode.ENTER);
        keeps("quantity", "4");
        keeps("size", "165/88A");
        keeps("lineNote", SCHOOL);
        kind(Kind.APPLIANCE);
        keeps("brand", "TCL");
        put("size", "42");
        kind(Kind.CLOTHING);
        put("size", "42");
        kind(Kind.APPLIANCE);
        takeBack(0);
        assertThat(open.typed("#item")).as("a size that an appliance does not have is nothing typed").isEqualTo(COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.press(KeyCode.ENTER);

        put("earmark", SCHOOL);
        takeBack(2);
        says("intake.cashMissing");
        assertThat(open.focused()).isEqualTo("sum");
        assertThat(open.typed("#earmark")).isEqualTo(SCHOOL);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        says("intake.cashMissing");
        assertThat(open.station.intake().on(open.station.intake().today(), 9)).isEmpty();
        put("earmark", "");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.station.intake().on(open.station.intake().today(), 9)).hasSize(1);
    }

    @Test
    void whatCarriesOverIsNotTyped() throws Exception {
        open(Language.ZH);
        open.press(KeyCode.F3);
        open.onScreen(() -> {
            ComboBox<Season> season = open.find("#season");
            season.setValue(Season.SUMMER);
            return null;
        });
        line("\u56f4\u5dfe", "1");
        line(COAT, "3");
        takeBack(0);
        assertThat(open.typed("#quantity")).as("the row was free").isEqualTo("1");
    }

    @Test
    void aLoneQuantityIsKeptOnHold() throws Exception {
        open(Language.ZH);
        put("quantity", "4");
        open.press(KeyCode.F7);
        says("intake.heldNow");
        assertThat(open.typed("#quantity")).isEmpty();
        put("earmark", SCHOOL);
        open.press(KeyCode.F7);
        says("intake.heldNow");
        assertThat(open.station.drafts().of("intake")).extracting(Draft::held).containsExactly(true, true);
        open.press(KeyCode.F7);
        open.press(KeyCode.ENTER);
        assertThat(open.typed("#earmark")).as("the newest first").isEqualTo(SCHOOL);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLineOnHoldFindsItsPlaceAgain(Language language) throws Exception {
        open(language);
        open.press(KeyCode.F3);
        line(COAT, "1");
        line(TROUSERS, "2");
        line("\u56f4\u5dfe", "3");
        takeBack(0);
        open.press(KeyCode.F7);
        assertThat(lines().getItems()).isEmpty();
        line(TROUSERS, "9");
        assertThat(table()).as("the next donor's lines have nothing to do with it").containsExactly(TROUSERS + " 9");
        open.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        open.press(KeyCode.ENTER);
        open.press(KeyCode.F7);
        assertThat(open.typed("#item") + open.typed("#quantity")).isEqualTo(COAT + "1");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(table()).containsExactly(COAT + " 1", TROUSERS + " 2", "\u56f4\u5dfe 3");

        takeBack(1);
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
        open.close();
        open(language);
        says("intake.restored");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(table()).as("the program ended meanwhile").containsExactly(COAT + " 1", TROUSERS + " 2", "\u56f4\u5dfe 3");

        takeBack(0);
        open.press(KeyCode.F7);
        Draft held = open.station.drafts().of("intake").getFirst();
        assertThat(held.body()).containsPattern("\"lifted\":\\{[^}]*\"place\":0");
        String old = held.body().replaceFirst(",?\"lifted\":\\{[^}]*}", "");
        assertThat(Typing.read(old)).as("an older version's, which said no place").hasValueSatisfying(typing -> assertThat(typing.lifted()).isNull());
        open.station.drafts().hold(held.id(), "intake", held.title(), old);
        open.close();
        open(language);
        open.press(KeyCode.F7);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(table()).containsExactly(TROUSERS + " 2", "\u56f4\u5dfe 3", COAT + " 1");
    }
}
