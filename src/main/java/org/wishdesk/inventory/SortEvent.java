package org.wishdesk.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Tx;

/**
 * One sorting: one movement out of a lot, others into new lots that name it. A bag becomes pieces, so units may differ and then the numbers
 * are only written down; in the unit of the lot itself nothing may appear that was not in it, and nothing may vanish.
 */
final class SortEvent {

    private static final int LONGEST_CODE = 60;

    private final Inventory inventory;
    private final Tx tx;
    private final InventoryTable table;
    private final MovementKind kind;
    private final Lot from;
    private final Place at;
    private final UUID event;
    private final Instant when;
    private final Instant now;

    SortEvent(Inventory inventory, Tx tx, MovementKind kind, Lot from, Place at, UUID event, Instant when, Instant now) {
        this.inventory = inventory;
        this.tx = tx;
        this.table = tx.table(InventoryTable.class);
        this.kind = kind;
        this.from = from;
        this.at = at;
        this.event = event;
        this.when = when;
        this.now = now;
    }

    /** Returns the new lots, in the order of what came out. */
    List<Lot> write(int quantity, List<Sorted> out, String reason) {
        refuseOdd(quantity, out);
        Place between = inventory.place(tx, PlaceKind.SORTED_OUT, "");
        move(kind, from.id(), at, between, quantity, reason);
        List<Lot> made = new ArrayList<>();
        for (Sorted each : out) {
            int lots = each.item().perPiece() ? each.quantity() : 1;
            for (int piece = 0; piece < lots; piece++) {
                Lot lot = lot(each);
                int pieces = each.quantity() / lots;
                table.addLots(List.of(lot));
                move(kind, lot.id(), between, at, pieces, null);
                if (each.ending() != Ending.KEPT) {
                    inventory.end(tx, lot.id(), at, pieces, each.ending(), reason, when, event);
                }
                made.add(lot);
            }
        }
        return made;
    }

    private void refuseOdd(int quantity, List<Sorted> out) {
        if (out.isEmpty()) {
            throw new Refused("inventory.sortedNothing", from.code());
        }
        if (quantity < 1 || out.stream().anyMatch(each -> each.quantity() < 1)) {
            throw new Refused("inventory.quantityOdd");
        }
        if (!at.inside() || at.kind() == PlaceKind.RUN) {
            throw new Refused("inventory.sortedElsewhere", from.code());
        }
        long alike = out.stream().filter(each -> each.unit().equals(from.unit())).mapToLong(Sorted::quantity).sum();
        boolean allAlike = out.stream().allMatch(each -> each.unit().equals(from.unit()));
        long all = out.stream().mapToLong(Sorted::quantity).sum();
        if (kind == MovementKind.RELABELLED ? all != quantity : alike > quantity || allAlike && alike != quantity) {
            throw new Refused("inventory.sortedOdd", from.code(), quantity, from.unit(), kind == MovementKind.RELABELLED ? all : alike);
        }
    }

    private Lot lot(Sorted each) {
        return new Lot(Ids.next(), from.giftLine(), from.id(), each.given().orElseGet(this::nextCode), each.item().id(), each.item().name(), each.item().kind(),
                each.category(), each.unit(), each.spec().forWhom(), Text.clean(each.spec().size()), each.spec().season(), each.spec().condition(),
                from.intention(), said(each.plate().brand()), said(each.plate().model()), said(each.plate().serialNo()), now);
    }

    private static String said(String text) {
        return Text.blank(text) ? null : text;
    }

    /** JZ2016-000012-1 becomes JZ2016-000012-1.1, JZ2016-000012-1.2 and so on. */
    private String nextCode() {
        String prefix = from.code() + ".";
        String place = Integer.toString(table.codesBelow(from.giftLine(), prefix, prefix.length()) + 1);
        return Text.head(from.code(), LONGEST_CODE - 1 - place.length()) + "." + place;
    }

    private void move(MovementKind why, UUID lot, Place origin, Place to, int quantity, String reason) {
        inventory.write(tx, new Movement(Ids.next(), event, why, lot, origin.id(), to.id(), quantity, null, reason, null, when, now), origin, to);
    }
}
