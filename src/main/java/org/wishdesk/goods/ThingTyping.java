package org.wishdesk.goods;

/** What stands in a row where a thing is typed ({@link ThingPane}), letter by letter, whether it makes sense yet or not. */
public record ThingTyping(String item, Kind kind, ForWhom forWhom, String size, Season season, Condition condition, String quantity, String unit,
        Nameplate plate) {
}
