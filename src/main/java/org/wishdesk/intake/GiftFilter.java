package org.wishdesk.intake;

/** Which gifts are listed: of the chosen day, of all days, those that are void, those whose receipt was not decided yet. */
public enum GiftFilter {
    DAY, ALL, VOIDED, UNDECIDED
}
