package org.wishdesk.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Money;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.words.Pinyin;

/**
 * An item as a manager types it, figures letter by letter.
 *
 * @param id       given when the draft begins: a new item saved twice is made once
 * @param mnemonic 助记码; blank for the first letters of the name's pinyin
 * @param like     the name of another item that answers the same wishes; blank when only itself does
 * @param need     how much a piece weighs in a wish, 0 to 12
 * @param price    what one would cost to buy, in yuan
 * @param sizePenalty milli-points for each cm (shoes: mm) away from the wished size, 0 to 10,000; nothing where there is no size
 */
public record ItemDraft(UUID id, String name, String mnemonic, Kind kind, String unit, boolean perPiece, Sizing sizing, boolean whoCounts, ForWhom usualWho,
        boolean seasonCounts, Season usualSeason, Condition usualCondition, String like, String need, String price, String sizePenalty, boolean active) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_MNEMONIC = 40;
    public static final int LONGEST_UNIT = 10;
    public static final int MOST_NEED = 12;
    public static final int MOST_PENALTY = 10_000;
    /** A million yuan: more than anything that crosses a counter. */
    public static final Money MOST_PRICE = Money.ofFen(100_000_000);

    /** What a new item begins with. */
    public static ItemDraft fresh(UUID id) {
        return new ItemDraft(id, "", "", Kind.HOUSEHOLD, Item.USUAL_UNIT, false, Sizing.NONE, false, ForWhom.ANYONE, false, Season.ANY, Condition.UNKNOWN, "",
                "4", "0", "0", true);
    }

    /** An item as it stands, to be changed. @param like the name of another item of its group, or blank */
    public static ItemDraft of(Item item, String like) {
        return new ItemDraft(item.id(), item.name(), item.mnemonic(), item.kind(), item.unit(), item.perPiece(), item.sizing(), item.whoCounts(), item.usualWho(),
                item.seasonCounts(), item.usualSeason(), item.usualCondition(), like, Integer.toString(item.need()), plain(item.priceFen()),
                Integer.toString(item.sizePenalty()), item.active());
    }

    /** The same, in use or no longer offered. */
    public ItemDraft active(boolean now) {
        return new ItemDraft(id, name, mnemonic, kind, unit, perPiece, sizing, whoCounts, usualWho, seasonCounts, usualSeason, usualCondition, like, need, price,
                sizePenalty, now);
    }

    private static String plain(long fen) {
        return Money.ofFen(fen).yuan().stripTrailingZeros().toPlainString();
    }

    /** Fields are named as here. What only the catalogue knows, such as a name that is taken, {@link Catalogue#problems} adds. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (Text.blank(name) || Text.length(Text.clean(name)) > LONGEST_NAME) {
            problems.add(new Problem("name", "goods.draft.nameOdd", LONGEST_NAME));
        }
        if (!code().matches("[a-z0-9]{0," + LONGEST_MNEMONIC + "}")) {
            problems.add(new Problem("mnemonic", "goods.draft.mnemonicOdd", LONGEST_MNEMONIC));
        }
        if (Text.blank(unit) || Text.length(Text.clean(unit)) > LONGEST_UNIT) {
            problems.add(new Problem("unit", "goods.draft.unitOdd", LONGEST_UNIT));
        }
        if (figure(need, MOST_NEED).isEmpty()) {
            problems.add(new Problem("need", "goods.draft.needOdd", MOST_NEED));
        }
        if (sum().isEmpty()) {
            problems.add(new Problem("price", "goods.draft.priceOdd"));
        }
        if (sizing != Sizing.NONE && figure(sizePenalty, MOST_PENALTY).isEmpty()) {
            problems.add(new Problem("sizePenalty", "goods.draft.penaltyOdd", MOST_PENALTY));
        }
        return problems;
    }

    private String code() {
        return Text.clean(mnemonic).toLowerCase(Locale.ROOT);
    }

    private Optional<Money> sum() {
        return Money.read(price).filter(m -> m.fen() >= 0 && m.compareTo(MOST_PRICE) <= 0);
    }

    private static Optional<Integer> figure(String typed, int most) {
        String clean = Text.clean(typed);
        return clean.matches("\\d{1,6}") && Integer.parseInt(clean) <= most ? Optional.of(Integer.parseInt(clean)) : Optional.empty();
    }

    /** The item it becomes; only of a draft without problems. */
    Item item(String group) {
        String clean = Text.clean(name);
        return new Item(id, clean, kind, Text.clean(unit), code().isEmpty() ? Pinyin.mnemonic(clean) : code(), sizing, whoCounts, usualWho, seasonCounts,
                usualSeason, usualCondition, perPiece, group, figure(need, MOST_NEED).orElseThrow(), sum().orElseThrow().fen(),
                sizing == Sizing.NONE ? 0 : figure(sizePenalty, MOST_PENALTY).orElseThrow(), active);
    }
}
