package org.wishdesk.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A needy household (困难家庭). Holds personal data: never log it, never put it on a public list.
 *
 * @param code     户编号
 * @param category 户属性 in the ledger's own word
 * @param hardship 0 to 4, read from the category: 五保户 4, 低保贫困户 3, 低保户 2, 一般贫困户 1
 * @param hamlet   组, 屯 or 社 below the village
 */
public record Household(UUID id, String code, String headName, String idNumber, String phone, Integer familySize, String township,
        String village, String hamlet, String category, int hardship, String cause, String note, String sourceDigest, Instant createdAt) {

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "Household " + code;
    }
}
