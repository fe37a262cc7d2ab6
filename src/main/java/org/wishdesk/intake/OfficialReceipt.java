package org.wishdesk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * 公益事业捐赠票据 (财综〔2024〕1号): the receipt of a body that may issue them, such as the county's 慈善会. We never print one; we keep its
 * 票据代码, 票据号码, 开票日期 and 开票单位, so that the gift and the receipt are found from each other.
 *
 * @param code electronic ones have 8 digits, paper ones up to 12; may be empty
 */
public record OfficialReceipt(String code, String number, LocalDate issuedOn, String issuer) {

    public static final int LONGEST_ISSUER = 60;

    /** That none was issued after all, as when it was written beside the wrong gift. */
    static OfficialReceipt none(LocalDate today) {
        return new OfficialReceipt("", "", today, "");
    }

    public OfficialReceipt clean() {
        return new OfficialReceipt(Text.clean(code).replace(" ", ""), Text.clean(number).replace(" ", ""), issuedOn, Text.clean(issuer));
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        OfficialReceipt clean = clean();
        if (!clean.code.matches("[0-9A-Za-z]{0,20}")) {
            problems.add(new Problem("code", "intake.official.codeOdd"));
        }
        if (!clean.number.matches("[0-9A-Za-z]{1,20}")) {
            problems.add(new Problem("number", "intake.official.numberOdd"));
        }
        if (issuedOn == null || issuedOn.getYear() < 1990 || issuedOn.getYear() > 2199) {
            problems.add(new Problem("issuedOn", "intake.official.dayOdd"));
        }
        if (clean.issuer.isEmpty() || Text.length(clean.issuer) > LONGEST_ISSUER) {
            problems.add(new Problem("issuer", "intake.official.issuerMissing", LONGEST_ISSUER));
        }
        return problems;
    }
}
