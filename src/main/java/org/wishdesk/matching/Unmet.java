package org.wishdesk.matching;

import java.util.UUID;
import org.wishdesk.goods.Spec;

/** An open wish line for which nothing, or not enough, is proposed, and why not. @param open pieces that stay without */
public record Unmet(WishedLine wanted, int open, Reason reason, Bid bid) {

    public UUID wishLine() {
        return wanted.line();
    }

    public String code() {
        return wanted.code();
    }

    public String householdCode() {
        return wanted.householdCode();
    }

    public String township() {
        return wanted.township();
    }

    public String wished() {
        return wanted.itemName();
    }

    public Spec spec() {
        return wanted.spec();
    }
}
