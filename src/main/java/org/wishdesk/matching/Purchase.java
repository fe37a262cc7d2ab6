package org.wishdesk.matching;

import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;

/**
 * Something worth buying with the free money. Of no household.
 *
 * @param size   as it was wished
 * @param fen    what all of it would cost at the catalogue's price, within the wishes' budgets
 * @param wishes wishes that would be whole with it
 */
public record Purchase(String item, ForWhom forWhom, Season season, String size, String unit, int pieces, long fen, int wishes) {
}
