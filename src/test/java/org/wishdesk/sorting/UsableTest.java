package org.wishdesk.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishdesk.sorting.SortingTest.COAT;
import static org.wishdesk.sorting.SortingTest.DAY;
import static org.wishdesk.sorting.SortingTest.PIECE;
import static org.wishdesk.sorting.SortingTest.bags;
import static org.wishdesk.sorting.SortingTest.coats;
import static org.wishdesk.sorting.SortingTest.draft;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Kind;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.paper.Ledger;
import org.wishdesk.paper.LedgerReader;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** How much of what came was usable: counted, exported, printed. */
class UsableTest {

    @TempDir
    Path folder;

    /** Each ending has its own figure, and together they are all that came; of a gift nothing may be kept at all. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void everyEndingIsInTheAccountAndNothingKeptIsNought(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            SortDraft.Line[] lines = new SortDraft.Line[SortDraft.ENDINGS.size()];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = coats(i + 1, SortDraft.ENDINGS.get(i));
            }
            desk.sorting.sort(draft(desk.sorting.bags().getFirst(), false, lines));
            desk.clock.forward(Duration.ofDays(1));
            desk.intake.log(Desks.gift("\u738b\u82b3", 5, null));
            StockRow given = desk.store.read(desk.inventory::stock).stream().filter(row -> row.quantity() == 5).findFirst().orElseThrow();
            desk.sorting.handle(new HandleDraft(given.lot(), given.place(), 3, Ending.WRITTEN_OFF, "mould", null));
            desk.sorting.handle(new HandleDraft(given.lot(), given.place(), 2, Ending.RECYCLED, "rags", null));
            assertThat(desk.sorting.usable(DAY, DAY, false).rows()).containsExactly(
                    new Usable.Row(Kind.CLOTHING, null, null, 0, 28, 1, 2 + 3, 4, 5, 6, 7, 0, 0));
            Usable nothingKept = desk.sorting.usable(DAY.plusDays(1), DAY.plusDays(1), true);
            assertThat(nothingKept.rows()).containsExactly(new Usable.Row(Kind.CLOTHING, COAT, PIECE, 5, 0, 0, 0, 0, 2, 0, 0, 0, 3));
            assertThat(nothingKept.rows().getFirst().share()).isZero();
            Path file = folder.resolve(kind + ".csv");
            desk.sorting.export(nothingKept, file, Progress.NONE);
            assertThat(Files.readString(file)).contains(COAT, "0%");
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** A file says its days itself, whatever it is called later; on paper they stand above. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void theAccountIsExportedAndPrinted(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh())) {
            bags(desk, 1, 30);
            desk.sorting.sort(draft(desk.sorting.bags().getFirst(), false, coats(4, Ending.KEPT), coats(1, Ending.RECYCLED)));
            Usable usable = desk.sorting.usable(DAY.withDayOfMonth(1), DAY, true);
            for (String ending : List.of("xlsx", "csv", "pdf")) {
                Path file = folder.resolve("usable." + ending);
                assertThat(desk.sorting.export(usable, file, Progress.NONE)).isEqualTo(1);
                assertThat(file).isNotEmptyFile();
            }
            try (InputStream golden = UsableTest.class.getResourceAsStream("usable.csv")) {
                assertThat(Files.readString(folder.resolve("usable.csv")).lines())
                        .containsExactlyElementsOf(("\uFEFF" + new String(golden.readAllBytes(), StandardCharsets.UTF_8)).lines().toList());
            }
            Set<String> days = Set.of(desk.words.t("sorting.heading.from"), desk.words.t("sorting.heading.to"));
            Ledger text = LedgerReader.read(folder.resolve("usable.csv"), List.of(days));
            Ledger book = LedgerReader.read(folder.resolve("usable.xlsx"), List.of(days));
            assertThat(book.headings()).isEqualTo(text.headings());
            assertThat(book.rows()).isEqualTo(text.rows()).hasSize(1);
            try (PDDocument paper = Loader.loadPDF(folder.resolve("usable.pdf").toFile())) {
                assertThat(new PDFTextStripper().getText(paper)).contains("2016-05-01", "2016-05-28", "80%").doesNotContain(days);
            }
        }
    }
}
