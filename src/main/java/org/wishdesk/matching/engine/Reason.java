package org.wishdesk.matching.engine;

/**
 * Why a wish or a line was served or not, as numbers that re-check; the words are made elsewhere. mp values are for
 * auditors; counts of pieces and lines may be told to anyone.
 *
 * @param kind      what decided
 * @param line      the line that decided, or -1 when the whole wish did
 * @param worthMp   what the wish brings, with the bonus its household can still have, mp
 * @param costMp    what its goods, cash and seat go for, mp
 * @param priceMp   going price of the deciding thing: a piece, a bought piece or a seat, mp
 * @param stock     pieces in the whole stock that fit the deciding line
 * @param wanted    pieces that all lines that could use the same pieces ask for, this line included
 * @param rivals    number of such other lines
 * @param shortBy   pieces the line lacks
 * @param cashFen   fen that buying the missing pieces would take (0 when it must not be bought)
 */
public record Reason(Kind kind, int line, long worthMp, long costMp, long priceMp, long stock, long wanted, int rivals, int shortBy, long cashFen) {
    /** What decided. */
    public enum Kind {
        /** Served: the wish brings at least what its goods go for, or nothing better could be done with them. */
        GIVEN,
        /** Too few fitting pieces for all who asked; others come first. */
        SCARCE,
        /** The whole stock has too few fitting pieces and buying is not allowed or not enough. */
        NO_FIT,
        /** It would have to be bought, and the money goes further elsewhere or is used up. */
        CASH,
        /** The household has or gets another gift; with a first gift's bonus this wish would have been served. */
        HOUSEHOLD,
        /** The goods are there, but no seat on a trip to the township pays. */
        TRIP
    }
}
