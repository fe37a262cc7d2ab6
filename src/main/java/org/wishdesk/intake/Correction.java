package org.wishdesk.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * 更正 or 作废: one thing put right in a gift after it was saved. Written once; the gift stays as it was written, and both can be read.
 *
 * @param giftLine   the goods it is about, or null
 * @param giftCash   the money it is about, or null
 * @param oldValue   as it read before, null where nothing stood there
 * @param newValue   as it reads since, null for what is void
 * @param clerk      who put it right
 * @param happenedAt from when on it is so
 * @param enteredAt  when it was written
 */
public record Correction(UUID id, UUID gift, Matter matter, UUID giftLine, UUID giftCash, String oldValue, String newValue, String reason, String clerk,
        Instant happenedAt, Instant enteredAt) {

    /** A receipt of before reads otherwise: notes and phones do not stand on it. */
    boolean onReceipt() {
        return matter != Matter.NOTE && !(matter == Matter.DONOR && Said.sameName(oldValue, newValue));
    }

    /** Who gives stands in it: nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "Correction " + id;
    }
}
