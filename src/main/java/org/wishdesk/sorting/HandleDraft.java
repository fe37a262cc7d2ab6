package org.wishdesk.sorting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.inventory.Ending;

/**
 * What becomes of pieces that lie somewhere.
 *
 * @param ending   {@link Ending#KEPT} for what was cleaned and goes to its shelf
 * @param reason   required when they leave the station
 * @param proceeds what they were sold for; null for nothing
 * @param happenedAt when it was done; null for now
 */
public record HandleDraft(UUID lot, UUID place, int quantity, Ending ending, String reason, Money proceeds, Instant happenedAt) {

    /** Done now. */
    public HandleDraft(UUID lot, UUID place, int quantity, Ending ending, String reason, Money proceeds) {
        this(lot, place, quantity, ending, reason, proceeds, null);
    }

    static final int LONGEST_REASON = 400;

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (quantity < 1 || quantity > SortDraft.MOST_PIECES) {
            problems.add(new Problem("handleQuantity", "sorting.quantityOdd", SortDraft.MOST_PIECES));
        }
        if (ending == null) {
            problems.add(new Problem("handleEnding", "sorting.endingOdd"));
        } else if (ending.leaves() && Text.blank(reason)) {
            problems.add(new Problem("reason", "inventory.reasonMissing"));
        }
        if (Text.length(Text.clean(reason)) > LONGEST_REASON) {
            problems.add(new Problem("reason", "sorting.reasonTooLong", LONGEST_REASON));
        }
        if (proceeds != null && (proceeds.fen() <= 0 || ending != Ending.SOLD)) {
            problems.add(new Problem("proceeds", "sorting.proceedsOdd"));
        }
        return problems;
    }
}
