package org.wishdesk.settings;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SettingTable {

    @SqlQuery("select name, text_value from setting")
    @KeyColumn("name")
    @ValueColumn("text_value")
    Map<String, String> all();

    @SqlUpdate("update setting set text_value = :value where name = :name")
    int change(@Bind("name") String name, @Bind("value") String value);

    @SqlUpdate("insert into setting (name, text_value) values (:name, :value)")
    void add(@Bind("name") String name, @Bind("value") String value);

    @SqlUpdate("update counter set last_value = last_value + 1 where name = :name")
    @GetGeneratedKeys("last_value")
    Optional<Long> raise(@Bind("name") String name);

    @SqlUpdate("insert into counter (name, last_value) select cast(:name as varchar), 1 where not exists (select 1 from counter where name = :name)")
    int begin(@Bind("name") String name);
}
