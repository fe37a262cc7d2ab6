package org.wishdesk.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.Wish;

/** How pressing a wish is: hardship, waiting, deadline, child, old age. The weights are those of the published objective; they are never shown. */
final class Priority {

    private Priority() {
    }

    static int of(Wish wish, Household household, LocalDate day) {
        return 100 + 60 * household.hardship() + Math.min(120, waiting(wish, day) / 2) + urgency(wish, day)
                + (wish.age() != null && wish.age() < 16 ? 40 : 0) + (wish.age() != null && wish.age() >= 60 ? 30 : 0);
    }

    static int waiting(Wish wish, LocalDate day) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(wish.collectedOn(), day), 0, 100_000);
    }

    /** A past deadline is the most urgent. */
    private static int urgency(Wish wish, LocalDate day) {
        if (wish.deadline() == null) {
            return 0;
        }
        long left = ChronoUnit.DAYS.between(day, wish.deadline());
        return left <= 14 ? 150 : left <= 30 ? 100 : left <= 60 ? 50 : 0;
    }
}
