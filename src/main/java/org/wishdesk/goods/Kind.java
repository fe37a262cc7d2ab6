package org.wishdesk.goods;

/** What sort of thing an item is; the ledgers' 类别. */
public enum Kind {
    CLOTHING, APPLIANCE, HOUSEHOLD, STUDY, AID, BOOK;

    /** The three named totals a station reports; nothing else is ever added across units. */
    public enum Total { CLOTHING, GOODS, BOOKS }

    /** 衣物折合件(套), 家用电器等生活用品 or 图书册数. */
    public Total total() {
        return switch (this) {
            case CLOTHING -> Total.CLOTHING;
            case BOOK -> Total.BOOKS;
            default -> Total.GOODS;
        };
    }
}
