package org.wishdesk.goods;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * How long an appliance may be used, counted from when it was bought. T/CHEAA 0011 names years after which one had better not be passed on:
 * a warning. GB 17905-2008 §7.3.1 names years after which a gas appliance is scrap: it is not taken. The limits are data beside the catalogue
 * ({@code safe-use.csv}), found by the end of the thing's name, the longest end first; 0 years where no standard names any.
 *
 * @param years  0 where there is no limit
 * @param source the standard
 * @param made   year, or year and month, as the plate says; empty when it is not known
 */
public record SafeUse(State state, String item, int years, String source, String made) {

    /** NO_LIMIT: none is named. UNKNOWN: nobody knows how old it is. PAST: a warning. SCRAP: gas, not to be taken. */
    public enum State { NO_LIMIT, WITHIN, UNKNOWN, PAST, SCRAP }

    /** @param town years with town gas (人工煤气), which eats a heater sooner */
    private record Limit(int years, int town, boolean refused, String source) {
    }

    private static final Map<String, Limit> LIMITS = load();
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsHan}A-Z0-9]+");
    /** The class of gas on the plate (GB/T 13611): 3R to 7R is town gas; 12T is natural, 20Y liquefied. */
    private static final Pattern TOWN_GAS = Pattern.compile("(?<![A-Z0-9])[3-7]R(?![A-Z0-9])");
    private static final Pattern MADE = Pattern.compile("(19|20)\\d{2}(-(0[1-9]|1[0-2]))?");

    private static Map<String, Limit> load() {
        Map<String, Limit> limits = new TreeMap<>();
        try (InputStream in = SafeUse.class.getResourceAsStream("safe-use.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Limit limit = new Limit(Integer.parseInt(row.getField("years")), Integer.parseInt(row.getField("town")), row.getField("refused").equals("y"),
                        row.getField("source"));
                for (String end : row.getField("ends").split(" ")) {
                    limits.put(end, limit);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(limits);
    }

    /**
     * What is to be said of an appliance that is brought on a day. Of a year without a month its last month counts: nobody is sent home on a guess.
     *
     * @param item as it is called, with whatever stands behind it: 冰箱(双开门)
     */
    public static SafeUse of(String item, Nameplate plate, LocalDate day) {
        Limit limit = limit(Text.clean(item));
        if (limit == null || limit.years == 0) {
            return new SafeUse(State.NO_LIMIT, item, 0, "", "");
        }
        boolean town = TOWN_GAS.matcher(Text.clean(plate.model()).toUpperCase(java.util.Locale.ROOT)).find();
        int years = town ? limit.town : limit.years;
        String made = plate.clean().made();
        State state = !MADE.matcher(made).matches() ? State.UNKNOWN
                : !last(made).plusYears(years).isBefore(YearMonth.from(day)) ? State.WITHIN : limit.refused ? State.SCRAP : State.PAST;
        return new SafeUse(state, Text.clean(item), years, limit.source, made);
    }

    private static YearMonth last(String made) {
        return made.length() > 4 ? YearMonth.parse(made) : YearMonth.of(Integer.parseInt(made), 12);
    }

    private static Limit limit(String item) {
        String name = item.toUpperCase(java.util.Locale.ROOT);
        Limit whole = longest(BETWEEN.matcher(name).replaceAll(""));
        return whole != null ? whole : BETWEEN.splitAsStream(name).map(SafeUse::longest).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private static Limit longest(String name) {
        for (int from = 0; from < name.length(); from++) {
            Limit found = LIMITS.get(name.substring(from));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    public boolean refused() {
        return state == State.SCRAP;
    }

    /** The sentence for it; only where there is a limit. @param field the field it is about */
    public Problem said(String field) {
        String limit = Integer.toString(years);
        return switch (state) {
            case SCRAP -> new Problem(field, "goods.safeUse.scrap", item, made, limit, source);
            case PAST -> new Problem(field, "goods.safeUse.past", item, made, limit, source);
            case UNKNOWN -> new Problem(field, "goods.safeUse.unknown", item, limit, source);
            default -> new Problem(field, "goods.safeUse.within", made, limit, source);
        };
    }
}
