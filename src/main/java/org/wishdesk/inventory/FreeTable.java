package org.wishdesk.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Free pieces lot by lot, of all lots or of those that something was written about since a moment. */
interface FreeTable {

    String FREE = """
            select l.id as lot, l.item, l.for_whom, l.size_typed, l.season, l.condition,
                   cast(coalesce(sum(case when p.kind in (<offering>) then h.quantity - h.reserved else 0 end), 0) as bigint) as free
            """;
    String WHERE_IT_LIES = " left join holding h on h.lot = l.id left join place p on p.id = h.place ";
    String OF_LOTS = """
            group by l.id, l.item, l.for_whom, l.size_typed, l.season, l.condition
            order by l.id
            """;

    @SqlQuery("select id from lot where id > :after order by id fetch first :limit rows only")
    List<UUID> lots(@Bind("after") UUID after, @Bind("limit") int limit);

    /** A stretch of the key: said as a table of so many lots it makes H2 look through all of them for each. */
    @SqlQuery(FREE + " from lot l " + WHERE_IT_LIES + " where l.id >= :first and l.id <= :last " + OF_LOTS)
    List<FreeLot> free(@BindList("offering") List<String> offering, @Bind("first") UUID first, @Bind("last") UUID last);

    @SqlQuery(FREE + " from lot l " + WHERE_IT_LIES + " where l.id in (<lots>) " + OF_LOTS)
    List<FreeLot> free(@BindList("offering") List<String> offering, @BindList("lots") List<UUID> lots);

    @SqlQuery("""
            select lot from movement where entered_at >= :since
            union select lot from reservation where made_at >= :since
            union select lot from reservation where ended_at >= :since
            """)
    List<UUID> touchedSince(@Bind("since") Instant since);

    @SqlQuery("select max(entered_at) from movement union all select max(made_at) from reservation union all select max(ended_at) from reservation")
    List<Instant> lastWritten();
}
