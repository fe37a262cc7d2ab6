package org.wishdesk.money;

/** How money was given. */
public enum Tender {
    CASH, TRANSFER
}
