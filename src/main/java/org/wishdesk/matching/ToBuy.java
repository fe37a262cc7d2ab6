package org.wishdesk.matching;

import java.util.UUID;

/** Something that is not in stock and could be bought within the line's budget. A person decides, buys, and takes it in like a gift. @param fen what it would cost by the catalogue */
public record ToBuy(UUID id, WishedLine wanted, String unit, int quantity, long fen, Reason reason, Bid bid) {
}
