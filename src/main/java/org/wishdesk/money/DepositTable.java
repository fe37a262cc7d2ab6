package org.wishdesk.money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What was paid into the special account, by its slips. */
interface DepositTable {

    /** What an account holds of one earmark. */
    record Part(String earmark, long fen) {
    }

    /**
     * The least of each earmark that an account held at a moment or at any later one: what came only after the slip's day was not paid in by it. What
     * is meant for something first, so that it reaches the special account as what it is.
     */
    @SqlQuery("""
            select s.earmark, cast(s.fen - greatest(0, coalesce(max(later.since), 0)) as bigint) as fen
            from account_sum s
            left join (select earmark, sum(sum(fen)) over (partition by earmark order by happened_at desc) as since from entry
                       where account = :account and happened_at > :at group by earmark, happened_at) later on later.earmark = s.earmark
            where s.account = :account group by s.earmark, s.fen
            order by case when s.earmark = '' then 1 else 0 end, s.earmark
            """)
    List<Part> parts(@Bind("account") UUID account, @Bind("at") Instant at);

    /** The least an account held at a moment or at any later one. */
    @SqlQuery("""
            select cast(coalesce(min(fen), 0) as bigint) from (
                select coalesce(sum(fen), 0) as fen from entry where account = :account and happened_at <= :at
                union all select held.fen from (select happened_at, sum(sum(fen)) over (order by happened_at) as fen from entry
                    where account = :account group by happened_at) held where held.happened_at > :at
            ) moments
            """)
    long least(@Bind("account") UUID account, @Bind("at") Instant at);

    @SqlUpdate("""
            insert into deposit (id, account, fen, slip_no, paid_on, handler, checker, posting, entered_at)
            values (:id, :account, :fen, :slipNo, :paidOn, :handler, :checker, :posting, :enteredAt)
            """)
    void add(@BindMethods Deposit deposit);

    @SqlQuery("select count(*) from deposit_slip where slip_no = :slipNo")
    int slips(@Bind("slipNo") String slipNo);

    @SqlUpdate("insert into deposit_slip (slip_no, deposit) values (:slipNo, :deposit)")
    void takeSlip(@Bind("slipNo") String slipNo, @Bind("deposit") UUID deposit);

    @SqlUpdate("delete from deposit_slip where deposit = :deposit")
    int freeSlip(@Bind("deposit") UUID deposit);

    @SqlUpdate("insert into deposit_undone (deposit, reason, clerk, undone_at) values (:deposit, :reason, :clerk, :at)")
    void undo(@Bind("deposit") UUID deposit, @Bind("reason") String reason, @Bind("clerk") String clerk, @Bind("at") Instant at);

    String DEPOSIT = """
            select d.id, d.account, a.name as account_name, a.kind as account_kind, d.fen, d.slip_no, d.paid_on, d.handler, d.checker, d.posting,
                   d.entered_at, u.reason as undone
            from deposit d join account a on a.id = d.account left join deposit_undone u on u.deposit = d.id
            """;

    @SqlQuery(DEPOSIT + "where d.id = :id")
    Optional<Deposit> byId(@Bind("id") UUID id);

    @SqlQuery(DEPOSIT + "where a.name = :name order by d.paid_on desc, d.entered_at desc, d.id fetch first :limit rows only")
    List<Deposit> latest(@Bind("name") String name, @Bind("limit") int limit);
}
