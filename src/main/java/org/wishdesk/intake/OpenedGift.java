package org.wishdesk.intake;

import java.util.List;
import org.wishdesk.people.Change;
import org.wishdesk.people.Donor;

/**
 * A gift looked into.
 *
 * @param donor   whose it is now
 * @param receipt as it is now, whatever it was when the gift was saved
 * @param changes what was put right in the donor's own name and phone, oldest first
 * @param old     appliances that were taken knowingly past their years
 */
public record OpenedGift(Gift gift, Donor donor, ReceiptState receipt, List<Part> parts, List<Change> changes, List<TakenThoughOld> old) {
}
