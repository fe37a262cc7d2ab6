package org.wishdesk.inventory;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface GiftGoodsTable {

    @SqlQuery("select l.* from gift_line gl join lot l on l.gift_line = gl.id where gl.gift = :gift order by gl.line_no, l.created_at, l.code, l.id")
    List<Lot> lots(@Bind("gift") UUID gift);

    @SqlQuery("select code from lot where gift_line = :giftLine")
    List<String> codes(@Bind("giftLine") UUID giftLine);

    /** Where the pieces of the gift's lots are, outside ends too; promised ones only inside. Those that turned out never to have come are nowhere. */
    @SqlQuery("""
            select sums.lot, sums.place, cast(sums.quantity as int) as quantity, coalesce(h.reserved, 0) as reserved
            from (
                select lot, place, sum(quantity) as quantity from (
                    select m.lot, m.to_place as place, m.quantity from gift_line gl join lot l on l.gift_line = gl.id join movement m on m.lot = l.id
                    where gl.gift = :gift and not (m.kind = 'CORRECTED' and m.to_place in (select id from place where kind = 'DONOR'))
                    union all
                    select m.lot, m.from_place as place, -m.quantity from gift_line gl join lot l on l.gift_line = gl.id join movement m on m.lot = l.id
                    where gl.gift = :gift
                ) both_ends group by lot, place having sum(quantity) > 0
            ) sums
            left join holding h on h.lot = sums.lot and h.place = sums.place
            """)
    List<Holding> where(@Bind("gift") UUID gift);

    /** Everything that happened to the gift's goods, in the order in which it was written. */
    @SqlQuery("""
            select m.* from gift_line gl join lot l on l.gift_line = gl.id join movement m on m.lot = l.id
            where gl.gift = :gift order by m.entered_at, m.id
            """)
    List<Movement> movements(@Bind("gift") UUID gift);
}
