package org.wishdesk.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * 缴存专户, as typed.
 *
 * @param id      made with the first letter, so that a deposit pressed twice is one deposit
 * @param account the drawer or the collector it is taken from
 * @param sum     in yuan, as typed
 * @param slipNo  the number on the bank's slip
 * @param paidOn  the day on the slip, null when what was typed is no day
 */
public record DepositDraft(UUID id, UUID account, String sum, String slipNo, LocalDate paidOn, String handler, String checker) {

    private static final int LONGEST_SLIP = 40;

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Money.read(sum).filter(m -> m.fen() > 0).isEmpty()) {
            problems.add(new Problem("sum", "money.deposit.sumOdd"));
        }
        if (Text.blank(slipNo)) {
            problems.add(new Problem("slipNo", "money.deposit.slipMissing"));
        } else if (Text.length(Text.clean(slipNo)) > LONGEST_SLIP) {
            problems.add(new Problem("slipNo", "money.tooLong", LONGEST_SLIP));
        }
        if (paidOn == null) {
            problems.add(new Problem("paidOn", "money.deposit.dayOdd"));
        }
        CountDraft.names(handler, checker, problems);
        if (Text.blank(checker)) {
            problems.add(new Problem("checker", "money.deposit.checkerMissing"));
        }
        return problems;
    }
}
