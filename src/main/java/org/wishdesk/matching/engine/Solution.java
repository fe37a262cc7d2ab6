package org.wishdesk.matching.engine;

import java.util.List;

/**
 * A proposal. Nothing is decided by it: a person accepts.
 *
 * @param grants  who gets what, sorted by line, then stock class; bought pieces have stock class -1
 * @param pointsMp value of the proposal, mp
 * @param boundMp proven upper bound on the value of any proposal (tier by tier when there are tiers), mp
 * @param tiers   value and bound of each tier in the order solved
 * @param prices  prices in which the proposal is explained
 * @param stock   pieces from stock by line
 * @param bought  bought pieces by line
 */
public record Solution(List<Grant> grants, long pointsMp, long boundMp, List<Tier> tiers, Prices prices, int[] stock, int[] bought) {
    /** {@code pieces} of stock class {@code stockClass} (-1: bought) for a line. */
    public record Grant(int line, int stockClass, int pieces) { }

    /** One tier: its number of wishes, the value with it, and the bound on that value, mp. */
    public record Tier(int wishes, long pointsMp, long boundMp) { }

    /** Millionths of the bound that the proposal may miss at most, rounded up; 0 when it is proven best. */
    public long gapMillionths() { return boundMp <= pointsMp ? 0 : Math.ceilDiv(Math.multiplyExact(boundMp - pointsMp, 1_000_000), boundMp); }

    /** True when the line gets at least one piece. */
    public boolean served(int line) { return stock[line] + bought[line] > 0; }
}
