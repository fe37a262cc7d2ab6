package org.wishdesk.goods;

/** How an item is sized, if at all. */
public enum Sizing {
    NONE, GARMENT, SHOES
}
