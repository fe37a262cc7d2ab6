package org.wishdesk.matching;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;

/** Going prices, kept with the last run. */
interface GoingTable {

    record Goods(UUID run, UUID item, ForWhom forWhom, String sizeTyped, Season season, Condition worstCondition, long priceMp) {
    }

    record Seat(UUID run, String township, long priceMp) {
    }

    @SqlBatch("""
            insert into match_price (run, item, for_whom, size_typed, season, worst_condition, price_mp)
            values (:run, :item, :forWhom, :sizeTyped, :season, :worstCondition, :priceMp)
            """)
    void addGoods(@BindMethods List<Goods> goods);

    @SqlBatch("insert into match_seat (run, township, price_mp) values (:run, :township, :priceMp)")
    void addSeats(@BindMethods List<Seat> seats);

    @SqlQuery("select * from match_price where run = :run")
    List<Goods> goods(@Bind("run") UUID run);

    @SqlQuery("select * from match_seat where run = :run")
    List<Seat> seats(@Bind("run") UUID run);

    @SqlUpdate("delete from match_price where run <> :run")
    void forgetGoods(@Bind("run") UUID run);

    @SqlUpdate("delete from match_seat where run <> :run")
    void forgetSeats(@Bind("run") UUID run);
}
