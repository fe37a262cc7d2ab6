package org.wishdesk.goods;

/**
 * Whether goods answer a wish line.
 *
 * @param misfit  why not, or null when they fit
 * @param penalty how far from what was wished, in milli-points; 0 is exactly it
 * @param away    cm or mm between the sizes, 0 where sizes do not count
 */
public record Fit(Misfit misfit, int penalty, int away) {

    /** The first thing that does not fit, in the order a clerk checks them. */
    public enum Misfit { KIND, WHO, SIZE, SEASON, CONDITION }

    public boolean fits() {
        return misfit == null;
    }

    static Fit not(Misfit why, int away) {
        return new Fit(why, 0, away);
    }
}
