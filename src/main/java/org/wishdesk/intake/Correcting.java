package org.wishdesk.intake;

import java.time.Instant;
import java.util.UUID;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Refused;
import org.wishdesk.store.Tx;

/**
 * A gift that is being put right, held still until that is written.
 *
 * @param happened from when on it is so
 * @param now      when it is written
 */
record Correcting(Tx tx, Gift gift, String reason, String clerk, Instant happened, Instant now) {

    CorrectionTable table() {
        return tx.table(CorrectionTable.class);
    }

    Correction write(Matter matter, UUID giftLine, UUID giftCash, String oldValue, String newValue) {
        Correction made = new Correction(Ids.next(), gift.id(), matter, giftLine, giftCash, oldValue, newValue, reason, clerk, happened, now);
        table().add(made, matter == Matter.VOIDED ? gift.id() : null);
        return made;
    }

    /** What the clerk saw must still be so. */
    static Refused changedMeanwhile() {
        return new Refused("intake.correct.changedMeanwhile");
    }
}
