package org.wishdesk.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;

/** What stands in the entry row, letter by letter. */
record EntryTyping(String item, Kind kind, ForWhom forWhom, String size, Season season, Condition condition, String quantity, String unit, Nameplate plate,
        String barcode, String about, String note) {

    /** How many, and the unit where it was typed behind: 3双 is three pairs. Zero when it is no number of pieces. */
    record Count(int pieces, String unit) {

        private static final Pattern TYPED = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*([^\\d\\s.+*/-]{0,4})");

        static Count read(String typed) {
            Matcher matcher = TYPED.matcher(Text.clean(typed).replace(",", ""));
            return matcher.matches() ? new Count(Integer.parseInt(matcher.group(1)), matcher.group(2)) : new Count(0, "");
        }
    }

    boolean begun() {
        return !Text.blank(item);
    }
}
