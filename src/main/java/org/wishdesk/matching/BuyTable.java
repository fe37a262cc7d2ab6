package org.wishdesk.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.wishdesk.money.AccountKind;

/** What was decided to be bought, and what became of it; neither is ever changed. */
interface BuyTable {

    record Decided(UUID id, UUID proposal, UUID wishLine, int pieces, long limitFen, AccountKind accountKind, String accountName, String earmark, String clerk,
            Instant decidedAt) {
    }

    record Ended(UUID purchase, String number, Long fen, String shop, String invoiceNo, LocalDate boughtOn, UUID posting, String reason, String clerk,
            Instant endedAt) {
    }

    record Row(UUID id, UUID proposal, UUID wishLine, String unit, int pieces, long limitFen, AccountKind accountKind, String accountName, String earmark,
            String clerk, Instant decidedAt, String number, long fen, String shop, String invoiceNo, LocalDate boughtOn, String reason) {
    }

    /** Money that something open will take. */
    record Committed(AccountKind accountKind, String accountName, String earmark, long fen) {
    }

    @SqlUpdate("""
            insert into purchase (id, proposal, wish_line, pieces, limit_fen, account_kind, account_name, earmark, clerk, decided_at)
            values (:id, :proposal, :wishLine, :pieces, :limitFen, :accountKind, :accountName, :earmark, :clerk, :decidedAt)
            """)
    void add(@BindMethods Decided decided);

    @SqlUpdate("""
            insert into purchase_end (purchase, number, fen, shop, invoice_no, bought_on, posting, reason, clerk, ended_at)
            values (:purchase, :number, :fen, :shop, :invoiceNo, :boughtOn, :posting, :reason, :clerk, :endedAt)
            """)
    void end(@BindMethods Ended ended);

    String OPEN = " not exists (select 1 from purchase_end e where e.purchase = p.id) ";

    @SqlQuery("select count(*) from purchase p where p.proposal = :proposal and" + OPEN)
    int openOf(@Bind("proposal") UUID proposal);

    @SqlQuery("select id from purchase where id = :id for update")
    Optional<UUID> lock(@Bind("id") UUID id);

    String ROW = """
            select p.id, p.proposal, p.wish_line, i.unit, p.pieces, p.limit_fen, p.account_kind, p.account_name, p.earmark, p.clerk, p.decided_at,
                   e.number, cast(coalesce(e.fen, 0) as bigint) as fen, e.shop, e.invoice_no, e.bought_on, e.reason
            from purchase p join wish_line l on l.id = p.wish_line join item i on i.id = l.item left join purchase_end e on e.purchase = p.id
            """;

    @SqlQuery(ROW + "where p.id = :id")
    Optional<Row> byId(@Bind("id") UUID id);

    /** What is open first, then what came to an end, the newest first. */
    @SqlQuery(ROW + "order by case when e.purchase is null then 0 else 1 end, p.decided_at desc, p.id fetch first :limit rows only")
    List<Row> latest(@Bind("limit") int limit);

    @SqlQuery("""
            select account_kind, account_name, earmark, cast(sum(limit_fen) as bigint) as fen from purchase p
            where not exists (select 1 from purchase_end e where e.purchase = p.id) group by account_kind, account_name, earmark
            """)
    List<Committed> committed();

    @SqlQuery("select count(*) from purchase_end where number like :like")
    int numbered(@Bind("like") String like);
}
