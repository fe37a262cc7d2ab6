package org.wishdesk.base;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, or a day and an hour, as people type it, the same in every field: 2016-05-28, 2016/5/28, 2016.5.28, 20160528, 2016年5月28日, and without its
 * year 5-28 or 5月28日; behind it 14:30, 14点30分 or 14点; figures and signs also full-width.
 *
 * @param hour null when only the day was said
 */
public record TypedMoment(LocalDate day, LocalTime hour) {

    private static final Pattern MOMENT = Pattern.compile("(?:(?:(?<year>\\d{4})-)?(?<month>\\d{1,2})-(?<day>\\d{1,2})|(?<digits>\\d{8}))(?: (?<hour>\\d{1,2}):(?<minute>\\d{1,2})?)?");
    /** So many years to or from the next 29 February. */
    private static final int LEAP = 8;

    /** What has happened by now: a day without its year is the last such day. Empty for what is no moment. */
    public static Optional<TypedMoment> past(String typed, LocalDate today) {
        return read(typed, today, -1);
    }

    /** A day that has been, without an hour; as {@link #past}. */
    public static Optional<LocalDate> pastDay(String typed, LocalDate today) {
        return past(typed, today).filter(at -> at.hour == null).map(TypedMoment::day);
    }

    /** A day to come, without an hour: a day without its year is the next such day. */
    public static Optional<LocalDate> comingDay(String typed, LocalDate today) {
        return read(typed, today, 1).filter(at -> at.hour == null).map(TypedMoment::day);
    }

    private static Optional<TypedMoment> read(String typed, LocalDate today, int step) {
        String plain = Text.clean(typed).replaceAll("\\s*[/.\u3002\uff0f\uff0e\uff0d\u2013\u5e74\u6708-]\\s*", "-").replaceAll("\\s*[\u65e5\u53f7T]\\s*", " ")
                .replaceAll("\\s*[:\uff1a\u70b9\u65f6]\\s*", ":").replace("\u5206", "").strip();
        Matcher parts = MOMENT.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime hour = parts.group("hour") == null ? null
                    : LocalTime.of(Integer.parseInt(parts.group("hour")), parts.group("minute") == null ? 0 : Integer.parseInt(parts.group("minute")));
            if (parts.group("digits") != null) {
                int digits = Integer.parseInt(parts.group("digits"));
                return Optional.of(new TypedMoment(LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100), hour));
            }
            int month = Integer.parseInt(parts.group("month"));
            int day = Integer.parseInt(parts.group("day"));
            return Optional.of(new TypedMoment(parts.group("year") == null ? nearest(month, day, today, step) : LocalDate.of(Integer.parseInt(parts.group("year")), month, day), hour));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate nearest(int month, int day, LocalDate today, int step) {
        for (int year = today.getYear(); Math.abs(year - today.getYear()) <= LEAP; year += step) {
            if (month != 2 || day != 29 || Year.isLeap(year)) {
                LocalDate found = LocalDate.of(year, month, day);
                if (step < 0 ? !found.isAfter(today) : !found.isBefore(today)) {
                    return found;
                }
            }
        }
        throw new DateTimeException("29 February");
    }

    /** Of a day alone its noon. */
    public Instant in(ZoneId zone) {
        return day.atTime(hour == null ? LocalTime.NOON : hour).atZone(zone).toInstant();
    }
}
