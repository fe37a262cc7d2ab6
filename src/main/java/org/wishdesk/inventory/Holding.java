package org.wishdesk.inventory;

import java.util.UUID;

/** What of a lot lies at a place now, and how much of it is promised. */
public record Holding(UUID lot, UUID place, int quantity, int reserved) {

    public int free() {
        return quantity - reserved;
    }
}
