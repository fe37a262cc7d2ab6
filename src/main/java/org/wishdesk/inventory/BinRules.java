package org.wishdesk.inventory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Size;
import org.wishdesk.goods.Sizing;
import org.wishdesk.goods.Spec;

/**
 * The station's boxes as they stood when they were read, applied: which box or shelf a thing belongs to, by what it is, for whom, season and size. Of
 * several boxes that take it the one that asks most wins: for this item, then for these sizes, for these people, for this season. Worn things whose
 * size their box needs and nobody knows wait to be sorted (待分拣), as whole bags do. Letters, bands and shelves are data ({@code bins.properties}).
 */
public final class BinRules {

    private static final Properties DATA = Data.properties("bins.properties");
    private static final Map<String, Shelf> GROUPS = groups();

    private static final Comparator<BinRule> ASKS_MORE = Comparator.comparing((BinRule rule) -> rule.item() != null)
            .thenComparing(rule -> !rule.sizeFrom().isEmpty()).thenComparing(rule -> rule.who() != ForWhom.ANYONE)
            .thenComparing(rule -> rule.season() != Season.ANY).thenComparing(BinRule::code, Comparator.reverseOrder());

    private final List<BinRule> rules;

    BinRules(List<BinRule> all) {
        rules = all.stream().filter(BinRule::active).sorted(ASKS_MORE.reversed()).toList();
    }

    private static Map<String, Shelf> groups() {
        Map<String, Shelf> groups = new HashMap<>();
        for (Shelf shelf : Shelf.values()) {
            for (String group : DATA.getProperty("groups." + shelf, "").split("\\s*,\\s*")) {
                groups.put(group, shelf);
            }
        }
        return Map.copyOf(groups);
    }

    /** The boxes a station begins with: one rule for each shelf. */
    static List<BinRule> usual() {
        return Stream.of(Shelf.values()).map(shelf -> {
            String code = DATA.getProperty("shelf." + shelf);
            return new BinRule(UUID.nameUUIDFromBytes(("bin " + shelf).getBytes(StandardCharsets.UTF_8)), code.replaceFirst("-?\\{.*", ""), "", shelf, null, "", ForWhom.ANYONE, Season.ANY,
                    "", "", code.contains("{who}"), code.contains("{season}"), code.contains("{size}"), true);
        }).toList();
    }

    /** Never fails: everything has a place, be it the one for what is not sorted. */
    public Bin of(Item item, Spec spec) {
        BinRule rule = rule(item, spec);
        Size size = Size.read(spec.size(), item.sizing(), spec.forWhom());
        String band = rule.bySize() ? band(size) : "";
        String code = joined(rule.code(), letters(rule, item, spec));
        ForWhom who = rule.byWho() ? spec.forWhom() : rule.who();
        Season season = rule.bySeason() ? spec.season() : rule.season();
        return new Bin(code, rule.shelf(), who == ForWhom.ANYONE ? null : who, season == Season.ANY ? null : season,
                rule.bySize() || rule.sizeFrom().isEmpty() ? band : rule.sizeFrom() + "\u2013" + rule.sizeTo(), rule.spot());
    }

    /** Which of a rule's boxes it is, where there is one for each. */
    private static String letters(BinRule rule, Item item, Spec spec) {
        return joined(rule.byWho() ? DATA.getProperty("who." + spec.forWhom()) : "", rule.bySeason() ? DATA.getProperty("season." + spec.season()) : "",
                rule.bySize() ? band(Size.read(spec.size(), item.sizing(), spec.forWhom())) : "");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
    }

    /** A thing lies in the same box by both, which may be called otherwise by now. */
    boolean together(BinRules before, Item item, Spec spec) {
        return together(before, item, item, spec);
    }

    /** As {@link #together(BinRules, Item, Spec)}, of a thing whose item was another then. */
    boolean together(BinRules before, Item then, Item item, Spec spec) {
        BinRule now = rule(item, spec);
        BinRule was = before.rule(then, spec);
        return now.id().equals(was.id()) && letters(now, item, spec).equals(letters(was, then, spec));
    }

    /** By both everything lies in the same boxes, whatever these are called and wherever they stand. */
    boolean alike(BinRules other) {
        return nameless().equals(other.nameless());
    }

    private Set<BinRule> nameless() {
        return rules.stream().map(BinRule::nameless).collect(Collectors.toSet());
    }

    /** The rule by which a thing lies where it lies. */
    BinRule rule(Item item, Spec spec) {
        Shelf shelf = shelf(item);
        Size size = Size.read(spec.size(), item.sizing(), spec.forWhom());
        return best(shelf, item, spec, size).filter(rule -> !rule.bySize() || !band(size).isEmpty())
                .or(() -> best(Shelf.UNSORTED, item, spec, size)).orElseThrow();
    }

    private Optional<BinRule> best(Shelf shelf, Item item, Spec spec, Size size) {
        return rules.stream().filter(rule -> (rule.item() == null ? rule.shelf() == shelf : shelf != Shelf.UNSORTED && rule.item().equals(item.id()))
                && (rule.who() == ForWhom.ANYONE || rule.who() == spec.forWhom()) && (rule.season() == Season.ANY || rule.season() == spec.season())
                && within(rule, item.sizing(), size)).findFirst();
    }

    private static boolean within(BinRule rule, Sizing sizing, Size size) {
        if (rule.sizeFrom().isEmpty()) {
            return true;
        }
        Size from = Size.read(rule.sizeFrom(), sizing, rule.who());
        return size.measured() && size.scale() == from.scale() && size.value() >= from.value() && size.value() <= Size.read(rule.sizeTo(), sizing, rule.who()).value();
    }

    /** Another box that takes what this one takes, asking for neither more nor less: nobody could say which of the two. */
    Optional<BinRule> rival(BinRule rule, Sizing sizing) {
        return rules.stream().filter(other -> !other.id().equals(rule.id()) && other.shelf() == rule.shelf() && Objects.equals(other.item(), rule.item())
                && other.who() == rule.who() && other.season() == rule.season() && other.sizeFrom().isEmpty() == rule.sizeFrom().isEmpty()
                && (rule.sizeFrom().isEmpty() || within(other, sizing, Size.read(rule.sizeFrom(), sizing, rule.who()))
                        || within(rule, sizing, Size.read(other.sizeFrom(), sizing, other.who())))).findFirst();
    }

    /** By the item's group, then by how it is sized, then by its kind. */
    static Shelf shelf(Item item) {
        String bySizing = DATA.getProperty("sizing." + item.sizing(), DATA.getProperty("kind." + item.kind()));
        return GROUPS.getOrDefault(item.fitGroup(), Shelf.valueOf(bySizing));
    }

    /** How the goods of a shelf are sized. */
    static Sizing sizing(Shelf shelf) {
        return switch (shelf) {
            case GARMENTS -> Sizing.GARMENT;
            case SHOES -> Sizing.SHOES;
            default -> Sizing.NONE;
        };
    }

    /** Empty when there is no number to go by. */
    private static String band(Size size) {
        if (size.scale() == Size.Scale.ONE_SIZE) {
            return DATA.getProperty("one");
        }
        if (!size.measured()) {
            return "";
        }
        int[] bands = Arrays.stream(DATA.getProperty("band." + size.scale()).strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
        int band = Arrays.stream(bands).filter(b -> b <= size.value()).max().orElse(bands[0]);
        return DATA.getProperty("prefix." + size.scale(), "") + band;
    }
}
