package org.wishdesk.sorting;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.ThingTyping;
import org.wishdesk.inventory.Ending;

/**
 * What was sorted out of a bag and is not saved yet, as it survives the end of the program.
 *
 * @param id    the key of the sorting it will be
 * @param place where the line stood that is in the row now to be changed, from 0; null when none is, and in a draft of an older version
 * @param when  the day it was sorted as typed, blank for now; null in a draft of an older version
 */
record SortTyping(UUID id, UUID bag, List<SortRow> rows, Entry entry, Integer place, String when) {

    /** What stands in the entry row, letter by letter. */
    record Entry(String item, Kind kind, ForWhom forWhom, String size, Season season, Condition condition, String quantity, String unit, Ending ending,
            Nameplate plate, String barcode) {

        static Entry of(ThingTyping thing, String barcode, Ending ending) {
            return new Entry(thing.item(), thing.kind(), thing.forWhom(), thing.size(), thing.season(), thing.condition(), thing.quantity(), thing.unit(), ending,
                    thing.plate(), barcode);
        }

        boolean begun() {
            return thing().begun() || !Text.blank(barcode);
        }

        ThingTyping thing() {
            return new ThingTyping(item, kind, forWhom, size, season, condition, quantity, unit, plate);
        }
    }

    boolean begun() {
        return bag != null && (!rows.isEmpty() || entry.begun());
    }

    String written() {
        try {
            return JSON.std.asString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when another version of the program wrote it in a way this one does not know. */
    static Optional<SortTyping> read(String written) {
        try {
            return Optional.of(JSON.std.beanFrom(SortTyping.class, written));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
