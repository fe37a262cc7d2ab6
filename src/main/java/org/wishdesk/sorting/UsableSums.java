package org.wishdesk.sorting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wishdesk.goods.Kind;
import org.wishdesk.inventory.PlaceKind;

/** The account of what was usable, made from where the pieces are by all their movements. */
final class UsableSums {

    private record Key(Kind kind, String item, String unit) {
    }

    private UsableSums() {
    }

    static Usable of(LocalDate first, LocalDate last, List<SortingTable.Sum> sums, List<SortingTable.BagSum> bags, boolean byItem) {
        Map<Key, Usable.Row> rows = new LinkedHashMap<>();
        for (SortingTable.Sum sum : sums) {
            Key key = byItem ? new Key(sum.kind(), sum.item(), sum.unit()) : new Key(sum.kind(), null, null);
            rows.merge(key, row(key, sum), Usable.Row::plus);
        }
        long fromBags = 0;
        long kept = 0;
        for (SortingTable.Sum sum : sums) {
            if (sum.bagLine()) {
                Usable.Row row = row(new Key(sum.kind(), null, null), sum);
                fromBags += row.fromBags();
                kept += row.kept();
            }
        }
        List<Usable.Row> all = new ArrayList<>(rows.values());
        all.removeIf(row -> row.all() == 0);
        all.sort(java.util.Comparator.comparing(Usable.Row::kind));
        return new Usable(first, last, List.copyOf(all), bags(bags, fromBags, kept));
    }

    private static Usable.Row row(Key key, SortingTable.Sum sum) {
        long n = sum.pieces();
        PlaceKind at = sum.place();
        // They came from the donor or out of a bag, so there their sum is what is missing.
        long came = at == PlaceKind.DONOR || at == PlaceKind.SORTED_OUT ? -n : 0;
        boolean kept = at == PlaceKind.HOUSEHOLD || at.inside() && !at.cleans();
        return new Usable.Row(key.kind(), key.item(), key.unit(), sum.bagLine() ? 0 : came, sum.bagLine() ? came : 0, kept ? n : 0, at.cleans() ? n : 0,
                at == PlaceKind.PASSED_ON ? n : 0, at == PlaceKind.RECYCLED ? n : 0, at == PlaceKind.RETURNED ? n : 0, at == PlaceKind.REFUSED ? n : 0,
                at == PlaceKind.SOLD ? n : 0, at == PlaceKind.WRITTEN_OFF ? n : 0);
    }

    /** A gift that was taken back as a whole has brought no bag. */
    private static Usable.Bags bags(List<SortingTable.BagSum> bags, long fromBags, long kept) {
        long came = 0;
        long waiting = 0;
        long about = 0;
        long unguessed = 0;
        long done = 0;
        long doneGuess = 0;
        long doneCounted = 0;
        long left = 0;
        for (SortingTable.BagSum bag : bags) {
            came += bag.came();
            waiting += bag.inside();
            left += bag.gone();
            boolean guessed = bag.about() != null;
            if (bag.inside() > 0) {
                about += guessed ? Math.max(0, bag.about() * bag.inside() - bag.sorted()) : 0;
                unguessed += guessed ? 0 : bag.inside();
            } else if (bag.came() > 0 && bag.gone() == 0) {
                done += bag.came();
                doneGuess += guessed ? bag.about() * bag.came() : 0;
                doneCounted += guessed ? bag.sorted() : 0;
            }
        }
        return new Usable.Bags(came, waiting, about, unguessed, done, doneGuess, doneCounted, left, fromBags, kept);
    }
}
