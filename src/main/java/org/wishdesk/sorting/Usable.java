package org.wishdesk.sorting;

import java.time.LocalDate;
import java.util.List;
import org.wishdesk.goods.Kind;

/**
 * How much of what was given on some days was usable, by what is known now. Counted pieces and guessed ones are never added together.
 *
 * @param rows by kind, or by item within each kind
 * @param bags what came in bags
 */
public record Usable(LocalDate first, LocalDate last, List<Row> rows, Bags bags) {

    /**
     * Pieces that were counted, and what became of them.
     *
     * @param item     null where a row is a whole kind
     * @param counted  counted when they were given
     * @param fromBags counted when their bag was sorted
     * @param kept     on a shelf, promised, on the road, or with a household
     * @param cleaning to be washed or disinfected still
     */
    public record Row(Kind kind, String item, String unit, long counted, long fromBags, long kept, long cleaning, long passedOn, long recycled,
            long returned, long refused, long sold, long writtenOff) {

        public long all() {
            return counted + fromBags;
        }

        /** kept of all, in whole percent; -1 when nothing was counted. */
        public int share() {
            return Usable.share(kept, all());
        }

        Row plus(Row other) {
            return new Row(kind, item, unit, counted + other.counted, fromBags + other.fromBags, kept + other.kept, cleaning + other.cleaning,
                    passedOn + other.passedOn, recycled + other.recycled, returned + other.returned, refused + other.refused, sold + other.sold,
                    writtenOff + other.writtenOff);
        }
    }

    /**
     * @param came       bags that were given
     * @param waiting    of them not sorted, or not to the end
     * @param about      about how many pieces are still in those; a guess, without the bags of which nobody guessed
     * @param unguessed  of the waiting ones, those of which nobody guessed
     * @param done       sorted to the end
     * @param doneGuess  about how many pieces had been guessed for those, where somebody guessed
     * @param doneCounted how many pieces came out of those of which somebody guessed
     * @param left       bags that left whole, uncounted
     * @param fromBags   all pieces that came out of bags
     * @param kept       of those kept
     */
    public record Bags(long came, long waiting, long about, long unguessed, long done, long doneGuess, long doneCounted, long left, long fromBags,
            long kept) {

        public int share() {
            return Usable.share(kept, fromBags);
        }
    }

    private static int share(long kept, long all) {
        return all <= 0 ? -1 : Math.round(kept * 100f / all);
    }
}
