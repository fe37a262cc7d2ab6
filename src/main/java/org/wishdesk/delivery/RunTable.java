package org.wishdesk.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface RunTable {

    /** A promise that no run carries yet, with what the list needs of it. */
    record Held(UUID reservation, UUID wishLine, String wishCode, UUID household, String householdCode, String village, String hamlet, String recipient,
            UUID lot, String lotCode, UUID fromPlace, String itemName, String sizeTyped, String forWhom, String unit, int quantity) {
    }

    @SqlQuery("""
            select h.township, count(distinct h.id) as households, sum(r.quantity) as pieces
            from reservation r join wish_line l on l.id = r.wish_line join wish w on w.id = l.wish join household h on h.id = w.household
            where r.state = 'HELD' and not exists (
                select 1 from run_line rl join delivery_run d on d.id = rl.run where rl.reservation = r.id and d.state <> 'CANCELLED')
            group by h.township order by h.township
            """)
    List<Waiting> waiting();

    @SqlQuery("""
            select r.id as reservation, r.wish_line, w.code as wish_code, h.id as household, h.code as household_code, coalesce(h.village, '') as village,
                   coalesce(h.hamlet, '') as hamlet, w.person_name as recipient, lot.id as lot, lot.code as lot_code, r.place as from_place, lot.item_name,
                   lot.size_typed, lot.for_whom, lot.unit, r.quantity
            from reservation r join wish_line l on l.id = r.wish_line join wish w on w.id = l.wish join household h on h.id = w.household
            join lot on lot.id = r.lot
            where r.state = 'HELD' and h.township = :township and not exists (
                select 1 from run_line rl join delivery_run d on d.id = rl.run where rl.reservation = r.id and d.state <> 'CANCELLED')
            order by coalesce(h.village, ''), coalesce(h.hamlet, ''), h.code, w.code, lot.code
            """)
    List<Held> held(@Bind("township") String township);

    @SqlUpdate("""
            insert into delivery_run (id, number, township, planned_for, driver, vehicle, state, place, created_at, left_at, closed_at)
            values (:id, :number, :township, :plannedFor, :driver, :vehicle, :state, :place, :createdAt, :leftAt, :closedAt)
            """)
    void add(@BindMethods Run run);

    @SqlBatch("""
            insert into run_line (id, run, line_no, reservation, wish_line, wish_code, household, household_code, village, recipient, lot, lot_code, from_place,
                                  goods, unit, quantity, outcome, outcome_note, signed_by)
            values (:id, :run, :lineNo, :reservation, :wishLine, :wishCode, :household, :householdCode, :village, :recipient, :lot, :lotCode, :fromPlace,
                    :goods, :unit, :quantity, :outcome, :outcomeNote, :signedBy)
            """)
    void addLines(@BindMethods List<RunLine> lines);

    @SqlQuery("select * from delivery_run order by created_at desc, id desc fetch first 500 rows only")
    List<Run> runs();

    @SqlQuery("select * from delivery_run where id = :id")
    Optional<Run> byId(@Bind("id") UUID id);

    @SqlQuery("select * from run_line where run = :run order by line_no")
    List<RunLine> lines(@Bind("run") UUID run);

    @SqlUpdate("update delivery_run set state = 'LEFT', place = :place, left_at = :at where id = :id and state = 'PLANNED'")
    int leave(@Bind("id") UUID id, @Bind("place") UUID place, @Bind("at") Instant at);

    @SqlUpdate("update delivery_run set state = 'CLOSED', closed_at = :at where id = :id and state = 'LEFT'")
    int close(@Bind("id") UUID id, @Bind("at") Instant at);

    @SqlUpdate("update delivery_run set state = 'CANCELLED', closed_at = :at where id = :id and state = 'PLANNED'")
    int cancel(@Bind("id") UUID id, @Bind("at") Instant at);

    @SqlUpdate("update run_line set outcome = :outcome, outcome_note = :note, signed_by = :signedBy where id = :id and outcome = 'PENDING'")
    int outcome(@Bind("id") UUID id, @Bind("outcome") RunLine.Outcome outcome, @Bind("note") String note, @Bind("signedBy") String signedBy);
}
