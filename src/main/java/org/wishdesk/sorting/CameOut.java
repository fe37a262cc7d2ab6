package org.wishdesk.sorting;

import java.util.List;
import java.util.stream.Collectors;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.Place;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.words.Words;

/**
 * A lot that came out of a bag, and where its pieces are now.
 *
 * @param ending what became of it at the sorting table
 * @param plate  of an appliance what its plate said and the test showed; null for other things
 * @param rest   it is what stayed in the bag
 */
public record CameOut(Lot lot, int quantity, Ending ending, LotPlate plate, boolean rest, List<At> now) {

    /** @param reserved of the pieces there, promised to a wish */
    public record At(Place place, int quantity, int reserved) {
    }

    /** All of it is where the sorting put it, or was cleaned since and lies on its shelf; and it is promised to nobody. */
    public boolean stayed() {
        return now.stream().mapToInt(At::quantity).sum() == quantity && now.stream().allMatch(at -> at.reserved() == 0 && awaited(at.place().kind()));
    }

    private boolean awaited(PlaceKind there) {
        PlaceKind sent = ending.place();
        return sent == null ? there.offers() : there == sent || sent.cleans() && (there.cleans() || there.offers());
    }

    /** It can be given a label: what is in the station, or will be again. */
    public boolean labelled() {
        return !rest && !ending.leaves() && now.stream().anyMatch(at -> at.place().inside());
    }

    /** As it was typed at the sorting table. */
    SortDraft.Line line() {
        Nameplate kept = lot.plate();
        return new SortDraft.Line(lot.itemName(), lot.kind(), lot.unit(), lot.spec(), quantity, ending, plate == null ? kept
                : new Nameplate(kept.brand(), kept.model(), kept.serialNo(), plate.made(), plate.threeC(), plate.powerTest(), plate.tester()), "");
    }

    /** Where it is, in words: the shelf 3 (1 reserved), recycled 2. */
    public String says(Words words) {
        return now.stream().map(at -> words.t(at.reserved() > 0 ? "sorting.atReserved" : "sorting.at", at.place().name().isEmpty() ? words.t(at.place().kind())
                : at.place().name(), at.quantity(), at.reserved())).collect(Collectors.joining(words.t("paper.listComma")));
    }
}
