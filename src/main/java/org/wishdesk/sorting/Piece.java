package org.wishdesk.sorting;

import java.time.Instant;
import java.util.UUID;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.inventory.PlaceKind;

/**
 * Pieces of one lot at one place, as they are handled there.
 *
 * @param free  those of the quantity that are not promised to a wish
 * @param since when the last of them came there
 * @param left  the movement by which they left the station, so that it can be taken back; null for what lies here
 */
public record Piece(UUID lot, String code, String itemName, ForWhom forWhom, String sizeTyped, Season season, Condition condition, String unit,
        int quantity, int free, UUID place, PlaceKind placeKind, String placeName, Instant since, UUID left) {
}
