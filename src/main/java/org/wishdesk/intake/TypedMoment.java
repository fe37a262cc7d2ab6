package org.wishdesk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.wishdesk.base.Text;

/**
 * An earlier moment as a clerk types it: 2016-05-27, 20160527, 2016/5/27 or 2016.5.27 14:30.
 *
 * @param hour null when only the day was said
 */
record TypedMoment(LocalDate day, LocalTime hour) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

    /** Empty for what is no moment. */
    static Optional<TypedMoment> read(String typed) {
        String[] words = Text.clean(typed).replaceAll("[/.]", "-").replaceFirst("^(\\d{4})(\\d{2})(\\d{2})(?!\\d)", "$1-$2-$3").split(" ");
        try {
            return words.length > 2 ? Optional.empty()
                    : Optional.of(new TypedMoment(LocalDate.parse(words[0], DAY), words.length == 1 ? null : LocalTime.parse(words[1], HOUR)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Of a day alone its noon. */
    Instant in(ZoneId zone) {
        return day.atTime(hour == null ? LocalTime.NOON : hour).atZone(zone).toInstant();
    }
}
