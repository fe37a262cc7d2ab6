package org.wishdesk.sorting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.wishdesk.goods.Kind;
import org.wishdesk.inventory.Holding;
import org.wishdesk.inventory.Movement;
import org.wishdesk.inventory.PlaceKind;

interface SortingTable {

    /** Pieces of an item that are, by all their movements, at places of a kind; negative where they came from. */
    record Sum(Kind kind, String item, String unit, boolean bagLine, PlaceKind place, long pieces) {
    }

    /** One bag that was given: how many of it are where, what was guessed and what came out. */
    record BagSum(UUID giftLine, String code, Integer about, long sorted, long came, long inside, long gone) {
    }

    /** What was taken out of each bag and counted; a bag that was sorted in parts keeps its code. */
    String TAKEN = """
            select f.gift_line, f.code, sum(mv.quantity) as pieces
            from movement mv join place q on q.id = mv.from_place and q.kind = 'SORTED_OUT'
            join lot n on n.id = mv.lot join item ni on ni.id = n.item and ni.fit_group <> 'unsorted bag'
            join lot f on f.id = n.from_lot and f.gift_line = n.gift_line join item fi on fi.id = f.item and fi.fit_group = 'unsorted bag'
            where mv.kind = 'SORTED' and not exists (select 1 from movement r where r.lot = mv.lot and r.reverses = mv.id)
            group by f.gift_line, f.code
            """;

    @SqlQuery("""
            select h.lot, h.place, p.name as place_name, l.code, coalesce(g.source_no, g.number) as number, g.happened_at as came,
                   gl.about_pieces as about, cast(coalesce(taken.pieces, 0) as int) as sorted, h.quantity
            from holding h join lot l on l.id = h.lot join item i on i.id = l.item and i.fit_group = 'unsorted bag'
            join place p on p.id = h.place and p.kind <> 'RUN'
            join gift_line gl on gl.id = l.gift_line join gift g on g.id = gl.gift
            left join (""" + TAKEN + """
            ) taken on taken.gift_line = l.gift_line and taken.code = l.code
            where h.quantity > 0 order by g.happened_at, l.code
            """)
    List<Bag> bags();

    /** What was written in one sorting, in that order. */
    @SqlQuery("select * from movement where event = :event order by id")
    List<Movement> written(@Bind("event") UUID event);

    @SqlBatch("""
            insert into lot_plate (lot, made, three_c, power_test, tester, past_years, past_source, clerk, noted_at)
            values (:lot, :made, :threeC, :powerTest, :tester, :pastYears, :pastSource, :clerk, :notedAt)
            """)
    void addPlates(@BindMethods List<LotPlate> plates);

    @SqlQuery("select lp.* from lot_plate lp join movement m on m.lot = lp.lot where m.event = :event and m.kind = 'SORTED'")
    List<LotPlate> plates(@Bind("event") UUID event);

    @SqlQuery("""
            select b.event, b.lot as bag, l.code, b.happened_at as at, cast(coalesce((
                       select sum(m.quantity) from movement m join place q on q.id = m.from_place and q.kind = 'SORTED_OUT'
                       join lot n on n.id = m.lot join item ni on ni.id = n.item and ni.fit_group <> 'unsorted bag'
                       where m.event = b.event and m.kind = 'SORTED'), 0) as int) as pieces,
                   exists (select 1 from movement r where r.lot = b.lot and r.reverses = b.id) as undone
            from movement b join place p on p.id = b.to_place and p.kind = 'SORTED_OUT'
            join lot l on l.id = b.lot join item i on i.id = l.item and i.fit_group = 'unsorted bag'
            where b.kind = 'SORTED' and l.code like :like
            order by b.happened_at desc, b.id desc fetch first :limit rows only
            """)
    List<SortedBag> sortings(@Bind("like") String like, @Bind("limit") int limit);

    /** Where the lots of a sorting are now, by all their movements; between a bag and what came out of it there is nothing to see. */
    @SqlQuery("""
            select ends.lot, ends.place, cast(sum(ends.quantity) as int) as quantity, coalesce(max(h.reserved), 0) as reserved
            from (
                select lot, to_place as place, quantity from movement
                union all select lot, from_place as place, -quantity from movement
            ) ends
            join place p on p.id = ends.place and p.kind <> 'SORTED_OUT'
            left join holding h on h.lot = ends.lot and h.place = ends.place
            where ends.lot in (select m.lot from movement m where m.event = :event)
            group by ends.lot, ends.place having sum(ends.quantity) > 0
            """)
    List<Holding> where(@Bind("event") UUID event);

