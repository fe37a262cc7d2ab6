package org.wishdesk.people;

/** As the station's ledgers write it. */
public enum Sex {
    MALE, FEMALE, UNKNOWN
}
