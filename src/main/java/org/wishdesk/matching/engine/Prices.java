package org.wishdesk.matching.engine;

/**
 * What things are worth in this proposal, mp: one piece of a group, a fen beyond its own cost, a seat on a trip, and the
 * cheapest piece for a line class. For auditors and for reasons; never shown to a donor or a household.
 */
public record Prices(long[] group, double cash, long[] seat, long[] lineClass, long[] buy) {
    static Prices of(Market m) {
        m.price();
        return new Prices(round(m.sigma), m.mu, round(m.tau), round(m.goods), round(m.buy));
    }

    /** The price of a piece of each stock class, mp; 0 where no line could use it. */
    public long[] byStock(Instance in) {
        long[] price = new long[in.stocks];
        for (int g = 0; g < in.groups; g++) {
            for (int i = in.stockOff[g]; i < in.stockOff[g + 1]; i++) price[in.stockId[i]] = Math.max(0, group[g]);
        }
        return price;
    }

    private static long[] round(double[] v) {
        long[] r = new long[v.length];
        for (int i = 0; i < v.length; i++) r[i] = StrictMath.round(v[i]);
        return r;
    }
}
