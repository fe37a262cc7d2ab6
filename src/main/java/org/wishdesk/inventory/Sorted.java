package org.wishdesk.inventory;

import java.util.Optional;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Spec;

/**
 * Alike pieces that came out when a lot was sorted, or what a lot is from now on when it is relabelled.
 *
 * @param category 类别 in the station's word
 * @param quantity pieces in their own unit, 1 or more; what is kept piece by piece becomes a lot for each
 * @param ending   what becomes of them
 * @param code     what people call the new lot; null for the next one of the lot it came out of
 * @param plate    of an appliance what its plate says and the test showed; {@link Nameplate#NONE} for other things
 */
public record Sorted(Item item, String category, String unit, Spec spec, int quantity, Ending ending, String code, Nameplate plate) {

    public static Sorted of(Item item, String category, String unit, Spec spec, int quantity, Ending ending) {
        return of(item, category, unit, spec, quantity, ending, Nameplate.NONE);
    }

    /** As {@link #of(Item, String, String, Spec, int, Ending)}, with what the plate says. */
    public static Sorted of(Item item, String category, String unit, Spec spec, int quantity, Ending ending, Nameplate plate) {
        return new Sorted(item, category, unit, spec, quantity, ending, null, plate.clean());
    }

    /** The same pieces under another item or other words; brand and serial number stay with them. */
    public static Sorted relabelled(Lot lot, Item item, Spec spec, int quantity) {
        return new Sorted(item, lot.category(), lot.unit(), spec, quantity, Ending.KEPT, null, lot.plate());
    }

    /** What stays in a bag of which only a part was sorted: people go on calling it what its label says. */
    public static Sorted rest(Lot bag, Item item, int quantity) {
        return new Sorted(item, bag.category(), bag.unit(), bag.spec(), quantity, Ending.KEPT, bag.code(), Nameplate.NONE);
    }

    Optional<String> given() {
        return Optional.ofNullable(code);
    }
}
