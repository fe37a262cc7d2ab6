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
        return of(household.hardship(), wish.collectedOn(), wish.deadline(), wish.age(), day);
    }

    /** As {@link #of(Wish, Household, LocalDate)}. @param deadline or null @param age of whoever wishes, or null */
    static int of(int hardship, LocalDate collectedOn, LocalDate deadline, Integer age, LocalDate day) {
        return 100 + 60 * hardship + Math.min(120, waiting(collectedOn, day) / 2) + urgency(deadline, day)
                + care(age);
    }

    /** A child's wish, then an old person's. */
    static int care(Integer age) {
        return age == null ? 0 : age < 16 ? 40 : age >= 60 ? 30 : 0;
    }

    static int waiting(Wish wish, LocalDate day) {
        return waiting(wish.collectedOn(), day);
    }

    static int waiting(LocalDate collectedOn, LocalDate day) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(collectedOn, day), 0, 100_000);
    }

    /** A past deadline is the most urgent. */
    private static int urgency(LocalDate deadline, LocalDate day) {
        if (deadline == null) {
            return 0;
        }
        long left = ChronoUnit.DAYS.between(day, deadline);
        return left <= 14 ? 150 : left <= 30 ? 100 : left <= 60 ? 50 : 0;
    }
}
