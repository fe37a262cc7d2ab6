package org.wishdesk.sorting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.SafeUse;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.Ending;

/**
 * What came out of a bag, as it is being sorted.
 *
 * @param id    given when sorting begins: saving twice sorts once
 * @param bag   the bag's lot
 * @param place where the bag lies
 * @param rest  there is still something in the bag: it goes on waiting
 * @param happenedAt when it was sorted; null for now
 */
public record SortDraft(UUID id, UUID bag, UUID place, List<Line> lines, boolean rest, Instant happenedAt) {

    /** Sorted now. */
    public SortDraft(UUID id, UUID bag, UUID place, List<Line> lines, boolean rest) {
        this(id, bag, place, lines, rest, null);
    }

    public static final int MOST_PIECES = 100_000;
    public static final int MOST_LINES = 1_000;
    /** What can become of a piece at the sorting table; what is sold or written off lay on a shelf before. */
    public static final List<Ending> ENDINGS =
            List.of(Ending.KEPT, Ending.TO_WASH, Ending.TO_DISINFECT, Ending.PASSED_ON, Ending.RECYCLED, Ending.RETURNED, Ending.REFUSED);

    private static final int LONGEST = 60;
    private static final int LONGEST_UNIT = 10;

    /**
     * Alike pieces.
     *
     * @param item    the catalogue's name; an unknown one is made with this kind and unit
     * @param plate   what an appliance's plate says and the test showed; {@link Nameplate#NONE} for other goods
     * @param barcode as it was scanned, digits; empty without one
     */
    public record Line(String item, Kind kind, String unit, Spec spec, int quantity, Ending ending, Nameplate plate, String barcode) {

        /** What was typed and lay by before there were plates and bar codes has none. */
        public Line {
            plate = plate == null ? Nameplate.NONE : plate;
            barcode = barcode == null ? "" : barcode;
        }

        /** Pieces alike in everything that matters, nothing else said. */
        public static Line of(String item, Kind kind, String unit, Spec spec, int quantity, Ending ending) {
            return new Line(item, kind, unit, spec, quantity, ending, Nameplate.NONE, "");
        }

        /** What is wrong with the line by itself, by field. */
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            if (Text.blank(item) || Text.length(Text.clean(item)) > LONGEST) {
                problems.add(new Problem("item", "sorting.itemOdd", LONGEST));
            }
            if (Text.length(Text.clean(spec.size())) > LONGEST) {
                problems.add(new Problem("size", "sorting.sizeTooLong", LONGEST));
            }
            if (quantity < 1 || quantity > MOST_PIECES) {
                problems.add(new Problem("quantity", "sorting.quantityOdd", MOST_PIECES));
            }
            if (Text.blank(unit) || Text.length(Text.clean(unit)) > LONGEST_UNIT) {
                problems.add(new Problem("unit", "sorting.unitOdd", LONGEST_UNIT));
            }
            if (ending == null || !ENDINGS.contains(ending)) {
                problems.add(new Problem("ending", "sorting.endingOdd"));
            }
            problems.addAll(plate.problems("", quantity));
            return problems;
        }

        /** It stays in the station, at once or when it is cleaned. */
        public boolean stays() {
            return ending != null && !ending.leaves();
        }
    }

    /** Gas appliances that are scrap on that day (GB 17905): they may leave, not stay. */
    public List<Problem> tooOld(LocalDate day) {
        return lines.stream().filter(Line::stays).map(line -> SafeUse.of(line.item(), line.plate(), day)).filter(SafeUse::refused)
                .map(use -> use.said("made")).toList();
    }

    /** Pieces that were counted, whatever becomes of them. */
    public int pieces() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(new Problem("item", "sorting.nothing"));
        }
        if (lines.size() > MOST_LINES) {
            problems.add(new Problem("item", "sorting.tooManyLines", MOST_LINES));
        }
        lines.forEach(line -> problems.addAll(line.problems()));
        return problems;
    }
}
