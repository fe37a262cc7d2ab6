package org.wishdesk.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type and paste, brought to one form before it is compared or kept. */
public final class Text {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern DOTS = Pattern.compile("\\s*[·•‧．・･∙⋅●]\\s*");
    private static final Pattern STRETCHED = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private Text() {
    }

    /** Full-width letters and digits made plain, all white space one space, control characters and half ones gone, ends trimmed; never null. */
    public static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        if (isClean(typed)) {
            return typed;
        }
        String plain = typed.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E && Character.isLetterOrDigit(c - 0xFEE0) ? c - 0xFEE0 : c)
                .filter(c -> !Character.isISOControl(c) || Character.isWhitespace(c))
                .filter(c -> c != 0xFEFF && c != 0x200B && !half(c) && !turns(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return SPACES.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    /** A number as typed, also under a Chinese input method, which makes other points, commas and hyphens of the same keys: these made plain, too. */
    public static String figures(String typed) {
        return clean(typed).replace('\u3002', '.').replace('\uff0e', '.').replace('\uff0c', ',').replace('\uff0d', '-');
    }

    /** Half a character from beyond the basic plane: no font, file or paper takes it. */
    private static boolean half(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Turns what comes after it the other way round: a list or a receipt would read otherwise than what was typed. */
    private static boolean turns(int c) {
        return c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Nearly everything is: plain letters, digits and signs, common Chinese characters, single spaces between them. */
    private static boolean isClean(String typed) {
        boolean space = true;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == ' ' ? space : (c < '!' || c > '~') && (c < 0x4E00 || c > 0x9FFF)) {
                return false;
            }
            space = c == ' ';
        }
        return typed.isEmpty() || !space;
    }

    /**
     * A person's name: look-alike dots become the middle dot U+00B7 that names carry (民委发〔2016〕33号), and the spaces with
     * which two-character names are stretched in ledgers (张　三) go; between Latin words one space stays.
     */
    public static String name(String typed) {
        return STRETCHED.matcher(DOTS.matcher(clean(typed)).replaceAll("·")).replaceAll("");
    }

    public static boolean blank(String typed) {
        return clean(typed).isEmpty();
    }

    /** Length as people count it: characters outside the basic plane count once. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first characters, never half of one. */
    public static String head(String text, int characters) {
        return length(text) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
