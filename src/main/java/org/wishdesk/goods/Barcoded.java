package org.wishdesk.goods;

/** What a bar code stands for: the item and what is the same for every piece that carries it. */
public record Barcoded(String code, Item item, ForWhom forWhom, String size, Season season, String brand, String model, String note) {
}
