package org.wishdesk.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wishdesk.inventory.Lot;

/**
 * What became of a gift's papers.
 *
 * @param state    票据状态 as it is now
 * @param receipts how many copies of the receipt there are; the next one is a reprint when it is not nought
 * @param values   凭据金额 by gift line
 * @param lots     what a label can be printed for
 * @param left     how many pieces of each lot are here still
 */
public record PaperState(Gift gift, ReceiptState state, int receipts, Optional<OfficialReceipt> official, Map<UUID, LineValue> values, ReceiptMark mark,
        List<Lot> lots, Map<UUID, Integer> left) {

    /** The gift's lines, also such of which some pieces were something else, each once. */
    List<Gift.Line> lines() {
        Set<UUID> seen = new HashSet<>();
        return gift.lines().stream().filter(line -> seen.add(line.id())).toList();
    }

    boolean usedUp(Lot lot) {
        return left.get(lot.id()) == 0;
    }
}
