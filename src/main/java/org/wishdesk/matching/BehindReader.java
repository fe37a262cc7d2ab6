package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Lot;
import org.wishdesk.store.Tx;

/** Reads what stands behind a line of the last run: the whole run, whatever became of its proposals since, so that its numbers can be counted again. */
final class BehindReader {

    private final BoardTable table;
    private final Map<UUID, BoardTable.Line> named;
    private final Map<UUID, Item> items;
    private final Fits fits = new Fits();
    private final Set<Thing> shelf = new HashSet<>();

    BehindReader(Tx tx, Inventory inventory, Catalogue catalogue) {
        table = tx.table(BoardTable.class);
        named = table.lines().stream().collect(Collectors.toMap(BoardTable.Line::line, Function.identity()));
        items = catalogue.items(tx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        inventory.stock(tx).stream().filter(row -> row.placeKind().offers() && !row.bag()).forEach(row -> shelf.add(new Thing(items.get(row.item()), Handout.spec(row))));
        table.newest(1).forEach(run -> table.proposals(run.id()).stream().map(BoardTable.Kept::lot).filter(lot -> lot != null).distinct().forEach(id -> {
            Lot lot = inventory.lot(tx, id);
            shelf.add(new Thing(items.get(lot.item()), lot.spec()));
        }));
    }

    /** Refused when the last run says nothing of that line. */
    Behind of(UUID line) {
        BoardTable.Run run = table.newest(1).stream().findFirst().orElseThrow(() -> new Refused("matching.noLonger"));
        Map<UUID, Behind.Asker> askers = new HashMap<>();
        Map<UUID, String> reasons = new HashMap<>();
        table.proposals(run.id()).forEach(k -> {
            reasons.putIfAbsent(k.wishLine(), k.why());
            askers.merge(k.wishLine(), new Behind.Asker(wanted(k.wishLine()), k.quantity(), 0, Bid.read(k.bid())), BehindReader::together);
        });
        table.unmet(run.id()).forEach(u -> {
            reasons.putIfAbsent(u.wishLine(), u.why());
            askers.merge(u.wishLine(), new Behind.Asker(wanted(u.wishLine()), 0, u.pieces(), Bid.read(u.bid())), BehindReader::together);
        });
        Behind.Asker own = askers.remove(line);
        if (own == null) {
            throw new Refused("matching.noLonger");
        }
        Thing mine = thing(line);
        List<Thing> usable = shelf.stream().filter(lying -> fits(mine, lying)).toList();
        Map<Thing, Boolean> shares = new HashMap<>();
        List<Behind.Asker> rivals = new ArrayList<>(askers.values());
        rivals.removeIf(r -> !shares.computeIfAbsent(thing(r.wanted().line()), asked -> asked.equals(mine) || usable.stream().anyMatch(lying -> fits(asked, lying))));
        rivals.sort(Comparator.comparing((Behind.Asker r) -> r.bid().turn()).thenComparing(r -> -r.bid().worthMp()).thenComparing(r -> r.wanted().code()));
        return new Behind(own, Reason.read(reasons.get(line)), new BoardView.Run(run.madeAt(), run.forDay(), run.clerk(), run.policy(), run.pointsMp(), run.boundMp()),
                List.copyOf(rivals), table.looks(line));
    }

    private static Behind.Asker together(Behind.Asker one, Behind.Asker other) {
        return new Behind.Asker(one.wanted(), one.got() + other.got(), one.lacking() + other.lacking(), one.bid());
    }

    private WishedLine wanted(UUID line) {
        return BoardReader.wanted(named.get(line));
    }

    private Thing thing(UUID line) {
        BoardTable.Line of = named.get(line);
        return new Thing(items.get(of.item()), new Spec(of.forWhom(), of.sizeTyped(), of.season(), of.worstCondition()));
    }

    private boolean fits(Thing asked, Thing lying) {
        return fits.of(asked.item(), asked.spec(), lying.item(), lying.spec()).fits();
    }
}
