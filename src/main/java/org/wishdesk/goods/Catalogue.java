package org.wishdesk.goods;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Pinyin;

/** The catalogue: everything that can be given or wished for, by name. */
public final class Catalogue {

    private final Store store;
    private final Clock clock;
    private final AtomicLong version = new AtomicLong();

    public Catalogue(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Lays in what a county station sees. A catalogue that was begun before gets only what is new in the list since, by name and once: what the
     * manager renamed, changed or switched off stays as it is.
     */
    public void seed() {
        List<Seeds.Seed> seeds = Seeds.all();
        int newest = seeds.stream().mapToInt(Seeds.Seed::since).max().orElseThrow();
        if (store.read(Catalogue::seeded) < newest) {
            store.run(tx -> {
                int before = seeded(tx);
                ItemTable table = tx.table(ItemTable.class);
                List<Item> added = seeds.stream().filter(seed -> seed.since() > before).map(Seeds.Seed::item)
                        .filter(item -> before == 0 || byName(tx, item.name()).isEmpty()).toList();
                table.addAll(added);
                table.addAllKeys(added.stream().flatMap(item -> keys(item).map(key -> new ItemTable.Key(item.id(), key))).toList());
                for (int version = before + 1; version <= newest; version++) {
                    table.addSeeded(version);
                }
                bag(tx);
                renew(tx);
            });
        }
    }

    /** A catalogue from before there were versions has the first. */
    private static int seeded(Tx tx) {
        ItemTable table = tx.table(ItemTable.class);
        int kept = table.seeded();
        return kept > 0 || table.all().isEmpty() ? kept : 1;
    }

    public List<Item> items() {
        return store.read(this::items);
    }

    public List<Item> items(Tx tx) {
        return tx.table(ItemTable.class).all();
    }

    /** The item of that name, or the one that was called so before it was renamed: ledgers and lists go on using the old name. */
    public Optional<Item> byName(Tx tx, String name) {
        ItemTable table = tx.table(ItemTable.class);
        String clean = Text.clean(name);
        return table.byName(clean).or(() -> table.byFormerName(clean));
    }

    /** The item of that name; a new one is made with the rules that are usual for its kind, so that the counter never stops. */
    public Item ensure(Tx tx, String name, Kind kind, String unit) {
        String clean = Text.clean(name);
        return byName(tx, clean).orElseGet(() -> add(tx, usual(clean, kind, Text.clean(unit))));
    }

    /** What something of that name is taken for while nobody says otherwise. */
    public static Kind usualKind(String name) {
        return Usual.kind(Text.clean(name));
    }

    /** As {@link #ensure(Tx, String, Kind, String)} where only a name is known, as in a wish: its end says what sort of thing it is. */
    public Item ensure(Tx tx, String name) {
        String clean = Text.clean(name);
        return byName(tx, clean).orElseGet(() -> add(tx, usual(clean, usualKind(clean), Item.USUAL_UNIT)));
    }

    /**
     * Another number whenever this program adds or changes an item. What was read of the catalogue in a transaction stays true while the number
     * asked for after that reading began stays the same; unless others write to the store as well.
     */
    public long version() {
        return version.get();
    }

    /** Once when it is written, so that whoever reads it has seen the number change, and once when it is certain. */
    private void renew(Tx tx) {
        version.incrementAndGet();
        tx.afterwards(version::incrementAndGet);
    }

    /** The items of these names that are called so now, asked for all at once. */
    public Map<String, Item> byNames(Tx tx, Collection<String> names) {
        return names.isEmpty() ? Map.of() : tx.table(ItemTable.class).byNames(names).stream().collect(Collectors.toMap(Item::name, Function.identity()));
    }

    /** Counts that items were given, so that the usual ones are found first. */
    public void used(Tx tx, Collection<Item> items, Instant at) {
        if (items.isEmpty()) {
            return;
        }
        ItemTable table = tx.table(ItemTable.class);
        // In one order, so that two counters of one server never wait for each other.
        List<UUID> ids = items.stream().map(Item::id).distinct().sorted().toList();
        int[] there = table.used(ids, at);
        for (int i = 0; i < there.length; i++) {
            if (there[i] == 0) {
                table.firstUsed(ids.get(i), at);
            }
        }
    }

    /** A bag of clothes as it came, to be sorted later. */
    public Item bag(Tx tx) {
        return tx.table(ItemTable.class).inGroup(Item.BAGS).stream().findFirst()
                .orElseGet(() -> add(tx, Seeds.all().stream().map(Seeds.Seed::item).filter(Item::bag).findFirst().orElseThrow()));
    }

    public Item bag() {
        return store.read(tx -> tx.table(ItemTable.class).inGroup(Item.BAGS).stream().findFirst()).orElseThrow(() -> new Refused("goods.noBag"));
    }

    /** The kinds in which clerks think of books, as far as they are in use ({@code books.properties}). */
    public List<Item> bookKinds() {
        return store.read(tx -> Seeds.bookKinds().stream().flatMap(name -> byName(tx, name).stream()).filter(Item::active).toList());
    }

    public Optional<Item> byId(UUID item) {
        return store.read(tx -> byId(tx, item));
    }

    /** What a lot or a line is of, whatever it is called by now. */
    public Optional<Item> byId(Tx tx, UUID item) {
        return tx.table(ItemTable.class).byId(item);
    }

    /** The item that is called exactly so. */
    public Optional<Item> named(String name) {
        return store.read(tx -> byName(tx, name));
    }

    /** Items found by any part of the name in Chinese, by full pinyin, initials or 助记码: the very one first, then what is given most. */
    public List<Item> suggest(String typed, int limit) {
        return suggest(typed, null, limit);
    }

    /** As {@link #suggest(String, int)}, of one kind only. */
    public List<Item> suggest(String typed, Kind kind, int limit) {
        String asked = Pinyin.asked(typed);
        return asked.isEmpty() ? List.of() : store.read(tx -> tx.table(ItemTable.class).suggest(asked, Pinyin.beyond(asked), part(asked), kind, limit));
    }

    /** Everything that is found so, also what is no longer offered; all items when nothing was typed. */
    public List<Item> find(String typed) {
        String asked = Pinyin.asked(typed);
        return asked.isEmpty() ? items() : store.read(tx -> tx.table(ItemTable.class).found(asked, Pinyin.beyond(asked), part(asked)));
    }

    /** Characters are found anywhere in a name, as 鞋 in 运动鞋: a catalogue is short. Letters are found at the beginning of one's pinyin only. */
    private static String part(String asked) {
        return asked.codePoints().anyMatch(Character::isIdeographic) ? "%" + asked.replaceAll("[%_\\\\]", "") + "%" : "";
    }

    /** The items that answer the same wishes, without itself. */
    public List<Item> like(Item item) {
        return store.read(tx -> like(tx, item));
    }

    private static List<Item> like(Tx tx, Item item) {
        return tx.table(ItemTable.class).inGroup(item.fitGroup()).stream().filter(other -> !other.id().equals(item.id())).toList();
    }

    /** What is wrong with what a manager typed: in itself, a name that is taken, or another item that is not there. */
    public List<Problem> problems(ItemDraft draft) {
        return store.read(tx -> problems(tx, draft));
    }

    private static List<Problem> problems(Tx tx, ItemDraft draft) {
        ItemTable table = tx.table(ItemTable.class);
        List<Problem> problems = new ArrayList<>(draft.problems());
        String name = Text.clean(draft.name());
        if (table.byName(name).filter(other -> !other.id().equals(draft.id())).isPresent()) {
            problems.add(new Problem("name", "goods.draft.nameTaken", name));
        }
        if (!Text.blank(draft.like()) && table.byName(Text.clean(draft.like())).filter(other -> !other.bag()).isEmpty()) {
            problems.add(new Problem("like", "goods.draft.likeUnknown"));
        }
        if (table.byId(draft.id()).filter(Item::bag).isPresent() && (!draft.active() || !Text.blank(draft.like()))) {
            problems.add(new Problem("active", "goods.draft.bagStays"));
        }
        return problems;
    }

    /**
     * Makes the item, or changes it, and writes down who changed what. Gifts, lots and wishes keep the name under which they came and the item
     * they are of. Refused when the draft has problems.
     */
    public Item save(ItemDraft draft, String clerk) {
        return store.write(tx -> {
            problems(tx, draft).stream().findFirst().ifPresent(problem -> {
                throw new Refused(problem.key(), problem.args().toArray());
            });
            ItemTable table = tx.table(ItemTable.class);
            Optional<Item> before = table.byId(draft.id());
            Item now = draft.item(group(tx, draft, before));
            if (before.isEmpty()) {
                log(table, now.id(), "name", null, now.name(), clerk);
                return add(tx, now);
            }
            Item was = before.get();
            String likeBefore = names(like(tx, was));
            table.change(now);
            renew(tx);
            log(table, now.id(), "name", was.name(), now.name(), clerk);
            log(table, now.id(), "mnemonic", was.mnemonic(), now.mnemonic(), clerk);
            log(table, now.id(), "kind", was.kind(), now.kind(), clerk);
            log(table, now.id(), "unit", was.unit(), now.unit(), clerk);
            log(table, now.id(), "perPiece", was.perPiece(), now.perPiece(), clerk);
            log(table, now.id(), "sizing", was.sizing(), now.sizing(), clerk);
            log(table, now.id(), "whoCounts", was.whoCounts(), now.whoCounts(), clerk);
            log(table, now.id(), "usualWho", was.usualWho(), now.usualWho(), clerk);
            log(table, now.id(), "seasonCounts", was.seasonCounts(), now.seasonCounts(), clerk);
            log(table, now.id(), "usualSeason", was.usualSeason(), now.usualSeason(), clerk);
            log(table, now.id(), "usualCondition", was.usualCondition(), now.usualCondition(), clerk);
            log(table, now.id(), "like", likeBefore, names(like(tx, now)), clerk);
            log(table, now.id(), "need", was.need(), now.need(), clerk);
            log(table, now.id(), "price", Money.ofFen(was.priceFen()), Money.ofFen(now.priceFen()), clerk);
            log(table, now.id(), "sizePenalty", was.sizePenalty(), now.sizePenalty(), clerk);
            log(table, now.id(), "active", was.active(), now.active(), clerk);
            table.dropKeys(now.id());
            addKeys(table, now);
            return now;
        });
    }

    /** The group of the item it is like; else its own, which it keeps where it is alone in it. */
    private static String group(Tx tx, ItemDraft draft, Optional<Item> before) {
        if (before.filter(Item::bag).isPresent()) {
            return Item.BAGS;
        }
        if (!Text.blank(draft.like())) {
            return tx.table(ItemTable.class).byName(Text.clean(draft.like())).orElseThrow().fitGroup();
        }
        return before.filter(was -> like(tx, was).isEmpty()).map(Item::fitGroup).orElseGet(() -> draft.id().toString());
    }

    private static String names(List<Item> items) {
        return items.stream().map(Item::name).collect(Collectors.joining(" "));
    }

    private void log(ItemTable table, UUID item, String field, Object was, Object now, String clerk) {
        if (!Objects.equals(was, now)) {
            table.addChange(item, new ItemChange(Ids.next(), field, was == null ? null : was.toString(), now.toString(), clerk, clock.instant()));
        }
    }

    /** What was changed in an item, newest first. */
    public List<ItemChange> changes(UUID item) {
        return store.read(tx -> tx.table(ItemTable.class).changes(item));
    }

    private Item add(Tx tx, Item item) {
        ItemTable table = tx.table(ItemTable.class);
        table.add(item);
        addKeys(table, item);
        renew(tx);
        return item;
    }

    private static void addKeys(ItemTable table, Item item) {
        table.addKeys(item.id(), keys(item).toList());
    }

    private static Stream<String> keys(Item item) {
        return Stream.concat(Pinyin.keys(item.name()).stream(), Stream.of(item.mnemonic())).filter(k -> !k.isEmpty()).distinct();
    }

    private static Item usual(String name, Kind kind, String unit) {
        Sizing sizing = kind == Kind.CLOTHING ? Usual.sizing(name) : Sizing.NONE;
        boolean worn = sizing != Sizing.NONE;
        return new Item(Ids.next(), name, kind, unit, Pinyin.mnemonic(name), sizing, worn || kind == Kind.BOOK, ForWhom.ANYONE, worn,
                Season.ANY, Condition.UNKNOWN, kind == Kind.APPLIANCE || kind == Kind.AID, name, 4, 0, sizing == Sizing.SHOES ? 300 : worn ? 200 : 0, true);
    }
}
