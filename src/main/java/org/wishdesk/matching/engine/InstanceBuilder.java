package org.wishdesk.matching.engine;

import java.util.Arrays;

/**
 * Fills an {@link Instance}. An adaptor adds stock classes (pieces that are alike), demand classes (what a line asks for)
 * and says with {@link #serves} which fits which; then townships, households, wishes and their lines. The order of the
 * calls gives the numbers. {@link #build} merges stock and demand that no edge tells apart (see {@link Collapse}).
 *
 * <p>Example: one coat in stock, one child who needs it, pick-up at the station:
 * {@snippet :
 * var b = new InstanceBuilder(1_000_000, 3, 40, 0);   // bonus mp, mp per fen, deliveries per trip, fen to spend
 * int coat = b.stock(1);
 * int wanted = b.demand(1, 16_000);                   // kind label, price in fen
 * b.serves(coat, wanted, 500);                        // one condition step better than needed
 * int town = b.township(0);
 * int home = b.household(town, false);
 * b.wish(home, 420, false, false, 3);                 // weight, partial, first tier, hardship tier
 * b.line(wanted, 1, 10, 0);                           // pieces, need weight, budget in fen
 * Instance in = b.build();
 * }
 *
 * <p>Refused is what could make a sum of whole numbers overflow, far beyond any station: more than 2^24 (16 million) pieces in stock or
 * wanted, 2^20 pieces in a wish, 2^22 wishes, a weight above 100,000 points, a bonus above 10^8 mp, a price above 10^8 fen (a million
 * yuan), more than 10^10 fen to spend or 10^4 mp for a fen, a trip above 10^9 mp.
 */
public final class InstanceBuilder {
    private final long bonus, cashMp, cashPool;
    private final int tripCapacity;
    private final Ints stock = new Ints(), kind = new Ints(), price = new Ints();
    private final Ints edgeStock = new Ints(), edgeDemand = new Ints(), edgeFit = new Ints();
    private final Ints township = new Ints(), prior = new Ints(), household = new Ints(), weight = new Ints(), flags = new Ints(), tier = new Ints();
    private final Ints lineWish = new Ints(), lineDemand = new Ints(), qty = new Ints(), need = new Ints();
    private long[] budget = new long[64], trip = new long[16];
    private int trips, inStock, wanted, ofWish;
    private static final int MOST_PIECES = 1 << 24, MOST_OF_WISH = 1 << 20, MOST_WISHES = 1 << 22, MOST_PRICE = 100_000_000;

    /**
     * @param bonus        what a household's first whole wish counts more, mp
     * @param cashMp       what one fen of cash counts against, mp
     * @param tripCapacity deliveries one trip carries
     * @param cashPool     money that may be spent, fen
     */
    public InstanceBuilder(long bonus, long cashMp, int tripCapacity, long cashPool) {
        if (bonus < 0 || bonus > 100_000_000L || cashMp < 0 || cashMp > 10_000 || tripCapacity < 1 || tripCapacity > MOST_PIECES || cashPool < 0
                || cashPool > 10_000_000_000L) throw new IllegalArgumentException("bonus, cash or trip out of range");
        this.bonus = bonus;
        this.cashMp = cashMp;
        this.tripCapacity = tripCapacity;
        this.cashPool = cashPool;
    }

    /** Adds {@code pieces} pieces of stock that are alike; returns the number of the stock class. */
    public int stock(int pieces) {
        if (pieces < 0 || pieces > MOST_PIECES - inStock) throw new IllegalArgumentException("negative stock or too much");
        inStock += pieces;
        return stock.add(pieces);
    }

    /** Adds something a line can ask for: a label of its kind and the price of one piece in fen (0 when it has none). */
    public int demand(int kindLabel, int priceFen) {
        if (priceFen < 0 || priceFen > MOST_PRICE) throw new IllegalArgumentException("price out of range");
        kind.add(kindLabel);
        return price.add(priceFen);
    }

    /** Says that pieces of a stock class fit a demand, at a penalty of {@code fitMp} milli-points; once for each pair. */
    public void serves(int stockClass, int demand, int fitMp) {
        if (stockClass >= stock.size || demand >= kind.size || fitMp < 0) throw new IllegalArgumentException("unknown stock or demand");
        edgeStock.add(stockClass);
        edgeDemand.add(demand);
        edgeFit.add(fitMp);
    }

    /** Adds a township; {@code tripCostMp} of 0 means its people come to the station. */
    public int township(long tripCostMp) {
        if (tripCostMp < 0 || tripCostMp > 1_000_000_000) throw new IllegalArgumentException("trip cost out of range");
        if (trips == trip.length) trip = Arrays.copyOf(trip, trips * 2);
        trip[trips] = tripCostMp;
        return trips++;
    }

    /** Adds a household; {@code hadGift} when it had a gift in the last 12 months. */
    public int household(int townshipNo, boolean hadGift) {
        if (townshipNo < 0 || townshipNo >= trips) throw new IllegalArgumentException("unknown township");
        prior.add(hadGift ? 1 : 0);
        return township.add(townshipNo);
    }