    String PIECE = """
            select l.id as lot, l.code, l.item_name, l.for_whom, l.size_typed, l.season, l.condition, l.unit, h.quantity,
                   h.quantity - h.reserved as free, p.id as place, p.kind as place_kind, p.name as place_name,
                   (select max(m.happened_at) from movement m where m.lot = h.lot and m.to_place = h.place) as since, cast(null as uuid) as "left"
            from holding h join lot l on l.id = h.lot join place p on p.id = h.place
            where h.quantity > 0
            """;

    /** What waits to be washed or disinfected, what waits longest first. */
    @SqlQuery(PIECE + " and p.kind in ('WASHING', 'DISINFECTING') order by since, l.code")
    List<Piece> cleaning();

    @SqlQuery(PIECE + " and p.kind <> 'RUN' and (l.code like :like or l.item_name like :like) order by l.code, p.name fetch first :limit rows only")
    List<Piece> find(@Bind("like") String like, @Bind("limit") int limit);

    /** What left by another door than a household's and was not taken back, what left last first. */
    @SqlQuery("""
            select l.id as lot, l.code, l.item_name, l.for_whom, l.size_typed, l.season, l.condition, l.unit, m.quantity, m.quantity as free,
                   p.id as place, p.kind as place_kind, p.name as place_name, m.happened_at as since, m.id as "left"
            from movement m join lot l on l.id = m.lot join place p on p.id = m.to_place
            where m.kind = 'DISPOSED' and (l.code like :like or l.item_name like :like)
              and not exists (select 1 from movement r where r.lot = m.lot and r.reverses = m.id)
            order by m.happened_at desc, m.id desc fetch first :limit rows only
            """)
    List<Piece> left(@Bind("like") String like, @Bind("limit") int limit);

    @SqlQuery("""
            select l.kind, l.item_name as item, l.unit, gi.fit_group = 'unsorted bag' as bag_line, p.kind as place, cast(sum(ends.quantity) as bigint) as pieces
            from (
                select lot, to_place as place, quantity from movement
                union all select lot, from_place as place, -quantity from movement
            ) ends
            join lot l on l.id = ends.lot join item i on i.id = l.item and i.fit_group <> 'unsorted bag'
            join gift_line gl on gl.id = l.gift_line join item gi on gi.id = gl.item
            join gift g on g.id = gl.gift
            join place p on p.id = ends.place
            where g.happened_at >= :from and g.happened_at < :to
            group by l.kind, l.item_name, l.unit, gi.fit_group = 'unsorted bag', p.kind
            having sum(ends.quantity) <> 0
            order by l.kind, l.item_name, l.unit
            """)
    List<Sum> sums(@Bind("from") Instant from, @Bind("to") Instant to);

    @SqlQuery("""
            select l.gift_line, l.code, gl.about_pieces as about, cast(coalesce(max(taken.pieces), 0) as bigint) as sorted,
                   cast(-sum(case when p.kind = 'DONOR' then ends.quantity else 0 end) as bigint) as came,
                   cast(sum(case when p.inside then ends.quantity else 0 end) as bigint) as inside,
                   cast(sum(case when not p.inside and p.kind not in ('DONOR', 'SORTED_OUT') then ends.quantity else 0 end) as bigint) as gone
            from (
                select lot, to_place as place, quantity from movement
                union all select lot, from_place as place, -quantity from movement
            ) ends
            join lot l on l.id = ends.lot join item i on i.id = l.item and i.fit_group = 'unsorted bag'
            join gift_line gl on gl.id = l.gift_line join gift g on g.id = gl.gift
            join place p on p.id = ends.place
            left join (""" + TAKEN + """
            ) taken on taken.gift_line = l.gift_line and taken.code = l.code
            where g.happened_at >= :from and g.happened_at < :to
            group by l.gift_line, l.code, gl.about_pieces
            """)
    List<BagSum> bagSums(@Bind("from") Instant from, @Bind("to") Instant to);
}
