package org.wishdesk.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * The voucher of something that was bought, as typed.
 *
 * @param sum      paid for all pieces, in yuan
 * @param boughtOn the day on the invoice, null when what was typed is no day
 */
public record BoughtDraft(String sum, String shop, String invoiceNo, LocalDate boughtOn) {

    private static final int LONGEST_SHOP = 100;
    private static final int LONGEST_INVOICE = 60;

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Money.read(sum).filter(m -> m.fen() > 0).isEmpty()) {
            problems.add(new Problem("sum", "matching.buy.sumOdd"));
        }
        if (Text.blank(shop) || Text.length(Text.clean(shop)) > LONGEST_SHOP) {
            problems.add(new Problem("shop", "matching.buy.shopMissing"));
        }
        if (Text.blank(invoiceNo) || Text.length(Text.clean(invoiceNo)) > LONGEST_INVOICE) {
            problems.add(new Problem("invoiceNo", "matching.buy.invoiceMissing"));
        }
        if (boughtOn == null) {
            problems.add(new Problem("boughtOn", "matching.buy.dayOdd"));
        }
        return problems;
    }
}
