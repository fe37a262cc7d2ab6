package org.wishdesk.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wishdesk.base.Text;

/**
 * How hard a household has it, 0 to 4, read from its 户属性. The words are data ({@code hardship.csv}) and grow as the law's words change;
 * each has the days from and to which it was given out. An old ledger is read by its old words, so a day that is past refuses nothing.
 */
public final class Hardship {

    /**
     * A word for it.
     *
     * @param from the first day it was given out, or null for long ago
     * @param to   the last day, or null while it is
     */
    public record Kind(String word, int level, LocalDate from, LocalDate to) {

        boolean in(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    private static final Pattern PARTED = Pattern.compile("[\\u3001,\\uff0c;\\uff1b/+\\uff0b\\uff0f ]+");
    private static final Pattern ASIDE = Pattern.compile("[(\\uff08][^()\\uff08\\uff09]*[)\\uff09]");
    private static final Map<String, Kind> KINDS = load();

    private Hardship() {
    }

    private static Map<String, Kind> load() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(Hardship.class.getResourceAsStream("hardship.csv"), StandardCharsets.UTF_8))) {
            rows.forEach(row -> kinds.put(row.getField("word"),
                    new Kind(row.getField("word"), Integer.parseInt(row.getField("level")), day(row.getField("from")), day(row.getField("to")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(kinds);
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Of several kinds, as in 低保户、残疾人, the hardest counts; what stands in brackets does not. Empty for a word that is not one of the list. */
    public static OptionalInt of(String category) {
        int hardest = -1;
        for (String word : PARTED.split(ASIDE.matcher(Text.clean(category)).replaceAll(" ").strip())) {
            Kind kind = KINDS.get(word);
            if (kind == null) {
                return OptionalInt.empty();
            }
            hardest = Math.max(hardest, kind.level());
        }
        return hardest < 0 ? OptionalInt.empty() : OptionalInt.of(hardest);
    }

    /** The kinds that are given out on a day, the hardest first. */
    static List<Kind> on(LocalDate day) {
        return KINDS.values().stream().filter(kind -> kind.in(day))
                .sorted(Comparator.comparing((Kind kind) -> -kind.level()).thenComparing(Kind::word)).toList();
    }
}
