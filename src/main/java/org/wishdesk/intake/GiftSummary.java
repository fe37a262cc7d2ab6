package org.wishdesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Money;

/**
 * A gift in a list, as it reads now.
 *
 * @param goods     its first lines
 * @param more      how many lines there are besides
 * @param voided    作废: it counts for nothing any more
 * @param corrected 更正: something of it was put right
 */
public record GiftSummary(UUID id, String number, String donorName, List<Goods> goods, int more, Money cash, String handler, ReceiptState receipt,
        boolean voided, boolean corrected, Instant happenedAt, Instant enteredAt) {

    public record Goods(String item, int quantity, String unit) {
    }
}
