package org.wishdesk.matching;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.wishdesk.goods.Spec;

/**
 * 配对建议: pieces of one lot at one place for one wish line, and why.
 *
 * @param id      made of what it proposes and of how many promises its line had before: the same input makes the same proposal, and accepting it
 *                a second time finds it accepted
 * @param lotCode what to look for on the shelf
 * @param exact   whether it is exactly what was wished
 * @param bid     the numbers behind the reason; for auditors
 */
public record Proposal(UUID id, WishedLine wanted, UUID lot, String lotCode, String itemName, Spec spec, String unit, UUID place, String placeName, int quantity,
        boolean exact, Reason reason, Bid bid) {

    /** @param before promises ever made to the line when it was proposed */
    static UUID id(UUID line, UUID lot, UUID place, int before) {
        return UUID.nameUUIDFromBytes((line + " " + lot + " " + place + " " + before).getBytes(StandardCharsets.US_ASCII));
    }

    public UUID wish() {
        return wanted.wish();
    }

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

    public String village() {
        return wanted.village();
    }

    public String wished() {
        return wanted.itemName();
    }

    public Spec wishedSpec() {
        return wanted.spec();
    }

    public boolean allAtOnce() {
        return wanted.allAtOnce();
    }
}
