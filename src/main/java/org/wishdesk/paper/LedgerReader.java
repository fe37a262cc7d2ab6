package org.wishdesk.paper;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;

/** Reads a ledger as stations keep it: CSV from Excel or WPS in UTF-8 or GBK, or a workbook, with or without a title above its heading. */
public final class LedgerReader {

    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int MOST_ROWS = 200_000;
    /** A heading further down is none. */
    private static final int HEADING_WITHIN = 15;

    /** 同上 and its sign: the same as in the row above. */
    private static final Pattern DITTO = Pattern.compile("\u540c\u4e0a|\u3003|\"");
    /** A row of sums at the foot: 合计, 总计, 小计, 共计, 本页小计. */
    private static final Pattern TOTAL = Pattern.compile("(\u672c\u9875)?(\u5408|\u603b|\u5c0f|\u5171)\s*\u8ba1[:\uff1a]?");

    private LedgerReader() {
    }

    /**
     * @param forms the headings of each form that may be meant; the first row that holds all headings of one is the heading
     * @return the ledger with the cells of its first sheet that has such a heading; with no headings and no rows when none fits
     */
    public static Ledger read(Path file, Collection<Set<String>> forms) {
        String name = file.getFileName().toString();
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new Refused("paper.emptyFile", name);
            }
            if (size > MOST_BYTES) {
                throw new Refused("paper.fileTooLarge", name);
            }
            byte[] start = new byte[4];
            try (InputStream in = Files.newInputStream(file)) {
                in.readNBytes(start, 0, 4);
            }
            if (start[0] == 'P' && start[1] == 'K') {
                return workbook(file, name, forms);
            }
            if ((start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
                throw new Refused("paper.oldWorkbook", name);
            }
            return ledger(name, csv(file, name), forms);
        } catch (NoSuchFileException e) {
            throw new Refused("paper.noFile", name);
        } catch (IOException e) {
            throw new Refused("paper.cannotRead", name);
        }
    }

    private record Line(int number, List<String> cells) {
    }

    /** As {@link #read}, of rows that were copied out of a spreadsheet; {@code name} is what they are called where something is wrong with them. */
    public static Ledger read(String name, List<List<String>> rows, Collection<Set<String>> forms) {
        return ledger(name, lines(rows), forms);
    }

    /** Rows that have no heading, under these: what means the same as above, and sums at the foot, are read as in a file. */
    public static Ledger under(List<String> headings, String name, List<List<String>> rows) {
        return ledger(name, headings, lines(rows));
    }

    private static List<Line> lines(List<List<String>> rows) {
        return IntStream.range(0, rows.size()).mapToObj(i -> new Line(i + 1, rows.get(i))).toList();
    }

    private static List<Line> csv(Path file, String name) throws IOException {
        String text = decode(Files.readAllBytes(file), name);
        char separator = separator(text);
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraCharsAfterClosingQuote(true).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord each : reader) {
                if (each.getFields().stream().anyMatch(cell -> swallowed(cell, separator))) {
                    throw new Refused("paper.unclosedQuote", name, Long.toString(each.getStartingLineNumber()));
                }
                lines.add(new Line((int) each.getStartingLineNumber(), each.getFields()));
                refuseIfTooMany(lines, name);
            }
        } catch (CsvParseException e) {
            throw new Refused("paper.cannotRead", name);
        }
        return lines;
    }

    /** A quotation mark that is never closed swallows the rows below it: no cell people write has lines with that many separators in it. */
    private static boolean swallowed(String cell, char separator) {
        return cell.indexOf('\n') >= 0 && cell.lines().skip(1).anyMatch(line -> line.chars().filter(c -> c == separator).count() >= 5);
    }

    private static void refuseIfTooMany(List<Line> lines, String name) {
        if (lines.size() > MOST_ROWS) {
            throw new Refused("paper.tooManyRows", name, MOST_ROWS);
        }
    }

    private static String decode(byte[] bytes, String name) {
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] == 0) {
                throw new Refused("paper.noLedger", name);
            }
        }
        for (Charset each : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = each.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new Refused("paper.noLedger", name);
    }

    private static char separator(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).limit(3).reduce("", String::concat);
        return Stream.of(',', '\t', ';').max(java.util.Comparator.comparingLong(c -> head.chars().filter(x -> x == c).count())).orElse(',');
    }

    private static Ledger workbook(Path file, String name, Collection<Set<String>> forms) throws IOException {
        Ledger last = new Ledger(name, List.of(), List.of());
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                List<Line> lines = new ArrayList<>();
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        List<String> cells = new ArrayList<>();
                        for (Cell cell : row) {
                            int column = cell == null ? -1 : cell.getColumnIndex();
                            while (cells.size() < column) {
                                cells.add("");
                            }
                            cells.add(cell == null ? "" : text(cell));
                        }
                        lines.add(new Line(row.getRowNum(), cells));
                        refuseIfTooMany(lines, name);
                    });
                }
                last = ledger(name, lines, forms);
                if (!last.headings().isEmpty()) {
                    return last;
                }
            }
            return last;
        } catch (RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("paper.cannotRead", name);
        }
    }

    /** As people see it: whole numbers without a decimal point, dates as they are formatted, a formula's last value. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            if (format != null && format.matches("(?i).*[ymd].*[ymd].*") && !format.contains("0")) {
                return cell.asDate().toString().replace('T', ' ').replaceFirst(" 00:00$", "");
            }
            if (format != null && format.matches("(?i)(\\[\\$.*])?h+:mm(:ss)?.*")) {
                return cell.asDate().toLocalTime().toString();
            }
            // Workbooks keep 30473.7 as 30473.700000000001: what is shown is 15 digits.
            BigDecimal number = cell.asNumber();
            number = (number.scale() > 0 ? number.round(new MathContext(15)) : number).stripTrailingZeros();
            return number.precision() - number.scale() > 15 ? number.toString().replace("E+", "E+") : number.toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static Ledger ledger(String name, List<Line> lines, Collection<Set<String>> forms) {
        for (int i = 0; i < Math.min(lines.size(), HEADING_WITHIN); i++) {
            List<String> headings = lines.get(i).cells().stream().map(LedgerReader::heading).toList();
            Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            known.addAll(headings);
            if (forms.stream().anyMatch(known::containsAll)) {
                refuseTwice(name, headings, forms);
                return ledger(name, headings, lines.subList(i + 1, lines.size()));
            }
        }
        return new Ledger(name, List.of(), List.of());
    }

    private static Ledger ledger(String name, List<String> headings, List<Line> below) {
        List<Ledger.Row> rows = new ArrayList<>();
        for (Line line : below) {
            row(headings, line, rows.isEmpty() ? null : rows.getLast()).ifPresent(rows::add);
        }
        return new Ledger(name, headings.stream().filter(h -> !h.isEmpty()).toList(), rows);
    }

    private static void refuseTwice(String name, List<String> headings, Collection<Set<String>> forms) {
        Map<String, Integer> times = new HashMap<>();
        headings.forEach(h -> times.merge(h, 1, Integer::sum));
        for (Set<String> form : forms) {
            for (String heading : form) {
                if (times.getOrDefault(heading, 0) > 1) {
                    throw new Refused("paper.headingTwice", name, heading);
                }
            }
        }
    }

    private static java.util.Optional<Ledger.Row> row(List<String> headings, Line line, Ledger.Row above) {
        Map<String, String> cells = new LinkedHashMap<>();
        boolean blank = true;
        for (int c = 0; c < line.cells().size(); c++) {
            String text = Text.clean(line.cells().get(c));
            blank &= text.isEmpty();
            if (c < headings.size() && !headings.get(c).isEmpty()) {
                cells.put(headings.get(c), above != null && DITTO.matcher(text).matches() ? above.get(headings.get(c)) : text);
            } else if (!text.isEmpty()) {
                cells.merge(OVERFLOW, text, (a, b) -> a + " " + b);
            }
        }
        String first = cells.values().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return blank || TOTAL.matcher(first).matches() ? java.util.Optional.empty() : java.util.Optional.of(new Ledger.Row(line.number(), cells));
    }

    /** Under this name stands what has no heading above it, as when a comma inside a cell was not quoted. */
    public static final String OVERFLOW = "";

    /** A heading as it is compared: no spaces or line breaks, plain brackets. */
    public static String heading(String typed) {
        return Text.clean(typed).replace(" ", "").replace('\uFF08', '(').replace('\uFF09', ')');
    }
}
