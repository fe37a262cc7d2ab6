package org.wishdesk.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ReservationTable {

    @SqlUpdate("""
            insert into reservation (id, lot, place, wish_line, quantity, state, reason, made_at, lapses_at, ended_at)
            values (:id, :lot, :place, :wishLine, :quantity, :state, :reason, :madeAt, :lapsesAt, :endedAt)
            """)
    void add(@BindMethods Reservation reservation);

    @SqlQuery("select * from reservation where id = :id")
    Optional<Reservation> byId(@Bind("id") UUID id);

    /** Only from the state the caller saw, so that of two who press at once one is told. */
    @SqlUpdate("update reservation set state = :to, ended_at = coalesce(ended_at, :at) where id = :id and state = :from")
    int end(@Bind("id") UUID id, @Bind("from") Reservation.State from, @Bind("to") Reservation.State to, @Bind("at") Instant at);

    @SqlUpdate("update reservation set lapses_at = :until where id = :id and state = 'HELD' and lapses_at < :until")
    void prolong(@Bind("id") UUID id, @Bind("until") Instant until);

    @SqlQuery("select * from reservation where state = 'HELD' and lapses_at <= :now order by lapses_at, id")
    List<Reservation> lapsed(@Bind("now") Instant now);

    @SqlQuery("select * from reservation where state in ('HELD', 'LOADED', 'DELIVERED') order by made_at, id")
    List<Reservation> standing();

    @SqlQuery("select * from reservation where state = 'HELD' order by made_at, id")
    List<Reservation> held();
}
