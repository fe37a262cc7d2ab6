package org.wishdesk.goods;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ItemTable {

    /** A way an item is looked up. */
    record Key(UUID item, String key) {
    }

    @SqlUpdate("""
            insert into item (id, name, kind, unit, mnemonic, sizing, who_counts, usual_who, season_counts, usual_season, usual_condition, per_piece, fit_group,
                              need, price_fen, size_penalty, active)
            values (:id, :name, :kind, :unit, :mnemonic, :sizing, :whoCounts, :usualWho, :seasonCounts, :usualSeason, :usualCondition, :perPiece, :fitGroup,
                    :need, :priceFen, :sizePenalty, :active)
            """)
    void add(@BindMethods Item item);

    @SqlBatch("""
            insert into item (id, name, kind, unit, mnemonic, sizing, who_counts, usual_who, season_counts, usual_season, usual_condition, per_piece, fit_group,
                              need, price_fen, size_penalty, active)
            values (:id, :name, :kind, :unit, :mnemonic, :sizing, :whoCounts, :usualWho, :seasonCounts, :usualSeason, :usualCondition, :perPiece, :fitGroup,
                    :need, :priceFen, :sizePenalty, :active)
            """)
    void addAll(@BindMethods Iterable<Item> items);

    @SqlUpdate("""
            update item set name = :name, kind = :kind, unit = :unit, mnemonic = :mnemonic, sizing = :sizing, who_counts = :whoCounts, usual_who = :usualWho,
                   season_counts = :seasonCounts, usual_season = :usualSeason, usual_condition = :usualCondition, per_piece = :perPiece, fit_group = :fitGroup,
                   need = :need, price_fen = :priceFen, size_penalty = :sizePenalty, active = :active
            where id = :id
            """)
    void change(@BindMethods Item item);

    @SqlBatch("insert into item_key (item, search_key) values (:item, :key)")
    void addKeys(@Bind("item") UUID item, @Bind("key") Iterable<String> keys);

    @SqlBatch("insert into item_key (item, search_key) values (:item, :key)")
    void addAllKeys(@BindMethods Iterable<Key> keys);

    @SqlUpdate("delete from item_key where item = :item")
    void dropKeys(@Bind("item") UUID item);

    @SqlQuery("select * from item order by kind, name")
    List<Item> all();

    @SqlQuery("select * from item where name = :name")
    Optional<Item> byName(@Bind("name") String name);

    @SqlQuery("select * from item where name in (<names>)")
    List<Item> byNames(@BindList("names") Collection<String> names);

    /** The one that was called so last. */
    @SqlQuery("""
            select i.* from change_log c join item i on i.id = c.subject_id
            where c.subject = 'ITEM' and c.field = 'name' and c.old_value = :name
            order by c.changed_at desc, c.id desc fetch first 1 rows only
            """)
    Optional<Item> byFormerName(@Bind("name") String name);

    @SqlQuery("select * from item where fit_group = :group and active order by name")
    List<Item> inGroup(@Bind("group") String group);

    @SqlQuery("select * from item where id = :id")
    Optional<Item> byId(@Bind("id") UUID id);

    @SqlUpdate("""
            insert into change_log (id, subject, subject_id, field, old_value, new_value, clerk, changed_at)
            values (:change.id, 'ITEM', :item, :change.field, :change.oldValue, :change.newValue, :change.clerk, :change.changedAt)
            """)
    void addChange(@Bind("item") UUID item, @BindMethods("change") ItemChange change);

    @SqlQuery("select id, field, old_value, new_value, clerk, changed_at from change_log where subject_id = :item order by changed_at desc, id desc")
    List<ItemChange> changes(@Bind("item") UUID item);

    /** @return of each, how many rows there were of it */
    @SqlBatch("update item_use set uses = uses + 1, last_used_at = :at where item = :item")
    int[] used(@Bind("item") List<UUID> items, @Bind("at") Instant at);

    @SqlUpdate("insert into item_use (item, uses, last_used_at) values (:item, 1, :at)")
    void firstUsed(@Bind("item") UUID item, @Bind("at") Instant at);

    @SqlQuery("select coalesce(max(version), 0) from item_seed")
    int seeded();

    @SqlUpdate("insert into item_seed (version) values (:version)")
    void addSeeded(@Bind("version") int version);

    /** @param part what names may have within, as a pattern of {@code like}; @param kind null for all */
    @SqlQuery("""
            select i.* from (select item from item_key where search_key >= :from and search_key < :to union select id from item where lower(name) like :part) k
            join item i on i.id = k.item
            left join item_use u on u.item = i.id
            where i.active and (cast(:kind as varchar) is null or i.kind = :kind)
            order by case when i.name = :from or i.mnemonic = :from then 0 else 1 end, coalesce(u.uses, 0) desc, length(i.name), i.name
            fetch first :limit rows only
            """)
    List<Item> suggest(@Bind("from") String from, @Bind("to") String to, @Bind("part") String part, @Bind("kind") Kind kind, @Bind("limit") int limit);

    /** Also what is no longer offered. */
    @SqlQuery("""
            select i.* from (select item from item_key where search_key >= :from and search_key < :to union select id from item where lower(name) like :part) k
            join item i on i.id = k.item
            order by i.kind, i.name
            """)
    List<Item> found(@Bind("from") String from, @Bind("to") String to, @Bind("part") String part);
}
