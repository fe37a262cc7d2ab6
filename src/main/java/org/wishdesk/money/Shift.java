package org.wishdesk.money;

import java.util.UUID;
import org.wishdesk.base.Money;

/**
 * 班次: one person's time at a drawer, between two counts.
 *
 * @param closing  null while the shift is open
 * @param received cash of gifts in it, less what was taken back, in fen
 * @param paidIn   what was paid into the special account out of the drawer meanwhile, in fen
 */
public record Shift(UUID id, String number, UUID drawer, String drawerName, Count opening, Count closing, long received, long paidIn) {

    /** 在班, 待复核 (closed by one person alone), 已交班. */
    public enum State {
        OPEN, TO_CHECK, CLOSED
    }

    public State state() {
        return closing == null ? State.OPEN : closing.checker() == null ? State.TO_CHECK : State.CLOSED;
    }

    /** What came and went otherwise, as when a count before was put right. */
    public Money other() {
        return closing == null ? Money.ZERO : Money.ofFen(closing.expectedFen() - opening.countedFen() - received + paidIn);
    }
}
