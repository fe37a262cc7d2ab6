package org.wishdesk.matching;

import java.util.UUID;
import org.wishdesk.goods.Spec;

/**
 * A wish line as the board names it: no person, nothing hidden.
 *
 * @param wish      the wish's id
 * @param line      the line's id
 * @param code      the wish's code
 * @param itemName  what is wished
 * @param allAtOnce whether the wish comes whole or not at all
 */
public record WishedLine(UUID wish, UUID line, String code, String householdCode, String township, String village, String itemName, Spec spec,
        boolean allAtOnce) {
}
