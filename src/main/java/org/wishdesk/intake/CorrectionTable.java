package org.wishdesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.money.Tender;

interface CorrectionTable {

    /** By how many pieces a line's goods differ from what was written, under the words of one lot. */
    record Pieces(UUID giftLine, UUID item, String itemName, Kind kind, String category, String unit, ForWhom forWhom, String sizeTyped, Season season,
            Condition condition, int pieces) {
    }

    /** By how much a sum differs from what was written, for one tender and purpose. */
    record Sum(UUID giftCash, Tender tender, String earmark, long fen) {
    }

    /** Whose a corrected gift is now, and its note. */
    record Now(UUID gift, UUID donor, String donorName, boolean publishName, String note) {
    }

    /** Holds the gift still until the transaction ends, so that two who put it right at once do so one after the other. */
    @SqlQuery("select id from gift where id = :gift for update")
    Optional<UUID> hold(@Bind("gift") UUID gift);

    @SqlUpdate("""
            insert into correction (id, gift, matter, gift_line, gift_cash, voids, old_value, new_value, reason, clerk, happened_at, entered_at)
            values (:id, :gift, :matter, :giftLine, :giftCash, :voids, :oldValue, :newValue, :reason, :clerk, :happenedAt, :enteredAt)
            """)
    void add(@BindMethods Correction correction, @Bind("voids") UUID voids);

    @SqlUpdate("""
            insert into correction_pieces (correction, gift, gift_line, lot, pieces) values (:correction.id, :correction.gift, :correction.giftLine, :lot, :pieces)
            """)
    void addPieces(@BindMethods("correction") Correction correction, @Bind("lot") UUID lot, @Bind("pieces") int pieces);

    @SqlUpdate("""
            insert into correction_cash (correction, gift, gift_cash, tender, earmark, fen)
            values (:correction.id, :correction.gift, :correction.giftCash, :tender, :earmark, :fen)
            """)
    void addCash(@BindMethods("correction") Correction correction, @Bind("tender") Tender tender, @Bind("earmark") String earmark, @Bind("fen") long fen);

    @SqlQuery("select * from correction where gift = :gift order by entered_at, id")
    List<Correction> of(@Bind("gift") UUID gift);

    /** As they were written down, oldest first. */
    @SqlQuery("""
            select c.gift_line, l.item, l.item_name, l.kind, l.category, l.unit, l.for_whom, l.size_typed, l.season, l.condition, c.pieces
            from correction_pieces c join lot l on l.id = c.lot where c.gift = :gift order by c.correction, c.pieces
            """)
    List<Pieces> pieces(@Bind("gift") UUID gift);

    @SqlQuery("select gift_cash, tender, earmark, fen from correction_cash where gift = :gift order by correction, fen")
    List<Sum> cash(@Bind("gift") UUID gift);

    @SqlQuery("select * from gift_now where gift = :gift")
    Optional<Now> now(@Bind("gift") UUID gift);

    @SqlUpdate("insert into gift_now (gift, donor, donor_name, publish_name, note) values (:gift, :donor, :donorName, :publishName, :note)")
    void addNow(@BindMethods Now now);

    @SqlUpdate("update gift_now set donor = :donor, donor_name = :donorName, publish_name = :publishName, note = :note where gift = :gift")
    int changeNow(@BindMethods Now now);

    /** Those of the gifts that are void. */
    @SqlQuery("select voids from correction where voids in (<gifts>)")
    List<UUID> voided(@BindList("gifts") List<UUID> gifts);

    /** When a donor last gave something that is not void and is still theirs. */
    @SqlQuery("""
            select max(happened_at) from (
                select g.happened_at from gift g where g.donor = :donor and not exists (select 1 from correction v where v.voids = g.id)
                       and not exists (select 1 from gift_now n where n.gift = g.id and n.donor <> :donor)
                union all
                select g.happened_at from gift_now n join gift g on g.id = n.gift where n.donor = :donor
                       and not exists (select 1 from correction v where v.voids = g.id)
            ) given
            """)
    Instant lastGave(@Bind("donor") UUID donor);
}
