package org.wishdesk.inventory;

import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;

/**
 * Alike goods that lie in one box and belong in another since a rule was changed.
 *
 * @param size   as typed
 * @param pieces of all its lots, in the unit
 */
public record Carry(Bin from, Bin to, String itemName, ForWhom forWhom, String size, Season season, int lots, int pieces, String unit) {

    /** Which box, and which then. */
    String way() {
        return from.code() + " \u2192 " + to.code();
    }
}
