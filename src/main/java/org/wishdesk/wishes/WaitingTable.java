package org.wishdesk.wishes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Lines of approved wishes, of all or of those that something was written about since a moment. */
@RegisterConstructorMapper(WaitingLine.class)
interface WaitingTable {

    @SqlQuery("select id from wish where state = 'APPROVED' and id > :after order by id fetch first :limit rows only")
    List<UUID> approved(@Bind("after") UUID after, @Bind("limit") int limit);

    @SqlQuery("""
            select w.id as wish, w.household, h.hardship, w.collected_on, w.deadline, w.age, l.line_no, l.item, l.for_whom, l.size_typed, l.season,
                   l.worst_condition, l.quantity, l.budget_fen,
                   cast(coalesce((select sum(r.quantity) from reservation r
                                  where r.wish_line = l.id and r.state in ('HELD', 'LOADED', 'DELIVERED')), 0) as bigint) as covered
            from wish w join household h on h.id = w.household join wish_line l on l.wish = w.id
            where w.state = 'APPROVED' and w.id >= :first and w.id <= :last
            order by w.id, l.line_no
            """)
    List<WaitingLine> waiting(@Bind("first") UUID first, @Bind("last") UUID last);

    /** Written anew, promised, given up, on the road and back, or put right: the wish itself, a line of it, or its household. */
    @SqlQuery("""
            select id from wish where created_at >= :since
            union select l.wish from reservation r join wish_line l on l.id = r.wish_line where r.made_at >= :since
            union select l.wish from reservation r join wish_line l on l.id = r.wish_line where r.ended_at >= :since
            union select l.wish from movement m join wish_line l on l.id = m.wish_line where m.entered_at >= :since
            union select w.id from change_log c join wish w on w.id = c.subject_id where c.changed_at >= :since
            union select l.wish from change_log c join wish_line l on l.id = c.subject_id where c.changed_at >= :since
            union select w.id from change_log c join wish w on w.household = c.subject_id where c.changed_at >= :since
            """)
    List<UUID> touchedSince(@Bind("since") Instant since);

    @SqlQuery("select max(created_at) from wish union all select max(changed_at) from change_log")
    List<Instant> lastWritten();
}
