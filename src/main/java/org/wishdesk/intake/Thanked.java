package org.wishdesk.intake;

/** Whom a certificate or a letter thanks: for one gift, for all a donor gave this year, or everyone who gave by one channel on one day. */
public enum Thanked {
    GIFT, DONOR, CHANNEL
}
