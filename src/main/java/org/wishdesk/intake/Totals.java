package org.wishdesk.intake;

import java.time.Instant;
import org.wishdesk.base.Money;
import org.wishdesk.store.Tx;

/**
 * The four figures a station reports, and how many gifts they came in.
 *
 * @param clothing 衣物折合件(套)
 * @param goods    家用电器等生活用品
 * @param books    图书册数
 * @param bags     bags that came unsorted, in none of the figures above
 * @param cash     善款
 */
public record Totals(long gifts, long clothing, long goods, long books, long bags, Money cash) {

    public static final Totals NOTHING = new Totals(0, 0, 0, 0, 0, Money.ZERO);

    public Totals plus(Totals other) {
        return new Totals(gifts + other.gifts, clothing + other.clothing, goods + other.goods, books + other.books, bags + other.bags, cash.plus(other.cash));
    }

    /** What came in between two moments, the second not included, as it reads now: void gifts do not count. */
    static Totals between(Tx tx, Instant from, Instant to) {
        GiftTable table = tx.table(GiftTable.class);
        long[] pieces = new long[3];
        table.pieces(from, to).forEach(sum -> pieces[sum.kind().total().ordinal()] += sum.pieces());
        GiftTable.CashSum cash = table.cash(from, to);
        return new Totals(cash.gifts(), pieces[0], pieces[1], pieces[2], table.bags(from, to), Money.ofFen(cash.fen()));
    }

    /** What one draft would add. */
    public static Totals of(GiftDraft draft) {
        long[] pieces = new long[3];
        draft.goods().stream().filter(line -> line.about() == 0).forEach(line -> pieces[line.kind().total().ordinal()] += line.quantity());
        long bags = draft.goods().stream().filter(line -> line.about() > 0).mapToInt(GiftDraft.GoodsLine::quantity).sum();
        return new Totals(1, pieces[0], pieces[1], pieces[2], bags, Money.ofFen(draft.cash().stream().mapToLong(c -> c.sum().fen()).sum()));
    }
}
