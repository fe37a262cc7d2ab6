package org.wishdesk.goods;

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

    @SqlQuery("""
            select i.* from (select distinct item from item_key where search_key >= :from and search_key < :to) k
            join item i on i.id = k.item
            where i.active
            order by length(i.name), i.name
            fetch first :limit rows only
            """)
    List<Item> suggest(@Bind("from") String from, @Bind("to") String to, @Bind("limit") int limit);
}
