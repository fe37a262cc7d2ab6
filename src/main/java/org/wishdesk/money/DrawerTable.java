package org.wishdesk.money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.wishdesk.base.Difference;

/** Shifts, their counts and who checked them. A count is in force until another replaces it. */
interface DrawerTable {

    /** A shift without its counts. */
    record ShiftRow(UUID id, String number, UUID drawer, String drawerName, Instant openedAt) {
    }

    /** What came into a drawer and went out of it between two counts, in fen. */
    record Flow(long received, long paidIn) {
    }

    @SqlQuery("select * from account where kind = :kind order by name")
    List<Account> accounts(@Bind("kind") AccountKind kind);

    @SqlQuery("select * from account where id = :id")
    Optional<Account> account(@Bind("id") UUID id);

    @SqlQuery("select cast(coalesce(sum(fen), 0) as bigint) from account_sum where account = :account")
    long sum(@Bind("account") UUID account);

    /** Whoever adds an entry to the account waits until the count is written; under an earmark it did not have yet, on {@link #hold}. */
    @SqlQuery("select fen from account_sum where account = :account order by earmark for update")
    List<Long> lock(@Bind("account") UUID account);

    @SqlQuery("select id from account where id = :account for update")
    UUID hold(@Bind("account") UUID account);

    @SqlQuery("select coalesce(max(seq), 0) from entry where account = :account")
    long lastEntry(@Bind("account") UUID account);

    @SqlUpdate("insert into drawer_shift (id, number, drawer, opened_at) values (:id, :number, :drawer, :openedAt)")
    void addShift(@BindMethods ShiftRow shift);

    @SqlUpdate("insert into open_shift (drawer, shift) values (:drawer, :shift)")
    void begin(@Bind("drawer") UUID drawer, @Bind("shift") UUID shift);

    @SqlUpdate("delete from open_shift where drawer = :drawer and shift = :shift")
    int end(@Bind("drawer") UUID drawer, @Bind("shift") UUID shift);

    @SqlQuery("select shift from open_shift where drawer = :drawer")
    Optional<UUID> openShift(@Bind("drawer") UUID drawer);

    String SHIFT = "select s.id, s.number, s.drawer, a.name as drawer_name, s.opened_at from drawer_shift s join account a on a.id = s.drawer ";

    @SqlQuery(SHIFT + "where s.id = :id")
    Optional<ShiftRow> shift(@Bind("id") UUID id);

    @SqlQuery(SHIFT + "where s.drawer = :drawer order by s.opened_at desc, s.number desc fetch first :limit rows only")
    List<ShiftRow> shifts(@Bind("drawer") UUID drawer, @Bind("limit") int limit);

    @SqlUpdate("""
            insert into drawer_count (id, shift, kind, counted_fen, expected_fen, last_entry, pieces, blind, handler, reason, posting, replaces, why,
                                      counted_at, entered_at)
            values (:id, :shift, :kind, :countedFen, :expectedFen, :lastEntry, :pieces, :blind, :handler, :reason, :posting, :replaces, :why,
                    :countedAt, :enteredAt)
            """)
    void addCount(@BindMethods Count count);

    String COUNT = "select c.*, k.checker, k.checked_at from drawer_count c left join drawer_check k on k.counting = c.id ";
    String IN_FORCE = "not exists (select 1 from drawer_count r where r.replaces = c.id) ";

    @SqlQuery(COUNT + "where c.id = :id")
    Optional<Count> count(@Bind("id") UUID id);

    @SqlQuery(COUNT + "where c.shift = :shift and " + IN_FORCE)
    List<Count> inForce(@Bind("shift") UUID shift);

    /** All that were ever written for a shift, oldest first. */
    @SqlQuery(COUNT + "where c.shift = :shift order by c.entered_at, c.id")
    List<Count> counts(@Bind("shift") UUID shift);

    /** Counts in force that were made after one of the same drawer. */
    @SqlQuery("select count(*) from drawer_count c join drawer_shift s on s.id = c.shift where s.drawer = :shift.drawer and " + IN_FORCE + """
            and (c.shift = :shift.id and c.kind = 'CLOSING' and :count.kind = 'OPENING'
              or c.shift <> :shift.id and (c.last_entry > :count.lastEntry or c.last_entry = :count.lastEntry and s.opened_at > :shift.openedAt))
            """)
    int after(@BindMethods("shift") ShiftRow shift, @BindMethods("count") Count count);

    /** When the drawer was last given out of hand. */
    @SqlQuery("select max(c.counted_at) from drawer_count c join drawer_shift s on s.id = c.shift where s.drawer = :drawer and c.kind = 'CLOSING'")
    Optional<Instant> lastClosed(@Bind("drawer") UUID drawer);

