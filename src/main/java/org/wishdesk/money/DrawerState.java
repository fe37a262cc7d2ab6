package org.wishdesk.money;

import java.util.UUID;
import org.wishdesk.base.Money;

/**
 * A drawer as it stands now.
 *
 * @param drawer     its account, null for one that never held anything
 * @param there      the cash that should be in it
 * @param collector  the account of what was transferred at this place, null when nothing was
 * @param transfers  what was transferred and is not yet in the special account
 * @param open       the shift that has it, or null
 * @param toCheck    how many counts wait for a second person
 * @param blind      whether it is counted before it is shown what should be there
 */
public record DrawerState(UUID drawer, String name, Money there, UUID collector, Money transfers, Shift open, int toCheck, boolean blind) {
}
