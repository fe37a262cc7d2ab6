package org.wishdesk.goods;

import java.time.Instant;
import java.util.UUID;

/**
 * What a manager changed in an item: the field, what stood there, what stands there now, who did it and when.
 *
 * @param field    as it is called in {@link ItemDraft}
 * @param oldValue null where the item was made; a choice is kept by its constant
 */
public record ItemChange(UUID id, String field, String oldValue, String newValue, String clerk, Instant changedAt) {
}
