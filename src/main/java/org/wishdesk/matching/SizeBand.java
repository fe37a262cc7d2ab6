package org.wishdesk.matching;

import org.wishdesk.goods.Item;
import org.wishdesk.goods.Size;
import org.wishdesk.goods.Spec;
import org.wishdesk.words.Words;

/**
 * Sizes that a list of what is wanted names together: ten centimetres of height or waist, two 码 of shoes; what cannot be measured stands as
 * it was typed.
 *
 * @param from the smallest in it, in cm or 码; 0 where nothing is measured
 */
public record SizeBand(Size.Scale scale, int from, String typed) implements Comparable<SizeBand> {

    private static final int CENTIMETRES = 10;
    private static final int CODES = 2;

    static SizeBand of(Item item, Spec spec) {
        Size size = Size.read(spec.size(), item.sizing(), spec.forWhom());
        return switch (size.scale()) {
            case HEIGHT_CM, WAIST_CM -> new SizeBand(size.scale(), size.value() / CENTIMETRES * CENTIMETRES, "");
            // Old 码 = mm / 5 - 10 (GB/T 3293).
            case FOOT_MM -> new SizeBand(size.scale(), (size.value() / 5 - 10) / CODES * CODES, "");
            case UNREAD -> new SizeBand(size.scale(), 0, spec.size());
            case NONE, ONE_SIZE -> new SizeBand(size.scale(), 0, "");
        };
    }

    /** As it stands in a list; empty where there is no size. */
    public String in(Words words) {
        return switch (scale) {
            case HEIGHT_CM -> words.t("matching.band.height", from, from + CENTIMETRES - 1);
            case WAIST_CM -> words.t("matching.band.waist", from, from + CENTIMETRES - 1);
            case FOOT_MM -> words.t("matching.band.foot", from, from + CODES - 1);
            case ONE_SIZE -> words.t("matching.band.oneSize");
            case NONE -> "";
            case UNREAD -> typed;
        };
    }

    @Override
    public int compareTo(SizeBand other) {
        int byScale = scale.compareTo(other.scale);
        int byFrom = Integer.compare(from, other.from);
        return byScale != 0 ? byScale : byFrom != 0 ? byFrom : typed.compareTo(other.typed);
    }
}
