package org.wishdesk.goods;

import org.wishdesk.base.Text;

/** What stands in a row where a thing is typed ({@link ThingPane}), letter by letter, whether it makes sense yet or not. */
public record ThingTyping(String item, Kind kind, ForWhom forWhom, String size, Season season, Condition condition, String quantity, String unit,
        Nameplate plate) {

    /** Something was typed that would be missed. For whom, season, condition and unit were not: they stand there from the line before. */
    public boolean begun() {
        return !Text.blank(item) || !Text.blank(size) || !Text.blank(quantity) || plate != null && !plate.blank();
    }

    /** One more of it; what only the one before had, as its number, is left out. */
    ThingTyping another() {
        return new ThingTyping(item, kind, forWhom, size, season, condition, "1", unit, plate == null ? null : Nameplate.alike(plate.brand(), plate.model()));
    }
}
