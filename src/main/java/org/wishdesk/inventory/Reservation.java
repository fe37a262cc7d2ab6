package org.wishdesk.inventory;

import java.time.Instant;
import java.util.UUID;

/**
 * 预留: goods promised to a wish line. It moves nothing.
 *
 * @param reason the sentence a person read when accepting, as it stood
 */
public record Reservation(UUID id, UUID lot, UUID place, UUID wishLine, int quantity, State state, String reason, Instant madeAt,
        Instant lapsesAt, Instant endedAt) {

    /** HELD on the shelf; LOADED onto a run that left; DELIVERED; or given up: RELEASED by a person, LAPSED by the rule, RETURNED from the road. */
    public enum State { HELD, LOADED, DELIVERED, RELEASED, LAPSED, RETURNED }
}
