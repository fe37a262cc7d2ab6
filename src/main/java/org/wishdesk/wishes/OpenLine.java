package org.wishdesk.wishes;

/** A line of an approved wish that still wants something. @param open pieces neither promised nor delivered */
public record OpenLine(Wish wish, WishLine line, int open) {
}
