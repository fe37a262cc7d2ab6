package org.wishdesk.matching;

import java.util.Comparator;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;

/**
 * 急需物品: what the open wishes ask of one sort of goods, and what of it lies free. Of no household.
 *
 * @param item    what is asked for most of the sort, or lies there most
 * @param need    how much a piece weighs in a wish, 1 to 12
 * @param wanted  pieces that open wishes lack
 * @param covered pieces of these that the shelf can answer, each piece given once
 * @param free    pieces that lie free
 * @param left    pieces of these that no open wish asks for
 * @param goingMp what the missing pieces go for together by the last run's prices, 0 before any; never shown
 * @param scarce  some wish had to go without it in the last run
 */
public record WantedRow(String item, ForWhom forWhom, Season season, SizeBand band, String unit, int need, long wanted, long covered, long free, long left,
        long goingMp, boolean scarce) {

    /** So many pieces more than all open wishes ask for are enough. */
    static final long ENOUGH = 10;

    /** What is missing most comes first: by what it goes for; of what no run has priced, pieces by their weight in a wish. */
    static final Comparator<WantedRow> MOST_MISSING = Comparator.comparingLong((WantedRow row) -> -row.goingMp())
            .thenComparingLong(row -> -row.missing() * Math.max(1, row.need())).thenComparing(WantedRow::item).thenComparing(WantedRow::forWhom).thenComparing(WantedRow::season).thenComparing(WantedRow::band);

    /** What there is too much of comes first. */
    static final Comparator<WantedRow> MOST_LEFT = Comparator.comparingLong((WantedRow row) -> -row.left())
            .thenComparing(WantedRow::item).thenComparing(WantedRow::forWhom).thenComparing(WantedRow::season).thenComparing(WantedRow::band);

    /** Pieces that would still lack if everything free were handed out now. */
    public long missing() {
        return wanted - covered;
    }

    /** Pieces of what lies free that open wishes can use. */
    public long used() {
        return free - left;
    }

    /** What was scarce in the last run is not enough before another run finds it so, whatever came since. */
    boolean enough() {
        return missing() == 0 && !scarce && left >= ENOUGH;
    }
}
