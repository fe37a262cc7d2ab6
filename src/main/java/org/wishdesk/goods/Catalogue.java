package org.wishdesk.goods;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Pinyin;

/** The catalogue: everything that can be given or wished for, by name. */
public final class Catalogue {

    private final Store store;

    public Catalogue(Store store) {
        this.store = store;
    }

    /** Fills an empty catalogue with what a county station sees on its first days. */
    public void seed() {
        if (store.read(tx -> tx.table(ItemTable.class).inGroup(Item.BAGS).isEmpty())) {
            store.run(tx -> {
                if (tx.table(ItemTable.class).all().isEmpty()) {
                    seeds().forEach(item -> add(tx, item));
                }
                bag(tx);
            });
        }
    }

    public List<Item> items() {
        return store.read(this::items);
    }

    public List<Item> items(Tx tx) {
        return tx.table(ItemTable.class).all();
    }

    public Optional<Item> byName(Tx tx, String name) {
        return tx.table(ItemTable.class).byName(Text.clean(name));
    }

    /** The item of that name; a new one is made with the rules that are usual for its kind, so that the counter never stops. */
    public Item ensure(Tx tx, String name, Kind kind, String unit) {
        String clean = Text.clean(name);
        return byName(tx, clean).orElseGet(() -> add(tx, usual(clean, kind, Text.clean(unit))));
    }

    /** As {@link #ensure(Tx, String, Kind, String)} where only a name is known, as in a wish: its end says what sort of thing it is. */
    public Item ensure(Tx tx, String name) {
        String clean = Text.clean(name);
        return byName(tx, clean).orElseGet(() -> add(tx, usual(clean, Usual.kind(clean), Item.USUAL_UNIT)));
    }

    /** Counts that an item was given, so that the usual ones are found first. */
    public void used(Tx tx, UUID item, Instant at) {
        ItemTable table = tx.table(ItemTable.class);
        if (table.used(item, at) == 0) {
            table.firstUsed(item, at);
        }
    }

    /** A bag of clothes as it came, to be sorted later. */
    public Item bag(Tx tx) {
        return tx.table(ItemTable.class).inGroup(Item.BAGS).stream().findFirst()
                .orElseGet(() -> add(tx, seeds().stream().filter(Item::bag).findFirst().orElseThrow()));
    }

    public Item bag() {
        return store.read(tx -> tx.table(ItemTable.class).inGroup(Item.BAGS).stream().findFirst()).orElseThrow(() -> new Refused("goods.noBag"));
    }

    /** The item that is called exactly so. */
    public Optional<Item> named(String name) {
        return store.read(tx -> byName(tx, name));
    }

    /** Items found by Chinese, full pinyin or initials: the very one first, then what is given most. */
    public List<Item> suggest(String typed, int limit) {
        String asked = Pinyin.asked(typed);
        if (asked.isEmpty()) {
            return List.of();
        }
        return store.read(tx -> tx.table(ItemTable.class).suggest(asked, Pinyin.beyond(asked), limit));
    }

    private static Item add(Tx tx, Item item) {
        ItemTable table = tx.table(ItemTable.class);
        table.add(item);
        table.addKeys(item.id(), Stream.concat(Pinyin.keys(item.name()).stream(), Stream.of(item.mnemonic())).filter(k -> !k.isEmpty()).distinct().toList());
        return item;
    }

    private static Item usual(String name, Kind kind, String unit) {
        Sizing sizing = kind == Kind.CLOTHING ? Usual.sizing(name) : Sizing.NONE;
        boolean worn = sizing != Sizing.NONE;
        return new Item(Ids.next(), name, kind, unit, Pinyin.mnemonic(name), sizing, worn || kind == Kind.BOOK, worn, Season.ANY,
                kind == Kind.APPLIANCE || kind == Kind.AID, name, 4, 0, sizing == Sizing.SHOES ? 300 : worn ? 200 : 0, true);
    }

    private static List<Item> seeds() {
        try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> new Item(Ids.next(), row.getField("name"), Kind.valueOf(row.getField("kind")), row.getField("unit"),
                    Pinyin.mnemonic(row.getField("name")), Sizing.valueOf(row.getField("sizing")), row.getField("who").equals("y"),
                    row.getField("seasonal").equals("y"), Season.valueOf(row.getField("season")), row.getField("piece").equals("y"),
                    row.getField("group"), Integer.parseInt(row.getField("need")), Long.parseLong(row.getField("price")),
                    Integer.parseInt(row.getField("penalty")), true)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
