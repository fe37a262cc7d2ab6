package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Refused;
import org.wishdesk.settings.LabelSize;
import org.wishdesk.settings.PaperFacts;
import org.wishdesk.settings.ReceiptForm;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.testkit.Seen;
import org.wishdesk.words.Language;

/** Papers at the counter by keyboard: printing asked for, looked at, refused, saved. */
class PrintPaneTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String WANG = "\u738b\u82b3";

    @TempDir
    Path folder;

    private OpenDesk open;

    private void open(Language language) throws Exception {
        open = new OpenDesk(folder.resolve("data"), new MovableClock("2016-05-28T01:00:00Z"), language);
        open.station.nouns().settings().change(new PaperFacts(ReceiptForm.A5, LabelSize.MM60X40, "Laser", "Labels 203dpi", ""));
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    private void goods(String donor) {
        open.commit(donor);
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        open.commit(COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("3");
        open.press(KeyCode.ENTER);
        open.commit("\u7535\u996d\u7172");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("2");
        open.press(KeyCode.ENTER);
    }

    private Seen printed(int which) {
        return new Seen(open.printing.printed.get(which));
    }

    /** Nothing is printed unless asked for; asked for, receipt and labels go to their own printers while the next donor is typed. */
    @Test
    void whatWasAskedForIsPrintedOnceSaved() throws Exception {
        open(Language.ZH);
        goods("\u674e\u96f7");
        assertThat(open.text("#afterSave")).isEqualTo(open.words.t(PrintOnSave.NOTHING));
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.printing.printed).isEmpty();
        goods(WANG);
        open.press(KeyCode.F8);
        open.press(KeyCode.F8);
        assertThat(open.text("#afterSave")).isEqualTo(open.words.t(PrintOnSave.RECEIPT_AND_LABELS));
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.printing.printers).containsExactly("Laser", "Labels 203dpi");
        assertThat(printed(0).text()).contains(WANG, "JZ2016-000002").doesNotContain("\u8865\u6253");
        assertThat(printed(1).scanned(203)).as("a label for the coats, one for each cooker").hasSize(3).doesNotHaveDuplicates().doesNotContain("nothing");
        assertThat(open.text("#afterSave")).as("asked for again for each gift").isEqualTo(open.words.t(PrintOnSave.NOTHING));
        open.press(KeyCode.F3);
        open.commit(COAT);
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        open.type("1");
        open.press(KeyCode.F8);
        assertThat(open.text("#afterSave")).as("who leaves no name takes no receipt").isEqualTo(open.words.t(PrintOnSave.LABELS));
        open.printing.refusal = new Refused("ui.noPrinter");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("ui.noPrinter"));
        assertThat(open.text("#savedNumber")).as("saved all the same").isEqualTo("JZ2016-000003");
        assertThat(open.printing.printed).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPaperOfTheLastGiftByOneLetter(Language language) throws Exception {
        open(language);
        goods(WANG);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        open.press(KeyCode.F8);
        assertThat(open.focused()).isEqualTo("printLots");
        assertThat(Pictures.keep(open, "print", language)).as("nothing cut off").isEmpty();
        open.press(KeyCode.D);
        assertThat(open.text("#printState")).isEqualTo(open.words.t("intake.print.first", open.words.t(ReceiptState.DECLINED)));

        open.printing.refusal = new Refused("ui.noPrinter");
        open.press(KeyCode.R);
        assertThat(open.focused()).isEqualTo("previewPrint");
        open.press(KeyCode.ENTER);
        assertThat(open.text("#previewNotice")).isEqualTo(open.words.t("ui.noPrinter"));
        assertThat(Pictures.keep(open, "print-refused", language)).isEmpty();
        Path file = folder.resolve("receipt.pdf");
        open.chooser.willSave(file);
        open.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(new Seen(Files.readAllBytes(file)).text()).contains(WANG);
        assertThat(open.text("#printState")).as("a saved one has left too").isEqualTo(open.words.t("intake.print.again", 1));
        open.printing.refusal = null;
        open.press(KeyCode.R);
        open.press(KeyCode.ENTER);
        assertThat(printed(0).text()).contains(language == Language.ZH ? "\u8865\u6253" : "Reprint");
        assertThat(open.printing.printers).containsExactly("Laser");

        open.press(KeyCode.DIGIT2);
        open.press(KeyCode.DOWN);
        open.press(KeyCode.DIGIT0);
        open.press(KeyCode.L);
        open.press(KeyCode.ENTER);
        assertThat(printed(1).scanned(203)).as("two of the coats, none of the first cooker, one of the second").hasSize(3)
                .satisfies(numbers -> assertThat(numbers.get(0)).isEqualTo(numbers.get(1)).isNotEqualTo(numbers.get(2)));
        assertThat(open.printing.printers).endsWith("Labels 203dpi");

        open.press(KeyCode.C);
        open.press(KeyCode.ENTER);
        assertThat(printed(2).sizes()).containsExactly("297.0 x 210.0");
        open.press(KeyCode.T);
        open.press(KeyCode.ENTER);
        assertThat(printed(3).sizes()).containsExactly("210.0 x 297.0");

        open.press(KeyCode.O);
        open.commit("22060116");
        open.press(KeyCode.ENTER);
        open.commit("0001234567");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).as("the day is missing").isEqualTo(open.words.t("intake.official.dayOdd"));
        open.commitTo("#proofDay", "2016-05-30");
        open.commitTo("#proofIssuer", "\u6d2e\u5357\u5e02\u6148\u5584\u4f1a");
        open.commitTo("#proofValue", "1299");
        assertThat(Pictures.keep(open, "proof", language)).isEmpty();
        open.onScreen(() -> {
            open.find("#proofLine").requestFocus();
            return null;
        });
        open.press(KeyCode.DOWN);
        assertThat(((TextField) open.find("#proofValue")).getText()).as("another line's").isEmpty();
        open.commitTo("#proofValue", "5o");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).isEqualTo(open.words.t("intake.correct.sumOdd"));
        open.onScreen(() -> {
            ((TextField) open.find("#proofValue")).setText("50");
            return null;
        });
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        open.press(KeyCode.R);
        open.press(KeyCode.ENTER);
        assertThat(printed(4).text()).as("what was typed for either line").contains("0001234567", "1,299.00", "50.00", "1,349.00");
        open.press(KeyCode.O);
        assertThat(((TextField) open.find("#proofNumber")).getText()).isEqualTo("0001234567");
        assertThat(((TextField) open.find("#proofValue")).getText()).isEqualTo("1,299.00");
        open.onScreen(() -> {
            for (String field : List.of("#proofCode", "#proofNumber", "#proofDay", "#proofIssuer")) {
                ((TextField) open.find(field)).clear();
            }
            return null;
        });
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        open.press(KeyCode.O);
        assertThat(((TextField) open.find("#proofNumber")).getText()).as("it was another gift's").isEmpty();
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.ESCAPE);
        assertThat(open.alarm.sheetOpen()).isFalse();
        assertThat(open.focused()).as("the cursor is back where it was").isEqualTo("donor");
        assertThat(((TextField) open.find("#donor")).getText()).as("no letter fell through").isEmpty();
        open.go("intake.today.title");
        open.press(KeyCode.DOWN);
        open.press(KeyCode.F8);
        assertThat(open.text("#printTitle")).as("any gift's papers, from the list of gifts").contains("JZ2016-000001");
        open.press(KeyCode.ESCAPE);
    }
}
