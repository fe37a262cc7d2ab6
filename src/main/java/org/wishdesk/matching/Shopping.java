package org.wishdesk.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wishdesk.money.AccountKind;

/**
 * Something a person decided to buy for a wish line, and what became of it.
 *
 * @param limitFen   what it may cost by the catalogue, within the line's budget
 * @param earmark    which money: empty when free
 * @param number     of the goods once they are bought, else null
 * @param fen        what was paid
 * @param reason     why it was given up, else null
 */
public record Shopping(UUID id, WishedLine wanted, String unit, int pieces, long limitFen, AccountKind accountKind, String accountName, String earmark,
        String clerk, Instant decidedAt, String number, long fen, String shop, String invoiceNo, LocalDate boughtOn, String reason) {

    /** Still to be bought. */
    public boolean open() {
        return number == null && reason == null;
    }
}
