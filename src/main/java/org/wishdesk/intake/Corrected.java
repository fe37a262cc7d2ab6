package org.wishdesk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.inventory.Lot;
import org.wishdesk.money.Tender;
import org.wishdesk.store.Tx;

/** Reads a gift as it is now: what was written, and on top of it everything that was put right since. */
final class Corrected {

    private Corrected() {
    }

    /** What makes pieces of one line alike. */
    record Words(UUID line, UUID item, String unit, ForWhom forWhom, String size, Season season, Condition condition) {

        static Words of(Gift.Line line) {
            return new Words(line.id(), line.item(), line.unit(), line.forWhom(), line.sizeTyped(), line.season(), line.condition());
        }

        static Words of(Lot lot) {
            return new Words(lot.giftLine(), lot.item(), lot.unit(), lot.forWhom(), lot.sizeTyped(), lot.season(), lot.condition());
        }

        static Words of(CorrectionTable.Pieces pieces) {
            return new Words(pieces.giftLine(), pieces.item(), pieces.unit(), pieces.forWhom(), pieces.sizeTyped(), pieces.season(), pieces.condition());
        }
    }

    private record Purpose(UUID cash, Tender tender, String earmark) {
    }

    static Gift read(Tx tx, GiftTable.Row row) {
        GiftTable table = tx.table(GiftTable.class);
        Gift written = row.with(table.lines(row.id()), table.cash(row.id()));
        CorrectionTable corrections = tx.table(CorrectionTable.class);
        List<Correction> all = corrections.of(row.id());
        if (all.isEmpty()) {
            return written;
        }
        CorrectionTable.Now now = corrections.now(row.id())
                .orElse(new CorrectionTable.Now(row.id(), row.donor(), row.donorName(), row.publishName(), row.note()));
        return new Gift(row.id(), row.shownNumber(), now.donor(), now.donorName(), row.channel(), now.publishName(), row.handler(), row.checker(), row.receipt(),
                now.note(), row.happenedAt(), row.enteredAt(), lines(written.lines(), corrections.pieces(row.id())),
                cash(written.cash(), corrections.cash(row.id())), all, written);
    }

    /** A line of which nothing is left is not there any more; the pieces that were something else stand behind it under its number. */
    private static List<Gift.Line> lines(List<Gift.Line> written, List<CorrectionTable.Pieces> changes) {
        Map<Words, Gift.Line> now = new LinkedHashMap<>();
        for (Gift.Line line : written) {
            now.put(Words.of(line), line);
            changes.stream().filter(c -> c.giftLine().equals(line.id())).forEach(c -> now.merge(Words.of(c), other(line, c), (l, more) -> quantity(l,
                    l.quantity() + c.pieces())));
        }
        return now.values().stream().filter(line -> line.quantity() != 0).toList();
    }

    private static Gift.Line quantity(Gift.Line line, int quantity) {
        return new Gift.Line(line.id(), line.lineNo(), line.item(), line.itemName(), line.kind(), line.category(), line.unit(), line.forWhom(),
                line.sizeTyped(), line.season(), line.condition(), quantity, line.intention(), line.note(), line.barcode(), line.aboutPieces());
    }

    private static Gift.Line other(Gift.Line line, CorrectionTable.Pieces is) {
        return new Gift.Line(line.id(), line.lineNo(), is.item(), is.itemName(), is.kind(), is.category(), is.unit(), is.forWhom(), is.sizeTyped(), is.season(),
                is.condition(), is.pieces(), line.intention(), line.note(), null, null);
    }

    private static List<Gift.Cash> cash(List<Gift.Cash> written, List<CorrectionTable.Sum> changes) {
        List<Gift.Cash> all = new ArrayList<>();
        for (Gift.Cash each : written) {
            Map<Purpose, Long> now = new LinkedHashMap<>();
            now.put(new Purpose(each.id(), each.tender(), Text.clean(each.earmark())), each.fen());
            changes.stream().filter(c -> c.giftCash().equals(each.id()))
                    .forEach(c -> now.merge(new Purpose(each.id(), c.tender(), c.earmark()), c.fen(), Long::sum));
            now.forEach((purpose, fen) -> {
                if (fen != 0) {
                    all.add(new Gift.Cash(each.id(), each.lineNo(), fen, purpose.tender(), purpose.earmark().isEmpty() ? null : purpose.earmark(), each.note()));
                }
            });
        }
        return all;
    }
}
