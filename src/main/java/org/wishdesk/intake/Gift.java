package org.wishdesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.money.Tender;

/**
 * What one donor brought at one time, as it reads now. What was written is never changed: of a gift that was put right it stands in
 * {@link #written()}, and what was put right in {@link #corrections()}.
 *
 * @param number      our own gap-free number, or the one it came with
 * @param checker     复核人, null when nobody counted with the handler
 * @param lines       goods as they read now; a line of which some pieces turned out to be something else is two with one id and number
 * @param corrections oldest first; a gift that is void (作废) has one of {@link Matter#VOIDED} as its last
 * @param written     the gift as it was first written, null when nothing was put right
 */
public record Gift(UUID id, String number, UUID donor, String donorName, String channel, boolean publishName, String handler, String checker,
        ReceiptState receipt, String note, Instant happenedAt, Instant enteredAt, List<Line> lines, List<Cash> cash, List<Correction> corrections,
        Gift written) {

    /**
     * Goods of one sort, with the words of the day it was written.
     *
     * @param aboutPieces of an unsorted bag, about how many pieces are in it; null for anything else
     */
    public record Line(UUID id, int lineNo, UUID item, String itemName, Kind kind, String category, String unit, ForWhom forWhom,
            String sizeTyped, Season season, Condition condition, int quantity, String intention, String note,
            String barcode, Integer aboutPieces) {

        public Spec spec() {
            return new Spec(forWhom, sizeTyped, season, condition);
        }
    }

    public record Cash(UUID id, int lineNo, long fen, Tender tender, String earmark, String note) {
    }

    public Money total() {
        return Money.ofFen(cash.stream().mapToLong(Cash::fen).sum());
    }

    public int pieces() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    /** 作废: when, by whom and why the whole gift was undone. Its lines still read as they did. */
    public Optional<Correction> voided() {
        return corrections.stream().filter(c -> c.matter() == Matter.VOIDED).findFirst();
    }

    /** 更正: something of it was put right. */
    public boolean corrected() {
        return corrections.stream().anyMatch(c -> c.matter() != Matter.VOIDED);
    }

    /** As it was first written, whether or not anything was put right since. */
    public Gift original() {
        return written == null ? this : written;
    }
}
