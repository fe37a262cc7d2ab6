package org.wishdesk.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Difference;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

class DrawerScreenTest {

    @TempDir
    Path folder;

    /** A day at the drawer by keys: opened, counted wrongly, put right, paid in, closed alone, signed, printed; then counted blind. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aDayAtTheDrawer(Language language) throws Exception {
        MovableClock clock = new MovableClock("2016-05-28T00:30:00Z");
        try (OpenDesk open = new OpenDesk(folder, clock, language)) {
            open.go("money.title");
            TableView<Shift> shifts = open.table("#shifts");
            assertThat(open.focused()).isEqualTo("YUAN_100");
            assertThat(open.find("#checker").getParent().isVisible()).as("an opening count takes one").isFalse();
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.banner()).isEqualTo(open.words.t("money.count.sumMissing"));
            open.press(KeyCode.F2);
            open.type("2");
            assertThat(open.text("#difference")).isEqualTo(open.words.t("money.over", "200.00"));
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.banner()).as("what differs is explained").contains("200.00");
            open.commitTo("#reason", "\u5907\u7528\u91d1");
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.banner()).contains("JZ-B2016-00001");
            assertThat(shifts.getItems()).singleElement().extracting(Shift::state).isEqualTo(Shift.State.OPEN);
            assertThat(open.text("#there")).isEqualTo("200.00");

            clock.forward(Duration.ofHours(1));
            open.station.intake().log(Desks.gift("\u738b\u82b3", 1, "500.50"));
            open.settle();
            assertThat(open.text("#there")).as("what comes in shows at once").isEqualTo("700.50");

            clock.forward(Duration.ofHours(1));
            open.press(KeyCode.F7);
            open.commitTo("#rightsum", "100");
            open.commitTo("#why", "\u770b\u9519\u4e00\u5f20");
            open.press(KeyCode.ENTER);
            assertThat(open.alarm.sheetOpen()).isFalse();
            assertThat(open.text("#there")).isEqualTo("600.50");

            open.press(KeyCode.F6);
            open.type("700");
            open.press(KeyCode.ENTER);
            open.type("2016-0528-01");
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.focused()).as("a second person is asked for").isEqualTo("depositChecker");
            open.commit("\u674e\u79c0\u5170");
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.banner()).as("not more than is there").contains("600.50");
            open.press(KeyCode.F6);
            open.type("400");
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.text("#special")).isEqualTo("400.00");
            assertThat(open.text("#there")).isEqualTo("200.50");

            clock.forward(Duration.ofHours(6));
            open.press(KeyCode.F2);
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ENTER);
            open.type("10");
            assertThat(open.text("#difference")).isEqualTo(open.words.t("money.short", "0.50"));
            open.commitTo("#reason", "\u5c11\u627e\u4e94\u89d2");
            assertThat(Pictures.keep(open, "money-closing", language)).isEmpty();
            assertThat(Pictures.keep(open, "money-small", language, 1093, 582)).isEmpty();
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(shifts.getItems().getFirst().state()).isEqualTo(Shift.State.TO_CHECK);

            open.press(KeyCode.F9);
            open.commit(shifts.getItems().getFirst().closing().handler());
            open.press(KeyCode.ENTER);
            assertThat(open.banner()).isEqualTo(open.words.t("money.samePerson"));
            open.commitTo("#signName", "");
            open.onScreen(() -> {
                ((javafx.scene.control.TextField) open.find("#signName")).setText("\u674e\u79c0\u5170");
                return null;
            });
            assertThat(Pictures.keep(open, "money-sign", language)).isEmpty();
            open.press(KeyCode.ENTER);
            assertThat(shifts.getItems().getFirst().state()).isEqualTo(Shift.State.CLOSED);

            open.press(KeyCode.F7);
            assertThat(open.typed("#rightsum")).isEqualTo("200.00");
            assertThat(open.typed("#rightchecker")).as("nobody stands by a count unasked").isEmpty();
            open.press(KeyCode.ESCAPE);

            open.press(KeyCode.F8);
            Pictures.keep(open, "money-paper", language);
            open.press(KeyCode.CONTROL, KeyCode.P);
            open.press(KeyCode.ESCAPE);
            try (PDDocument pdf = Loader.loadPDF(open.printing.printed.getFirst())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("JZ-B2016-00001", "200.50", "-0.50", "\u674e\u79c0\u5170");
            }

            clock.forward(Duration.ofHours(15));
            open.click("#blind");
            assertThat(open.text("#there")).as("counted before it is seen").doesNotContain("200");
            open.press(KeyCode.F2);
            open.type("3");
            assertThat(((Node) open.find("#difference")).isVisible()).isFalse();
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(open.text("#there")).isEqualTo("200.00");
            assertThat(open.focused()).isEqualTo("reason");
            open.commit("\u591a\u4e00\u5f20");
            open.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(shifts.getItems()).hasSize(2);
            assertThat(shifts.getItems().getFirst().opening().blind()).isTrue();
            List<Difference> differences = open.station.nouns().store().read(tx -> open.station.nouns().cashBook().verify(tx));
            assertThat(differences).isEmpty();
        }
    }
}
