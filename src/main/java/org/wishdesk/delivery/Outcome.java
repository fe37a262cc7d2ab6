package org.wishdesk.delivery;

import java.util.UUID;

/**
 * What came of one line of a run.
 *
 * @param note     why it came back; asked for when it did
 * @param signedBy who signed, when not the recipient (代领人)
 */
public record Outcome(UUID line, RunLine.Outcome outcome, String note, String signedBy) {
}
