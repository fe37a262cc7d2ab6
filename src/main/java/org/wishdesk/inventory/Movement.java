package org.wishdesk.inventory;

import java.time.Instant;
import java.util.UUID;

/**
 * Goods going from one place to another. Written once.
 *
 * @param event     movements written together
 * @param wishLine  the wish it serves, or null
 * @param reverses  the movement it undoes, or null
 * @param happenedAt when it happened
 * @param enteredAt  when it was written
 */
public record Movement(UUID id, UUID event, MovementKind kind, UUID lot, UUID fromPlace, UUID toPlace, int quantity, UUID wishLine,
        String reason, UUID reverses, Instant happenedAt, Instant enteredAt) {
}
