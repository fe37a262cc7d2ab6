package org.wishdesk.money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.wishdesk.base.Difference;

interface MoneyTable {

    @SqlQuery("select * from account where kind = :kind and name = :name")
    Optional<Account> account(@Bind("kind") AccountKind kind, @Bind("name") String name);

    @SqlQuery("select kind from account where id = :id")
    AccountKind kind(@Bind("id") UUID id);

    @SqlUpdate("insert into account (id, kind, name, place) values (:id, :kind, :name, :place)")
    void addAccount(@BindMethods Account account);

    @SqlBatch("""
            insert into entry (id, posting, account, fen, earmark, gift, reason, reverses, happened_at, entered_at)
            values (:id, :posting, :account, :fen, :earmark, :gift, :reason, :reverses, :happenedAt, :enteredAt)
            """)
    void addAll(@BindMethods List<Entry> entries);

    @SqlUpdate("update account_sum set fen = fen + :fen where account = :account and earmark = :earmark")
    int raise(@Bind("account") UUID account, @Bind("earmark") String earmark, @Bind("fen") long fen);

    @SqlUpdate("insert into account_sum (account, earmark, fen) values (:account, :earmark, :fen)")
    void begin(@Bind("account") UUID account, @Bind("earmark") String earmark, @Bind("fen") long fen);

    @SqlQuery("select * from entry where posting = :posting order by id")
    List<Entry> posting(@Bind("posting") UUID posting);

    @SqlQuery("select * from entry where gift = :gift order by id")
    List<Entry> ofGift(@Bind("gift") UUID gift);

    @SqlQuery("select count(*) from entry where reverses in (select id from entry where posting = :posting)")
    int reversals(@Bind("posting") UUID posting);

    @SqlQuery("select distinct earmark from account_sum where earmark <> '' order by earmark")
    List<String> earmarks();

    @SqlQuery("""
            select a.kind, a.name, s.earmark, s.fen from account_sum s join account a on a.id = s.account
            order by a.kind, a.name, s.earmark
            """)
    List<Balance> balances();

    @SqlQuery("""
            select 'money.difference.sum' as "key", concat(a.kind, ' ', a.name) as first_name, both_sums.earmark as second_name, both_sums.kept, both_sums.recomputed
            from (
                select account, earmark, cast(sum(kept) as bigint) as kept, cast(sum(recomputed) as bigint) as recomputed from (
                    select account, earmark, 0 as kept, fen as recomputed from entry
                    union all select account, earmark, fen as kept, 0 as recomputed from account_sum
                ) sides group by account, earmark having sum(kept) <> sum(recomputed)
            ) both_sums
            join account a on a.id = both_sums.account
            order by a.kind, a.name, both_sums.earmark
            """)
    List<Difference> sums();

    @SqlQuery("""
            select 'money.difference.posting' as "key", cast(posting as varchar) as first_name, '' as second_name, cast(0 as bigint) as kept,
                   cast(sum(fen) as bigint) as recomputed
            from entry group by posting having sum(fen) <> 0
            """)
    List<Difference> unbalanced();

    /** What a gift says now, after all that was put right in it, and what came from where gifts come from. A void gift says nothing. */
    @SqlQuery("""
            select 'money.difference.gift' as "key", coalesce(g.number, g.source_no) as first_name, '' as second_name,
                   cast(case when v.voids is null then c.fen else 0 end as bigint) as kept, cast(coalesce(e.fen, 0) as bigint) as recomputed
            from (select gift, sum(fen) as fen from (select gift, fen from gift_cash union all select gift, fen from correction_cash) said group by gift) c
            join gift g on g.id = c.gift
            left join correction v on v.voids = c.gift
            left join (select e.gift, -sum(e.fen) as fen from entry e join account a on a.id = e.account and a.kind = 'GIVEN' group by e.gift) e on e.gift = c.gift
            where case when v.voids is null then c.fen else 0 end <> coalesce(e.fen, 0)
            """)
    List<Difference> gifts();

    String TAKEN = """
            select a.name from entry e join account a on a.id = e.account join account_sum s on s.account = e.account and s.earmark = e.earmark
            where e.posting = :posting and e.fen < 0 and a.kind in ('DRAWER', 'COLLECTOR', 'SPECIAL') and s.fen < 0
            """;

    /** The account a posting took from that now holds less than nothing of an earmark, by its name. */
    @SqlQuery(TAKEN + "fetch first 1 rows only")
    Optional<String> overdrawn(@Bind("posting") UUID posting);

    /**
     * As {@link #overdrawn}, of what goes back. What counts found missing was booked as money meant for nothing, also where only such lay there that
     * is meant for something: so far that may be below nothing.
     */
    @SqlQuery(TAKEN + """
             and (e.earmark <> '' or a.kind <> 'DRAWER' or s.fen + coalesce((select sum(o.fen) from account_sum o join account m on m.id = o.account
                  where m.kind = 'OVER_SHORT' and m.name = a.name and o.fen > 0), 0) < 0)
            fetch first 1 rows only
            """)
    Optional<String> goneSince(@Bind("posting") UUID posting);

    /** An account, and the first moment at which it held less than nothing. */
    record Short(String name, Instant at) {
    }

    /**
     * Of the accounts that a posting took from, what they hold for the purposes it took from and all together, by what that is now less what came
     * since; so only what is later than the posting is read.
     */
    @SqlQuery("""
            select mine.name, min(held.happened_at) as at
            from (
                select taken.account, taken.whole, taken.earmark, later.happened_at,
                       sum(sum(later.fen)) over (partition by taken.account, taken.whole, taken.earmark order by later.happened_at desc) - sum(later.fen) as since
                from (select account, happened_at, 1 as whole, '' as earmark from entry where posting = :posting and fen < 0
                      union select account, happened_at, 0, earmark from entry where posting = :posting and fen < 0 and earmark <> '') taken
                join entry later on later.account = taken.account and later.happened_at >= taken.happened_at
                    and (taken.whole = 1 or later.earmark = taken.earmark)
                group by taken.account, taken.whole, taken.earmark, later.happened_at
            ) held
            join account mine on mine.id = held.account and mine.kind in ('DRAWER', 'COLLECTOR', 'SPECIAL')
            join (select account, 1 as whole, '' as earmark, sum(fen) as fen from account_sum group by account
                  union all select account, 0, earmark, fen from account_sum where earmark <> '') sums
                on sums.account = held.account and sums.whole = held.whole and sums.earmark = held.earmark
            where sums.fen - held.since < 0
            group by mine.name order by at fetch first 1 rows only
            """)
    Optional<Short> shortSince(@Bind("posting") UUID posting);
}
