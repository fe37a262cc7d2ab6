package org.wishdesk.intake;

/** What of a saved gift was put right: the whole of it (作废), whose it is, its note, a quantity, what the goods are, or a sum of money. */
public enum Matter {
    VOIDED, DONOR, NOTE, QUANTITY, GOODS, CASH
}
