package org.wishdesk.inventory;

/** The sorts of shelves and boxes of a storeroom. UNSORTED is where bags and worn things without a readable size wait; LARGE is furniture and what has wheels. */
public enum Shelf {
    GARMENTS, SHOES, SMALL, BEDDING, APPLIANCES, HOUSEHOLD, LARGE, FOOD, STUDY, AIDS, BOOKS, UNSORTED
}
