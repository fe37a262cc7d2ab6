package org.wishdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Difference;
import org.wishdesk.delivery.Run;
import org.wishdesk.delivery.RunLine;
import org.wishdesk.matching.BoardView;
import org.wishdesk.matching.Proposal;
import org.wishdesk.paper.Ledger;
import org.wishdesk.paper.LedgerReader;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/**
 * A whole day through the real window, by keyboard: households and wishes are taken in, three gifts logged, a match accepted, a run
 * printed, sent and closed, the stock exported and read again.
 */
class StoryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDayAtTheCounter(Language language) throws Exception {
        MovableClock clock = new MovableClock("2016-05-28T01:00:00Z");
        try (OpenDesk open = new OpenDesk(folder.resolve("data"), clock, language)) {
            ledgersComeIn(open);
            threeGifts(open, clock);
            Proposal accepted = aMatchIsAccepted(open, language);
            List<RunLine> run = aRunGoesOutAndComesBack(open, clock, accepted, language);
            theStockIsExported(open, accepted, run, language);
            theLanguageChangesInPlace(open, language);
            List<Difference> differences = open.station.nouns().store().read(tx -> open.station.nouns().inventory().verify(tx));
            assertThat(differences).isEmpty();
        }
    }

    private static void ledgersComeIn(OpenDesk open) {
        open.go("imports.title");
        open.chooser.willOpen(List.of(OpeningDay.WISHES, OpeningDay.HOUSEHOLDS, OpeningDay.MEMBERS));
        open.press(KeyCode.CONTROL, KeyCode.O);
        assertThat(open.text("#verdict")).contains("420").contains("640");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.banner()).contains("2,230");
    }

    private static void threeGifts(OpenDesk open, MovableClock clock) {
        open.go("intake.title");
        // A new donor with a coat: the name comes from the input method, the item by its initials.
        assertThat(open.focused()).isEqualTo("donor");
        open.commit("\u738b\u82b3");
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("phone");
        open.type("13804361234");
        open.press(KeyCode.ENTER);
        open.type("my");
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("forWhom");
        open.press(KeyCode.DIGIT2);
        open.press(KeyCode.ENTER);
        open.type("170/88A");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("quantity");
        open.type("40");
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("item");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000001");
        assertThat(open.focused()).isEqualTo("donor");

        // The same donor again, now known, found by the tail of the phone; an appliance and cash.
        clock.forward(Duration.ofMinutes(2));
        open.type("1234");
        open.press(KeyCode.ENTER);
        open.type("dfb");
        open.press(KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("brand");
        open.press(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("quantity");
        open.type("2");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.F6);
        open.type("38178.62");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000002");
        assertThat(open.text("#savedDonor")).isEqualTo("\u738b\u82b3");

        // Nobody's quilt; first without a quantity, which is asked for and loses nothing.
        clock.forward(Duration.ofMinutes(2));
        open.press(KeyCode.F3);
        open.commit("\u68c9\u88ab");
        open.press(KeyCode.ENTER);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.focused()).isEqualTo("quantity");
        assertThat(open.banner()).isNotEmpty();
        open.type("3");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.text("#savedNumber")).isEqualTo("JZ2016-000003");
        assertThat(open.text("#todayClothing")).isEqualTo("43");
        assertThat(open.text("#todayCash")).isEqualTo("38,178.62");
    }

    private static Proposal aMatchIsAccepted(OpenDesk open, Language language) {
        open.go("matching.title");
        open.press(KeyCode.F5);
        assertThat(open.alarm.sheetOpen()).as("the first run asks whom to help first").isTrue();
        Pictures.keep(open, "story-rules", language);
        open.press(KeyCode.DIGIT1);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        TableView<BoardView.Row> proposals = open.table("#proposals");
        assertThat(proposals.getItems()).isNotEmpty();
        int before = proposals.getItems().size();
        Proposal first = proposals.getSelectionModel().getSelectedItem().proposal();
        assertThat(open.text("#why")).isEqualTo(first.reason().in(open.words));
        Pictures.keep(open, "story-matching", language);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(proposals.getItems()).hasSizeLessThan(before).extracting(BoardView.Row::proposal).doesNotContain(first);
        return first;
    }

    private static List<RunLine> aRunGoesOutAndComesBack(OpenDesk open, MovableClock clock, Proposal accepted, Language language) throws Exception {
        open.go("delivery.title");
        open.commitTo("#driver", "\u8d75\u5e08\u5085");
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        TableView<Run> runs = open.table("#runs");
        assertThat(runs.getItems()).singleElement().satisfies(run -> assertThat(run.township()).isEqualTo(accepted.township()));
        TableView<RunLine> lines = open.table("#lines");
        assertThat(lines.getItems()).extracting(RunLine::lotCode).contains(accepted.lotCode());

        open.press(KeyCode.F8);
        assertThat(open.alarm.sheetOpen()).isTrue();
        Pictures.keep(open, "story-list", language);
        open.press(KeyCode.CONTROL, KeyCode.P);
        open.press(KeyCode.ESCAPE);
        assertThat(open.alarm.sheetOpen()).isFalse();
        assertThat(open.printing.printed).hasSize(1);
        try (PDDocument pdf = Loader.loadPDF(open.printing.printed.getFirst())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("PS2016-0001", accepted.lotCode());
        }

        clock.forward(Duration.ofHours(1));
        open.press(KeyCode.F9);
        open.press(KeyCode.ENTER);
        assertThat(runs.getSelectionModel().getSelectedItem().state()).isEqualTo(Run.State.LEFT);
        clock.forward(Duration.ofHours(2));
        open.press(KeyCode.CONTROL, KeyCode.D);
        open.press(KeyCode.F10);
        assertThat(runs.getSelectionModel().getSelectedItem().state()).isEqualTo(Run.State.CLOSED);
        assertThat(lines.getItems()).allSatisfy(line -> assertThat(line.outcome()).isEqualTo(RunLine.Outcome.DELIVERED));
        Pictures.keep(open, "story-delivery", language);
        return List.copyOf(lines.getItems());
    }

    private void theStockIsExported(OpenDesk open, Proposal accepted, List<RunLine> run, Language language) throws Exception {
        int delivered = run.stream().filter(line -> line.lotCode().equals(accepted.lotCode())).mapToInt(RunLine::quantity).sum();
        int sent = run.stream().mapToInt(RunLine::quantity).sum();
        open.go("inventory.screen.title");
        Path file = folder.resolve("stock.xlsx");
        open.chooser.willSave(file);
        open.press(KeyCode.CONTROL, KeyCode.E);
        assertThat(open.banner()).contains("stock.xlsx");
        assertThat(new ByteArrayInputStream(Files.readAllBytes(file)).read()).isEqualTo('P');
        String number = open.words.t("inventory.heading.code");
        String quantity = open.words.t("inventory.heading.quantity");
        Ledger ledger = LedgerReader.read(file, List.of(Set.of(number, quantity)));
        int left = ledger.rows().stream().filter(row -> row.get(number).equals(accepted.lotCode())).mapToInt(row -> Integer.parseInt(row.get(quantity))).sum();
        int had = accepted.lotCode().startsWith("JZ2016-000001") ? 40 : accepted.lotCode().startsWith("JZ2016-000003") ? 3 : 1;
        assertThat(left).as("what the household signed for is no longer there").isEqualTo(had - delivered);
        int all = ledger.rows().stream().mapToInt(row -> Integer.parseInt(row.get(quantity))).sum();
        assertThat(all).as("nothing else is gone").isEqualTo(45 - sent);
        Pictures.keep(open, "story-stock", language);
    }

    private static void theLanguageChangesInPlace(OpenDesk open, Language language) {
        open.go("settings.title");
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        String before = open.words.t("settings.title");
        open.onScreen(() -> {
            open.find("#language").requestFocus();
            return null;
        });
        open.press(language == Language.ZH ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
        open.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open.words.language()).isEqualTo(other);
        assertThat(open.words.t(open.desk.front().title())).as("the screen that was open stays open, in the other language").isNotEqualTo(before);
        assertThat(open.text("#save")).isEqualTo(open.words.t("settings.save"));
    }
}
