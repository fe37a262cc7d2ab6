package org.wishdesk.inventory;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.goods.ToCarry;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Printout;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.words.Words;

/** 搬箱: a box's rule says where goods lie, so when it is changed somebody has to carry them there. */
public final class Carrying {

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Bins bins;
    private final Words words;

    public Carrying(Store store, Clock clock, Settings settings, Catalogue catalogue, Bins bins, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.bins = bins;
        this.words = words;
    }

    /**
     * What lies on the shelves by the rules as they were and belongs in another box by those of now, box by box. A box that was only renamed, or that
     * stands elsewhere, keeps what is in it.
     */
    public List<Carry> since(BinRules before) {
        return store.read(tx -> {
            BinRules now = bins.rules(tx);
            if (now.alike(before)) {
                return List.of();
            }
            Map<UUID, Item> items = catalogue.items(tx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
            return carried(tx, before, items, now, items);
        });
    }

    /** What lies on the shelves of an item as it was, its kind, sizes and group, and belongs in another box as it is now. */
    public Optional<ToCarry> of(Item was) {
        List<Carry> all = changed(was);
        return all.isEmpty() ? Optional.empty() : Optional.of(new ToCarry(says(all),
                () -> new Printout(pdf(all), words.t("inventory.bins.carry.title"), settings.station().printer())));
    }

    List<Carry> changed(Item was) {
        return store.read(tx -> {
            BinRules rules = bins.rules(tx);
            return catalogue.byId(tx, was.id()).map(is -> carried(tx, rules, Map.of(was.id(), was), rules, Map.of(was.id(), is))).orElse(List.of());
        });
    }

    /** Of the items that are known as they were. */
    private static List<Carry> carried(Tx tx, BinRules before, Map<UUID, Item> were, BinRules now, Map<UUID, Item> are) {
        List<Carry> all = new ArrayList<>();
        for (BinTable.Lying each : tx.table(BinTable.class).lying()) {
            Item was = were.get(each.item());
            Item item = are.get(each.item());
            Spec spec = new Spec(each.forWhom(), each.sizeTyped(), each.season(), Condition.UNKNOWN);
            if (was != null && !now.together(before, was, item, spec)) {
                all.add(new Carry(before.of(was, spec), now.of(item, spec), item.name(), each.forWhom(), each.sizeTyped(), each.season(), each.lots(),
                        each.pieces(), each.unit()));
            }
        }
        all.sort(Comparator.comparing((Carry each) -> each.from().code()).thenComparing(each -> each.to().code()).thenComparing(Carry::itemName)
                .thenComparing(Carry::forWhom).thenComparing(Carry::size).thenComparing(Carry::season));
        return all;
    }

    /** How much it is and the first of the ways, in a sentence. */
    public String says(List<Carry> all) {
        return words.t("inventory.bins.carry.said", CarryPaper.much(all, words), CarryPaper.ways(all, words));
    }

    /** 搬箱清单, to be taken along to the shelves. */
    public byte[] pdf(List<Carry> all) {
        StationFacts station = settings.station();
        String today = DateTimeFormatter.ofPattern(words.t("paper.momentPattern")).withZone(station.zoneId()).format(clock.instant());
        return Pdf.of(CarryPaper.of(all, station.name(), today, words), station.name(), words);
    }
}
