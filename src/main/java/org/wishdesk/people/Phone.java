package org.wishdesk.people;

import java.util.Optional;
import org.wishdesk.base.Text;

/** A telephone number: mobile, landline with or without area code, or hotline; kept as digits and hyphen. */
public record Phone(String number) {

    /** Reads {@code 138 0436 1234}, {@code 138-0436-1234}, {@code +86 138…}, {@code 0436-6221234}, {@code 7712345}, {@code 4001234567}. */
    public static Optional<Phone> read(String typed) {
        String digits = Text.clean(typed).replaceAll("[\\s\\-–—()（）]", "").replaceFirst("^(\\+86|0086)", "");
        if (digits.matches("1[3-9]\\d{9}") || digits.matches("[2-9]\\d{6,7}") || digits.matches("400\\d{7}") || digits.matches("800\\d{7}")) {
            return Optional.of(new Phone(digits));
        }
        return digits.matches("0\\d{2,3}[2-9]\\d{6,7}")
                ? Optional.of(new Phone(digits.replaceFirst(digits.matches("0(10|2\\d)\\d+") ? "^(\\d{3})" : "^(\\d{4})", "$1-"))) : Optional.empty();
    }

    /** Only the tail, for a screen the donor can see: {@code ···1234}. */
    public String tail() {
        return number.substring(number.length() - 4);
    }
}
