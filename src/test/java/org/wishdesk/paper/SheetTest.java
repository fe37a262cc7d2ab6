package org.wishdesk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

class SheetTest {

    private static final String ID = "222399194108078838";
    private static final String RARE = "\u4dae\u3402\u9f98 \ud842\udfb7 \u00b7 \u201c\u5f15\u53f7\u201d \u2026\u2026 \uffe5";

    @TempDir
    Path folder;

    private static Sheet sheet(Iterable<List<Object>> rows) {
        return new Sheet("\u5e93\u5b58\u8868", List.of("\u6ce8"), List.of(new Sheet.Column("\u7f16\u53f7", Sheet.Kind.TEXT, 20),
                new Sheet.Column("\u7269\u54c1", Sheet.Kind.TEXT, 20), new Sheet.Column("\u6570\u91cf", Sheet.Kind.WHOLE, 8)), rows);
    }

    private static Ledger reread(Path file) {
        return LedgerReader.read(file, List.of(Set.of("\u7f16\u53f7", "\u7269\u54c1")));
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.xlsx", "A.XLSX"})
    void whatIsWrittenIsReadAgain(String name) {
        Path file = folder.resolve(name);
        SheetWriter.write(sheet(List.of(row(ID, RARE, 3), row("13804361234", "a,b \"c\"", 0), row(null, "", 12))), file, Progress.NONE);
        List<Ledger.Row> rows = reread(file).rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get("\u7f16\u53f7")).as("not one digit lost").isEqualTo(ID);
        assertThat(rows.get(0).get("\u7269\u54c1")).isEqualTo(RARE);
        assertThat(rows.get(1).get("\u7269\u54c1")).isEqualTo("a,b \"c\"");
        assertThat(rows.get(2).get("\u6570\u91cf")).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")"})
    void aCellThatWouldRunIsMadeHarmless(String cell) throws IOException {
        for (String name : List.of("a.csv", "a.xlsx")) {
            Path file = folder.resolve(name);
            SheetWriter.write(sheet(List.of(row("1", cell, -5))), file, Progress.NONE);
            Ledger.Row row = reread(file).rows().getFirst();
            assertThat(row.get("\u7269\u54c1")).startsWith("'");
            assertThat(row.get("\u6570\u91cf")).as("a number stays one").isEqualTo("-5");
        }
    }

    @Test
    void numbersAreNumbersAndIdsAreText() throws IOException {
        Path file = folder.resolve("a.xlsx");
        SheetWriter.write(sheet(List.of(row(ID, "x", 7))), file, Progress.NONE);
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in); Stream<Row> rows = book.getFirstSheet().openStream()) {
            Row row = rows.skip(1).findFirst().orElseThrow();
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void textIsUtf8WithItsMark() throws IOException {
        Path file = folder.resolve("a.csv");
        SheetWriter.write(sheet(List.of(row("1", "\u68c9\u8863", 1))), file, Progress.NONE);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF\u7f16\u53f7,\u7269\u54c1,\u6570\u91cf\r\n1,\u68c9\u8863,1\r\n");
    }

    @Test
    void controlCharactersGoAndAnEmptyTableHasItsHeading() {
        for (String name : List.of("a.csv", "a.xlsx")) {
            Path file = folder.resolve(name);
            SheetWriter.write(sheet(List.of(row("1", "a\u0000b\u0007c\uFFFE", 1))), file, Progress.NONE);
            assertThat(reread(file).rows().getFirst().get("\u7269\u54c1")).isEqualTo("abc");
            SheetWriter.write(sheet(List.of()), file, Progress.NONE);
            assertThat(reread(file).rows()).isEmpty();
            assertThat(reread(file).headings()).hasSize(3);
        }
    }

    @Test
    void manyRowsStream() {
        Iterable<List<Object>> rows = () -> IntStream.range(0, 60_000).mapToObj(i -> row("L" + i, "\u68c9\u8863", i)).iterator();
        for (String name : List.of("a.csv", "a.xlsx")) {
            Path file = folder.resolve(name);
            SheetWriter.write(sheet(rows), file, Progress.NONE);
            assertThat(reread(file).rows()).hasSize(60_000).last().satisfies(r -> assertThat(r.get("\u7f16\u53f7")).isEqualTo("L59999"));
        }
    }

    @Test
    void whatIsStoppedOrCannotBeWrittenLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "before");
        Progress stopped = new Progress() {
            @Override
            public void at(long done, long total) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Iterable<List<Object>> rows = () -> IntStream.range(0, 2_000).mapToObj(i -> row("L" + i, "x", i)).iterator();
        assertThatThrownBy(() -> SheetWriter.write(sheet(rows), file, stopped)).isInstanceOf(Progress.Cancelled.class);
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).as("nothing half-written lies about").containsExactly("a.csv");
        assertThatThrownBy(() -> SheetWriter.write(sheet(rows), folder.resolve("none").resolve("a.csv"), Progress.NONE))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("paper.noFolder"));
        assertThatThrownBy(() -> SheetWriter.write(sheet(rows), folder.resolve("a.doc"), Progress.NONE))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("paper.unknownEnding"));
        Path taken = Files.createDirectories(folder.resolve("b.csv").resolve("full")).getParent();
        assertThatThrownBy(() -> SheetWriter.write(sheet(rows), taken, Progress.NONE)).isInstanceOf(Refused.class);
    }

    @Test
    void onPaperTheHeadingIsOnEveryPageAndTheFontIsInIt() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(row("L" + i, i == 0 ? RARE : "<b>&\u68c9\u8863", i));
        }
        byte[] pdf = Pdf.of(sheet(rows), "\u603b\u7ad9 & \"\u5206\u7ad9\"", new Words(Language.ZH));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("\u7f16\u53f7", -1).length - 1).isEqualTo(document.getNumberOfPages());
            assertThat(text).contains("<b>&\u68c9\u8863", "\u4dae\u3402\u9f98", "\u7b2c 1 \u9875 / \u5171 " + document.getNumberOfPages() + " \u9875");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
        try (Pages pages = new Pages(pdf)) {
            assertThat(pages.count()).isGreaterThan(2);
            assertThat(pages.picture(0, 72).getWidth()).isGreaterThan(pages.picture(0, 72).getHeight());
        }
    }
}
