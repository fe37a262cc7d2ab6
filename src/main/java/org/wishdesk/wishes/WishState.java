package org.wishdesk.wishes;

/** Only an approved wish is matched. */
public enum WishState {
    TO_REVIEW, APPROVED, CANCELLED
}
