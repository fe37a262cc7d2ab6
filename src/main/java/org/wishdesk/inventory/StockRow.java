package org.wishdesk.inventory;

import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;

/**
 * One lot at one place, at one moment: a row of the snapshot (时点库存表).
 *
 * @param bag it is a whole bag, not sorted yet: counted as a bag and in no total of pieces
 */
public record StockRow(UUID lot, String code, UUID item, String itemName, Kind kind, String category, ForWhom forWhom, String sizeTyped,
        Season season, String unit, int quantity, int reserved, Condition condition, UUID place, PlaceKind placeKind, String placeName, boolean bag) {
}
