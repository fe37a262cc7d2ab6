package org.wishdesk.intake;

import java.util.List;
import org.wishdesk.people.Change;
import org.wishdesk.people.Donor;

/**
 * A gift looked into.
 *
 * @param donor   whose it is now
 * @param changes what was put right in the donor's own name and phone, oldest first
 */
public record OpenedGift(Gift gift, Donor donor, List<Part> parts, List<Change> changes) {
}
