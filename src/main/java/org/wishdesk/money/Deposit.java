package org.wishdesk.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wishdesk.base.Money;

/**
 * 缴存: money out of a drawer or from a collector into the special account, by its bank slip.
 *
 * @param undone why it was taken back, or null
 */
public record Deposit(UUID id, UUID account, String accountName, AccountKind accountKind, long fen, String slipNo, LocalDate paidOn, String handler,
        String checker, UUID posting, Instant enteredAt, String undone) {

    public Money sum() {
        return Money.ofFen(fen);
    }
}
