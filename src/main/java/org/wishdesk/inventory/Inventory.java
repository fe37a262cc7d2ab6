package org.wishdesk.inventory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wishdesk.base.Difference;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;

/** The ledger of goods: what came, where it lies, what is promised, where it went. A movement is written once and only ever reversed. */
public final class Inventory {

    /** The names of places that the program itself makes; they are data. */
    private static final Properties PLACES = Data.properties("places.properties");
    /** To the wash and back again. */
    private static final Set<MovementKind> WASHED = EnumSet.of(MovementKind.TRANSFERRED, MovementKind.CLEANED);
    private static final int FREE_PAGE = 20_000;
    /** So many keys are named in one question, whatever the database. */
    private static final int FEW = 500;

    private final Store store;
    private final Clock clock;
    /** By kind and name. A place is written once and never changed, so what was read of it stays true. */
    private final Map<List<Object>, Place> places = new ConcurrentHashMap<>();

    public Inventory(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The place of that kind and name, found or made. */
    public Place place(Tx tx, PlaceKind kind, String name) {
        List<Object> key = List.of(kind, Text.clean(name));
        Place known = places.get(key);
        if (known != null) {
            return known;
        }
        InventoryTable table = tx.table(InventoryTable.class);
        Place place = table.place(kind, Text.clean(name)).orElseGet(() -> {
            Place made = new Place(Ids.next(), kind, Text.clean(name), kind.inside());
            table.addPlace(made);
            return made;
        });
        tx.afterwards(() -> places.put(key, place));
        return place;
    }

    public List<Place> places() {
        return store.read(this::places);
    }

    public List<Place> places(Tx tx) {
        return tx.table(InventoryTable.class).places();
    }

    public Place placeById(Tx tx, UUID id) {
        return tx.table(InventoryTable.class).place(id).orElseThrow(() -> new Refused("inventory.placeGone"));
    }

    public Lot lot(Tx tx, UUID id) {
        return tx.table(InventoryTable.class).lot(id).orElseThrow(() -> new Refused("inventory.lotGone"));
    }

    /** Takes in new lots from the donor: nothing of them lies anywhere yet, so they are written as they are. Refused for less than one piece. */
    public void receive(Tx tx, List<Received> received, Place to, Instant at, UUID event) {
        takeIn(tx, received, MovementKind.RECEIVED, place(tx, PlaceKind.DONOR, ""), to, null, at, event);
    }

    /** Takes in new lots that the station bought. @param voucher shop and invoice number @return the shelf they were put on */
    public Place bought(Tx tx, List<Received> goods, String voucher, Instant at, UUID event) {
        Place shelf = place(tx, PlaceKind.SHELF, PLACES.getProperty(PlaceKind.SHELF.name()));
        takeIn(tx, goods, MovementKind.BOUGHT, place(tx, PlaceKind.SHOP, ""), shelf, voucher, at, event);
        return shelf;
    }

    private void takeIn(Tx tx, List<Received> received, MovementKind kind, Place from, Place to, String reason, Instant at, UUID event) {
        if (received.stream().anyMatch(each -> each.quantity() < 1)) {
            throw new Refused("inventory.quantityOdd");
        }
        InventoryTable table = tx.table(InventoryTable.class);
        Instant now = clock.instant();
        table.addLots(received.stream().map(Received::lot).toList());
        if (to.inside()) {
            table.addHoldings(received.stream().map(each -> new Holding(each.lot().id(), to.id(), each.quantity(), 0)).toList());
        }
        table.addMovements(received.stream().map(each -> new Movement(Ids.next(), event, kind, each.lot().id(), from.id(), to.id(),
                each.quantity(), null, reason, null, at, now)).toList());
    }

    /** Moves free goods between two places; what is promised stays. Refused when there is not enough, now or at any later moment already written. */
    public Movement move(Tx tx, MovementKind kind, UUID lot, Place from, Place to, int quantity, String reason, Instant at) {
        Movement movement = new Movement(Ids.next(), Ids.next(), kind, lot, from.id(), to.id(), quantity, null, reason, null, at, clock.instant());
        write(tx, movement, from, to);
        return movement;
    }

    /**
     * Sorts so many of a lot at a place into what came out: one event, one movement out of the lot, others into new lots that name it. A second call
     * with the same event answers what the first one made.
     *
     * @param event the caller's key of this sorting
     * @return the new lots; refused when the goods are promised, moved on, not enough, or more came out in the lot's own unit than went in
     */
    public List<Lot> sort(Tx tx, UUID lot, Place at, int quantity, List<Sorted> out, String reason, Instant when, UUID event) {
        InventoryTable table = tx.table(InventoryTable.class);
        if (table.written(event) > 0) {
            return table.madeBy(event);
        }
        return new SortEvent(this, tx, MovementKind.SORTED, lot(tx, lot), at, event, when, clock.instant()).write(quantity, out, Text.clean(reason));
    }

    /** Puts so many pieces under other words (a wrong size on the shelf): a new lot of just as many that names the old one. */
    public Lot relabel(Tx tx, UUID lot, Place at, int quantity, Sorted as, String reason, Instant when) {
        if (Text.blank(reason)) {
            throw new Refused("inventory.reasonMissing");
        }
        return new SortEvent(this, tx, MovementKind.RELABELLED, lot(tx, lot), at, Ids.next(), when, clock.instant())
                .write(quantity, List.of(as), Text.clean(reason)).getFirst();
    }

    /** Sends free pieces where an ending says: to be cleaned, or out by another door, and then with a reason. */
    public Movement end(Tx tx, UUID lot, Place from, int quantity, Ending ending, String reason, Instant at) {
        if (ending.leaves() && Text.blank(reason)) {
            throw new Refused("inventory.reasonMissing");
        }
        if (!from.inside() || from.kind() == PlaceKind.RUN) {
            throw new Refused("inventory.sortedElsewhere", lot(tx, lot).code());
        }
        return end(tx, lot, from, quantity, ending, Text.clean(reason), at, Ids.next());
    }

    Movement end(Tx tx, UUID lot, Place from, int quantity, Ending ending, String reason, Instant at, UUID event) {
        Place to = place(tx, ending.place(), ending.leaves() ? "" : PLACES.getProperty(ending.place().name()));
        if (to.equals(from)) {
            throw new Refused("inventory.thereAlready", lot(tx, lot).code(), to.name());
        }
        Movement movement = new Movement(Ids.next(), event, ending.leaves() ? MovementKind.DISPOSED : MovementKind.TRANSFERRED, lot, from.id(), to.id(),
                quantity, null, reason, null, at, clock.instant());
        write(tx, movement, from, to);
        return movement;
    }

    /** Washed or disinfected: it goes back to where it came from and can be given out. */
    public Movement cleaned(Tx tx, UUID lot, Place from, int quantity, Instant at) {
        if (!from.kind().cleans()) {
            throw new Refused("inventory.notThereThen", lot(tx, lot).code(), from.name());
        }
        Place back = shelfBefore(tx, lot(tx, lot));
        Movement movement = new Movement(Ids.next(), Ids.next(), MovementKind.CLEANED, lot, from.id(), back.id(), quantity, null, null, null, at,
                clock.instant());
        write(tx, movement, from, back);
        return movement;
    }

    /** Where it, or what it was sorted out of, lay before it was sent to be cleaned. */
    private Place shelfBefore(Tx tx, Lot lot) {
        return trail(tx, lot.id()).stream().filter(m -> m.kind() == MovementKind.TRANSFERRED).map(m -> placeById(tx, m.fromPlace()))
                .filter(place -> place.kind().offers()).reduce((first, last) -> last)
                .or(() -> Optional.ofNullable(lot.fromLot()).map(from -> shelfBefore(tx, lot(tx, from))))
                .orElseThrow(() -> new Refused("inventory.placeGone"));
    }

    /**
     * Undoes a whole sorting or relabelling, the last movement first; what came out and was cleaned since goes back to the wash before that. Refused
     * when anything of it has moved on otherwise.
     */
    public void unsort(Tx tx, UUID event, String reason) {
        unsort(tx, event, reason, clock.instant());
    }

    /** As {@link #unsort(Tx, UUID, String)}, of a moment before now. */
    void unsort(Tx tx, UUID event, String reason, Instant at) {
        InventoryTable table = tx.table(InventoryTable.class);
        if (Text.blank(reason)) {
            throw new Refused("inventory.reasonMissing");
        }
        List<Movement> standing = table.ofEvent(event).stream().filter(m -> table.reversalOf(m.id()).isEmpty()).toList();
        if (standing.isEmpty()) {
            throw new Refused("inventory.movementGone");
        }
        UUID opposite = Ids.next();
        Stream<Movement> cleaned = table.madeBy(event).stream().flatMap(lot -> table.movements(lot.id()).reversed().stream())
                .filter(m -> WASHED.contains(m.kind()) && !m.event().equals(event) && table.reversalOf(m.id()).isEmpty());
        Stream.concat(cleaned, standing.reversed().stream()).toList().forEach(movement -> undo(tx, movement, Text.clean(reason), opposite, at));
    }

    void write(Tx tx, Movement movement, Place from, Place to) {
        InventoryTable table = tx.table(InventoryTable.class);
        if (movement.quantity() < 1) {
            throw new Refused("inventory.quantityOdd");
        }
        if (from.inside()) {
            if (table.lower(movement.lot(), from.id(), movement.quantity()) == 0) {
                int free = table.holding(movement.lot(), from.id()).map(Holding::free).orElse(0);
                throw new Refused("inventory.notEnough", lot(tx, movement.lot()).code(), from.name(), free, movement.quantity());
            }
            refuseIfEverShort(table, movement);
        }
        if (to.inside() && table.raise(movement.lot(), to.id(), movement.quantity()) == 0) {
            table.begin(movement.lot(), to.id(), movement.quantity());
        }
        table.addMovement(movement);
    }

    /** A back-dated movement must not make any balance negative between its moment and now. */
    private void refuseIfEverShort(InventoryTable table, Movement movement) {
        long balance = 0;
        List<Movement> before = table.movements(movement.lot());
        for (Movement each : before) {
            if (!each.happenedAt().isAfter(movement.happenedAt())) {
                balance += signed(each, movement.fromPlace());
            }
        }
        balance -= movement.quantity();
        boolean isShort = balance < 0;
        for (Movement each : table.after(movement.lot(), movement.fromPlace(), movement.happenedAt())) {
            balance += signed(each, movement.fromPlace());
            isShort |= balance < 0;
        }
        if (isShort) {
            String code = table.lot(movement.lot()).map(Lot::code).orElse("");
            throw new Refused("inventory.notThereThen", code, table.place(movement.fromPlace()).map(Place::name).orElse(""));
        }
    }

    private static int signed(Movement movement, UUID place) {
        return (movement.toPlace().equals(place) ? movement.quantity() : 0) - (movement.fromPlace().equals(place) ? movement.quantity() : 0);
    }

    /** Writes the opposite movement. Refused when that was done before or the goods have moved on since. */
    public Movement reverse(Tx tx, UUID id, String reason) {
        return reverse(tx, id, reason, clock.instant());
    }

    /** As {@link #reverse(Tx, UUID, String)}, of a moment before now. */
    Movement reverse(Tx tx, UUID id, String reason, Instant at) {
        InventoryTable table = tx.table(InventoryTable.class);
        Movement first = table.movement(id).orElseThrow(() -> new Refused("inventory.movementGone"));
        if (Text.blank(reason)) {
            throw new Refused("inventory.reasonMissing");
        }
        if (first.kind() == MovementKind.REVERSED || table.reversalOf(id).isPresent()) {
            throw new Refused("inventory.reversedAlready", lot(tx, first.lot()).code());
        }
        if (first.kind().whole()) {
            throw new Refused("inventory.reversedWhole", lot(tx, first.lot()).code());
        }
        return undo(tx, first, Text.clean(reason), Ids.next(), at);
    }

    private Movement undo(Tx tx, Movement first, String reason, UUID event, Instant at) {
        Movement reversal = new Movement(Ids.next(), event, MovementKind.REVERSED, first.lot(), first.toPlace(), first.fromPlace(), first.quantity(),
                first.wishLine(), reason, first.id(), at, clock.instant());
        write(tx, reversal, placeById(tx, first.toPlace()), placeById(tx, first.fromPlace()));
        return reversal;
    }

    /** What lies where now. */
    public List<StockRow> stock(Tx tx) {
        return tx.table(InventoryTable.class).stock();
    }

    /** Hands out every lot with what of it is free to be promised, page by page: there may be a million. */
    public void free(Tx tx, Consumer<FreeLot> each) {
        FreeTable table = tx.table(FreeTable.class);
        UUID after = new UUID(0, 0);
        for (List<UUID> page = table.lots(after, FREE_PAGE); !page.isEmpty(); page = table.lots(after, FREE_PAGE)) {
            table.free(offering(), page.getFirst(), page.getLast()).forEach(each);
            after = page.getLast();
        }
    }

    /** As {@link #free}, of the lots that something was written about at that moment or later; also those of which nothing is left. */
    public void freeSince(Tx tx, Instant moment, Consumer<FreeLot> each) {
        FreeTable table = tx.table(FreeTable.class);
        List<UUID> lots = table.touchedSince(moment);
        for (int from = 0; from < lots.size(); from += FEW) {
            table.free(offering(), lots.subList(from, Math.min(from + FEW, lots.size()))).forEach(each);
        }
    }

    private static List<String> offering() {
        return Arrays.stream(PlaceKind.values()).filter(PlaceKind::offers).map(Enum::name).toList();
    }

    /** When something was last written about goods; the beginning of time when nothing was. */
    public Instant lastWritten(Tx tx) {
        return tx.table(FreeTable.class).lastWritten().stream().filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** What lay where at a moment, by all that is known now: every movement with happened_at at or before it. A run on the road is a place. */
    public List<StockRow> snapshot(Instant at) {
        return snapshot(at, Instant.parse("9999-12-31T00:00:00Z"));
    }

    /** As {@link #snapshot(Instant)}, by what was known at another moment. */
    public List<StockRow> snapshot(Instant at, Instant knownAt) {
        return store.read(tx -> tx.table(InventoryTable.class).snapshot(at, knownAt));
    }

    public List<Movement> trail(Tx tx, UUID lot) {
        return tx.table(InventoryTable.class).movements(lot);
    }

    /** Makes every sum again from the movements and names what differs. */
    public List<Difference> verify(Tx tx) {
        VerifyTable table = tx.table(VerifyTable.class);
        List<Difference> all = new ArrayList<>(table.holdings());
        all.addAll(table.reserved());
        all.addAll(table.outsideHoldings());
        all.addAll(table.received());
        all.addAll(table.sorted());
        all.addAll(table.sortedFromNowhere());
        all.addAll(table.undone());
        all.addAll(table.dangling());
        return all;
    }
}
