package org.wishdesk.wishes;

import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;

/**
 * One thing of a wish.
 *
 * @param worstCondition the most worn it may be; a wish takes up to 七成新 unless it says otherwise
 * @param budgetFen      what may be spent on the whole line; 0 = not to be bought
 */
public record WishLine(UUID id, UUID wish, int lineNo, UUID item, String itemName, ForWhom forWhom, String sizeTyped, Season season,
        Condition worstCondition, int quantity, long budgetFen) {
}
