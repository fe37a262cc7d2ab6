package org.wishdesk.matching.engine;

/**
 * Tells where a proposal stays below the bound, in mp: goods left on the shelf that have a price, pieces that go to a class the
 * dear way, cash and seats unused, households whose choice is not their best at the prices. The parts add up to the gap to
 * the price bound at fixed trips; a large part names the step that lost value.
 */
record Slack(long unsold, long dearEdges, long cash, long seats, long households) {
    static Slack of(State s, Market m) {
        Instance in = s.in;
        m.price();
        long unsold = 0, dear = 0, seats = 0, best = 0, got = 0;
        for (int g = 0; g < in.groups; g++) unsold += s.free[g] * m.sigma[g];
        for (int e = 0; e < in.edges(); e++) if (s.flow[e] > 0) dear += s.flow[e] * (m.cost(e) - m.goods[in.edgeClass[e]]);
        for (int t = 0; t < in.townships(); t++) if (in.tripCost[t] > 0 && m.tau[t] < Market.NEVER) seats += m.tau[t] * (s.trips[t] * in.tripCapacity - s.riders[t]);
        for (int h = 0; h < in.households(); h++) {
            int a = in.wishOff[h], b = in.wishOff[h + 1];
            long tau = m.tau[in.householdTownship[h]], none = 0, first = 0, own = Fixed.grains(Math.min(in.bonus, s.bonus[h]));
            for (int i = a; i < b; i++) {
                int j = in.wishOf[i];
                long v0 = Math.max(0, m.profit(j, 0) - tau), v1 = Math.max(0, m.profit(j, Fixed.ONE) - tau);
                none += v0;
                first = Math.max(first, v1 - v0);
                if (s.pieces[j] > 0) own -= tau;
                for (int l = in.lineOff[j]; l < in.lineOff[j + 1]; l++)
                    own += (s.stock[l] + s.bought[l]) * Fixed.grains(in.lineValue[l]) - s.stock[l] * m.goods[in.lineClass[l]] - s.bought[l] * m.buy[in.lineClass[l]];
            }
            best += none + first;
            got += own;
        }
        return new Slack(Fixed.mp(unsold), Fixed.mp(dear), Fixed.mp(Fixed.mp(m.mu * s.cashLeft)), Fixed.mp(seats), Fixed.mp(best - got));
    }

    @Override public String toString() { return "unsold %d, dear edges %d, cash %d, seats %d, households %d points".formatted(unsold / 1000, dearEdges / 1000, cash / 1000, seats / 1000, households / 1000); }
}
