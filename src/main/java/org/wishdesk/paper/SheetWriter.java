package org.wishdesk.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;

/** Writes a sheet as a workbook or as text, by the ending of the file's name. */
public final class SheetWriter {

    /** Rows of one sheet of a workbook, the heading among them (ECMA-376). */
    private static final int MOST_ROWS = 1_048_576;
    private static final char BOM = '\uFEFF';

    private SheetWriter() {
    }

    /** Refuses an ending that is neither {@code .xlsx} nor {@code .csv}. */
    public static void write(Sheet sheet, Path file, Progress progress) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            Whole.write(file, out -> xlsx(sheet, out, progress));
        } else if (name.endsWith(".csv")) {
            Whole.write(file, out -> csv(sheet, out, progress));
        } else {
            throw new Refused("paper.unknownEnding", file.getFileName().toString());
        }
    }

    /** UTF-8 with a byte order mark: without it Excel takes the text for GBK. */
    private static void csv(Sheet sheet, OutputStream out, Progress progress) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BOM);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(sheet.columns().stream().map(c -> Cells.harmless(c.heading())).toList());
        long done = 0;
        for (List<Object> row : sheet.rows()) {
            csv.writeRecord(row.stream().map(v -> v instanceof Number ? v.toString() : Cells.harmless(v)).toList());
            step(progress, ++done);
        }
        csv.flush();
        writer.flush();
    }

    private static void xlsx(Sheet sheet, OutputStream out, Progress progress) throws IOException {
        Workbook book = new Workbook(out, "Wishdesk", "1.0");
        int sheets = 0;
        int at = MOST_ROWS;
        long done = 0;
        Worksheet page = null;
        for (List<Object> row : sheet.rows()) {
            if (at == MOST_ROWS) {
                finish(page);
                page = begin(book, sheet, ++sheets);
                at = 1;
            }
            for (int c = 0; c < row.size(); c++) {
                Object value = row.get(c);
                if (value instanceof Number number && sheet.columns().get(c).kind() == Sheet.Kind.WHOLE) {
                    page.value(at, c, number);
                } else if (value != null && !value.toString().isEmpty()) {
                    page.value(at, c, Cells.harmless(value));
                }
            }
            at++;
            if (at % 5000 == 0) {
                page.flush();
            }
            step(progress, ++done);
        }
        if (page == null) {
            page = begin(book, sheet, 1);
        }
        finish(page);
        book.finish();
    }

    private static Worksheet begin(Workbook book, Sheet sheet, int number) {
        String title = sheet.title().replaceAll("[\\[\\]*?/\\\\:]", " ").strip();
        Worksheet page = book.newWorksheet((title.length() > 25 ? title.substring(0, 25) : title) + (number == 1 ? "" : " " + number));
        for (int c = 0; c < sheet.columns().size(); c++) {
            Sheet.Column column = sheet.columns().get(c);
            page.value(0, c, Cells.harmless(column.heading()));
            page.style(0, c).bold().set();
            page.width(c, column.width());
            if (column.kind() == Sheet.Kind.TEXT) {
                page.style(0, c).format("@").bold().set();
            }
        }
        page.freezePane(0, 1);
        return page;
    }

    private static void finish(Worksheet page) throws IOException {
        if (page != null) {
            page.finish();
        }
    }

    private static void step(Progress progress, long done) {
        if (done % 500 == 0) {
            progress.check();
            progress.at(done, 0);
        }
    }
}