    @SqlUpdate("insert into drawer_check (counting, checker, checked_at) values (:count, :checker, :at)")
    void check(@Bind("count") UUID count, @Bind("checker") String checker, @Bind("at") Instant at);

    @SqlQuery("""
            select count(*) from drawer_count c join drawer_shift s on s.id = c.shift left join drawer_check k on k.counting = c.id
            where s.drawer = :drawer and c.kind = 'CLOSING' and k.counting is null
              and\s""" + IN_FORCE)
    int toCheck(@Bind("drawer") UUID drawer);

    @SqlQuery("""
            select cast(coalesce(sum(case when e.gift is not null then e.fen else 0 end), 0) as bigint) as received,
                   cast(coalesce(-sum(case when e.gift is null and exists (select 1 from deposit d
                       where d.posting = e.posting or d.posting = (select o.posting from entry o where o.id = e.reverses)) then e.fen else 0 end), 0)
                       as bigint) as paid_in
            from entry e where e.account = :drawer and e.seq > :from and e.seq <= :to
            """)
    Flow flow(@Bind("drawer") UUID drawer, @Bind("from") long from, @Bind("to") long to);

    @SqlQuery("select count(*) from blind_drawer where drawer = :drawer")
    int blind(@Bind("drawer") String drawer);

    @SqlUpdate("insert into blind_drawer (drawer) values (:drawer)")
    void setBlind(@Bind("drawer") String drawer);

    @SqlUpdate("delete from blind_drawer where drawer = :drawer")
    void setOpen(@Bind("drawer") String drawer);

    /** What should have been there by the entries is what the count says should have been there. */
    @SqlQuery("""
            select 'money.difference.count' as "key", s.number as first_name, c.kind as second_name, c.expected_fen as kept,
                   coalesce(r.fen, 0) as recomputed
            from drawer_count c join drawer_shift s on s.id = c.shift
            left join (select account, seq, cast(sum(fen) over (partition by account order by seq) as bigint) as fen from entry
                       where account in (select drawer from drawer_shift)) r on r.account = s.drawer and r.seq = c.last_entry
            where c.expected_fen <> coalesce(r.fen, 0)
            order by s.number, c.kind
            """)
    List<Difference> expectations();

    /** What was too much or missing was booked, once; of a count that was replaced it was taken back. */
    @SqlQuery("""
            select 'money.difference.overShort' as "key", s.number as first_name, c.kind as second_name,
                   case when n.id is null then c.counted_fen - c.expected_fen else 0 end as kept, cast(coalesce(e.fen, 0) as bigint) as recomputed
            from drawer_count c join drawer_shift s on s.id = c.shift left join drawer_count n on n.replaces = c.id
            left join (select posting, account, sum(fen) as fen from (
                           select posting, account, fen from entry where posting in (select posting from drawer_count)
                           union all select o.posting, r.account, r.fen from entry r join entry o on o.id = r.reverses
                               where o.posting in (select posting from drawer_count)) sides
                       group by posting, account) e on e.posting = c.posting and e.account = s.drawer
            where case when n.id is null then c.counted_fen - c.expected_fen else 0 end <> coalesce(e.fen, 0)
            order by s.number, c.kind
            """)
    List<Difference> differences();

    /** A shift is open until it has a closing count, and not longer. */
    @SqlQuery("""
            select 'money.difference.shift' as "key", s.number as first_name, '' as second_name, cast(count(distinct o.shift) as bigint) as kept,
                   cast(case when count(distinct c.id) = 0 then 1 else 0 end as bigint) as recomputed
            from drawer_shift s left join open_shift o on o.shift = s.id and o.drawer = s.drawer
            left join drawer_count c on c.shift = s.id and c.kind = 'CLOSING'
            group by s.id, s.number
            having count(distinct o.shift) <> case when count(distinct c.id) = 0 then 1 else 0 end
            """)
    List<Difference> openShifts();

    /** What a slip says reached the special account. */
    @SqlQuery("""
            select 'money.difference.deposit' as "key", d.slip_no as first_name, '' as second_name, case when u.deposit is null then d.fen else 0 end as kept,
                   cast(coalesce(e.fen, 0) as bigint) as recomputed
            from deposit d left join deposit_undone u on u.deposit = d.id
            left join (select posting, sum(fen) as fen from (
                           select e.posting, e.fen from entry e join account a on a.id = e.account and a.kind = 'SPECIAL'
                               where e.posting in (select posting from deposit)
                           union all select o.posting, r.fen from entry r join account a on a.id = r.account and a.kind = 'SPECIAL'
                               join entry o on o.id = r.reverses where o.posting in (select posting from deposit)) sides
                       group by posting) e on e.posting = d.posting
            where case when u.deposit is null then d.fen else 0 end <> coalesce(e.fen, 0)
            """)
    List<Difference> deposits();
}
