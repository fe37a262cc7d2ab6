package org.wishdesk.wishes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.people.Sex;

/** A wish as anyone at the desk may see it: no full name, no story. */
public record WishView(UUID id, String code, UUID household, String householdCode, String person, Sex sex, Integer age, String township, String village,
        WishState state, LocalDate collectedOn, LocalDate deadline, boolean allAtOnce, boolean consents, boolean hasStory, List<Line> lines) {

    /** What was asked for and what became of it, in pieces. */
    public record Line(String itemName, ForWhom forWhom, String size, Season season, Condition worstCondition, int quantity, long budgetFen, long reserved,
            long delivered) {

        public long open() {
            return quantity - reserved - delivered;
        }
    }
}
