package org.wishdesk.intake;

import java.util.List;
import java.util.Objects;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.Whereabouts;

/**
 * Goods or money of an opened gift as they read now, and where each piece is.
 *
 * @param lineNo its number in the gift
 * @param line   the goods as they read now; null for money, and for what was sorted out of a bag and is no line of the gift
 * @param cash   the money as it reads now, or null
 * @param lot    of what was sorted out of a bag, the lot it became; else null
 * @param before how many pieces or fen were first written under these words
 */
public record Part(int lineNo, Gift.Line line, Gift.Cash cash, Lot lot, long before, List<Whereabouts> where) {

    /** Pieces that have not moved on. */
    public int free() {
        return where.stream().mapToInt(Whereabouts::free).sum();
    }

    /** The same goods or money, wherever their pieces are by now. */
    boolean sameAs(Part seen) {
        return Objects.equals(line, seen.line) && Objects.equals(cash, seen.cash) && Objects.equals(lot, seen.lot);
    }
}
