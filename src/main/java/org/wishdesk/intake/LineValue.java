package org.wishdesk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;

/**
 * 凭据金额: what the goods of one line are worth by a document. It is shown beside them and never added to money.
 *
 * @param fen nought takes an earlier value back
 */
public record LineValue(UUID giftLine, long fen, ValueBasis basis) {

    public Money sum() {
        return Money.ofFen(fen);
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (fen < 0 || fen > Money.LIMIT.fen()) {
            problems.add(new Problem("value", "intake.cashOdd"));
        }
        return problems;
    }
}
