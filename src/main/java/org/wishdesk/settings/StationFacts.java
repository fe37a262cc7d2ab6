package org.wishdesk.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.words.Language;

/**
 * What the station says of itself.
 *
 * @param code     the letters its gift numbers begin with
 * @param zone     the zone in which its days begin
 * @param holdDays after how many days goods that nobody loaded are free again
 * @param clerk    who sits at this desk; a label until there is a log-in
 * @param printer  the printer used without asking, empty for the system's
 */
public record StationFacts(String name, String code, String zone, Language language, int holdDays, String clerk, String printer) {

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Text.blank(name) || Text.length(name) > 60) {
            problems.add(new Problem("name", "settings.nameMissing", 60));
        }
        if (!code.matches("[A-Z]{1,6}")) {
            problems.add(new Problem("code", "settings.codeOdd"));
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            problems.add(new Problem("zone", "settings.zoneUnknown"));
        }
        if (holdDays < 1 || holdDays > 365) {
            problems.add(new Problem("holdDays", "settings.holdDaysOdd"));
        }
        if (Text.blank(clerk) || Text.length(clerk) > 40) {
            problems.add(new Problem("clerk", "settings.clerkMissing", 40));
        }
        return problems;
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
