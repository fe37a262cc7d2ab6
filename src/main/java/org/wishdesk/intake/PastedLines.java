package org.wishdesk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
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
import org.wishdesk.money.Tender;
import org.wishdesk.paper.Ledger;
import org.wishdesk.paper.LedgerReader;

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
    private static final String YUAN = "\u5143";
    private static final String CASH = "\u73b0\u91d1";
    private static final String SENT = ".*(\u8f6c\u8d26|\u8f6c\u5e10|\u6c47\u6b3e).*";

    private final Function<String, Optional<Item>> known;
    private final LocalDate day;

    /**
     * @param known the catalogue's item of a name
     * @param day   of the gift: what is scrap by then is marked
     */
    PastedLines(Function<String, Optional<Item>> known, LocalDate day) {
        this.day = day;
        this.known = known;
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

    /** Of cells parted by tabs, under their heading or, without one, in the usual order. @param name what they are called where something is wrong */
    Pasted of(String name, String pasted) {
        List<List<String>> rows = cells(pasted);
        if (rows.isEmpty()) {
            return new Pasted(List.of(), 0);
        }
        boolean headed = rows.getFirst().stream().anyMatch(cell -> field(cell).filter("item"::equals).isPresent());
        Ledger ledger = LedgerReader.read(name, rows, headed ? words("item").map(Set::of).toList() : headings());
        if (ledger.headings().isEmpty()) {
            int columns = rows.stream().mapToInt(List::size).max().orElse(0);
            List<String> order = List.of(COLUMNS.getProperty("order." + columns, COLUMNS.getProperty("order")).split(" "));
            ledger = LedgerReader.under(order.stream().map(field -> words(field).findFirst().orElseThrow()).toList(), name, rows);
        }
        return of(ledger);
    }

    /**
     * Rows of cells, blank rows left out; a spreadsheet program puts a cell with line breaks or tabs between quotation marks. One by itself means the same
     * as above.
     */
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
            } else if (c == '"' && cell.isEmpty() && !Character.isWhitespace(text.charAt(i + 1))) {
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
        String key = SaidWords.key(LedgerReader.heading(heading));
        return COLUMNS.stringPropertyNames().stream().filter(name -> !name.startsWith("order")).sorted()
                .filter(name -> words(name).anyMatch(word -> SaidWords.key(LedgerReader.heading(word)).equals(key))).findFirst();
    }

    private GiftRow line(int number, Function<String, String> cell) {
        List<Problem> wrong = new ArrayList<>();
        String name = cell.apply("item");
        String figures = cell.apply("quantity");
        Count count = Count.read(figures);
        Optional<Money> money = GiftDraft.GoodsLine.money(name, cell.apply("unit").isEmpty() ? count.unit() : cell.apply("unit")) ? money(figures) : Optional.empty();
        if (money.isPresent()) {
            return cash(money.get(), name, cell.apply("note"));
        }
        Optional<Item> item = name.isEmpty() ? Optional.empty() : known.apply(name);
        Kind kind = item.map(Item::kind).orElseGet(() -> said(wrong, "kind", Kind.class, cell.apply("kind"), Catalogue.usualKind(name)));
        Spec spec = new Spec(said(wrong, "forWhom", ForWhom.class, cell.apply("forWhom"), ForWhom.ANYONE), cell.apply("size"),
                said(wrong, "season", Season.class, cell.apply("season"), item.map(Item::usualSeason).orElse(Season.ANY)),
                said(wrong, "condition", Condition.class, cell.apply("condition"), Condition.UNKNOWN));
        String unit = !cell.apply("unit").isEmpty() ? cell.apply("unit") : !count.unit().isEmpty() ? count.unit() : item.map(Item::unit).orElse(Item.USUAL_UNIT);
        boolean plated = kind == Kind.APPLIANCE || item.map(Item::perPiece).orElse(false);
        Nameplate plate = !plated ? Nameplate.NONE : new Nameplate(cell.apply("brand"), "", cell.apply("serial"), cell.apply("made"), Nameplate.NONE.threeC(),
                Nameplate.NONE.powerTest(), "").clean();
        GiftDraft.GoodsLine line = new GiftDraft.GoodsLine(name, kind, null, unit, spec, count.pieces(), null, plate, null, 0, cell.apply("note"));
        if (GiftDraft.GoodsLine.money(name, unit)) {
            wrong.add(new Problem("item", "intake.entry.money", name));
        }
        wrong.addAll(line.problems("", number));
        SafeUse use = SafeUse.of(name, plate, day);
        // What is past its years is taken too, but one by one and knowingly.
        if (use.refused() || use.state() == SafeUse.State.PAST) {
            wrong.add(use.said("made"));
        }
        return new GiftRow(line, null, List.copyOf(new LinkedHashSet<>(wrong)));
    }

    /** 5000 or 5000元. */
    private static Optional<Money> money(String figures) {
        return Money.read(figures.endsWith(YUAN) ? figures.substring(0, figures.length() - 1) : figures).filter(sum -> sum.fen() > 0);
    }

    /** A unit's list may have money among its goods. Whether it lies there or was sent only the clerk sees, unless the list says so (现金, 转账, 汇款). */
    private static GiftRow cash(Money sum, String name, String note) {
        boolean sent = name.matches(SENT);
        return new GiftRow(null, new GiftDraft.CashLine(sum, sent ? Tender.TRANSFER : Tender.CASH, "", note),
                sent || name.equals(CASH) ? List.of() : List.of(new Problem("tender", "intake.pasted.cashOrNot")));
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
