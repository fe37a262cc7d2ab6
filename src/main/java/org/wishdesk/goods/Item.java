package org.wishdesk.goods;

import java.util.UUID;

/**
 * An entry of the catalogue.
 *
 * @param mnemonic     助记码, the first letters of its pinyin, editable
 * @param sizing       whether and how its size is read
 * @param whoCounts    whether for whom decides a fit (not for quilts, bags, appliances)
 * @param usualWho     offered on the counter before the clerk says otherwise; {@link ForWhom#ANYONE} offers nothing
 * @param seasonCounts whether the season decides a fit
 * @param usualSeason  offered likewise; {@link Season#ANY} offers nothing
 * @param usualCondition offered likewise, as food is always new; {@link Condition#UNKNOWN} offers nothing
 * @param perPiece     kept piece by piece, each with its own brand and serial number
 * @param fitGroup     items of one group answer each other's wishes (棉衣 and 羽绒服)
 * @param need         how much a piece weighs in a wish, 1 to 12
 * @param priceFen     what one would cost to buy, in fen
 * @param sizePenalty  milli-points for each unit of size (cm, mm) away from the wished one
 */
public record Item(UUID id, String name, Kind kind, String unit, String mnemonic, Sizing sizing, boolean whoCounts, ForWhom usualWho,
        boolean seasonCounts, Season usualSeason, Condition usualCondition, boolean perPiece, String fitGroup, int need, long priceFen, int sizePenalty,
        boolean active) {

    /** The group of what came in a bag and was not sorted yet; no wish is of it. */
    public static final String BAGS = "unsorted bag";
    /** What most things are counted in. */
    public static final String USUAL_UNIT = "\u4ef6";

    /** A bag as it came, whose pieces are not known yet. */
    public boolean bag() {
        return fitGroup.equals(BAGS);
    }
}
