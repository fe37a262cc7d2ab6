package org.wishdesk.inventory;

/** A new lot and of how many pieces it is, as it comes from a donor. */
public record Received(Lot lot, int quantity) {
}
