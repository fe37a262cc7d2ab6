package org.wishdesk.inventory;

import java.time.Instant;
import java.util.UUID;

/**
 * What a manager changed of a box: the field, what stood there, what stands there now, who did it and when.
 *
 * @param field    as it is called in {@link BinDraft}
 * @param oldValue null where the box was made; a choice is kept by its constant
 */
public record BinChange(UUID id, String field, String oldValue, String newValue, String clerk, Instant changedAt) {
}
