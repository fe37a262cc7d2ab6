package org.wishdesk.matching;

import java.util.Locale;
import org.wishdesk.matching.engine.Reason.Kind;

/**
 * The numbers behind a reason, as the engine left them; for an auditor's eyes, never in a sentence, on paper or in an export.
 *
 * @param kind     what decided
 * @param turn     whose turn it was: 0 those that come before all others, then everyone else, or the poorest first
 * @param worthMp  what the wish brings, milli-points
 * @param costMp   what its goods, its money and its seat on a trip go for at the end of the last turn, milli-points; of what is scarce that can be
 *                 more than the wish brings that got it
 * @param priceMp  going price of the deciding thing, milli-points
 * @param stock    pieces of the free stock that fit
 * @param wanted   pieces that all who could use the same ones ask for, this line included
 * @param rivals   other lines that could use the same pieces
 * @param lacking  pieces the line lacks
 * @param cashFen  what buying those would take, 0 when it may not be bought
 */
public record Bid(Kind kind, int turn, long worthMp, long costMp, long priceMp, long stock, long wanted, int rivals, int lacking, long cashFen) {

    static Bid of(org.wishdesk.matching.engine.Reason r, int turn) {
        return new Bid(r.kind(), turn, r.worthMp(), r.costMp(), r.priceMp(), r.stock(), r.wanted(), r.rivals(), r.shortBy(), r.cashFen());
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
