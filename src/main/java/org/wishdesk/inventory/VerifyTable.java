package org.wishdesk.inventory;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.wishdesk.base.Difference;

/** Every sum made again from what was written once. */
interface VerifyTable {

    @SqlQuery("""
            select 'inventory.difference.holding' as "key", l.code as first_name, p.name as second_name, both_sums.kept, both_sums.recomputed
            from (
                select lot, place, cast(sum(kept) as bigint) as kept, cast(sum(recomputed) as bigint) as recomputed from (
                    select lot, to_place as place, 0 as kept, quantity as recomputed from movement
                    union all select lot, from_place as place, 0 as kept, -quantity as recomputed from movement
                    union all select lot, place, quantity as kept, 0 as recomputed from holding
                ) ends group by lot, place having sum(kept) <> sum(recomputed)
            ) both_sums
            join lot l on l.id = both_sums.lot
            join place p on p.id = both_sums.place and p.inside
            order by l.code, p.name
            """)
    List<Difference> holdings();

    @SqlQuery("""
            select 'inventory.difference.reserved' as "key", l.code as first_name, p.name as second_name,
                   cast(h.reserved as bigint) as kept, cast(coalesce(r.quantity, 0) as bigint) as recomputed
            from holding h
            left join (select lot, place, sum(quantity) as quantity from reservation where state = 'HELD' group by lot, place) r
                   on r.lot = h.lot and r.place = h.place
            join lot l on l.id = h.lot join place p on p.id = h.place
            where h.reserved <> coalesce(r.quantity, 0)
            order by l.code, p.name
            """)
    List<Difference> reserved();

    @SqlQuery("""
            select 'inventory.difference.outside' as "key", l.code as first_name, p.name as second_name,
                   cast(h.quantity as bigint) as kept, cast(0 as bigint) as recomputed
            from holding h join lot l on l.id = h.lot join place p on p.id = h.place and not p.inside
            order by l.code, p.name
            """)
    List<Difference> outsideHoldings();

    /** What a line says now, after all that was put right in it, and what came in for it less what went back. A void gift says nothing. */
    @SqlQuery("""
            select 'inventory.difference.received' as "key", concat(coalesce(g.number, g.source_no), '-', cast(gl.line_no as varchar)) as first_name,
                   gl.item_name as second_name,
                   cast(case when v.voids is null then gl.quantity + coalesce(c.pieces, 0) else 0 end as bigint) as kept,
                   cast(coalesce(m.quantity, 0) as bigint) as recomputed
            from gift_line gl join gift g on g.id = gl.gift
            left join (select gift_line, sum(pieces) as pieces from correction_pieces group by gift_line) c on c.gift_line = gl.id
            left join correction v on v.voids = gl.gift
            left join (
                select l.gift_line, sum(case when f.kind = 'DONOR' then mv.quantity else -mv.quantity end) as quantity
                from movement mv left join movement r on r.id = mv.reverses join place f on f.id = mv.from_place join lot l on l.id = mv.lot
                where coalesce(r.kind, mv.kind) in ('RECEIVED', 'CORRECTED') group by l.gift_line
            ) m on m.gift_line = gl.id
            where case when v.voids is null then gl.quantity + coalesce(c.pieces, 0) else 0 end <> coalesce(m.quantity, 0)
            order by 2
            """)
    List<Difference> received();

    /** In the unit of what was sorted nothing appears that was not in it and nothing vanishes; relabelled pieces stay as many as they were. */
    @SqlQuery("""
            select 'inventory.difference.sorted' as "key", l.code as first_name, l.item_name as second_name, cast(went.quantity as bigint) as kept,
                   cast(coalesce(case when went.kind = 'RELABELLED' then came.quantity else came.alike end, 0) as bigint) as recomputed
            from (
                select mv.event, mv.lot, mv.kind, sum(mv.quantity) as quantity
                from movement mv join place p on p.id = mv.to_place and p.kind = 'SORTED_OUT'
                where mv.kind in ('SORTED', 'RELABELLED') group by mv.event, mv.lot, mv.kind
            ) went
            join lot l on l.id = went.lot
            left join (
                select mv.event, n.from_lot, sum(mv.quantity) as quantity, sum(case when n.unit = f.unit then mv.quantity else 0 end) as alike,
                       sum(case when n.unit = f.unit then 0 else 1 end) as others
                from movement mv join place p on p.id = mv.from_place and p.kind = 'SORTED_OUT'
                join lot n on n.id = mv.lot join lot f on f.id = n.from_lot
                where mv.kind in ('SORTED', 'RELABELLED') group by mv.event, n.from_lot
            ) came on came.event = went.event and came.from_lot = went.lot
            where went.kind = 'RELABELLED' and went.quantity <> coalesce(came.quantity, 0)
               or went.kind = 'SORTED' and (coalesce(came.alike, 0) > went.quantity
                                            or coalesce(came.others, 0) = 0 and coalesce(came.alike, 0) <> went.quantity)
            order by 2
            """)
    List<Difference> sorted();

