package org.wishdesk.intake;

import org.wishdesk.base.Text;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.ThingTyping;

/** What stands in the entry row, letter by letter; flat, as drafts keep it. */
record EntryTyping(String item, Kind kind, ForWhom forWhom, String size, Season season, Condition condition, String quantity, String unit, Nameplate plate,
        String barcode, String about, String note) {

    static EntryTyping of(ThingTyping thing, String barcode, String about, String note) {
        return new EntryTyping(thing.item(), thing.kind(), thing.forWhom(), thing.size(), thing.season(), thing.condition(), thing.quantity(), thing.unit(),
                thing.plate(), barcode, about, note);
    }

    ThingTyping thing() {
        return new ThingTyping(item, kind, forWhom, size, season, condition, quantity, unit, plate);
    }

    /** Something was typed or scanned that would be missed. */
    boolean begun() {
        return thing().begun() || !Text.blank(note) || !Text.blank(barcode);
    }
}
