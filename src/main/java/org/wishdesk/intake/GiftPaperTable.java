package org.wishdesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface GiftPaperTable {

    @SqlQuery("select count(*) from gift_print where gift = :gift and kind = :kind")
    int printed(@Bind("gift") UUID gift, @Bind("kind") PaperKind kind);

    @SqlUpdate("insert into gift_print (id, gift, kind, copy_no, printed_by, printed_at) values (:id, :gift, :kind, :copy, :by, :at)")
    void addPrint(@Bind("id") UUID id, @Bind("gift") UUID gift, @Bind("kind") PaperKind kind, @Bind("copy") int copy, @Bind("by") String by,
            @Bind("at") Instant at);

    @SqlQuery("select state from receipt_state where gift = :gift order by said_at desc, id desc fetch first 1 rows only")
    Optional<ReceiptState> state(@Bind("gift") UUID gift);

    @SqlUpdate("insert into receipt_state (id, gift, state, said_by, said_at) values (:id, :gift, :state, :by, :at)")
    void addState(@Bind("id") UUID id, @Bind("gift") UUID gift, @Bind("state") ReceiptState state, @Bind("by") String by, @Bind("at") Instant at);

    /** The last one written counts; one without a number takes those before it back. */
    @SqlQuery("select code, number, issued_on, issuer from official_receipt where gift = :gift order by written_at desc, id desc fetch first 1 rows only")
    Optional<OfficialReceipt> official(@Bind("gift") UUID gift);

    @SqlUpdate("""
            insert into official_receipt (id, gift, code, number, issued_on, issuer, written_by, written_at)
            values (:id, :gift, :code, :number, :issuedOn, :issuer, :by, :at)
            """)
    void addOfficial(@Bind("id") UUID id, @Bind("gift") UUID gift, @BindMethods OfficialReceipt receipt, @Bind("by") String by, @Bind("at") Instant at);

    /** Oldest first: of a line the last one counts. */
    @SqlQuery("""
            select v.gift_line, v.fen, v.basis from line_value v join gift_line l on l.id = v.gift_line where l.gift = :gift order by v.written_at, v.id
            """)
    List<LineValue> values(@Bind("gift") UUID gift);

    @SqlUpdate("""
            insert into line_value (id, gift_line, fen, basis, written_by, written_at) values (:id, :giftLine, :fen, :basis, :by, :at)
            """)
    void addValue(@Bind("id") UUID id, @BindMethods LineValue value, @Bind("by") String by, @Bind("at") Instant at);

    /** Also what turned out to be of the donor later, and what turned out not to be. */
    @SqlQuery("""
            select * from gift where (donor = :donor or id in (select gift from gift_now where donor = :donor)) and happened_at >= :from and happened_at < :to
            order by happened_at, id
            """)
    List<GiftTable.Row> ofDonor(@Bind("donor") UUID donor, @Bind("from") Instant from, @Bind("to") Instant to);

    @SqlQuery("select * from gift where channel = :channel and happened_at >= :from and happened_at < :to order by happened_at, id")
    List<GiftTable.Row> ofChannel(@Bind("channel") String channel, @Bind("from") Instant from, @Bind("to") Instant to);
}
