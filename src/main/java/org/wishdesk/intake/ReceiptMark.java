package org.wishdesk.intake;

/** What has to be written large on a receipt because its gift did not stay as it was: nothing, 作废 or 更正. */
public enum ReceiptMark {
    NONE, VOIDED, CORRECTED;

    static ReceiptMark of(Gift gift) {
        return gift.voided().isPresent() ? VOIDED : gift.corrections().stream().anyMatch(Correction::onReceipt) ? CORRECTED : NONE;
    }
}
