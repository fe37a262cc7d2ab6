package org.wishdesk.people;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wishdesk.base.Text;

/** A telephone number: mobile, landline with or without area code, or hotline; kept as digits, with a hyphen after the area code. */
public record Phone(String number) {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\-\u2010-\u2015\u2212\uff0d()\uff08\uff09.]");
    private static final Pattern ABROAD = Pattern.compile("^(\\+86|\uff0b86|0086)");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}|[48]00\\d{7}");
    /** Three figures for the largest cities (010, 021), four for all others. */
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0[3-9]\\d{2})([2-9]\\d{6,7})");

    /** Reads {@code 138 0436 1234}, {@code 138-0436-1234}, {@code +86 138…}, {@code 0436-6221234}, {@code 7712345}, {@code 4001234567}. */
    public static Optional<Phone> read(String typed) {
        // A spreadsheet that took the number for a number writes it with a fraction.
        String digits = ABROAD.matcher(SIGNS.matcher(Text.clean(typed).replaceFirst("^(\\d{11})\\.0$", "$1")).replaceAll("")).replaceFirst("");
        if (MOBILE.matcher(digits).matches() || LOCAL.matcher(digits).matches()) {
            return Optional.of(new Phone(digits));
        }
        Matcher landline = LANDLINE.matcher(digits);
        return landline.matches() ? Optional.of(new Phone(landline.group(1) + "-" + landline.group(2))) : Optional.empty();
    }

    /** Only the tail, for a screen the donor can see: {@code ···1234}. */
    public String tail() {
        return number.substring(number.length() - 4);
    }

    /** What it may be looked up by: all its digits, without the area code, its last four. */
    List<String> keys() {
        return Stream.of(number.replace("-", ""), number.substring(number.indexOf('-') + 1), tail()).distinct().toList();
    }

    /** Nothing personal, so that none of it can reach a log. */
    @Override
    public String toString() {
        return "Phone";
    }
}
