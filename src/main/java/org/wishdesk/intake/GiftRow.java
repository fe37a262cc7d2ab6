package org.wishdesk.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.base.Problem;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.words.Words;

/**
 * A line of the gift being typed, goods or cash, as its table shows it.
 *
 * @param wrong what has to be put right before it can be saved; only a pasted line can have any
 */
record GiftRow(GiftDraft.GoodsLine goods, GiftDraft.CashLine cash, List<Problem> wrong) {

    static GiftRow of(GiftDraft.GoodsLine goods) {
        return new GiftRow(goods, null, List.of());
    }

    static GiftRow of(GiftDraft.CashLine cash) {
        return new GiftRow(null, cash, List.of());
    }

    String item(Words words) {
        return cash != null ? words.t(cash.tender()) : goods.item();
    }

    String kind(Words words) {
        return cash != null ? words.t("intake.money") : words.t(goods.kind());
    }

    String forWhom(Words words) {
        return cash != null || goods.spec().forWhom() == ForWhom.ANYONE ? "" : words.t(goods.spec().forWhom());
    }

    String size() {
        return cash != null ? "" : Stream.of(goods.spec().size(), goods.plate().brand(), goods.plate().model(), goods.plate().serialNo(), goods.plate().made())
                .filter(s -> s != null && !s.isBlank()).collect(Collectors.joining(" "));
    }

    String season(Words words) {
        return cash != null || goods.spec().season() == Season.ANY ? "" : words.t(goods.spec().season());
    }

    String condition(Words words) {
        return cash != null || goods.spec().condition() == Condition.UNKNOWN ? "" : words.t(goods.spec().condition());
    }

    /** Pieces as a number, so that they stand to the right; money as it is read. */
    Object quantity() {
        return cash != null ? cash.sum().toString() : (Object) goods.quantity();
    }

    /** What else is to be said of it: of a bag about how many pieces, of money what it is for. */
    String more(Words words) {
        if (cash != null) {
            return cash.earmark();
        }
        return goods.about() > 0 ? words.t("intake.aboutPieces", goods.about()) : goods.barcode() != null ? goods.barcode() : goods.note();
    }

    String unit(Words words) {
        return cash != null ? words.t("intake.yuan") : goods.unit();
    }
}
