package org.wishdesk.matching;

import java.util.UUID;
import org.wishdesk.goods.Spec;

/**
 * 配对建议: pieces of one lot at one place for one wish line, and why.
 *
 * @param wishLine what it serves
 * @param code     the wish's code
 * @param lotCode  what to look for on the shelf
 * @param exact    whether it is exactly what was wished
 */
public record Proposal(UUID wish, UUID wishLine, String code, String householdCode, String township, String village, String wished, Spec wishedSpec,
        boolean allAtOnce, UUID lot, String lotCode, String itemName, Spec spec, String unit, UUID place, String placeName, int quantity, boolean exact,
        Reason reason) {
}
