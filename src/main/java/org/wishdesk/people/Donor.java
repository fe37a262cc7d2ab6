package org.wishdesk.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Who gives. Names are not unique: two 王芳 are two donors, told apart by phone, unit and last gift.
 *
 * @param phone       may be shared by several, may be null
 * @param publishName whether the donor agreed that the name is published (慈善法 art. 82)
 * @param mergedInto  the donor this one turned out to be, or null; its gifts keep their donor
 * @param gifts       how many gifts so far
 */
public record Donor(UUID id, DonorKind kind, String name, String phone, boolean publishName, String note, UUID mergedInto, int gifts,
        Instant lastGiftAt, Instant createdAt) {

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "Donor " + id;
    }
}
