package org.wishdesk.inventory;

import java.util.UUID;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;

/**
 * What goes into a box or onto a shelf, as the station's manager laid it down.
 *
 * @param code     how the box is called; empty only where the letters below make the whole code
 * @param spot     where it stands, in words; may be empty
 * @param item     only goods of this item, or null for all of the shelf
 * @param itemName empty without an item
 * @param who      only goods for these; ANYONE for all, as Season.ANY
 * @param sizeFrom as typed; the band's lower end, empty for all sizes, as sizeTo
 * @param byWho    one box for each: its letter goes into the code, as the season's and the size's
 */
public record BinRule(UUID id, String code, String spot, Shelf shelf, UUID item, String itemName, ForWhom who, Season season, String sizeFrom, String sizeTo,
        boolean byWho, boolean bySeason, boolean bySize, boolean active) {

    /** Where it all ends up that fits nowhere else; it cannot be missed. */
    boolean lastResort() {
        return active && shelf == Shelf.UNSORTED && item == null && who == ForWhom.ANYONE && season == Season.ANY && sizeFrom.isEmpty() && sizeTo.isEmpty()
                && !bySize;
    }

    /** What it takes, without what it is called and where it stands. */
    BinRule nameless() {
        return new BinRule(id, "", "", shelf, item, "", who, season, sizeFrom, sizeTo, byWho, bySeason, bySize, active);
    }
}
