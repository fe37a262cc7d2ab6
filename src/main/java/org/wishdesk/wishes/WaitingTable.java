package org.wishdesk.wishes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Lines of approved wishes, of all or of those that something was written about since a moment. */
interface WaitingTable {

    @SqlQuery("select id from wish where state = 'APPROVED' and id > :after order by id fetch first :limit rows only")
    List<UUID> approved(@Bind("after") UUID after, @Bind("limit") int limit);

    String LINES = """
            select w.id as wish, w.household, h.township, h.hardship, w.all_at_once, w.collected_on, w.deadline, w.age, l.line_no, l.item, l.for_whom, l.size_typed, l.season,
                   l.worst_condition, l.quantity, l.budget_fen,
                   cast(coalesce((select sum(r.quantity) from reservation r
                                  where r.wish_line = l.id and r.state in ('HELD', 'LOADED', 'DELIVERED')), 0)
                        + coalesce((select sum(p.pieces) from purchase p
                                    where p.wish_line = l.id and not exists (select 1 from purchase_end e where e.purchase = p.id)), 0) as bigint) as covered
            from wish w join household h on h.id = w.household join wish_line l on l.wish = w.id
            where w.state = 'APPROVED' and
            """;

    @SqlQuery(LINES + " w.id >= :first and w.id <= :last order by w.id, l.line_no")
    List<WaitingLine> waiting(@Bind("first") UUID first, @Bind("last") UUID last);

    @SqlQuery(LINES + " w.id in (<wishes>) order by w.id, l.line_no")
    List<WaitingLine> waiting(@BindList("wishes") List<UUID> wishes);

    /** Written anew, or put right. */
    @SqlQuery("""
            select id from wish where created_at >= :since
            union select subject_id from change_log where changed_at >= :since
            """)
    List<UUID> writtenSince(@Bind("since") Instant since);

    /** Of which something was promised, given up, on the road or back, or decided to be bought. */
    @SqlQuery("""
            select wish_line from reservation where made_at >= :since
            union select wish_line from reservation where ended_at >= :since
            union select wish_line from movement where entered_at >= :since and wish_line is not null
            union select wish_line from purchase where decided_at >= :since
            union select p.wish_line from purchase_end e join purchase p on p.id = e.purchase where e.ended_at >= :since
            """)
    List<UUID> linesSince(@Bind("since") Instant since);

    /** All wishes of the households that are meant by these keys: of wishes, of their lines or of households. What one wish is given, the others feel. */
    @SqlQuery("""
            select id from wish where household in (<keys>)
            union select o.id from wish w join wish o on o.household = w.household where w.id in (<keys>)
            union select o.id from wish_line l join wish w on w.id = l.wish join wish o on o.household = w.household where l.id in (<keys>)
            """)
    List<UUID> meant(@BindList("keys") List<UUID> keys);

    @SqlQuery("select max(created_at) from wish union all select max(changed_at) from change_log")
    List<Instant> lastWritten();
}