    /**
     * Adds a wish; its lines follow by {@link #line}.
     *
     * @param weight  priority in points (100 to 730 for the station's formula)
     * @param partial may be filled in part
     * @param first   comes in the urgent first tier
     * @param tierNo  hardship, larger is poorer
     */
    public int wish(int householdNo, int weight, boolean partial, boolean first, int tierNo) {
        if (householdNo < 0 || householdNo >= township.size || weight < 0 || weight > 100_000 || flags.size == MOST_WISHES) throw new IllegalArgumentException("unknown household or weight out of range");
        ofWish = 0;
        household.add(householdNo);
        this.weight.add(weight);
        tier.add(tierNo);
        return flags.add((partial ? 1 : 0) | (first ? 2 : 0));
    }

    /** Adds a line to the latest wish: pieces wanted, need weight of one piece, budget of the whole line in fen (0 = not to be bought). */
    public int line(int demand, int pieces, int needWeight, long budgetFen) {
        if (flags.size == 0 || demand < 0 || demand >= kind.size || pieces < 1 || needWeight < 0 || budgetFen < 0) throw new IllegalArgumentException("line without wish, demand or pieces");
        if (pieces > MOST_OF_WISH - ofWish || pieces > MOST_PIECES - wanted) throw new IllegalArgumentException("too many pieces");
        ofWish += pieces;
        wanted += pieces;
        lineWish.add(flags.size - 1);
        lineDemand.add(demand);
        qty.add(pieces);
        int l = need.add(needWeight);
        if (l == budget.length) budget = Arrays.copyOf(budget, l * 2);
        budget[l] = budgetFen;
        return l;
    }

    /** The finished problem. */
    public Instance build() {
        Instance in = new Instance();
        in.bonus = bonus;
        in.cashMp = cashMp;
        in.cashPool = cashPool;
        in.tripCapacity = tripCapacity;
        in.tripCost = Arrays.copyOf(trip, trips);
        in.stocks = stock.size;
        in.householdTownship = township.toArray();
        in.householdPrior = new boolean[township.size];
        for (int h = 0; h < township.size; h++) in.householdPrior[h] = prior.a[h] != 0;
        int[] classOf = Collapse.run(in, stock.toArray(), kind.toArray(), price.toArray(), edgeStock.toArray(), edgeDemand.toArray(), edgeFit.toArray());
        wishes(in);
        lines(in, classOf);
        return in;
    }

    private void wishes(Instance in) {
        int n = flags.size;
        in.wishHousehold = household.toArray();
        in.wishTier = tier.toArray();
        in.wishPartial = new boolean[n];
        in.wishFirst = new boolean[n];
        in.wishOff = new int[township.size + 1];
        in.wishOf = new int[n];
        for (int j = 0; j < n; j++) {
            in.wishPartial[j] = (flags.a[j] & 1) != 0;
            in.wishFirst[j] = (flags.a[j] & 2) != 0;
            in.wishOff[household.a[j] + 1]++;
        }
        for (int h = 0; h < township.size; h++) in.wishOff[h + 1] += in.wishOff[h];
        int[] at = in.wishOff.clone();
        for (int j = 0; j < n; j++) in.wishOf[at[household.a[j]]++] = j;
    }

    private void lines(Instance in, int[] classOf) {
        int n = lineWish.size, w = flags.size;
        in.lineWish = lineWish.toArray();
        in.lineQty = qty.toArray();
        in.lineOff = new int[w + 1];
        in.lineClass = new int[n];
        in.lineCashMax = new int[n];
        in.lineValue = new int[n];
        in.lineBonus = new int[n];
        long[] total = new long[w];
        for (int l = 0; l < n; l++) {
            in.lineOff[lineWish.a[l] + 1]++;
            total[lineWish.a[l]] += (long) need.a[l] * qty.a[l];
        }
        for (int j = 0; j < w; j++) in.lineOff[j + 1] += in.lineOff[j];
        for (int l = 0; l < n; l++) {
            int j = lineWish.a[l], d = lineDemand.a[l], p = price.a[d];
            in.lineClass[l] = classOf[d];
            in.lineCashMax[l] = budget[l] <= 0 || p <= 0 ? 0 : (int) Math.min(qty.a[l], budget[l] / p);
            in.lineValue[l] = total[j] == 0 ? 0 : Math.toIntExact(1000L * weight.a[j] * need.a[l] / total[j]);
            in.lineBonus[l] = total[j] == 0 || in.householdPrior[household.a[j]] ? 0 : Math.toIntExact(bonus * need.a[l] / total[j]);
        }
    }

    /** A growing list of numbers. */
    static final class Ints {
        int[] a = new int[64];
        int size;

        int add(int v) {
            if (size == a.length) a = Arrays.copyOf(a, size * 2);
            a[size] = v;
            return size++;
        }

        int[] toArray() { return Arrays.copyOf(a, size); }
    }
}
