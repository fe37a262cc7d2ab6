package org.wishdesk.inventory;

/**
 * Why goods moved. BOUGHT: with money, for a wish. SORTED: a bag became pieces. RELABELLED: the same pieces under other words. CORRECTED: the gift
 * said a wrong quantity, and pieces come in or go back to the donor. CLEANED: washed or disinfected, back to the shelf.
 * DISPOSED: left by another door than a household's; the place it went to says which.
 */
public enum MovementKind {
    RECEIVED, BOUGHT, CORRECTED, TRANSFERRED, SORTED, RELABELLED, CLEANED, LOADED, DELIVERED, BROUGHT_BACK, DISPOSED, REVERSED;

    /** One movement of such an event makes no sense without the others. */
    boolean whole() {
        return this == SORTED || this == RELABELLED;
    }
}
