package org.wishdesk.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface DecisionTable {

    @SqlUpdate("insert into match_decision (id, field, old_value, new_value, clerk, decided_at) values (:id, :field, :old, :new, :clerk, :at)")
    void add(@Bind("id") UUID id, @Bind("field") String field, @Bind("old") String old, @Bind("new") String now, @Bind("clerk") String clerk,
            @Bind("at") Instant at);

    /** In the order they were made; the last of a field holds. */
    @SqlQuery("select field, old_value, new_value, clerk, decided_at from match_decision order by decided_at, id")
    List<Decision> all();

    @SqlQuery("select distinct township from household order by township")
    List<String> townships();
}
