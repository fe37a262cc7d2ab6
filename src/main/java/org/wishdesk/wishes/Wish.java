package org.wishdesk.wishes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wishdesk.people.Sex;

/**
 * What one person of a household asked for. Holds personal data.
 *
 * @param allAtOnce 须一次配齐: filled completely or not at all
 * @param deadline  期限, or null
 * @param story     困难情况, hidden by default
 * @param consents  同意公开
 */
public record Wish(UUID id, String code, UUID household, String personName, Sex sex, Integer age, LocalDate collectedOn, boolean allAtOnce,
        LocalDate deadline, String story, boolean consents, WishState state, String sourceDigest, Instant createdAt) {

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "Wish " + code;
    }
}
