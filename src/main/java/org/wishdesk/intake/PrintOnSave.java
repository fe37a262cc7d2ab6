package org.wishdesk.intake;

/** What is printed of a gift as soon as it is saved: nothing unless it is asked for. */
enum PrintOnSave {
    NOTHING(false, false), RECEIPT(true, false), RECEIPT_AND_LABELS(true, true), LABELS(false, true);

    private final boolean receipt;
    private final boolean labels;

    PrintOnSave(boolean receipt, boolean labels) {
        this.receipt = receipt;
        this.labels = labels;
    }

    boolean receipt() {
        return receipt;
    }

    boolean labels() {
        return labels;
    }

    /** Asked once more. Who leaves no name takes no receipt, so there it is labels or nothing. */
    PrintOnSave next(boolean noName) {
        if (noName) {
            return labels ? NOTHING : LABELS;
        }
        return values()[(ordinal() + 1) % values().length];
    }
}
