package org.wishdesk.people;

import java.time.Instant;
import java.util.UUID;

/** What was put right in a donor: the field, what stood there, what stands there now, who did it and when. Nothing is lost by correcting. */
public record Change(UUID id, String field, String oldValue, String newValue, String clerk, Instant changedAt) {

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "Change of " + field;
    }
}
