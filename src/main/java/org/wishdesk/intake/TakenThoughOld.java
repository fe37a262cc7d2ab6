package org.wishdesk.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A clerk was told that an appliance is past its safe-use years and took it knowingly. Written once, with the gift; of an imported ledger nobody was
 * told, so there is none.
 *
 * @param made   year, or year and month, as its plate says
 * @param years  how long it should be used
 * @param source the standard that says so, as T/CHEAA 0011
 */
public record TakenThoughOld(UUID giftLine, int lineNo, String itemName, String made, int years, String source, String clerk, Instant takenAt) {
}
