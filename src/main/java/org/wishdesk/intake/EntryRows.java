package org.wishdesk.intake;

import org.wishdesk.ui.Kit;

/** The rows in which goods and money are typed. What stands in them is taken over before anything else is put there: nothing typed is lost. */
final class EntryRows {

    private final Kit kit;
    private final GoodsEntryPane goods;
    private final CashPane cash;

    EntryRows(Kit kit, GoodsEntryPane goods, CashPane cash) {
        this.kit = kit;
        this.goods = goods;
        this.cash = cash;
    }

    /** Takes over what is typed. False when that is not complete, which is said, or is asked about first: {@code then} is run when it was answered. */
    boolean takeOver(Runnable then) {
        return (!goods.begun() || goods.take(then)) && (!cash.begun() || cash.take());
    }

    /** Puts a line back to be changed. */
    void edit(GiftRow row) {
        if (row.goods() != null) {
            goods.fill(row.goods());
            goods.focus();
        } else {
            cash.fill(row.cash());
        }
    }

    /** The line before once more, ready to be changed where it differs. */
    void again(LinesPane lines) {
        if (goods.begun() && !goods.take(() -> again(lines))) {
            return;
        }
        lines.lastGoods().ifPresentOrElse(row -> {
            goods.again(row.goods());
            goods.focusQuantity();
        }, () -> kit.alarm().info("intake.noLineBefore"));
    }
}
