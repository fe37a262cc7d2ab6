package org.wishdesk.goods;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface BarcodeTable {

    record Row(String code, UUID item, ForWhom forWhom, String sizeTyped, Season season, String brand, String model, String note, Instant learnedAt) {
    }

    @SqlQuery("select * from barcode where code = :code")
    Optional<Row> byCode(@Bind("code") String code);

    @SqlUpdate("""
            update barcode set item = :item, for_whom = :forWhom, size_typed = :sizeTyped, season = :season, brand = :brand, model = :model, note = :note,
                   learned_at = :learnedAt
            where code = :code
            """)
    int change(@BindMethods Row row);

    @SqlUpdate("""
            insert into barcode (code, item, for_whom, size_typed, season, brand, model, note, learned_at)
            values (:code, :item, :forWhom, :sizeTyped, :season, :brand, :model, :note, :learnedAt)
            """)
    void add(@BindMethods Row row);
}
