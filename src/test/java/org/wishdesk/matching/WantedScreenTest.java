package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.people.Households;
import org.wishdesk.testkit.MovableClock;
import org.wishdesk.testkit.OpenDesk;
import org.wishdesk.testkit.OpeningDay;
import org.wishdesk.testkit.Pictures;
import org.wishdesk.words.Language;

/** What is wanted, on its own screen, beside the entry row and on the poster, on the opening day; and nobody's name, village or story there. */
class WantedScreenTest {

    private static final String COAT = "\u68c9\u8863";

    @TempDir
    Path folder;

    private OpenDesk open;

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWantedStandsOnTheScreenOnThePosterAndBesideTheEntryRow(Language language) throws Exception {
        open = new OpenDesk(folder.resolve("store"), new MovableClock("2016-05-28T09:30:00Z"), language);
        open.station.nouns().imports().take(OpeningDay.ALL, false, Progress.NONE);
        open.settle();
        onItsScreen(language);
        besideTheEntryRow(language);
    }

    private void onItsScreen(Language language) throws IOException {
        open.go("matching.wanted.title");
        TableView<WantedRow> missing = open.table("#missing");
        assertThat(missing.getItems()).isNotEmpty();
        assertThat(open.text("#missingTitle")).contains(Integer.toString(missing.getItems().size()));
        assertThat(open.text("#buys")).as("nothing is paid in yet; what nobody earmarked lies in drawers").contains(" 0.00 ", "19,842.60");
        assertThat(open.text("#buyWhere")).as("nobody has said that things may be bought").isEqualTo(open.words.t("matching.wanted.buyNotYet"));
        TableView<Purchase> purchases = open.table("#purchases");
        assertThat(purchases.getItems()).isNotEmpty();
        open.press(KeyCode.F6);
        assertThat(open.focused()).isEqualTo("enough");
        assertThat(Pictures.keep(open, "wanted-lists", language)).isEmpty();
        assertThat(Pictures.keep(open, "wanted-lists-small", language, 1093, 582)).isEmpty();

        Path workbook = folder.resolve("wanted-" + language.code() + ".xlsx");
        open.chooser.willSave(workbook);
        open.press(KeyCode.CONTROL, KeyCode.E);
        assertThat(workbook).exists();

        open.press(KeyCode.F8);
        assertThat(Pictures.keep(open, "wanted-poster", language)).isEmpty();
        Path poster = folder.resolve("poster-" + language.code() + ".pdf");
        open.chooser.willSave(poster);
        open.press(KeyCode.CONTROL, KeyCode.S);
        try (PDDocument pdf = Loader.loadPDF(poster.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains(missing.getItems().getFirst().item());
            nobody(text, "the poster");
        }
        open.press(KeyCode.ESCAPE);
    }

    private void besideTheEntryRow(Language language) {
        open.go("intake.title");
        String lists = shown("#wantedLists");
        assertThat(lists).isNotBlank();
        open.press(KeyCode.F3);
        open.commit(COAT);
        open.press(KeyCode.ENTER);
        String here = shown("#wantedHere");
        assertThat(here).contains(COAT);
        nobody(here + lists, "beside the entry row");
        assertThat(Pictures.keep(open, "wanted-here", language)).isEmpty();
        assertThat(Pictures.keep(open, "wanted-here-small", language, 1093, 582)).isEmpty();

        open.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        String whose = open.text("#wantedWhose");
        assertThat(whose).isNotBlank();
        assertThat(everyName()).as("whose it is, once a clerk has asked").anyMatch(whose::contains);
        assertThat(looks(whose)).as("on record").isEqualTo(1);
        open.press(KeyCode.ESCAPE);
        assertThat(shown("#wantedHere")).isEqualTo(here);
    }

    private String shown(String query) {
        return open.onScreen(() -> said(open.find(query)));
    }

    private static String said(Node node) {
        StringBuilder text = new StringBuilder(node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() + "\n" : "");
        if (node instanceof Parent parent && !(node instanceof Labeled)) {
            parent.getChildrenUnmodifiable().forEach(child -> text.append(said(child)));
        }
        return text.toString();
    }

    private static void nobody(String text, String where) {
        assertThat(personal()).hasSizeGreaterThan(500).as(where).noneMatch(text::contains);
    }

    /** Names, townships, villages, hamlets, causes and stories of the opening day. */
    private static Set<String> personal() {
        Set<String> all = new HashSet<>(column(OpeningDay.HOUSEHOLDS, 1, 5, 6, 7, 9));
        all.addAll(column(OpeningDay.WISHES, 3, 16));
        return all;
    }

    private static Set<String> everyName() {
        return column(OpeningDay.WISHES, 3);
    }

    private static Set<String> column(Path ledger, int... columns) {
        try {
            return Files.readAllLines(ledger).stream().skip(1).map(line -> line.split(",", -1)).flatMap(cells -> Arrays.stream(columns).mapToObj(c -> cells[c]))
                    .filter(cell -> cell.length() > 1).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often someone looked at whose wish the first line is. */
    private int looks(String whose) {
        Households households = new Households(open.station.nouns().store(), open.station.nouns().clock());
        String code = Pattern.compile("H\\d{4}").matcher(whose).results().findFirst().orElseThrow().group();
        UUID id = open.station.nouns().store().read(tx -> households.byCode(tx, code).orElseThrow().id());
        return households.open(id).reveals().size();
    }
}
