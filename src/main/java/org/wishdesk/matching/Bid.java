package org.wishdesk.matching;

import java.util.Locale;
import org.wishdesk.matching.engine.Reason.Kind;

/**
 * The numbers behind a reason, as the engine left them; for an auditor's eyes, never in a sentence, on paper or in an export.
 *
 * @param kind     what decided
 * @param turn     whose turn it was: 0 those that come before all others, then everyone else, or the poorest first
 * @param worthMp  what the wish brings, milli-points
 * @param costMp   what its goods, its money and its seat on a trip go for, milli-points; for who got them no more than the wish brings
 * @param priceMp  going price of the deciding thing, milli-points; for who got it no more than the wish brings
 * @param stock    pieces of the free stock that fit
 * @param wanted   pieces that all who could use the same ones ask for, this line included
 * @param rivals   other lines that could use the same pieces
 * @param lacking  pieces the line lacks
 * @param cashFen  what buying those would take, 0 when it may not be bought
 */
public record Bid(Kind kind, int turn, long worthMp, long costMp, long priceMp, long stock, long wanted, int rivals, int lacking, long cashFen) {

    /** Prices are those of the last turn: whoever was served in an earlier one may have got for less what goes for more later. */
    static Bid of(org.wishdesk.matching.engine.Reason r, int turn) {
        long most = r.kind() == Kind.GIVEN ? r.worthMp() : Long.MAX_VALUE;
        return new Bid(r.kind(), turn, r.worthMp(), Math.min(r.costMp(), most), Math.min(r.priceMp(), most), r.stock(), r.wanted(), r.rivals(), r.shortBy(), r.cashFen());
    }

    /** What a person put together by hand, or what no engine was asked about. */
    static Bid none(Kind kind) {
        return new Bid(kind, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** From here on it is no price: the thing is not to be had. */
    private static final long NEVER = 100_000_000_000L;

    /** Milli-points as points; what is not to be had at any price is endless. */
    public static String points(long mp) {
        return mp >= NEVER ? "\u221e" : String.format(Locale.ROOT, "%,.1f", mp / 1000.0);
    }

    String written() {
        return String.join(" ", kind.name(), "" + worthMp, "" + costMp, "" + priceMp, "" + stock, "" + wanted, "" + rivals, "" + lacking, "" + cashFen, "" + turn);
    }

    static Bid read(String written) {
        String[] p = written.split(" ");
        return new Bid(Kind.valueOf(p[0]), p.length > 9 ? Integer.parseInt(p[9]) : 0, Long.parseLong(p[1]), Long.parseLong(p[2]), Long.parseLong(p[3]), Long.parseLong(p[4]), Long.parseLong(p[5]),
                Integer.parseInt(p[6]), Integer.parseInt(p[7]), Long.parseLong(p[8]));
    }
}
