package org.wishdesk.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.wishdesk.base.Text;

/** What is shown of a person to those who need not know: one profile for every screen and list. */
public final class Masking {

    private static final String STAR = "*";

    private final Set<String> doubleSurnames;

    public Masking() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Masking.class.getResourceAsStream("double-surnames.txt"), StandardCharsets.UTF_8))) {
            doubleSurnames = in.lines().flatMap(line -> Arrays.stream(line.split("\\s+"))).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 张* for two characters, 张** for more, 欧阳* for a double surname, the first part of a name with a middle dot. */
    public String name(String name) {
        String clean = Text.name(name);
        int length = Text.length(clean);
        int dot = clean.indexOf('\u00b7');
        if (dot > 0) {
            return clean.substring(0, dot + 1) + STAR + STAR;
        }
        if (length <= 1) {
            return clean;
        }
        if (length > 2 && doubleSurnames.contains(Text.head(clean, 2))) {
            return Text.head(clean, 2) + STAR.repeat(Math.min(2, length - 2));
        }
        return Text.head(clean, 1) + (length == 2 ? STAR : STAR + STAR);
    }

    /** 138****1234; of a landline its area and the last three: 0436-****123. */
    public String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        boolean mobile = phone.matches("1\\d{10}");
        int shown = mobile ? 4 : 3;
        String area = mobile ? phone.substring(0, 3) : phone.substring(0, phone.indexOf('-') + 1);
        return area + STAR.repeat(4) + (phone.length() > shown ? phone.substring(phone.length() - shown) : "");
    }

    /** Never a digit of it: a few here and a few there are soon a whole. */
    public String idNumber(String number) {
        return number == null || number.isBlank() ? "" : STAR.repeat(6);
    }

    /** Whatever else is hidden. */
    public String hidden(String value) {
        return value == null || value.isBlank() ? "" : STAR.repeat(4);
    }
}
