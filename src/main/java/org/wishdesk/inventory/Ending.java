package org.wishdesk.inventory;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a piece: it is kept (可发放), has to be cleaned first, or leaves by another door than a household's. */
public enum Ending {
    KEPT(null), TO_WASH(PlaceKind.WASHING), TO_DISINFECT(PlaceKind.DISINFECTING), PASSED_ON(PlaceKind.PASSED_ON), RECYCLED(PlaceKind.RECYCLED),
    RETURNED(PlaceKind.RETURNED), REFUSED(PlaceKind.REFUSED), SOLD(PlaceKind.SOLD), WRITTEN_OFF(PlaceKind.WRITTEN_OFF);

    private final PlaceKind place;

    Ending(PlaceKind place) {
        this.place = place;
    }

    /** Where it goes; null for what stays where it is. */
    public PlaceKind place() {
        return place;
    }

    /** The ending by which something comes to such a place; empty for a shelf. */
    public static Optional<Ending> to(PlaceKind place) {
        return Arrays.stream(values()).filter(each -> each.place == place).findFirst();
    }

    /** It is gone from the station. */
    public boolean leaves() {
        return place != null && !place.inside();
    }
}
