package org.wishdesk.inventory;

import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;

/** What of a lot can be promised now, wherever it lies. @param free pieces that lie where goods can be promised and are not promised yet */
public record FreeLot(UUID lot, UUID item, ForWhom forWhom, String sizeTyped, Season season, Condition condition, long free) {

    public Spec spec() {
        return new Spec(forWhom, sizeTyped, season, condition);
    }
}
