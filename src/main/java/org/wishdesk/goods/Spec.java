package org.wishdesk.goods;

/**
 * 规格: what a lot is or a wish asks for, beside the item.
 *
 * @param size as the clerk typed it; {@link Size} reads it
 */
public record Spec(ForWhom forWhom, String size, Season season, Condition condition) {

    public static final Spec PLAIN = new Spec(ForWhom.ANYONE, "", Season.ANY, Condition.UNKNOWN);
}
