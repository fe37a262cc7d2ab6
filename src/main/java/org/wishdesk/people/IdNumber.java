package org.wishdesk.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.wishdesk.base.Text;

/**
 * A citizen's identity number, GB 11643-1999: region, birth date, sequence and a check character. The region code need not be a
 * current one: it is that of the first registration. Residence permits of Hong Kong, Macao and Taiwan people (81, 82, 83) and the
 * permanent residence of foreigners (9) are built alike.
 *
 * @param number 18 characters; an old number of 15 has been completed
 */
public record IdNumber(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** Nobody alive was born before, and no card yet after. */
    private static final int EARLIEST = 1880;
    private static final int LATEST = 2099;
    private static final String CHECKS = "10X98765432";

    /** Empty when it is not a right number. */
    public static Optional<IdNumber> read(String typed) {
        String text = plain(typed);
        if (text.matches("[1-9]\\d{14}")) {
            String longer = text.substring(0, 6) + "19" + text.substring(6);
            text = longer + check(longer);
        }
        return text.matches("[1-9]\\d{16}[\\dX]") && check(text.substring(0, 17)) == text.charAt(17) && born(text).isPresent()
                ? Optional.of(new IdNumber(text)) : Optional.empty();
    }

    /** The key of the sentence that says what is wrong, or empty when the number is right. The number itself is never part of it. */
    public static Optional<String> problem(String typed) {
        String text = plain(typed);
        if (read(text).isPresent()) {
            return Optional.empty();
        }
        if (text.matches("\\d(\\.\\d+)?E\\+?\\d+") || text.matches("\\d{15}000(\\.0+)?")) {
            return Optional.of("people.idNumber.spoiltBySpreadsheet");
        }
        if (!text.matches("[1-9]\\d{16}[\\dX]|[1-9]\\d{14}")) {
            return Optional.of("people.idNumber.notEighteen");
        }
        return Optional.of(born(text.length() == 15 ? text.substring(0, 6) + "19" + text.substring(6) : text).isEmpty()
                ? "people.idNumber.noSuchDay" : "people.idNumber.wrongCheck");
    }

    /** Without the marks by which spreadsheets keep a number as text, and with a real X for what looks like one. */
    private static String plain(String typed) {
        return Text.clean(typed).replaceAll("[ '\u2019`]", "").toUpperCase(Locale.ROOT).replaceFirst("[\u00d7\u0425\u03a7]$", "X");
    }

    private static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Optional<LocalDate> born(String number) {
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return Optional.of(day).filter(d -> d.getYear() >= EARLIEST && d.getYear() <= LATEST);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public LocalDate born() {
        return born(number).orElseThrow();
    }

    /** Odd sequence numbers are men's. */
    public Sex sex() {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public String toString() {
        return "IdNumber";
    }
}
