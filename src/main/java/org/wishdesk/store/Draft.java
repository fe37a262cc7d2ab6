package org.wishdesk.store;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody is typing and has not saved.
 *
 * @param id    the key that what is typed will be saved under
 * @param held  laid aside on purpose, to be picked up again
 * @param title how it is called in a list
 * @param body  the fields, as the screen writes and reads them
 */
public record Draft(UUID id, String screen, boolean held, String title, String body, Instant writtenAt) {
}
