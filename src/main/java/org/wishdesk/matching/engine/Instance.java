package org.wishdesk.matching.engine;

/**
 * One matching problem, unchangeable. Pieces of stock that nobody could tell apart are one <em>group</em>, wish lines that
 * ask for the same thing are one <em>line class</em>, and an edge says that pieces of a group fit a class, at a penalty in
 * milli-points (mp). Which goods fit which line was decided by whoever filled the {@link InstanceBuilder}; the engine only
 * sees edges. Money is fen, values are mp, quantities are pieces. Wishes, lines, households and townships are numbered from
 * 0 in the order they were added; on a tie the smaller number goes first.
 */
public final class Instance {
    // Stock: groups of classes. Members of group g are stockId[stockOff[g] .. stockOff[g+1]), smallest first.
    int groups;
    int[] supply, stockOff, stockId, stockCount;
    int stocks;
    // Line classes and edges, by class; back* is the same by group.
    int classes;
    int[] edgeOff, edgeGroup, edgeFit, edgeClass, backOff, backEdge, classKind, classPrice;
    // Lines, sorted by wish.
    int[] lineOff, lineWish, lineClass, lineQty, lineCashMax, lineValue, lineBonus;
    // Wishes and the households they belong to.
    int[] wishHousehold, wishTier, wishOff, wishOf;
    boolean[] wishPartial, wishFirst;
    int[] householdTownship;
    boolean[] householdPrior;
    long[] tripCost;
    int tripCapacity;
    long bonus, cashPool, cashMp;

    Instance() { }

    /** Number of supply groups after collapsing. */
    public int groups() { return groups; }

    /** Number of line classes after collapsing. */
    public int classes() { return classes; }

    /** Number of edges between groups and line classes. */
    public int edges() { return edgeGroup.length; }

    /** Number of demand lines. */
    public int lines() { return lineWish.length; }

    /** Number of wishes. */
    public int wishes() { return wishHousehold.length; }

    /** Number of households. */
    public int households() { return householdTownship.length; }

    /** Number of townships. */
    public int townships() { return tripCost.length; }

    /** Number of stock classes as they were added, before collapsing. */
    public int stocks() { return stocks; }

    /** First line of a wish; its lines end where the next wish's begin. */
    public int firstLine(int wish) { return lineOff[wish]; }

    /** One past the last line of a wish. */
    public int endLine(int wish) { return lineOff[wish + 1]; }

    /** The wish a line belongs to. */
    public int wishOfLine(int line) { return lineWish[line]; }

    /** Pieces a line asks for. */
    public int quantity(int line) { return lineQty[line]; }

    /** Pieces of a line that its budget allows to be bought. */
    public int cashPieces(int line) { return lineCashMax[line]; }

    /** Value of one piece of a line, mp. */
    public int value(int line) { return lineValue[line]; }

    /** What one piece of a line counts towards its household's first whole gift, mp. */
    public int firstGift(int line) { return lineBonus[line]; }

    /** The collapsed class a line belongs to. */
    public int classOf(int line) { return lineClass[line]; }

    /** The kind label that a line's class was given. */
    public int kindOf(int line) { return classKind[lineClass[line]]; }

    /** Price of one bought piece for a line, fen. */
    public int price(int line) { return classPrice[lineClass[line]]; }

    /** Household of a wish. */
    public int household(int wish) { return wishHousehold[wish]; }

    /** True when the wish may be filled in part. */
    public boolean partial(int wish) { return wishPartial[wish]; }

    /** True when the wish belongs to the urgent first tier. */
    public boolean first(int wish) { return wishFirst[wish]; }

    /** Hardship tier of a wish; larger is poorer. */
    public int tier(int wish) { return wishTier[wish]; }

    /** Township of a household. */
    public int township(int household) { return householdTownship[household]; }

    /** True when the household had a gift in the last 12 months. */
    public boolean prior(int household) { return householdPrior[household]; }

    /** Cost of one trip to a township, mp; 0 when its people come to the station. */
    public long tripCost(int township) { return tripCost[township]; }

    /** Deliveries one trip carries. */
    public int tripCapacity() { return tripCapacity; }

    /** Money that may be spent on wishes, fen. */
    public long cashPool() { return cashPool; }

    /** Pieces in a group. */
    public int supply(int group) { return supply[group]; }

    /** Trips that a number of deliveries needs. */
    int trips(int deliveries) { return (deliveries + tripCapacity - 1) / tripCapacity; }

    /** Penalty in mp when a piece of {@code group} goes to class {@code cls}, or -1 when it does not fit. */
    int fit(int group, int cls) {
        for (int e = edgeOff[cls]; e < edgeOff[cls + 1]; e++) if (edgeGroup[e] == group) return edgeFit[e];
        return -1;
    }
}
