package org.wishdesk.inventory;

/** Where goods can be, and the ends outside where they come from and go to. */
public enum PlaceKind {
    SHELF(true), COUNTER(true), BRANCH(true), COLLECTION_POINT(true), SQUARE(true), RUN(true),
    DONOR(false), HOUSEHOLD(false), RECYCLED(false), PASSED_ON(false), SOLD(false), WRITTEN_OFF(false);

    private final boolean inside;

    PlaceKind(boolean inside) {
        this.inside = inside;
    }

    /** Only inside places have holdings. */
    public boolean inside() {
        return inside;
    }

    /** Goods there can be promised to a wish; not what is already on the road. */
    public boolean offers() {
        return inside && this != RUN;
    }
}
