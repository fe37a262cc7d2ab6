package org.wishdesk.inventory;

/** Where goods can be, and the ends outside where they come from and go to. */
public enum PlaceKind {
    SHELF(true), COUNTER(true), BRANCH(true), COLLECTION_POINT(true), SQUARE(true), RUN(true),
    /** 待清洗 and 待消毒: kept apart, and given to nobody until it is done. */
    WASHING(true), DISINFECTING(true),
    /** Where what the station buys comes from. */
    SHOP(false),
    DONOR(false), HOUSEHOLD(false), RECYCLED(false), PASSED_ON(false), SOLD(false), WRITTEN_OFF(false), RETURNED(false), REFUSED(false),
    /** Where a bag goes when it is sorted and its pieces come from; also between the old and the new words of what is relabelled. */
    SORTED_OUT(false);

    private final boolean inside;

    PlaceKind(boolean inside) {
        this.inside = inside;
    }

    /** Only inside places have holdings. */
    public boolean inside() {
        return inside;
    }

    /** Goods there can be promised to a wish; not what is already on the road, nor what is still to be washed or disinfected. */
    public boolean offers() {
        return inside && this != RUN && !cleans();
    }

    /** What lies there waits to be washed or disinfected. */
    public boolean cleans() {
        return this == WASHING || this == DISINFECTING;
    }
}
