package org.wishdesk.imports;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ImportTable {

    @SqlUpdate("""
            insert into import_file (id, name, form, digest, added, known, refused, imported_at)
            values (:id, :name, :form, :digest, :added, :known, :refused, :at)
            """)
    void add(@Bind("id") UUID id, @Bind("name") String name, @Bind("form") ImportForm form, @Bind("digest") String digest, @Bind("added") int added,
            @Bind("known") int known, @Bind("refused") int refused, @Bind("at") Instant at);
}