    /** What came out of a lot of which nothing was taken then. */
    @SqlQuery("""
            select 'inventory.difference.sortedFromNowhere' as "key", n.code as first_name, n.item_name as second_name,
                   cast(sum(mv.quantity) as bigint) as kept, cast(0 as bigint) as recomputed
            from movement mv join place p on p.id = mv.from_place and p.kind = 'SORTED_OUT' join lot n on n.id = mv.lot
            where mv.kind <> 'REVERSED' and not exists (
                select 1 from movement o join place q on q.id = o.to_place and q.kind = 'SORTED_OUT'
                where o.event = mv.event and o.lot = n.from_lot and o.kind = mv.kind
            )
            group by n.code, n.item_name order by 2
            """)
    List<Difference> sortedFromNowhere();

    /** Rows that name one of another table which is not there; so many of each. */
    @SqlQuery("""
            select 'inventory.difference.dangling' as "key", named as first_name, column_name as second_name, count(*) as kept, cast(0 as bigint) as recomputed
            from (
                select 'gift' as named, 'place' as column_name from gift x where not exists (select 1 from place y where y.id = x.place)
                union all select 'gift' as named, 'donor' as column_name from gift x where not exists (select 1 from donor y where y.id = x.donor)
                union all select 'gift_line' as named, 'gift' as column_name from gift_line x where not exists (select 1 from gift y where y.id = x.gift)
                union all select 'gift_line' as named, 'item' as column_name from gift_line x where not exists (select 1 from item y where y.id = x.item)
                union all select 'gift_cash' as named, 'gift' as column_name from gift_cash x where not exists (select 1 from gift y where y.id = x.gift)
                union all select 'lot' as named, 'item' as column_name from lot x where not exists (select 1 from item y where y.id = x.item)
                union all select 'lot' as named, 'from_lot' as column_name from lot x where x.from_lot is not null and not exists (select 1 from lot y where y.id = x.from_lot)
                union all select 'movement' as named, 'reverses' as column_name from movement x where x.reverses is not null and not exists (select 1 from movement y where y.id = x.reverses)
                union all select 'movement' as named, 'lot' as column_name from movement x where not exists (select 1 from lot y where y.id = x.lot)
                union all select 'movement' as named, 'from_place' as column_name from movement x where not exists (select 1 from place y where y.id = x.from_place)
                union all select 'movement' as named, 'to_place' as column_name from movement x where not exists (select 1 from place y where y.id = x.to_place)
                union all select 'holding' as named, 'lot' as column_name from holding x where not exists (select 1 from lot y where y.id = x.lot)
                union all select 'holding' as named, 'place' as column_name from holding x where not exists (select 1 from place y where y.id = x.place)
                union all select 'entry' as named, 'account' as column_name from entry x where not exists (select 1 from account y where y.id = x.account)
                union all select 'account_sum' as named, 'account' as column_name from account_sum x where not exists (select 1 from account y where y.id = x.account)
            ) dangling group by named, column_name order by 2, 3
            """)
    List<Difference> dangling();

    /** Movements that more than one other undoes, or that another lot's undoes. */
    @SqlQuery("""
            select 'inventory.difference.undone' as "key", l.code as first_name, l.item_name as second_name, cast(count(*) as bigint) as kept,
                   cast(sum(case when r.lot = m.lot then 1 else 0 end) as bigint) as recomputed
            from movement r join movement m on m.id = r.reverses join lot l on l.id = m.lot
            group by m.id, l.code, l.item_name having count(*) > 1 or sum(case when r.lot = m.lot then 1 else 0 end) <> count(*)
            order by 2
            """)
    List<Difference> undone();
}
