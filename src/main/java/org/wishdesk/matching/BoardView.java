package org.wishdesk.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wishdesk.goods.Spec;
import org.wishdesk.matching.engine.Policy;

/**
 * The board as it stands: the last run, less what became of it since.
 *
 * @param run       the last run, or null before the first
 * @param rows      what can be accepted now
 * @param unmet     lines that stay without, and why not
 * @param purchases what could be bought
 * @param promised  what is accepted and still lies on the shelf; it stays through every run
 * @param aside     what a person turned down or put on hold
 * @param changes   what is new, gone or changed since the run before, and what of this run can be no more
 * @param lost      wish lines whose proposal the shelf no longer answers: it was corrected or went elsewhere since the run
 */
public record BoardView(Run run, List<Row> rows, List<Unmet> unmet, List<ToBuy> purchases, List<Promised> promised, List<Aside> aside,
        List<Changed> changes, int lost) {

    /** One run: when, for which day, by whom, helping whom first; its value and the proven bound are for auditors. */
    public record Run(Instant madeAt, LocalDate forDay, String clerk, Policy policy, long pointsMp, long boundMp) {
    }

    /** How a line's proposals differ from the run before. LAPSED: what was kept for it was not loaded in time and is free again. */
    public enum Change { SAME, NEW, CHANGED, GONE, LAPSED }

    /** @param bin 货位, where on the shelf the pieces lie; by the rule of the bins */
    public record Row(Proposal proposal, String bin, Change change) {
    }

    /** @param onAList a delivery list carries it, so it can only be given up there */
    public record Promised(UUID reservation, WishedLine wanted, String lotCode, String itemName, Spec spec, String unit, String placeName, String bin, int quantity,
            Instant madeAt, Instant lapsesAt, boolean onAList, String reason) {
    }

    /** @param hold a wish on hold; otherwise goods turned down for a line @param until null when nobody said how long */
    public record Aside(UUID id, boolean hold, WishedLine wanted, String lotCode, String goods, boolean alike, LocalDate until, String reason, String clerk,
            Instant at) {
    }

    /** @param before what was proposed then, empty when nothing @param now what is proposed now */
    public record Changed(Change change, WishedLine wanted, String before, String now) {
    }

    public int pieces() {
        return rows.stream().mapToInt(row -> row.proposal().quantity()).sum();
    }

    public long wishes() {
        return rows.stream().map(row -> row.proposal().wish()).distinct().count();
    }

    public long households() {
        return rows.stream().map(row -> row.proposal().householdCode()).distinct().count();
    }

    /** Pieces promised; the sum of what the ledger holds back. */
    public int promisedPieces() {
        return promised.stream().mapToInt(Promised::quantity).sum();
    }
}
