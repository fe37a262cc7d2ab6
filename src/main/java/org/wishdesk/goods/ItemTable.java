package org.wishdesk.goods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Item.class)
interface ItemTable {

    @SqlUpdate("""
            insert into item (id, name, kind, unit, mnemonic, sizing, who_counts, season_counts, usual_season, per_piece, fit_group, need, price_fen,
                              size_penalty, active)
            values (:id, :name, :kind, :unit, :mnemonic, :sizing, :whoCounts, :seasonCounts, :usualSeason, :perPiece, :fitGroup, :need, :priceFen,
                    :sizePenalty, :active)
            """)
    void add(@BindMethods Item item);

    @SqlBatch("insert into item_key (item, search_key) values (:item, :key)")
    void addKeys(@Bind("item") UUID item, @Bind("key") Iterable<String> keys);

    @SqlQuery("select * from item order by kind, name")
    List<Item> all();

    @SqlQuery("select * from item where name = :name")
    Optional<Item> byName(@Bind("name") String name);

    @SqlQuery("select * from item where fit_group = :group and active order by name")
    List<Item> inGroup(@Bind("group") String group);

    @SqlQuery("select * from item where id = :id")
    Optional<Item> byId(@Bind("id") UUID id);

    @SqlUpdate("update item_use set uses = uses + 1, last_used_at = :at where item = :item")
    int used(@Bind("item") UUID item, @Bind("at") Instant at);

    @SqlUpdate("insert into item_use (item, uses, last_used_at) values (:item, 1, :at)")
    void firstUsed(@Bind("item") UUID item, @Bind("at") Instant at);

    @SqlQuery("""
            select i.* from (select distinct item from item_key where search_key >= :from and search_key < :to) k
            join item i on i.id = k.item
            left join item_use u on u.item = i.id
            where i.active
            order by case when i.name = :from or i.mnemonic = :from then 0 else 1 end, coalesce(u.uses, 0) desc, length(i.name), i.name
            fetch first :limit rows only
            """)
    List<Item> suggest(@Bind("from") String from, @Bind("to") String to, @Bind("limit") int limit);
}
