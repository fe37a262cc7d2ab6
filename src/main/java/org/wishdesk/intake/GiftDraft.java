package org.wishdesk.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Spec;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;

/**
 * A gift as it is being typed or imported.
 *
 * @param id         given when the draft begins: saving twice saves once
 * @param sourceNo   the number it carries in an imported ledger; null at the counter, where we give the number
 * @param channel    捐赠渠道, the place that took it in: 总站, 分站, 代收点, 广场
 * @param happenedAt when it was brought; null for now
 */
public record GiftDraft(UUID id, String sourceNo, DonorDraft donor, String channel, List<GoodsLine> goods, List<CashLine> cash, String handler,
        ReceiptState receipt, String note, Instant happenedAt) {

    public static final int MOST_PIECES = 100_000;
    public static final int MOST_LINES = 1_000;

    /**
     * Goods of one sort.
     *
     * @param item      the catalogue's name; an unknown one is made with this kind and unit
     * @param category  类别 as a ledger writes it; null for the kind's own word
     * @param quantity  pieces, 1 or more
     * @param intention 捐赠意向, null when free
     */
    public record GoodsLine(String item, Kind kind, String category, String unit, Spec spec, int quantity, String intention, String brand, String model,
            String serialNo, String note) {

        /** Pieces alike in everything that matters, nothing else said. */
        public static GoodsLine of(String item, Kind kind, String unit, Spec spec, int quantity) {
            return new GoodsLine(item, kind, null, unit, spec, quantity, null, null, null, null, null);
        }
    }

    /** @param earmark what the money is meant for, null when free */
    public record CashLine(Money sum, Tender tender, String earmark, String note) {
    }

    /** Fields are named {@code donor}, {@code goods[2].quantity}, {@code cash[0].sum}. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(donor.problems());
        if (goods.isEmpty() && cash.isEmpty()) {
            problems.add(new Problem("goods", "intake.nothingGiven"));
        }
        if (goods.size() + cash.size() > MOST_LINES) {
            problems.add(new Problem("goods", "intake.tooManyLines", MOST_LINES));
        }
        for (int i = 0; i < goods.size(); i++) {
            GoodsLine line = goods.get(i);
            String field = "goods[" + i + "].";
            if (Text.blank(line.item())) {
                problems.add(new Problem(field + "item", "intake.itemMissing", i + 1));
            } else if (Text.length(Text.clean(line.item())) > 60) {
                problems.add(new Problem(field + "item", "intake.itemTooLong", i + 1, 60));
            }
            if (line.quantity() < 1 || line.quantity() > MOST_PIECES) {
                problems.add(new Problem(field + "quantity", "intake.quantityOdd", i + 1, MOST_PIECES));
            }
            if (Text.blank(line.unit()) || Text.length(Text.clean(line.unit())) > 10) {
                problems.add(new Problem(field + "unit", "intake.unitMissing", i + 1));
            }
            if (Text.length(Text.clean(line.spec().size())) > 60) {
                problems.add(new Problem(field + "size", "intake.sizeTooLong", i + 1, 60));
            }
        }
        for (int i = 0; i < cash.size(); i++) {
            if (cash.get(i).sum() == null || cash.get(i).sum().fen() <= 0) {
                problems.add(new Problem("cash[" + i + "].sum", "intake.cashOdd"));
            }
        }
        return problems;
    }
}
