package org.wishdesk.matching;

import java.util.List;

/**
 * What stands behind a reason, for an auditor: bids and going prices in points, and those who could use the same pieces. That somebody looked is
 * written down.
 *
 * @param bid    the line's own numbers
 * @param rivals the others, the highest bid first
 * @param looks  who looked before, the newest last
 */
public record Behind(WishedLine wanted, Reason reason, Bid bid, BoardView.Run run, List<Rival> rivals, List<String> looks) {

    /** Another line that could use the same pieces. @param got pieces proposed for it, 0 when none */
    public record Rival(WishedLine wanted, int got, Bid bid) {
    }
}
