package org.wishdesk.sorting;

import java.time.Instant;
import java.util.UUID;

/**
 * One sorting of a bag, or of a part of it, whenever it was done.
 *
 * @param event  its key, as it was given when sorting began
 * @param code   what the bag's label says
 * @param pieces that were taken out and counted
 * @param undone all of it was put back into the bag
 */
public record SortedBag(UUID event, UUID bag, String code, Instant at, int pieces, boolean undone) {
}
