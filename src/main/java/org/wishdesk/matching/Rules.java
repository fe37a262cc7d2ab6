package org.wishdesk.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wishdesk.base.Problem;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.wishes.Wish;

/**
 * What the station decided about matching. Whom to help first has no preset: until a manager chose, there is no policy.
 *
 * @param policy     whom the station helps first, or null while nobody decided
 * @param waitDays   a wish that has waited longer comes first
 * @param leadDays   how long before school start or winter a wish due by then comes first
 * @param schoolFrom the day school starts
 * @param winterFrom the day by which winter things must be there (入冬)
 * @param buying     whether things may be bought with the free cash of the special account, within each line's budget
 * @param tripFen    what a trip costs by township, in fen; a township that is not in it costs nothing
 */
public record Rules(Policy policy, int waitDays, int leadDays, MonthDay schoolFrom, MonthDay winterFrom, boolean buying, Map<String, Long> tripFen) {

    public Rules {
        tripFen = Map.copyOf(tripFen);
    }

    public Rules with(Policy chosen) {
        return new Rules(chosen, waitDays, leadDays, schoolFrom, winterFrom, buying, tripFen);
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (policy == null) {
            problems.add(new Problem("policy", "matching.policyMissing"));
        }
        if (waitDays < 1 || waitDays > 3650) {
            problems.add(new Problem("waitDays", "matching.daysOdd"));
        }
        if (leadDays < 0 || leadDays > 365) {
            problems.add(new Problem("leadDays", "matching.daysOdd"));
        }
        if (schoolFrom == null) {
            problems.add(new Problem("schoolFrom", "matching.dayOdd"));
        }
        if (winterFrom == null) {
            problems.add(new Problem("winterFrom", "matching.dayOdd"));
        }
        if (tripFen.values().stream().anyMatch(fen -> fen < 0 || fen > 10_000_000)) {
            problems.add(new Problem("trips", "matching.tripOdd"));
        }
        return problems;
    }

    /** 09-01, 9-1 or 9/1; null when it is no day of a year. */
    public static MonthDay day(String typed) {
        String[] parts = typed.strip().split("[-/.]");
        try {
            return parts.length == 2 ? MonthDay.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])) : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Whether a wish is served before all others, whatever the policy: overdue, due by a season that is near, or waiting too long. */
    boolean first(Wish wish, LocalDate day) {
        return first(wish.collectedOn(), wish.deadline(), day);
    }

    /** As {@link #first(Wish, LocalDate)}. @param due or null */
    boolean first(LocalDate collectedOn, LocalDate due, LocalDate day) {
        if (ChronoUnit.DAYS.between(collectedOn, day) > waitDays) {
            return true;
        }
        return due != null && (due.isBefore(day) || dueBy(due, day, schoolFrom) || dueBy(due, day, winterFrom));
    }

    private boolean dueBy(LocalDate due, LocalDate day, MonthDay season) {
        LocalDate thisYear = season.atYear(day.getYear());
        LocalDate coming = thisYear.isBefore(day) ? season.atYear(day.getYear() + 1) : thisYear;
        return !due.isAfter(coming) && !coming.isAfter(day.plusDays(leadDays));
    }
}
