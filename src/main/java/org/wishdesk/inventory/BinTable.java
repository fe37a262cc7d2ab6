package org.wishdesk.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;

interface BinTable {

    /** So many lots of things alike, and pieces in them, lie on the station's shelves. */
    record Lying(UUID item, ForWhom forWhom, String sizeTyped, Season season, String unit, int lots, int pieces) {
    }

    @SqlQuery("select b.*, coalesce(i.name, '') as item_name from bin b left join item i on i.id = b.item order by b.shelf, b.code, b.id")
    List<BinRule> all();

    @SqlUpdate("""
            insert into bin (id, code, spot, shelf, item, who, season, size_from, size_to, by_who, by_season, by_size, active)
            values (:id, :code, :spot, :shelf, :item, :who, :season, :sizeFrom, :sizeTo, :byWho, :bySeason, :bySize, :active)
            """)
    void add(@BindMethods BinRule rule);

    @SqlUpdate("""
            update bin set code = :code, spot = :spot, shelf = :shelf, item = :item, who = :who, season = :season, size_from = :sizeFrom, size_to = :sizeTo,
                   by_who = :byWho, by_season = :bySeason, by_size = :bySize, active = :active
            where id = :id
            """)
    int change(@BindMethods BinRule rule);

    @SqlQuery("""
            select l.item, l.for_whom, l.size_typed, l.season, l.unit, cast(count(distinct l.id) as int) as lots, cast(sum(h.quantity) as int) as pieces
            from holding h join place p on p.id = h.place and p.kind = 'SHELF' join lot l on l.id = h.lot
            where h.quantity > 0
            group by l.item, l.for_whom, l.size_typed, l.season, l.unit
            """)
    List<Lying> lying();

    @SqlUpdate("""
            insert into change_log (id, subject, subject_id, field, old_value, new_value, clerk, changed_at)
            values (:change.id, 'BIN', :bin, :change.field, :change.oldValue, :change.newValue, :change.clerk, :change.changedAt)
            """)
    void addChange(@Bind("bin") UUID bin, @BindMethods("change") BinChange change);

    @SqlQuery("select id, field, old_value, new_value, clerk, changed_at from change_log where subject_id = :bin order by changed_at desc, id desc")
    List<BinChange> changes(@Bind("bin") UUID bin);
}
