package org.wishdesk.sorting;

import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.words.Words;

/**
 * A line that came out of the bag, as its table shows it.
 *
 * @param bin the box it goes into, empty for what is not kept
 */
record SortRow(SortDraft.Line line, String bin) {

    String forWhom(Words words) {
        return line.spec().forWhom() == ForWhom.ANYONE ? "" : words.t(line.spec().forWhom());
    }

    String season(Words words) {
        return line.spec().season() == Season.ANY ? "" : words.t(line.spec().season());
    }

    String condition(Words words) {
        return line.spec().condition() == Condition.UNKNOWN ? "" : words.t(line.spec().condition());
    }
}
