package org.wishdesk.inventory;

/**
 * Where pieces of a lot are now.
 *
 * @param place    inside the station, on the road, or the end outside to which they went
 * @param quantity pieces there
 * @param reserved how many of them are promised to a wish
 */
public record Whereabouts(Lot lot, Place place, int quantity, int reserved) {

    /** Pieces that have not moved on: in the station and promised to nobody. */
    public int free() {
        return place.inside() && place.kind() != PlaceKind.RUN ? quantity - reserved : 0;
    }

    /** Pieces that are someone's already, on their way, or gone. */
    public int movedOn() {
        return quantity - free();
    }
}
