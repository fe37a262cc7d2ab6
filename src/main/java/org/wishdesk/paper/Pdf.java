package org.wishdesk.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wishdesk.words.Words;

/** Papers: an HTML template filled with data, made a PDF with our own font in it. */
public final class Pdf {

    /** A character that our font does not have leaves an underlined blank to write it into. */
    private static final String MISSING = "\uff3f";

    /** @param byHand the characters that our font does not have, each once: for each an underlined blank is left to write it into */
    public record Made(byte[] pdf, String byHand) {
    }

    private Pdf() {
    }

    /**
     * Fills the template that lies beside a class and makes it a PDF. Everything filled in is escaped.
     *
     * @param beside the feature's class; the template is {@code name.html} in its package
     * @param data   maps, records' values and lists, as the template asks for them
     */
    public static byte[] of(Class<?> beside, String name, Map<String, Object> data) {
        return made(beside, name, data).pdf();
    }

    /** As {@link #of(Class, String, Map)}, and what has to be written into it by hand. */
    public static Made made(Class<?> beside, String name, Map<String, Object> data) {
        try (Reader reader = new InputStreamReader(beside.getResourceAsStream(name + ".html"), StandardCharsets.UTF_8)) {
            Template template = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).defaultValue("").compile(reader);
            String html = template.execute(data);
            return new Made(render(html), Fonts.lacking(html));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a first paper for nobody: the fonts are read then, which takes seconds, and not when a donor waits for the receipt. */
    public static void warm(Words words) {
        of(new Sheet("", List.of(), List.of(), List.of()), "", words);
    }

    private static byte[] render(String html) throws IOException {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(Fonts::regular, "paper", 400, FontStyle.NORMAL, true);
        builder.useFont(Fonts::bold, "paper", 700, FontStyle.NORMAL, true);
        builder.useReplacementText(MISSING);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    /** A sheet as a paper, A4 across, with its heading on every page. */
    public static byte[] of(Sheet sheet, String footer, Words words) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> row : sheet.rows()) {
            List<Map<String, Object>> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                cells.add(Map.of("value", row.get(c) == null ? "" : row.get(c), "number", sheet.columns().get(c).kind() == Sheet.Kind.WHOLE));
            }
            rows.add(Map.of("cells", cells));
        }
        Map<String, Object> data = new HashMap<>();
        data.put("title", sheet.title());
        data.put("notes", sheet.notes());
        data.put("footer", footer);
        data.put("headings", sheet.columns().stream().map(c -> Map.of("value", c.heading(), "number", c.kind() == Sheet.Kind.WHOLE)).toList());
        data.put("rows", rows);
        data.put("page", pageWords(words));
        return of(Pdf.class, "sheet", data);
    }

    /** The content of a margin box that counts pages, in the language's way. */
    public static String pageWords(Words words) {
        return words.t("paper.pageOf", "\u0001", "\u0002").replace("\u0001", "\" counter(page) \"").replace("\u0002", "\" counter(pages) \"");
    }

    /** Writes a PDF whole or not at all. */
    public static void write(byte[] pdf, Path file) {
        Whole.write(file, out -> out.write(pdf));
    }
}
