package org.wishdesk.wishes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface WishTable {

    /** How many pieces of a line are promised, on the road or delivered. */
    record Covered(UUID wishLine, long reserved, long delivered) {
    }

    /** A wish in the list, with what its household's list entry needs. */
    record Row(UUID id, String code, String householdCode, String personName, String township, String village, WishState state,
            java.time.LocalDate collectedOn, java.time.LocalDate deadline, boolean allAtOnce) {
    }

    @SqlUpdate("""
            insert into wish (id, code, household, person_name, sex, age, collected_on, all_at_once, deadline, story, consents, state, source_digest, created_at)
            values (:id, :code, :household, :personName, :sex, :age, :collectedOn, :allAtOnce, :deadline, :story, :consents, :state, :sourceDigest, :createdAt)
            """)
    void add(@BindMethods Wish wish);

    @SqlBatch("""
            insert into wish_line (id, wish, line_no, item, item_name, for_whom, size_typed, season, worst_condition, quantity, budget_fen)
            values (:id, :wish, :lineNo, :item, :itemName, :forWhom, :sizeTyped, :season, :worstCondition, :quantity, :budgetFen)
            """)
    void addLines(@BindMethods List<WishLine> lines);

    @SqlQuery("select * from wish where code = :code")
    Optional<Wish> byCode(@Bind("code") String code);

    @SqlQuery("select * from wish where id = :id")
    Optional<Wish> byId(@Bind("id") UUID id);

    @SqlQuery("select id from wish where id = :id for update")
    Optional<UUID> lock(@Bind("id") UUID id);

    @SqlQuery("select distinct w.household from wish w join wish_line l on l.wish = w.id join reservation r on r.wish_line = l.id "
            + "where r.state in ('HELD', 'LOADED') or (r.state = 'DELIVERED' and (r.ended_at is null or r.ended_at > :since)) "
            + "union select w.household from wish w join wish_line l on l.wish = w.id join purchase p on p.wish_line = l.id "
            + "where not exists (select 1 from purchase_end e where e.purchase = p.id)")
    List<UUID> helped(@Bind("since") java.time.Instant since);

    /** As {@link #helped(java.time.Instant)}, of these households. */
    @SqlQuery("select distinct w.household from wish w join wish_line l on l.wish = w.id join reservation r on r.wish_line = l.id "
            + "where w.household in (<households>) "
            + "and (r.state in ('HELD', 'LOADED') or (r.state = 'DELIVERED' and (r.ended_at is null or r.ended_at > :since))) "
            + "union select w.household from wish w join wish_line l on l.wish = w.id join purchase p on p.wish_line = l.id "
            + "where w.household in (<households>) and not exists (select 1 from purchase_end e where e.purchase = p.id)")
    List<UUID> helped(@Bind("since") java.time.Instant since, @BindList("households") List<UUID> households);

    @SqlQuery("select * from wish where state = 'APPROVED' order by collected_on, code")
    List<Wish> approved();

    @SqlQuery("select l.* from wish_line l join wish w on w.id = l.wish where w.state = 'APPROVED' order by w.collected_on, w.code, l.line_no")
    List<WishLine> approvedLines();

    @SqlQuery("select * from wish_line where wish = :wish order by line_no")
    List<WishLine> lines(@Bind("wish") UUID wish);

    @SqlQuery("select * from wish_line where id = :id")
    Optional<WishLine> line(@Bind("id") UUID id);

    /** What goods are promised to, and what is decided to be bought and not bought yet. */
    @SqlQuery("""
            select wish_line, sum(case when state in ('HELD', 'LOADED') then quantity else 0 end) as reserved,
                   sum(case when state = 'DELIVERED' then quantity else 0 end) as delivered
            from (select wish_line, state, quantity from reservation where state in ('HELD', 'LOADED', 'DELIVERED')
                  union all select p.wish_line, 'HELD' as state, p.pieces as quantity from purchase p
                  where not exists (select 1 from purchase_end e where e.purchase = p.id)
            ) promised group by wish_line
            """)
    List<Covered> covered();

    @SqlQuery("""
            select wish_line, sum(case when state in ('HELD', 'LOADED') then quantity else 0 end) as reserved,
                   sum(case when state = 'DELIVERED' then quantity else 0 end) as delivered
            from (select wish_line, state, quantity from reservation
                  where state in ('HELD', 'LOADED', 'DELIVERED') and wish_line in (select id from wish_line where wish = :wish)
                  union all select p.wish_line, 'HELD' as state, p.pieces as quantity from purchase p
                  where p.wish_line in (select id from wish_line where wish = :wish) and not exists (select 1 from purchase_end e where e.purchase = p.id)
            ) promised group by wish_line
            """)
    List<Covered> covered(@Bind("wish") UUID wish);

    @SqlQuery("""
            select w.id, w.code, h.code as household_code, w.person_name, h.township, h.village, w.state, w.collected_on, w.deadline, w.all_at_once
            from wish w join household h on h.id = w.household
            where w.code > :after and (cast(:state as varchar) is null or w.state = :state)
              and (:asked = '' or w.code like :like or h.code like :like or h.township like :like or h.village like :like
                   or exists (select 1 from wish_line l where l.wish = w.id and l.item_name like :like))
            order by w.code fetch first :limit rows only
            """)
    List<Row> find(@Bind("asked") String asked, @Bind("like") String like, @Bind("state") WishState state, @Bind("after") String after,
            @Bind("limit") int limit);

    @SqlQuery("select * from wish_line where wish in (select id from wish where code >= :from and code <= :to) order by wish, line_no")
    List<WishLine> linesBetween(@Bind("from") String from, @Bind("to") String to);

    @SqlUpdate("update wish set state = :to where id = :id and state = :from")
    int change(@Bind("id") UUID id, @Bind("from") WishState from, @Bind("to") WishState to);

    @SqlQuery("select count(*) from wish")
    int count();

    @SqlUpdate("""
            insert into change_log (id, subject, subject_id, field, old_value, new_value, clerk, changed_at)
            values (:id, 'wish', :wish, 'state', :old, :new, :clerk, :at)
            """)
    void logChange(@Bind("id") UUID id, @Bind("wish") UUID wish, @Bind("old") String old, @Bind("new") String now, @Bind("clerk") String clerk,
            @Bind("at") java.time.Instant at);
}
