package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * What things are worth in this proposal, whole mp: one piece of a group, a seat on a trip, the cheapest piece for a line class and a
 * bought one; {@link #NEVER} for what is not to be had. For auditors and for reasons; never shown to a donor or a household.
 */
public record Prices(long[] group, long[] seat, long[] lineClass, long[] buy) {
    /** More than any price. */
    public static final long NEVER = 1L << 40;

    static Prices of(Market m) {
        m.price();
        return new Prices(whole(m.sigma), whole(m.tau), whole(m.goods), whole(m.buy));
    }

    /** The price of a piece of each stock class, mp; 0 where no line could use it. */
    public long[] byStock(Instance in) {
        long[] price = new long[in.stocks];
        for (int g = 0; g < in.groups; g++) {
            for (int i = in.stockOff[g]; i < in.stockOff[g + 1]; i++) price[in.stockId[i]] = group[g];
        }
        return price;
    }

    private static long[] whole(long[] grains) { return Arrays.stream(grains).map(g -> g >= Market.NEVER ? NEVER : Fixed.mp(g)).toArray(); }
}
