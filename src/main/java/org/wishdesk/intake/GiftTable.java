package org.wishdesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;

interface GiftTable {

    /** The gift without its lines. */
    record Row(UUID id, String number, String sourceNo, String sourceDigest, UUID donor, String donorName, UUID place, String channel, boolean publishName,
            String handler, String checker, ReceiptState receipt, String note, Instant happenedAt, Instant enteredAt) {

        /** As it was written. */
        Gift with(List<Gift.Line> lines, List<Gift.Cash> cash) {
            return new Gift(id, shownNumber(), donor, donorName, channel, publishName, handler, checker, receipt, note, happenedAt, enteredAt, lines, cash,
                    List.of(), null);
        }

        String shownNumber() {
            return sourceNo == null ? number : sourceNo;
        }
    }

    record KindSum(Kind kind, long pieces) {
    }

    record ChannelUse(String channel, long gifts) {
    }

    record CashSum(long gifts, long fen) {
    }

    @SqlUpdate("""
            insert into gift (id, number, source_no, source_digest, donor, donor_name, place, channel, publish_name, handler, checker, receipt, note, happened_at,
                              entered_at)
            values (:id, :number, :sourceNo, :sourceDigest, :donor, :donorName, :place, :channel, :publishName, :handler, :checker, :receipt, :note, :happenedAt,
                    :enteredAt)
            """)
    void add(@BindMethods Row gift);

    @SqlBatch("""
            insert into gift_line (id, gift, line_no, item, item_name, kind, category, unit, for_whom, size_typed, season, condition, quantity, intention, note,
                                   barcode, about_pieces)
            values (:id, :gift, :lineNo, :item, :itemName, :kind, :category, :unit, :forWhom, :sizeTyped, :season, :condition, :quantity, :intention, :note,
                    :barcode, :aboutPieces)
            """)
    void addLines(@Bind("gift") UUID gift, @BindMethods List<Gift.Line> lines);

    @SqlUpdate("""
            insert into nameplate (gift_line, brand, model, serial_no, made, three_c, power_test, tester)
            values (:line, :brand, :model, :serialNo, :made, :threeC, :powerTest, :tester)
            """)
    void addPlate(@Bind("line") UUID line, @BindMethods Nameplate plate);

    @SqlUpdate("insert into taken_though_old (gift_line, made, years, source, clerk, taken_at) values (:giftLine, :made, :years, :source, :clerk, :takenAt)")
    void addTaken(@BindMethods TakenThoughOld taken);

    @SqlQuery("""
            select t.gift_line, l.line_no, l.item_name, t.made, t.years, t.source, t.clerk, t.taken_at
            from gift_line l join taken_though_old t on t.gift_line = l.id where l.gift = :gift order by l.line_no
            """)
    List<TakenThoughOld> taken(@Bind("gift") UUID gift);

    @SqlQuery("select * from nameplate where gift_line = :line")
    Optional<Nameplate> plate(@Bind("line") UUID line);

    @SqlBatch("insert into gift_cash (id, gift, line_no, fen, tender, earmark, note) values (:id, :gift, :lineNo, :fen, :tender, :earmark, :note)")
    void addCash(@Bind("gift") UUID gift, @BindMethods List<Gift.Cash> cash);

    @SqlQuery("select * from gift where id = :id")
    Optional<Row> byId(@Bind("id") UUID id);

    @SqlQuery("select * from gift where source_no = :sourceNo")
    Optional<Row> bySourceNo(@Bind("sourceNo") String sourceNo);

    @SqlQuery("select * from gift_line where gift = :gift order by line_no")
    List<Gift.Line> lines(@Bind("gift") UUID gift);

    @SqlQuery("select * from gift_cash where gift = :gift order by line_no")
    List<Gift.Cash> cash(@Bind("gift") UUID gift);

    @SqlQuery("select * from gift where happened_at >= :from and happened_at < :to order by happened_at desc, id desc fetch first :limit rows only")
    List<Row> between(@Bind("from") Instant from, @Bind("to") Instant to, @Bind("limit") int limit);

    /** As it reads now: what is void does not count, and what was put right counts as what it is. */
    String PIECES = """
            select l.kind, l.unit, l.quantity as pieces from gift g join gift_line l on l.gift = g.id
            where g.happened_at >= :from and g.happened_at < :to and l.about_pieces is null
              and not exists (select 1 from correction v where v.voids = g.id)
            union all
            select k.kind, k.unit, c.pieces from gift g join correction_pieces c on c.gift = g.id join lot k on k.id = c.lot
                   join gift_line l on l.id = c.gift_line
            where g.happened_at >= :from and g.happened_at < :to and l.about_pieces is null
              and not exists (select 1 from correction v where v.voids = g.id)
            """;

    @SqlQuery("select kind, cast(sum(pieces) as bigint) as pieces from (" + PIECES + ") now_read group by kind")
    List<KindSum> pieces(@Bind("from") Instant from, @Bind("to") Instant to);

    /** Bags that came unsorted: nobody knows how many pieces they are, so they are counted as bags. */
    @SqlQuery("""
            select cast(coalesce(sum(bags), 0) as bigint) from (
                select l.quantity as bags from gift g join gift_line l on l.gift = g.id
                where g.happened_at >= :from and g.happened_at < :to and l.about_pieces is not null
                  and not exists (select 1 from correction v where v.voids = g.id)
                union all
                select c.pieces from gift g join correction_pieces c on c.gift = g.id join gift_line l on l.id = c.gift_line
                where g.happened_at >= :from and g.happened_at < :to and l.about_pieces is not null
                  and not exists (select 1 from correction v where v.voids = g.id)
            ) now_read
            """)
    long bags(@Bind("from") Instant from, @Bind("to") Instant to);

    @SqlQuery("""
            select * from gift where happened_at >= :since and donor_name = :name order by happened_at desc fetch first 20 rows only
            """)
    List<Row> lately(@Bind("since") Instant since, @Bind("name") String name);

    String CASH = """
            select c.tender, c.fen from gift g join gift_cash c on c.gift = g.id
            where g.happened_at >= :from and g.happened_at < :to and not exists (select 1 from correction v where v.voids = g.id)
            union all
            select c.tender, c.fen from gift g join correction_cash c on c.gift = g.id
            where g.happened_at >= :from and g.happened_at < :to and not exists (select 1 from correction v where v.voids = g.id)
            """;

    @SqlQuery("""
            select count(*) as gifts, cast(coalesce((select sum(fen) from (""" + CASH + """
            ) now_read), 0) as bigint) as fen
            from gift g where g.happened_at >= :from and g.happened_at < :to and not exists (select 1 from correction v where v.voids = g.id)
            """)
    CashSum cash(@Bind("from") Instant from, @Bind("to") Instant to);

    @SqlQuery("select channel, count(*) as gifts from gift where happened_at >= :since group by channel")
    List<ChannelUse> channels(@Bind("since") Instant since);
}
