package org.wishdesk.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface LabelTable {

    @SqlQuery("select number from label where lot = :lot")
    Optional<String> number(@Bind("lot") UUID lot);

    @SqlUpdate("insert into label (number, lot, given_at) values (:number, :lot, :at)")
    void add(@Bind("number") String number, @Bind("lot") UUID lot, @Bind("at") Instant at);

    @SqlQuery("select cast(coalesce(sum(quantity), 0) as int) from holding where lot = :lot")
    int left(@Bind("lot") UUID lot);

    @SqlQuery("select l.* from label b join lot l on l.id = b.lot where b.number = :number")
    Optional<Lot> lot(@Bind("number") String number);

    @SqlQuery("select * from lot where id = :id")
    Optional<Lot> byId(@Bind("id") UUID id);

    @SqlQuery("select * from lot where gift_line = :line order by created_at, id")
    List<Lot> ofLine(@Bind("line") UUID line);
}
