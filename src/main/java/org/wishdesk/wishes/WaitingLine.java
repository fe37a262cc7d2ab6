package org.wishdesk.wishes;

import java.time.LocalDate;
import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;

/**
 * A line of an approved wish with what its place among others depends on, and nobody's name.
 *
 * @param hardship of its household, 0 to 4
 * @param age      of whoever wishes, or null
 * @param township where it is brought to
 * @param allAtOnce the wish must come whole
 * @param covered  pieces promised, on the road or delivered
 */
public record WaitingLine(UUID wish, UUID household, String township, int hardship, boolean allAtOnce, LocalDate collectedOn, LocalDate deadline, Integer age, int lineNo, UUID item,
        ForWhom forWhom, String sizeTyped, Season season, Condition worstCondition, int quantity, long covered, long budgetFen) {

    /** Pieces it lacks still. */
    public int open() {
        return (int) Math.max(0, quantity - covered);
    }

    public Spec spec() {
        return new Spec(forWhom, sizeTyped, season, worstCondition);
    }
}
