package org.wishdesk.goods;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wishdesk.base.Text;

/**
 * How many, and the unit where it was typed behind: 3双 is three pairs.
 *
 * @param pieces 0 when it is no number of pieces
 * @param unit   empty when none was typed
 */
public record Count(int pieces, String unit) {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.0+)?\\s*(\\p{L}{0,4})");

    /** Full-width figures and signs, thousands commas and a spreadsheet's .0 are read; anything else is 0. */
    public static Count read(String typed) {
        Matcher matcher = TYPED.matcher(Text.figures(typed));
        return matcher.matches() ? new Count(Integer.parseInt(matcher.group(1).replace(",", "")), matcher.group(2)) : new Count(0, "");
    }

    /** The unit behind the number, else the other one. */
    public String unitOr(String other) {
        return unit.isEmpty() ? Text.clean(other) : unit;
    }
}
