package org.wishdesk.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface InventoryTable {

    @SqlQuery("select * from place where kind = :kind and name = :name")
    Optional<Place> place(@Bind("kind") PlaceKind kind, @Bind("name") String name);

    @SqlQuery("select * from place where id = :id")
    Optional<Place> place(@Bind("id") UUID id);

    @SqlQuery("select * from place order by kind, name")
    List<Place> places();

    @SqlUpdate("insert into place (id, kind, name, inside) values (:id, :kind, :name, :inside)")
    void addPlace(@BindMethods Place place);

    @SqlBatch("""
            insert into lot (id, gift_line, from_lot, code, item, item_name, kind, category, unit, for_whom, size_typed, season, condition, intention,
                             brand, model, serial_no, created_at)
            values (:id, :giftLine, :fromLot, :code, :item, :itemName, :kind, :category, :unit, :forWhom, :sizeTyped, :season, :condition, :intention,
                    :brand, :model, :serialNo, :createdAt)
            """)
    void addLots(@BindMethods List<Lot> lots);

    @SqlQuery("select * from lot where id = :id")
    Optional<Lot> lot(@Bind("id") UUID id);

    String NEW_MOVEMENT = """
            insert into movement (id, event, kind, lot, from_place, to_place, quantity, wish_line, reason, reverses, happened_at, entered_at)
            values (:id, :event, :kind, :lot, :fromPlace, :toPlace, :quantity, :wishLine, :reason, :reverses, :happenedAt, :enteredAt)
            """;

    @SqlUpdate(NEW_MOVEMENT)
    void addMovement(@BindMethods Movement movement);

    /** How many lots of a gift's line are called by a longer name that begins so. */
    @SqlQuery("select count(*) from lot where gift_line = :giftLine and left(code, :length) = :prefix")
    int codesBelow(@Bind("giftLine") UUID giftLine, @Bind("prefix") String prefix, @Bind("length") int length);

    @SqlQuery("select count(*) from movement where event = :event")
    int written(@Bind("event") UUID event);

    /** In the order in which they were written. */
    @SqlQuery("select * from movement where event = :event order by id")
    List<Movement> ofEvent(@Bind("event") UUID event);

    @SqlQuery("""
            select l.* from movement m join lot l on l.id = m.lot join place p on p.id = m.from_place and p.kind = 'SORTED_OUT'
            where m.event = :event and l.from_lot is not null order by m.id
            """)
    List<Lot> madeBy(@Bind("event") UUID event);

    @SqlBatch(NEW_MOVEMENT)
    void addMovements(@BindMethods List<Movement> movements);

    @SqlQuery("select * from movement where id = :id")
    Optional<Movement> movement(@Bind("id") UUID id);

    /** Found among the movements of its lot: there is no index of what undoes what. */
    @SqlQuery("select r.* from movement m join movement r on r.lot = m.lot and r.reverses = m.id where m.id = :id")
    Optional<Movement> reversalOf(@Bind("id") UUID id);

    @SqlQuery("select * from movement where lot = :lot order by happened_at, entered_at, id")
    List<Movement> movements(@Bind("lot") UUID lot);

    @SqlQuery("select * from holding where lot = :lot and place = :place")
    Optional<Holding> holding(@Bind("lot") UUID lot, @Bind("place") UUID place);

    @SqlUpdate("update holding set quantity = quantity + :quantity where lot = :lot and place = :place")
    int raise(@Bind("lot") UUID lot, @Bind("place") UUID place, @Bind("quantity") int quantity);

    @SqlUpdate("insert into holding (lot, place, quantity, reserved) values (:lot, :place, :quantity, 0)")
    void begin(@Bind("lot") UUID lot, @Bind("place") UUID place, @Bind("quantity") int quantity);

    @SqlBatch("insert into holding (lot, place, quantity, reserved) values (:lot, :place, :quantity, :reserved)")
    void addHoldings(@BindMethods List<Holding> holdings);

    @SqlUpdate("update holding set quantity = quantity - :quantity where lot = :lot and place = :place and quantity - reserved >= :quantity")
    int lower(@Bind("lot") UUID lot, @Bind("place") UUID place, @Bind("quantity") int quantity);

    @SqlUpdate("update holding set reserved = reserved + :quantity where lot = :lot and place = :place and quantity - reserved >= :quantity")
    int reserve(@Bind("lot") UUID lot, @Bind("place") UUID place, @Bind("quantity") int quantity);

    @SqlUpdate("update holding set reserved = reserved - :quantity where lot = :lot and place = :place and reserved >= :quantity")
    int unreserve(@Bind("lot") UUID lot, @Bind("place") UUID place, @Bind("quantity") int quantity);

    /** The lowest balance a place ever has of a lot from a moment on, were the given quantity taken then. */
    @SqlQuery("""
            select * from movement where lot = :lot and happened_at > :at and (from_place = :place or to_place = :place)
            order by happened_at, entered_at, id
            """)
    List<Movement> after(@Bind("lot") UUID lot, @Bind("place") UUID place, @Bind("at") Instant at);

    String ROW = """
            l.id as lot, l.code, l.item, l.item_name, l.kind, l.category, l.for_whom, l.size_typed, l.season, l.unit, l.condition,
            p.id as place, p.kind as place_kind, p.name as place_name, i.fit_group = 'unsorted bag' as bag
            """;

    @SqlQuery("select " + ROW + """
            , h.quantity, h.reserved
            from holding h join lot l on l.id = h.lot join item i on i.id = l.item join place p on p.id = h.place
            where h.quantity > 0
            order by l.code, l.id, p.name
            """)
    List<StockRow> stock();

    @SqlQuery("select " + ROW + """
            , cast(sums.quantity as int) as quantity, cast(coalesce(held.quantity, 0) as int) as reserved
            from (
                select lot, place, sum(quantity) as quantity from (
                    select lot, to_place as place, quantity from movement where happened_at <= :at and entered_at <= :knownAt
                    union all
                    select lot, from_place as place, -quantity from movement where happened_at <= :at and entered_at <= :knownAt
                ) both_ends group by lot, place having sum(quantity) <> 0
            ) sums
            join place p on p.id = sums.place and p.inside
            join lot l on l.id = sums.lot
            join item i on i.id = l.item
            left join (
                select lot, place, sum(quantity) as quantity from reservation
                where made_at <= :at and (ended_at is null or ended_at > :at) group by lot, place
            ) held on held.lot = sums.lot and held.place = sums.place
            order by l.code, l.id, p.name
            """)
    List<StockRow> snapshot(@Bind("at") Instant at, @Bind("knownAt") Instant knownAt);
}
