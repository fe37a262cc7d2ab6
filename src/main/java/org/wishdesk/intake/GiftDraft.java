package org.wishdesk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.SafeUse;
import org.wishdesk.goods.Spec;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;

/**
 * A gift as it is being typed or imported.
 *
 * @param id         given when the draft begins: saving twice saves once
 * @param sourceNo   the number it carries in an imported ledger; null at the counter, where we give the number
 * @param channel    捐赠渠道, the place that took it in: 总站, 分站, 代收点, 广场
 * @param handler    经手人, blank for the desk's own
 * @param checker    复核人, the second person who counted; blank when there was none
 * @param happenedAt when it was brought; null for now
 */
public record GiftDraft(UUID id, String sourceNo, DonorDraft donor, String channel, List<GoodsLine> goods, List<CashLine> cash, String handler,
        String checker, ReceiptState receipt, String note, Instant happenedAt) {

    public static final int MOST_PIECES = 100_000;
    public static final int MOST_LINES = 1_000;
    public static final int LONGEST_UNIT = 10;
    public static final int LONGEST_EARMARK = 100;
    public static final int LONGEST_NOTE = 1_000;
    public static final int LONGEST_HANDLER = 60;
    public static final int LONGEST_CHANNEL = 60;

    private static final Pattern MONEY = Pattern.compile("(\u73b0\u91d1|\u73b0\u6b3e|\u6350\u6b3e|\u5584\u6b3e|\u4eba\u6c11\u5e01|\u94b1|\u6b3e)(\u91d1\u989d)?");
    private static final Pattern YUAN = Pattern.compile("\u4e07?\u5143|RMB|[\u00a5\uffe5]");

    /**
     * Goods of one sort.
     *
     * @param item      the catalogue's name; an unknown one is made with this kind and unit
     * @param category  类别 as a ledger writes it; null for the kind's own word
     * @param quantity  pieces, 1 or more
     * @param intention 捐赠意向, null when free
     * @param plate     what an appliance's plate says; {@link Nameplate#NONE} for other goods
     * @param barcode   as it was scanned, digits; null without one
     * @param about     of an unsorted bag, about how many pieces are in it; 0 when not said
     */
    public record GoodsLine(String item, Kind kind, String category, String unit, Spec spec, int quantity, String intention, Nameplate plate,
            String barcode, int about, String note) {

        /** Pieces alike in everything that matters, nothing else said. */
        public static GoodsLine of(String item, Kind kind, String unit, Spec spec, int quantity) {
            return new GoodsLine(item, kind, null, unit, spec, quantity, null, Nameplate.NONE, null, 0, null);
        }

        /** 现金, 捐款, 善款, 人民币, 钱, 款: that is money, and so is what is counted in 元; neither is goods. */
        static boolean money(String item, String unit) {
            return MONEY.matcher(Text.clean(item)).matches() || YUAN.matcher(Text.clean(unit)).matches();
        }

        /** What is wrong with the line by itself; a field's name begins with {@code field}, the sentence names line {@code number}. */
        public List<Problem> problems(String field, int number) {
            List<Problem> problems = new ArrayList<>();
            if (Text.blank(item)) {
                problems.add(new Problem(field + "item", "intake.itemMissing", number));
            } else if (Text.length(Text.clean(item)) > 60) {
                problems.add(new Problem(field + "item", "intake.itemTooLong", number, 60));
            }
            if (quantity < 1 || quantity > MOST_PIECES) {
                problems.add(new Problem(field + "quantity", "intake.quantityOdd", number, MOST_PIECES));
            }
            if (Text.blank(unit)) {
                problems.add(new Problem(field + "unit", "intake.unitMissing", number));
            } else if (Text.length(Text.clean(unit)) > LONGEST_UNIT) {
                problems.add(new Problem(field + "unit", "intake.unitTooLong", number, LONGEST_UNIT));
            }
            if (Text.length(Text.clean(spec.size())) > 60) {
                problems.add(new Problem(field + "size", "intake.sizeTooLong", number, 60));
            }
            if (about < 0 || about > MOST_PIECES) {
                problems.add(new Problem(field + "about", "intake.aboutOdd", number, MOST_PIECES));
            }
            if (Text.length(Text.clean(note)) > LONGEST_NOTE) {
                problems.add(new Problem(field + "note", "intake.noteTooLong", LONGEST_NOTE));
            }
            problems.addAll(plate.problems(field, quantity));
            return problems;
        }
    }

    /** @param earmark what the money is meant for, null when free */
    public record CashLine(Money sum, Tender tender, String earmark, String note) {
    }

    /**
     * Gas appliances that are scrap on the day they are brought (GB 17905): they are not taken, whether typed, pasted or imported. A day is
     * asked for because a draft has none of its own until it is logged.
     */
    public List<Problem> tooOld(LocalDate day) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < goods.size(); i++) {
            SafeUse use = SafeUse.of(goods.get(i).item(), goods.get(i).plate(), day);
            if (use.refused()) {
                problems.add(use.said("goods[" + i + "].made"));
            }
        }
        return problems;
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
            problems.addAll(goods.get(i).problems("goods[" + i + "].", i + 1));
        }
        for (int i = 0; i < cash.size(); i++) {
            if (cash.get(i).sum() == null || cash.get(i).sum().fen() <= 0) {
                problems.add(new Problem("cash[" + i + "].sum", "intake.cashOdd"));
            }
            if (Text.length(Text.clean(cash.get(i).earmark())) > LONGEST_EARMARK) {
                problems.add(new Problem("cash[" + i + "].earmark", "intake.earmarkTooLong", LONGEST_EARMARK));
            }
        }
        if (tooMuch(cash.stream().filter(line -> line.sum() != null).mapToLong(line -> line.sum().fen()).sum())) {
            problems.add(new Problem("cash[" + (cash.size() - 1) + "].sum", "intake.cashTooMuch", Money.LIMIT));
        }
        if (Text.length(Text.clean(channel)) > LONGEST_CHANNEL) {
            problems.add(new Problem("channel", "intake.channelTooLong", LONGEST_CHANNEL));
        }
        if (Text.length(Text.clean(handler)) > LONGEST_HANDLER) {
            problems.add(new Problem("handler", "intake.handlerTooLong", LONGEST_HANDLER));
        }
        if (Text.length(Text.clean(checker)) > LONGEST_HANDLER) {
            problems.add(new Problem("checker", "intake.checkerTooLong", LONGEST_HANDLER));
        }
        if (Text.length(Text.clean(note)) > LONGEST_NOTE) {
            problems.add(new Problem("note", "intake.noteTooLong", LONGEST_NOTE));
        }
        return problems;
    }

    /** More money than a receipt can say in capitals. */
    static boolean tooMuch(long fen) {
        return fen > Money.LIMIT.fen();
    }
}
