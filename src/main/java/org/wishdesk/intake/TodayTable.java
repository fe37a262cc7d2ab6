package org.wishdesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Lists of gifts. Walks the index of moments or that of the ids it is given, never all gifts. */
interface TodayTable {

    record Row(UUID id, String number, String donorName, String handler, ReceiptState receipt, boolean voided, boolean corrected, long fen,
            Instant happenedAt, Instant enteredAt) {
    }

    record Goods(UUID gift, String itemName, String unit, int quantity, int lines) {
    }

    String ROWS = """
            select g.id, coalesce(g.source_no, g.number) as number, coalesce(n.donor_name, g.donor_name) as donor_name, g.handler,
                   coalesce((select r.state from receipt_state r where r.gift = g.id order by r.said_at desc, r.id desc fetch first 1 rows only), g.receipt) as receipt,
                   exists (select 1 from correction v where v.voids = g.id) as voided,
                   exists (select 1 from correction c where c.gift = g.id and c.matter <> 'VOIDED') as corrected,
                   cast(coalesce((select sum(fen) from gift_cash c where c.gift = g.id), 0)
                        + coalesce((select sum(fen) from correction_cash c where c.gift = g.id), 0) as bigint) as fen,
                   g.happened_at, g.entered_at
            from gift g left join gift_now n on n.gift = g.id
            where g.happened_at >= :from and g.happened_at <= :at and (g.happened_at < :at or g.id < :id)
            """;
    String NEWEST = " order by g.happened_at desc, g.id desc fetch first :limit rows only";
    String UNDECIDED = """
             and coalesce((select r.state from receipt_state r where r.gift = g.id order by r.said_at desc, r.id desc fetch first 1 rows only), g.receipt)
                 = 'NOT_ASKED'
             and not exists (select 1 from correction v where v.voids = g.id)
            """;

    /** From a moment on, before the last one shown. */
    @SqlQuery(ROWS + NEWEST)
    List<Row> page(@Bind("from") Instant from, @Bind("at") Instant at, @Bind("id") UUID id, @Bind("limit") int limit);

    @SqlQuery(ROWS + UNDECIDED + NEWEST)
    List<Row> undecided(@Bind("from") Instant from, @Bind("at") Instant at, @Bind("id") UUID id, @Bind("limit") int limit);

    @SqlQuery(ROWS + " and g.id in (<ids>)" + NEWEST)
    List<Row> among(@BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) List<UUID> ids, @Bind("from") Instant from, @Bind("at") Instant at,
            @Bind("id") UUID id, @Bind("limit") int limit);

    /** Of the days from a moment on, those of the donors, with the items, or of the numbers. */
    @SqlQuery(ROWS + """
            and (g.donor in (<donors>) or n.donor in (<donors>) or g.number >= :number and g.number < :beyond or g.source_no >= :number and g.source_no < :beyond
                 or g.number = :serial
                 or exists (select 1 from gift_line gl join lot l on l.gift_line = gl.id where gl.gift = g.id and l.item in (<items>)))
            """ + NEWEST)
    List<Row> found(@BindList(value = "donors", onEmpty = EmptyHandling.NULL_STRING) List<UUID> donors,
            @BindList(value = "items", onEmpty = EmptyHandling.NULL_STRING) List<UUID> items, @Bind("number") String number, @Bind("beyond") String beyond,
            @Bind("serial") String serial, @Bind("from") Instant from, @Bind("at") Instant at, @Bind("id") UUID id, @Bind("limit") int limit);

    @SqlQuery("""
            select id from gift where number in (:serial, :number) or source_no = :number
            union (select id from gift where number >= :number and number < :beyond order by number desc fetch first :limit rows only)
            union (select id from gift where source_no >= :number and source_no < :beyond order by source_no desc fetch first :limit rows only)
            """)
    List<UUID> numbered(@Bind("number") String number, @Bind("beyond") String beyond, @Bind("serial") String serial, @Bind("limit") int limit);

    /** What was written as a donor's, be it put right as another's since. */
    @SqlQuery("select id from gift where donor = :donor order by happened_at desc fetch first :limit rows only")
    List<UUID> givenBy(@Bind("donor") UUID donor, @Bind("limit") int limit);

    /** What turned out to be a donor's. */
    @SqlQuery("select gift from gift_now where donor = :donor fetch first :limit rows only")
    List<UUID> nowGivenBy(@Bind("donor") UUID donor, @Bind("limit") int limit);

    @SqlQuery("select id from donor where merged_into = :donor")
    List<UUID> mergedInto(@Bind("donor") UUID donor);

    /** The newest gifts that an item came with, or turned out to have come with. */
    @SqlQuery("""
            select gl.gift from (select gift_line from lot where item = :item order by id desc fetch first :limit rows only) l
            join gift_line gl on gl.id = l.gift_line
            """)
    List<UUID> with(@Bind("item") UUID item, @Bind("limit") int limit);

    @SqlQuery("select voids from correction where voids is not null order by entered_at desc fetch first :limit rows only")
    List<UUID> voided(@Bind("limit") int limit);

    @SqlQuery("select state from receipt_state where gift = :gift order by said_at desc, id desc fetch first 1 rows only")
    Optional<ReceiptState> receipt(@Bind("gift") UUID gift);

    /** The first lines of each gift, and how many it has. */
    @SqlQuery("""
            select gl.gift, gl.item_name, gl.unit, gl.quantity, cast((select count(*) from gift_line a where a.gift = gl.gift) as int) as lines
            from gift_line gl where gl.gift in (<gifts>) and gl.line_no <= :most order by gl.gift, gl.line_no
            """)
    List<Goods> goods(@BindList(value = "gifts", onEmpty = EmptyHandling.NULL_STRING) List<UUID> gifts, @Bind("most") int most);

    @SqlQuery("select kind, unit, cast(sum(pieces) as bigint) as pieces from (" + GiftTable.PIECES + """
            ) now_read group by kind, unit having sum(pieces) <> 0 order by kind, sum(pieces) desc, unit
            """)
    List<DayFigures.Pieces> pieces(@Bind("from") Instant from, @Bind("to") Instant to);

    @SqlQuery("select tender, cast(sum(fen) as bigint) as fen from (" + GiftTable.CASH + ") now_read group by tender having sum(fen) <> 0 order by tender")
    List<DayFigures.Sum> sums(@Bind("from") Instant from, @Bind("to") Instant to);

    @SqlQuery("""
            select count(*) from gift g where g.happened_at >= :from and g.happened_at < :to and not exists (select 1 from correction v where v.voids = g.id)
            """)
    long gifts(@Bind("from") Instant from, @Bind("to") Instant to);
}
