package org.wishdesk.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wishdesk.base.Text;

/** Dates and times as stations write them: 2016-05-28, 2016.5.28, 2016/5/28, 20160528, 2016年5月28日, or a spreadsheet's day number. */
public final class Dates {

    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-./\\u5e74](\\d{1,2})[-./\\u6708](\\d{1,2})\\u65e5?(?:[ T].*\\d{1,2}:\\d{2}.*)?");
    /** A time alone or behind its day, with the half of the day before or behind it. */
    private static final Pattern TIME = Pattern.compile("(?i)(?:\\d{4}[-./\\u5e74]\\d{1,2}[-./\\u6708]\\d{1,2}\\u65e5?[ T]?)?(?:\\u4e0a\\u5348|\\u4e0b\\u5348|\\u65e9\\u4e0a|\\u665a\\u4e0a|AM|PM)? ?"
            + "(?<hour>\\d{1,2})[:\\uff1a\\u70b9\\u65f6](?:(?<half>\\u534a)|(?<minute>\\d{1,2}))?(?:[:\\uff1a\\u5206](?<second>\\d{1,2})?(?:\\.\\d+)?)?\\u79d2? ?(?:AM|PM)?");
    private static final Pattern LATE = Pattern.compile("(?i)\u4e0b\u5348|\u665a\u4e0a|PM");
    private static final Pattern EARLY = Pattern.compile("(?i)\u4e0a\u5348|\u65e9\u4e0a|AM");
    /** Day 0 of a spreadsheet. */
    private static final LocalDate SERIAL = LocalDate.of(1899, 12, 30);

    private Dates() {
    }

    public static Optional<LocalDate> date(String typed) {
        String text = Text.clean(typed);
        try {
            Matcher parts = PARTS.matcher(text);
            if (parts.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
            }
            if (text.matches("(19|20)\\d{6}")) {
                return Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4, 6)),
                        Integer.parseInt(text.substring(6, 8))));
            }
            if (text.matches("[1-6]\\d{4}(\\.\\d+)?")) {
                return Optional.of(SERIAL.plusDays(Long.parseLong(text.replaceFirst("\\..*", ""))));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 08:30, 8点30分, or the fraction of a day a spreadsheet keeps. */
    public static Optional<LocalTime> time(String typed) {
        String text = Text.clean(typed);
        try {
            Matcher time = TIME.matcher(text);
            if (time.matches()) {
                int hour = Integer.parseInt(time.group("hour"));
                boolean late = LATE.matcher(text).find();
                boolean early = EARLY.matcher(text).find();
                if (late && early || early && hour > 12) {
                    return Optional.empty();
                }
                int sure = late && hour < 12 ? hour + 12 : early && hour == 12 ? 0 : hour;
                int half = time.group("half") == null ? part(time.group("minute")) : 30;
                return Optional.of(LocalTime.of(sure, half, part(time.group("second"))));
            }
            if (text.matches("0|(?:0|[1-6]\\d{4})?\\.\\d+")) {
                double fraction = Double.parseDouble(text) % 1;
                return Optional.of(LocalTime.ofSecondOfDay(Math.round(fraction * 86_400) % 86_400));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
