package org.wishdesk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.Count;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.SafeUse;
import org.wishdesk.goods.SaidWords;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.paper.Ledger;

/**
 * A unit's list of what it brings, pasted from a spreadsheet or read from a file, as lines of a gift. Every row becomes a line; what is
 * odd about one is said with it, to be put right in the counter's own row.
 */
final class PastedLines {

    static final int MOST = GiftDraft.MOST_LINES;

    /** @param leftOut rows behind the last line that a gift may have */
    record Pasted(List<GiftRow> lines, int leftOut) {
    }

    private static final Properties COLUMNS = load();

    private final Function<String, Optional<Item>> known;
    private final Kind usualKind;
    private final LocalDate day;

    /**
     * @param known the catalogue's item of a name
     * @param day   of the gift: what is scrap by then is marked
     */
    PastedLines(Function<String, Optional<Item>> known, Kind usualKind, LocalDate day) {
        this.day = day;
        this.known = known;
        this.usualKind = usualKind;
    }

    private static Properties load() {
        Properties all = new Properties();
        try (InputStream in = PastedLines.class.getResourceAsStream("pasted.properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** A table: cells parted by tabs, or one column under a heading that names the item. Anything else is text for the field the cursor is in. */
    static boolean table(String pasted) {
        String stripped = pasted == null ? "" : pasted.strip();
        return stripped.indexOf('\t') > 0 || stripped.indexOf('\n') > 0
                && field(Text.clean(stripped.lines().findFirst().orElse(""))).filter("item"::equals).isPresent();
    }

    /** The headings by which a file is known for such a list: one that names the item with one for how many. */
    static List<Set<String>> headings() {
        return words("item").flatMap(item -> words("quantity").map(quantity -> Set.of(item, quantity))).toList();
    }

    private static Stream<String> words(String field) {
        return Stream.of(COLUMNS.getProperty(field).split(",")).map(String::strip);
    }

    /** Of a file that was read by {@link #headings()}. */
    Pasted of(Ledger ledger) {
        Map<String, String> fields = new HashMap<>();
        ledger.headings().forEach(heading -> field(heading).ifPresent(field -> fields.putIfAbsent(field, heading)));
        return new Pasted(ledger.rows().stream().limit(MOST).map(row -> line(row.number(), field -> row.get(fields.getOrDefault(field, "")))).toList(),
                Math.max(0, ledger.rows().size() - MOST));
    }

    /** Of cells parted by tabs. */
    Pasted of(String pasted) {
        List<List<String>> rows = cells(pasted);
        if (rows.isEmpty()) {
            return new Pasted(List.of(), 0);
        }
        List<String> fields = rows.getFirst().stream().map(cell -> field(cell).orElse("")).toList();
        boolean headed = fields.contains("item");
        if (!headed) {
            int columns = rows.stream().mapToInt(List::size).max().orElse(0);
            fields = List.of(COLUMNS.getProperty("order." + columns, COLUMNS.getProperty("order")).split(" "));
        }
        List<GiftRow> lines = new ArrayList<>();
        int first = headed ? 1 : 0;
        for (int i = first; i < rows.size() && lines.size() < MOST; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < Math.min(rows.get(i).size(), fields.size()); c++) {
                row.putIfAbsent(fields.get(c), rows.get(i).get(c));
            }
            lines.add(line(i + 1, field -> row.getOrDefault(field, "")));
        }
        return new Pasted(lines, rows.size() - first - lines.size());
    }

    /** Rows of cells, blank rows left out; a spreadsheet program puts a cell with line breaks or tabs between quotation marks. */
    private static List<List<String>> cells(String pasted) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = pasted + "\n";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && text.charAt(Math.min(i + 1, text.length() - 1)) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"' || i == text.length() - 1) {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == '\t' || c == '\n') {
                row.add(Text.clean(cell.toString()));
                cell.setLength(0);
                if (c == '\n') {
                    if (row.stream().anyMatch(each -> !each.isEmpty())) {
                        rows.add(row);
                    }
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    private static Optional<String> field(String heading) {
        String key = SaidWords.key(heading);
        return COLUMNS.stringPropertyNames().stream().filter(name -> !name.startsWith("order")).sorted()
                .filter(name -> words(name).anyMatch(word -> SaidWords.key(word).equals(key))).findFirst();
    }

    private GiftRow line(int number, Function<String, String> cell) {
        List<Problem> wrong = new ArrayList<>();
        String name = cell.apply("item");
        Optional<Item> item = name.isEmpty() ? Optional.empty() : known.apply(name);
        Kind kind = item.map(Item::kind).orElseGet(() -> said(wrong, "kind", Kind.class, cell.apply("kind"), usualKind));
        Spec spec = new Spec(said(wrong, "forWhom", ForWhom.class, cell.apply("forWhom"), ForWhom.ANYONE), cell.apply("size"),
                said(wrong, "season", Season.class, cell.apply("season"), item.map(Item::usualSeason).orElse(Season.ANY)),
                said(wrong, "condition", Condition.class, cell.apply("condition"), Condition.UNKNOWN));
        String figures = cell.apply("quantity");
        Count count = Count.read(figures);
        String unit = !cell.apply("unit").isEmpty() ? cell.apply("unit") : !count.unit().isEmpty() ? count.unit() : item.map(Item::unit).orElse(Item.USUAL_UNIT);
        boolean plated = kind == Kind.APPLIANCE || item.map(Item::perPiece).orElse(false);
        Nameplate plate = !plated ? Nameplate.NONE : new Nameplate(cell.apply("brand"), "", cell.apply("serial"), cell.apply("made"), Nameplate.NONE.threeC(),
                Nameplate.NONE.powerTest(), "").clean();
        GiftDraft.GoodsLine line = new GiftDraft.GoodsLine(name, kind, null, unit, spec, count.pieces(), null, plate, null, 0, cell.apply("note"));
        wrong.addAll(line.problems("", number));
        SafeUse use = SafeUse.of(name, plate, day);
        // What is past its years is taken too, but one by one and knowingly.
        if (use.refused() || use.state() == SafeUse.State.PAST) {
            wrong.add(use.said("made"));
        }
        return new GiftRow(line, null, List.copyOf(new LinkedHashSet<>(wrong)));
    }

    private static <E extends Enum<E>> E said(List<Problem> wrong, String field, Class<E> type, String word, E unsaid) {
        if (word.isEmpty()) {
            return unsaid;
        }
        Optional<E> meant = SaidWords.meaning(field, type, word);
        if (meant.isEmpty()) {
            wrong.add(new Problem(field, "intake.pasted.unknownWord", Text.head(word, 20)));
        }
        return meant.orElse(unsaid);
    }
}
