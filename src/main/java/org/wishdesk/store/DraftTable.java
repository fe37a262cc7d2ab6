package org.wishdesk.store;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface DraftTable {

    @SqlUpdate("update draft set held = :held, title = :title, body = :body, written_at = :writtenAt where id = :id")
    int change(@BindMethods Draft draft);

    @SqlUpdate("insert into draft (id, screen, held, title, body, written_at) values (:id, :screen, :held, :title, :body, :writtenAt)")
    void add(@BindMethods Draft draft);

    @SqlUpdate("delete from draft where id = :id")
    void forget(@Bind("id") UUID id);

    @SqlQuery("select * from draft where screen = :screen order by written_at desc, id desc")
    List<Draft> of(@Bind("screen") String screen);
}
