package org.wishdesk.sorting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A bag that waits to be sorted. Whose it was is not said here; its gift's number is enough.
 *
 * @param code   what its label says
 * @param number the gift it came with
 * @param came   when it was brought
 * @param about  about how many pieces somebody guessed when it came; null when nobody did
 * @param sorted pieces that were taken out of it and counted so far
 */
public record Bag(UUID lot, UUID place, String placeName, String code, String number, Instant came, Integer about, int sorted, int quantity) {

    /** Whole days since it was brought. */
    public long waits(Instant now) {
        return Math.max(0, Duration.between(came, now).toDays());
    }

    /** About how many pieces are still in it, by that guess; 0 when nobody guessed. */
    public int left() {
        return about == null ? 0 : Math.max(0, about - sorted);
    }
}
