package org.wishdesk.inventory;

import java.time.Instant;
import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;

/**
 * 批次: pieces of one gift line that are alike.
 *
 * @param code      what people call it: the gift's number and the line's place in it
 * @param giftLine  the line it came with
 * @param fromLot   the lot it was sorted out of, or null
 * @param category  类别 in the ledger's own word
 * @param intention 捐赠意向, null when free
 */
public record Lot(UUID id, UUID giftLine, UUID fromLot, String code, UUID item, String itemName, Kind kind, String category, String unit,
        ForWhom forWhom, String sizeTyped, Season season, Condition condition, String intention, String brand, String model, String serialNo,
        Instant createdAt) {

    /** What of its plate goes with the lot itself. */
    public Nameplate plate() {
        return new Nameplate(brand, model, serialNo, "", null, null, "").clean();
    }

    public Spec spec() {
        return new Spec(forWhom, sizeTyped, season, condition);
    }
}
