package org.wishdesk.goods;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wishdesk.base.Text;

/**
 * What a size on a label or in a ledger means. What was typed is kept where it was typed; this is only how it is compared.
 * Garments: GB/T 1335 (165/88A, height and bust in cm), letters, a child's height (110/56, 110码), trousers in 尺 or inches.
 * Shoes: GB/T 3293.1 (foot length in mm) or the old 码 (mm / 5 − 10). Of a range (160-165) the smaller end counts. The words and
 * tables are data beside the catalogue ({@code sizes.properties}).
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

    private static final int LONGEST = 60;
    private static final SizeWords WORDS = SizeWords.load();
    private static final Set<ForWhom> SMALL = Set.of(ForWhom.BOYS, ForWhom.GIRLS, ForWhom.BABIES, ForWhom.PRESCHOOL, ForWhom.PRIMARY);
    private static final Set<ForWhom> GROWN = Set.of(ForWhom.MEN, ForWhom.WOMEN, ForWhom.ADULTS, ForWhom.SENIOR, ForWhom.UNIVERSITY);

    private static final Pattern NOISE = Pattern.compile("[\\s:,;]+");
    private static final Pattern DASHES = Pattern.compile("[~\u2010-\u2015\u2212\u30fc]+");
    private static final Pattern ONE_SIZE = Pattern.compile("F#?|FREE|FREESIZE|ONESIZE");

    private static final Pattern LABEL = Pattern.compile("(?<![\\d./-])(\\d{2,3})/(\\d{2,3})[YABC]?+(?![\\d/])");
    private static final Pattern DASHED_LABEL = Pattern.compile("(\\d{3})-(\\d{2,3})[YABC]");
    private static final Pattern CHI = Pattern.compile("W?([1-4])(?:CHI(\\d)?(?:IN)?|\\.(\\d)CHI)");
    private static final Pattern WAIST = Pattern.compile("W(\\d{2,3})(?:CM)?");
    private static final Pattern INCHES = Pattern.compile("W?(\\d{2})(?:IN|#)?(?:-\\d{2}(?:IN|#)?)?");
    /** Waist and length of leg in inches, as jeans have them. */
    private static final Pattern JEANS = Pattern.compile("W?(\\d{2})(?:IN|#)?(?:[/*X]L?|L)\\d{2}(?:IN|#)?");
    private static final Pattern LETTERED = Pattern.compile("(?:[SMLX]+|\\dXL)#?[/(-]?(\\d{3})(?:CM|#)?\\)?|(\\d{3})(?:CM|#)?[/-](?:[SMLX]+|\\dXL)#?");
    private static final Pattern HEIGHT = Pattern.compile("(\\d{2,3})(?:CM|#)?(?:\\([A-Z0-9]*#?\\)|[SMLX]+#?)?");
    private static final Pattern HEIGHTS = Pattern.compile("(\\d{2,3})(?:CM|#)?-(\\d{2,3})(?:CM|#)?");
    private static final Pattern METRES = Pattern.compile("([01])(?:METRE|\\.)(\\d{1,2})(?:METRE|M)?");
    private static final Pattern LETTERS = Pattern.compile("(\\d?X{0,4}[SML])#?(?:[-/](?:\\d?X{0,4}[SML])#?)?(?:\\(\\d*\\))?");

    private static final Pattern MILLIMETRES = Pattern.compile("(?:\\d{2}(?:\\.5)?#?[/(])?(\\d{3})(?:MM|#)?(?:\\)|\\(\\d(?:\\.5)?\\)|[/(]\\d{2}(?:\\.5)?#?\\)?)?");
    private static final Pattern CENTIMETRES = Pattern.compile("(\\d{2})(?:\\.([05]))?CM");
    private static final Pattern OLD = Pattern.compile("(?:EUR?)?(\\d{2})(\\.[05])?(#)?(?:-(\\d{2})(?:\\.[05])?#?)?");

    /** Reads a size for whoever it is for; never fails: what it cannot read it says so. */
    public static Size read(String typed, Sizing sizing, ForWhom forWhom) {
        if (sizing == Sizing.NONE || Text.blank(typed)) {
            return NOTHING;
        }
        if (typed.length() > LONGEST) {
            return UNREAD;
        }
        String plain = Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String text = DASHES.matcher(NOISE.matcher(WORDS.signs(plain, sizing == Sizing.SHOES)).replaceAll("")).replaceAll("-");
        if (text.isEmpty()) {
            return UNREAD;
        }
        if (ONE_SIZE.matcher(text).matches()) {
            return ONE;
        }
        return sizing == Sizing.SHOES ? shoe(text, forWhom) : garment(text, forWhom);
    }

    private static Size garment(String text, ForWhom forWhom) {
        Matcher jeans = JEANS.matcher(text);
        if (jeans.matches() && inches(number(jeans, 1), true)) {
            return waist(Math.round(number(jeans, 1) * 2.54f));
        }
        Matcher label = LABEL.matcher(text);
        Matcher dashed = DASHED_LABEL.matcher(text);
        if (label.find()) {
            return height(number(label, 1));
        }
        if (dashed.matches()) {
            return height(number(dashed, 1));
        }
        Matcher chi = CHI.matcher(text);
        if (chi.matches()) {
            String tenth = chi.group(2) == null ? chi.group(3) : chi.group(2);
            return waist(Math.round((number(chi, 1) * 10 + (tenth == null ? 0 : Integer.parseInt(tenth))) * 10 / 3f));
        }
        Matcher inches = INCHES.matcher(text);
        if (inches.matches() && inches(number(inches, 1), text.startsWith("W") || text.contains("IN"))) {
            return waist(Math.round(number(inches, 1) * 2.54f));
        }
        Matcher waist = WAIST.matcher(text);
        if (waist.matches()) {
            return waist(number(waist, 1));
        }
        Matcher metres = METRES.matcher(text);
        if (metres.matches()) {
            return height(number(metres, 1) * 100 + number(metres, 2) * (metres.group(2).length() == 1 ? 10 : 1));
        }
        Matcher height = HEIGHT.matcher(text);
        if (height.matches()) {
            return height(number(height, 1));
        }
        Matcher lettered = LETTERED.matcher(text);
        if (lettered.matches()) {
            return height(number(lettered, lettered.group(1) == null ? 2 : 1));
        }
        Matcher heights = HEIGHTS.matcher(text);
        if (heights.matches()) {
            return number(heights, 1) < number(heights, 2) ? height(number(heights, 1)) : UNREAD;
        }
        return letters(text, forWhom);
    }

    private static Size letters(String text, ForWhom forWhom) {
        Matcher letters = LETTERS.matcher(text);
        if (!letters.matches() || SMALL.contains(forWhom)) {
            return UNREAD;
        }
        String letter = letters.group(1);
        if (Character.isDigit(letter.charAt(0))) {
            letter = "X".repeat(letter.charAt(0) - '0') + letter.substring(1).replace("X", "");
        }
        return WORDS.letter(forWhom == ForWhom.MEN ? "men" : "women", letter).map(h -> new Size(Scale.HEIGHT_CM, h)).orElse(UNREAD);
    }

    private static Size shoe(String text, ForWhom forWhom) {
        Matcher millimetres = MILLIMETRES.matcher(text);
        if (millimetres.matches()) {
            return foot(number(millimetres, 1));
        }
        Matcher centimetres = CENTIMETRES.matcher(text);
        if (centimetres.matches()) {
            return foot(number(centimetres, 1) * 10 + (centimetres.group(2) == null ? 0 : number(centimetres, 2)));
        }
        Matcher old = OLD.matcher(text);
        if (!old.matches() || old.group(4) != null && number(old, 4) < number(old, 1)) {
            return UNREAD;
        }
        int halves = number(old, 1) * 2 + (".5".equals(old.group(2)) ? 1 : 0);
        boolean decimal = old.group(2) != null;
        boolean small = halves <= WORDS.number("shoe.centimetres.most") * 2;
        if (small && old.group(3) == null && !text.startsWith("EU") && (decimal || GROWN.contains(forWhom))) {
            return foot(halves * 5);
        }
        return halves >= WORDS.number("shoe.least") * 2 && halves <= WORDS.number("shoe.most") * 2 ? foot(Math.round((halves + 20) * 2.5f)) : UNREAD;
    }

    /** @param said that it is a waist in inches; a bare 38 could be anything */
    private static boolean inches(int number, boolean said) {
        return number >= WORDS.number("waist.inch.least") && number <= WORDS.number(said ? "waist.inch.said.most" : "waist.inch.most");
    }

    private static Size height(int centimetres) {
        return within("height", centimetres) ? new Size(Scale.HEIGHT_CM, centimetres) : UNREAD;
    }

    private static Size waist(int centimetres) {
        return within("waist", centimetres) ? new Size(Scale.WAIST_CM, centimetres) : UNREAD;
    }

    private static Size foot(int millimetres) {
        return within("foot", millimetres) ? new Size(Scale.FOOT_MM, millimetres) : UNREAD;
    }

    private static boolean within(String what, int value) {
        return value >= WORDS.number(what + ".least") && value <= WORDS.number(what + ".most");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    public boolean measured() {
        return scale == Scale.HEIGHT_CM || scale == Scale.WAIST_CM || scale == Scale.FOOT_MM;
    }
}
