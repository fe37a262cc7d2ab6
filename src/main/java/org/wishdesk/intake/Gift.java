package org.wishdesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.money.Tender;

/**
 * What one donor brought at one time, as it was written.
 *
 * @param number our own gap-free number, or the one it came with
 * @param checker 复核人, null when nobody counted with the handler
 */
public record Gift(UUID id, String number, UUID donor, String donorName, String channel, boolean publishName, String handler, String checker,
        ReceiptState receipt, String note, Instant happenedAt, Instant enteredAt, List<Line> lines, List<Cash> cash) {

    /**
     * Goods of one sort, with the words of the day it was written.
     *
     * @param aboutPieces of an unsorted bag, about how many pieces are in it; null for anything else
     */
    public record Line(UUID id, int lineNo, UUID item, String itemName, Kind kind, String category, String unit, ForWhom forWhom,
            String sizeTyped, Season season, Condition condition, int quantity, String intention, String note,
            String barcode, Integer aboutPieces) {
    }

    public record Cash(UUID id, int lineNo, long fen, Tender tender, String earmark, String note) {
    }

    public Money total() {
        return Money.ofFen(cash.stream().mapToLong(Cash::fen).sum());
    }

    public int pieces() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }
}
