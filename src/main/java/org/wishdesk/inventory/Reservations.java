package org.wishdesk.inventory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Tx;

/** 预留: what goods are promised to which wish line, until a run takes them, the household signs, or the promise is given up. A promise moves nothing. */
public final class Reservations {

    private final Inventory inventory;
    private final Clock clock;

    public Reservations(Inventory inventory, Clock clock) {
        this.inventory = inventory;
        this.clock = clock;
    }

    /** Promises free goods to a wish line. */
    public Reservation reserve(Tx tx, UUID lot, UUID place, UUID wishLine, int quantity, String reason, Instant lapsesAt) {
        if (quantity < 1) {
            throw new Refused("inventory.quantityOdd");
        }
        InventoryTable table = tx.table(InventoryTable.class);
        Place at = inventory.placeById(tx, place);
        if (!at.kind().offers() || table.reserve(lot, place, quantity) == 0) {
            int free = table.holding(lot, place).map(Holding::free).orElse(0);
            throw new Refused("inventory.notEnough", inventory.lot(tx, lot).code(), at.name(), free, quantity);
        }
        Reservation made = new Reservation(Ids.next(), lot, place, wishLine, quantity, Reservation.State.HELD, Text.head(reason, 1000), clock.instant(),
                lapsesAt, null);
        tx.table(ReservationTable.class).add(made);
        return made;
    }

    /** Gives a promise up before anything left: by a person, or by the rule of so many days. */
    public void release(Tx tx, UUID reservation, Reservation.State why) {
        if (why != Reservation.State.RELEASED && why != Reservation.State.LAPSED) {
            throw new IllegalArgumentException(why.name());
        }
        Reservation held = from(tx, reservation, Reservation.State.HELD, why);
        tx.table(InventoryTable.class).unreserve(held.lot(), held.place(), held.quantity());
    }

    /** Holds a promise at least until then: a run has been planned for it. */
    public void prolong(Tx tx, UUID reservation, Instant until) {
        tx.table(ReservationTable.class).prolong(reservation, until);
    }

    /** Frees what nobody loaded in time; returns how many promises lapsed. */
    public int lapse(Tx tx) {
        List<Reservation> lapsed = tx.table(ReservationTable.class).lapsed(clock.instant());
        lapsed.forEach(each -> release(tx, each.id(), Reservation.State.LAPSED));
        return lapsed.size();
    }

    /** The promised goods leave the shelf with a run. */
    public void load(Tx tx, UUID reservation, Place run, Instant at, UUID event) {
        Reservation held = from(tx, reservation, Reservation.State.HELD, Reservation.State.LOADED);
        tx.table(InventoryTable.class).unreserve(held.lot(), held.place(), held.quantity());
        inventory.write(tx, new Movement(Ids.next(), event, MovementKind.LOADED, held.lot(), held.place(), run.id(), held.quantity(), held.wishLine(), null, null,
                at, clock.instant()), inventory.placeById(tx, held.place()), run);
    }

    /** The household has signed: the goods leave the run for good. */
    public void deliver(Tx tx, UUID reservation, Place run, Instant at, UUID event) {
        Reservation loaded = from(tx, reservation, Reservation.State.LOADED, Reservation.State.DELIVERED);
        Place household = inventory.place(tx, PlaceKind.HOUSEHOLD, "");
        inventory.write(tx, new Movement(Ids.next(), event, MovementKind.DELIVERED, loaded.lot(), run.id(), household.id(), loaded.quantity(), loaded.wishLine(),
                null, null, at, clock.instant()), run, household);
    }

    /** Nobody was there, or it was not what was wished: the goods go back to where they lay and are free again. */
    public void bringBack(Tx tx, UUID reservation, Place run, Instant at, UUID event, String why) {
        Reservation loaded = from(tx, reservation, Reservation.State.LOADED, Reservation.State.RETURNED);
        inventory.write(tx, new Movement(Ids.next(), event, MovementKind.BROUGHT_BACK, loaded.lot(), run.id(), loaded.place(), loaded.quantity(),
                loaded.wishLine(), Text.clean(why), null, at, clock.instant()), run, inventory.placeById(tx, loaded.place()));
    }

    private Reservation from(Tx tx, UUID id, Reservation.State state, Reservation.State to) {
        ReservationTable table = tx.table(ReservationTable.class);
        Reservation found = table.byId(id).orElseThrow(() -> new Refused("inventory.reservationGone"));
        if (table.end(id, state, to, clock.instant()) == 0) {
            throw new Refused("inventory.reservationMovedOn", inventory.lot(tx, found.lot()).code());
        }
        return found;
    }

    /** Promises that hold goods, are on the road or were kept; what they cover of a wish is no longer open. */
    public List<Reservation> standing(Tx tx) {
        return tx.table(ReservationTable.class).standing();
    }

    public List<Reservation> held(Tx tx) {
        return tx.table(ReservationTable.class).held();
    }
}
