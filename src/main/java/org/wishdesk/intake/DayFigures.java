package org.wishdesk.intake;

import java.time.LocalDate;
import java.util.List;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Kind;
import org.wishdesk.money.Tender;

/**
 * What came in on one day, as it reads now: void gifts do not count.
 *
 * @param pieces by kind and unit; never added across units but in the named totals
 * @param byHour gifts in each hour of the day, in station time, from midnight on
 */
public record DayFigures(LocalDate day, Totals totals, List<Pieces> pieces, List<Sum> sums, List<Hour> byHour) {

    public record Pieces(Kind kind, String unit, long pieces) {
    }

    public record Sum(Tender tender, long fen) {

        public Money money() {
            return Money.ofFen(fen);
        }
    }

    /** @param hour the hour it begins, 0 to 23 */
    public record Hour(int hour, long gifts) {
    }
}
