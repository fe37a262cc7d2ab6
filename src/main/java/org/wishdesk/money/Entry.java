package org.wishdesk.money;

import java.time.Instant;
import java.util.UUID;

/**
 * One side of a posting, in fen: positive into the account, negative out of it. Written once.
 *
 * @param posting the entries that add up to zero together
 * @param earmark what the money is meant for, empty when free
 */
public record Entry(UUID id, UUID posting, UUID account, long fen, String earmark, UUID gift, String reason, UUID reverses, Instant happenedAt,
        Instant enteredAt) {
}
