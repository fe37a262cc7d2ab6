package org.wishdesk.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.matching.engine.Policy;

interface BoardTable {

    record Run(UUID id, Instant madeAt, LocalDate forDay, String clerk, Policy policy, long pointsMp, long boundMp) {
    }

    /** A proposal as it is kept. @param lot null when it would be bought */
    record Kept(UUID run, UUID id, int rowNo, UUID wishLine, UUID lot, UUID place, int quantity, long fen, boolean exactFit, String why, String bid) {
    }

    /** A line that stays without, as it is kept. */
    record Left(UUID run, int rowNo, UUID wishLine, int pieces, String why, String bid) {

        Left with(int piecesNow) {
            return new Left(run, rowNo, wishLine, piecesNow, why, bid);
        }
    }

    /** What the board names of a wish line. */
    record Line(UUID line, UUID wish, String code, String householdCode, String township, String village, UUID item, String itemName, ForWhom forWhom, String sizeTyped,
            Season season, Condition worstCondition, boolean allAtOnce) {
    }

    /** A refusal that stands. */
    record No(UUID id, UUID wishLine, UUID lot, boolean alike, String reason, String clerk, Instant refusedAt) {
    }

    /** A hold that stands. */
    record Wait(UUID id, UUID wish, LocalDate untilDay, String reason, String clerk, Instant heldAt) {
    }

    /** How often something was promised to a line. */
    record Count(UUID wishLine, long promises) {
    }

    /** A promise whose goods still lie on the shelf. */
    record Promise(UUID id, UUID wishLine, UUID lot, UUID place, int quantity, String reason, Instant madeAt, Instant lapsesAt, boolean onAList) {
    }

    @SqlUpdate("""
            insert into match_run (id, made_at, for_day, clerk, policy, points_mp, bound_mp)
            values (:id, :madeAt, :forDay, :clerk, :policy, :pointsMp, :boundMp)
            """)
    void addRun(@BindMethods Run run);

    @SqlQuery("select * from match_run order by made_at desc, id desc fetch first :count rows only")
    List<Run> newest(@Bind("count") int count);

    @SqlBatch("""
            insert into match_proposal (run, id, row_no, wish_line, lot, place, quantity, fen, exact_fit, why, bid)
            values (:run, :id, :rowNo, :wishLine, :lot, :place, :quantity, :fen, :exactFit, :why, :bid)
            """)
    void addProposals(@BindMethods List<Kept> proposals);

    @SqlBatch("insert into match_unmet (run, row_no, wish_line, pieces, why, bid) values (:run, :rowNo, :wishLine, :pieces, :why, :bid)")
    void addUnmet(@BindMethods List<Left> unmet);

    @SqlUpdate("delete from match_proposal where run not in (:first, :second)")
    void forgetProposals(@Bind("first") UUID first, @Bind("second") UUID second);

    @SqlUpdate("delete from match_unmet where run not in (:first, :second)")
    void forgetUnmet(@Bind("first") UUID first, @Bind("second") UUID second);

    @SqlQuery("select * from match_proposal where run = :run order by row_no, id")
    List<Kept> proposals(@Bind("run") UUID run);

    @SqlQuery("select * from match_unmet where run = :run order by row_no, wish_line")
    List<Left> unmet(@Bind("run") UUID run);

    @SqlUpdate("delete from match_proposal where run = :run and id = :id")
    int drop(@Bind("run") UUID run, @Bind("id") UUID id);

    @SqlUpdate("delete from match_unmet where run = :run and wish_line = :line")
    int dropUnmet(@Bind("run") UUID run, @Bind("line") UUID line);

    @SqlQuery("""
            select l.id as line, w.id as wish, w.code, h.code as household_code, h.township, h.village, l.item, l.item_name, l.for_whom, l.size_typed, l.season,
                   l.worst_condition, w.all_at_once
            from wish_line l join wish w on w.id = l.wish join household h on h.id = w.household
            """)
    List<Line> lines();

    @SqlUpdate("insert into match_acceptance (reservation, proposal, clerk, accepted_at) values (:reservation, :proposal, :clerk, :at)")
    void addAcceptance(@Bind("reservation") UUID reservation, @Bind("proposal") UUID proposal, @Bind("clerk") String clerk, @Bind("at") Instant at);

    /** Proposals whose promise stands: released or lapsed ones may be accepted again. */
    @SqlQuery("select a.proposal from match_acceptance a join reservation r on r.id = a.reservation where r.state in ('HELD', 'LOADED', 'DELIVERED')")
    List<UUID> accepted();

    @SqlUpdate("""
            insert into match_refusal (id, wish_line, lot, alike, reason, clerk, refused_at) values (:id, :wishLine, :lot, :alike, :reason, :clerk, :refusedAt)
            """)
    void addRefusal(@BindMethods No refusal);

    @SqlQuery("select id, wish_line, lot, alike, reason, clerk, refused_at from match_refusal where taken_back_at is null order by refused_at, id")
    List<No> refusals();

    @SqlUpdate("update match_refusal set taken_back_by = :clerk, taken_back_at = :at where id = :id and taken_back_at is null")
    int takeBack(@Bind("id") UUID id, @Bind("clerk") String clerk, @Bind("at") Instant at);

    @SqlUpdate("insert into match_hold (id, wish, until_day, reason, clerk, held_at) values (:id, :wish, :untilDay, :reason, :clerk, :heldAt)")
    void addHold(@BindMethods Wait hold);

    @SqlQuery("""
            select id, wish, until_day, reason, clerk, held_at from match_hold
            where ended_at is null and (until_day is null or until_day > :day) order by held_at, id
            """)
    List<Wait> holds(@Bind("day") LocalDate day);

    @SqlQuery("select wish from match_hold where ended_at is null and (until_day is null or until_day > :day)")
    List<UUID> onHold(@Bind("day") LocalDate day);

    @SqlUpdate("update match_hold set ended_by = :clerk, ended_at = :at where id = :id and ended_at is null")
    int endHold(@Bind("id") UUID id, @Bind("clerk") String clerk, @Bind("at") Instant at);

    @SqlQuery("""
            select r.id, r.wish_line, r.lot, r.place, r.quantity, r.reason, r.made_at, r.lapses_at,
                   exists (select 1 from run_line n join delivery_run d on d.id = n.run where n.reservation = r.id and d.state = 'PLANNED') as on_a_list
            from reservation r where r.state = 'HELD' order by r.made_at, r.id
            """)
    List<Promise> promises();

    /** Promises that nobody loaded in time. */
    @SqlQuery("""
            select id, wish_line, lot, place, quantity, reason, made_at, lapses_at, false as on_a_list
            from reservation where state = 'LAPSED' and ended_at > :since order by ended_at, id
            """)
    List<Promise> lapsedSince(@Bind("since") Instant since);

    @SqlQuery("select wish_line, count(*) as promises from reservation group by wish_line")
    List<Count> promisesEver();

    @SqlUpdate("insert into match_look (id, wish_line, clerk, looked_at) values (:id, :line, :clerk, :at)")
    void look(@Bind("id") UUID id, @Bind("line") UUID line, @Bind("clerk") String clerk, @Bind("at") Instant at);

    @SqlQuery("select clerk from match_look where wish_line = :line order by looked_at, id")
    List<String> looks(@Bind("line") UUID line);
}
