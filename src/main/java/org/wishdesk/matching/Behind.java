package org.wishdesk.matching;

import java.util.List;

/**
 * What stands behind a reason, for an auditor: bids and going prices in points, and everyone who could use the same pieces. Of those whose turn it
 * was together and who ask for the same, whoever got a piece bids no less than whoever goes without, but for a trip that had to be paid and wishes
 * that must come whole. That somebody looked is written down.
 *
 * @param own    the line itself, as the run saw it
 * @param rivals the others, those of an earlier turn first, then the highest bid
 * @param looks  who looked before, the newest last
 */
public record Behind(Asker own, Reason reason, BoardView.Run run, List<Asker> rivals, List<String> looks) {

    /** A line that asks. @param got pieces proposed for it, or to be bought @param lacking pieces it stays without */
    public record Asker(WishedLine wanted, int got, int lacking, Bid bid) {
    }

    /** Pieces that all of them ask for together. */
    public int pieces() {
        return own.got() + own.lacking() + rivals.stream().mapToInt(r -> r.got() + r.lacking()).sum();
    }
}
