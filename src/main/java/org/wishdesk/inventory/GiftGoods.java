package org.wishdesk.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wishdesk.base.Ids;
import org.wishdesk.store.Tx;

/** What became of the goods of one gift, and how they are undone while they still lie here. */
public final class GiftGoods {

    /** What can be undone with the gift itself; the rest is a life of its own. */
    private static final Set<MovementKind> OURS = EnumSet.of(MovementKind.RECEIVED, MovementKind.CORRECTED, MovementKind.RELABELLED, MovementKind.TRANSFERRED,
            MovementKind.CLEANED);
    /** Out on the road and back again leaves everything as it was. */
    private static final Set<MovementKind> THERE_AND_BACK = EnumSet.of(MovementKind.LOADED, MovementKind.BROUGHT_BACK);

    private final Inventory inventory;

    public GiftGoods(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Every lot of the gift, also those that were sorted or relabelled out of another. */
    public List<Lot> lots(Tx tx, UUID gift) {
        return tx.table(GiftGoodsTable.class).lots(gift);
    }

    /** Where each piece is now, in the order of the gift's lines. Between a lot and what was sorted out of it there is nothing to see. */
    public List<Whereabouts> where(Tx tx, UUID gift) {
        Map<UUID, Place> places = new LinkedHashMap<>();
        Map<UUID, List<Holding>> byLot = tx.table(GiftGoodsTable.class).where(gift).stream().collect(Collectors.groupingBy(Holding::lot));
        List<Whereabouts> all = new ArrayList<>();
        for (Lot lot : lots(tx, gift)) {
            for (Holding each : byLot.getOrDefault(lot.id(), List.of())) {
                Place place = places.computeIfAbsent(each.place(), id -> inventory.placeById(tx, id));
                if (place.kind() != PlaceKind.SORTED_OUT) {
                    all.add(new Whereabouts(lot, place, each.quantity(), each.reserved()));
                }
            }
        }
        return all;
    }

    /** The lots that came out when one of the gift's was sorted, not those that were only relabelled. */
    public Set<UUID> sorted(Tx tx, UUID gift) {
        return standing(tx, gift).stream().filter(m -> m.kind() == MovementKind.SORTED && inventory.placeById(tx, m.fromPlace()).kind() == PlaceKind.SORTED_OUT)
                .map(Movement::lot).collect(Collectors.toSet());
    }

    /** Movements of the gift's goods that were not reversed, nor the reverse of another, in the order in which they were written. */
    private static List<Movement> standing(Tx tx, UUID gift) {
        List<Movement> all = tx.table(GiftGoodsTable.class).movements(gift);
        Set<UUID> undone = all.stream().map(Movement::reverses).collect(Collectors.toSet());
        return all.stream().filter(m -> m.reverses() == null && !undone.contains(m.id())).toList();
    }

    /** One more like a thing that is numbered by itself: a lot of its own, called by the next number of its line. */
    public Lot another(Tx tx, Lot like, Instant now) {
        InventoryTable table = tx.table(InventoryTable.class);
        String base = like.code().replaceFirst("/\\d+$", "");
        int next = 2;
        List<String> taken = tx.table(GiftGoodsTable.class).codes(like.giftLine());
        while (taken.contains(base + "/" + next)) {
            next++;
        }
        Lot made = new Lot(Ids.next(), like.giftLine(), like.fromLot(), base + "/" + next, like.item(), like.itemName(), like.kind(), like.category(), like.unit(),
                like.forWhom(), like.sizeTyped(), like.season(), like.condition(), like.intention(), null, null, null, now);
        table.addLots(List.of(made));
        return made;
    }

    /** What has moved on and so keeps the gift from being undone: promised, on the road, delivered, sorted, gone by another door. */
    public List<Whereabouts> movedOn(Tx tx, UUID gift) {
        Set<UUID> others = standing(tx, gift).stream().filter(m -> !OURS.contains(m.kind()) && !THERE_AND_BACK.contains(m.kind())).map(Movement::lot)
                .collect(Collectors.toSet());
        return where(tx, gift).stream().filter(w -> w.movedOn() > 0 || others.contains(w.lot().id())).toList();
    }

    /**
     * Gives everything back to where it came from: each movement of the gift's goods is reversed, the newest first. Refused when something has moved
     * on, or did after the moment from which this holds.
     */
    public void takeBack(Tx tx, UUID gift, String reason, Instant at) {
        Set<UUID> wholes = new HashSet<>();
        for (Movement each : standing(tx, gift).reversed()) {
            if (each.kind().whole()) {
                if (wholes.add(each.event())) {
                    inventory.unsort(tx, each.event(), reason, at);
                }
            } else if (!THERE_AND_BACK.contains(each.kind())) {
                inventory.reverse(tx, each.id(), reason, at);
            }
        }
    }
}
