package org.wishdesk.goods;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wishdesk.base.Text;

/**
 * What a size on a label or in a ledger means. What was typed is kept where it was typed; this is only how it is compared.
 * Garments: GB/T 1335 (165/88A, height and bust in cm), letters, a child's height (110/56, 110码), trousers in 尺 or inches.
 * Shoes: GB/T 3293.1 (foot length in mm) or the old 码 (mm / 5 − 10).
 *
 * @param scale what the number measures
 * @param value height or waist in cm, or foot length in mm; 0 where there is none
 */
public record Size(Scale scale, int value) {

    /** NONE: nothing was said. ONE_SIZE: 均码. UNREAD: something was said that we cannot compare. */
    public enum Scale { NONE, ONE_SIZE, HEIGHT_CM, WAIST_CM, FOOT_MM, UNREAD }

    public static final Size NOTHING = new Size(Scale.NONE, 0);
    public static final Size ONE = new Size(Scale.ONE_SIZE, 0);
    public static final Size UNREAD = new Size(Scale.UNREAD, 0);

    private static final Pattern GARMENT = Pattern.compile("(\\d{2,3})/(\\d{2,3})([YABC])?");
    private static final Pattern HEIGHT = Pattern.compile("(\\d{2,3})(CM|\\u7801|\\u53F7|\\u516C\\u5206)?");
    private static final Pattern CHI = Pattern.compile("([1-4])\\u5C3A(\\d)?(\\u5BF8)?");
    private static final Pattern SHOE = Pattern.compile("(\\d{2,3})(MM|\\u7801|\\u53F7)?(\\(?\\d(\\.5)?\\)?)?");
    /** 均码, F and free size. */
    private static final Pattern ONE_SIZE = Pattern.compile("\\u5747\\u7801|F|FREE|FREESIZE|\\u901A\\u7801|\\u5747");

    /** GB/T 1335: letters are only auxiliary; a woman's M is 160, a man's 170. */
    private static final Map<String, Integer> WOMAN = Map.of("XS", 150, "S", 155, "M", 160, "L", 165, "XL", 170, "XXL", 175, "XXXL", 180);
    private static final Map<String, Integer> MAN = Map.of("XS", 160, "S", 165, "M", 170, "L", 175, "XL", 180, "XXL", 185, "XXXL", 190);

    /** Reads a size for whoever it is for; never fails: what it cannot read it says so. */
    public static Size read(String typed, Sizing sizing, ForWhom forWhom) {
        String text = Text.clean(typed).toUpperCase(Locale.ROOT).replace(" ", "");
        if (text.isEmpty() || sizing == Sizing.NONE) {
            return NOTHING;
        }
        if (text.length() > 60) {
            return UNREAD;
        }
        if (ONE_SIZE.matcher(text).matches()) {
            return ONE;
        }
        return (sizing == Sizing.SHOES ? shoes(text) : garment(text, forWhom)).orElse(UNREAD);
    }

    private static Optional<Size> garment(String text, ForWhom forWhom) {
        Matcher label = GARMENT.matcher(text);
        if (label.matches()) {
            return height(Integer.parseInt(label.group(1)));
        }
        Matcher waist = CHI.matcher(text);
        if (waist.matches()) {
            int tenths = Integer.parseInt(waist.group(1)) * 10 + (waist.group(2) == null ? 0 : Integer.parseInt(waist.group(2)));
            return Optional.of(new Size(Scale.WAIST_CM, Math.round(tenths * 10 / 3f)));
        }
        Matcher plain = HEIGHT.matcher(text);
        if (plain.matches()) {
            int number = Integer.parseInt(plain.group(1));
            return number >= 24 && number <= 44 && plain.group(2) == null
                    ? Optional.of(new Size(Scale.WAIST_CM, Math.round(number * 2.54f))) : height(number);
        }
        String letters = text.replace("2XL", "XXL").replace("3XL", "XXXL").replace("\u5927", "L").replace("\u4E2D", "M").replace("\u5C0F", "S")
                .replaceFirst("(\\u7801|\\u53F7)$", "");
        Map<String, Integer> table = switch (forWhom) {
            case MEN -> MAN;
            case BOYS, GIRLS, BABIES -> Map.of();
            default -> WOMAN;
        };
        return Optional.ofNullable(table.get(letters)).map(h -> new Size(Scale.HEIGHT_CM, h));
    }

    private static Optional<Size> height(int centimetres) {
        return centimetres >= 50 && centimetres <= 210 ? Optional.of(new Size(Scale.HEIGHT_CM, centimetres)) : Optional.empty();
    }

    private static Optional<Size> shoes(String text) {
        Matcher shoe = SHOE.matcher(text);
        if (!shoe.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(shoe.group(1));
        if (number >= 15 && number <= 50) {
            return Optional.of(new Size(Scale.FOOT_MM, (number + 10) * 5));
        }
        return number >= 90 && number <= 320 ? Optional.of(new Size(Scale.FOOT_MM, number)) : Optional.empty();
    }

    public boolean measured() {
        return scale == Scale.HEIGHT_CM || scale == Scale.WAIST_CM || scale == Scale.FOOT_MM;
    }
}
