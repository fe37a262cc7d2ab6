package org.wishdesk.delivery;

import java.util.UUID;

/** One line of the delivery list (发放签收表), with names and goods as they stood when it was made. */
public record RunLine(UUID id, UUID run, int lineNo, UUID reservation, UUID wishLine, String wishCode, UUID household, String householdCode,
        String village, String recipient, UUID lot, String lotCode, UUID fromPlace, String goods, String unit, int quantity, Outcome outcome,
        String outcomeNote, String signedBy) {

    public enum Outcome { PENDING, DELIVERED, BROUGHT_BACK }

    /** No name, so that none can reach a log. */
    @Override
    public String toString() {
        return "RunLine " + id;
    }
}
