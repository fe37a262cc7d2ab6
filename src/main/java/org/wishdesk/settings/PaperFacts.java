package org.wishdesk.settings;

import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * What the counter prints, and where. Lists go to the station's usual printer.
 *
 * @param receiptPrinter empty for the system's own, as the others
 * @param seal           who signs receipts, certificates and letters (落款); empty for the station's name
 */
public record PaperFacts(ReceiptForm receiptForm, LabelSize labelSize, String receiptPrinter, String labelPrinter, String seal) {

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Text.length(seal) > 60) {
            problems.add(new Problem("seal", "settings.sealTooLong", 60));
        }
        return problems;
    }
}
