package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Who may be bought for makes room for who may not, where that helps more than the money costs; and a piece that comes free saves money. */
class ChainsTest {
    private static final int PRICE = 20_000;

    @Test
    void theOnlyPieceGoesToTheOneNobodyMayBuyFor() {
        Items it = held(PRICE, PRICE, 3, 0);
        long before = it.s.value;
        assertThat(it.give(1, 0)).isTrue();
        assertThat(it.s.pieces).containsExactly(1, 1);
        assertThat(it.s.bought).containsExactly(1, 0);
        assertThat(it.s.stock).containsExactly(0, 1);
        assertThat(it.s.value).isEqualTo(before + 1_000_000 + 300_000 - 3 * PRICE);
        EngineTest.recount(it.s);
    }

    @Test
    void nothingIsBoughtBeyondTheBudgetOrTheMoneyOrForWhatEarlierTiersHold() {
        for (Items it : new Items[] {held(PRICE - 1, PRICE, 3, 0), held(PRICE, PRICE - 1, 3, 0), held(PRICE, PRICE, 3, 1)}) {
            long before = it.s.value;
            assertThat(it.give(1, 0)).isFalse();
            assertThat(it.s.pieces).containsExactly(1, 0);
            assertThat(it.s.value).isEqualTo(before);
            EngineTest.recount(it.s);
        }
    }

    @Test
    void nothingIsBoughtForMoreThanItBrings() {
        Items it = held(PRICE, PRICE, 100, 0);
        assertThat(it.give(1, 0)).isFalse();
        assertThat(it.s.bought).containsExactly(0, 0);
        EngineTest.recount(it.s);
    }

    @Test
    void whereMoneyIsDearNothingIsBoughtForOthersUntilTheEnd() {
        Items it = held(PRICE, PRICE, 3, 0);
        Market m = new Market(it.in, it.stage, new Chunks(Runnable::run));
        m.mu = 3L << 2 * Fixed.GRAIN;
        m.price();
        assertThat(new Items(it.s, m).give(1, 0)).isFalse();
        assertThat(new Items(it.s, m, true).give(1, 0)).isTrue();
    }

    @Test
    void whatIsBoughtAtTheEndOfAChainSetsFreeWhatIsNeededAtItsStart() {
        var b = new InstanceBuilder(1_000_000, 3, 40, PRICE);
        int town = b.township(0), small = b.stock(1), large = b.stock(1);
        int[] demand = {b.demand(0, PRICE), b.demand(0, PRICE), b.demand(0, PRICE)};
        b.serves(small, demand[0], 0);
        b.serves(small, demand[1], 0);
        b.serves(large, demand[1], 100);
        b.serves(large, demand[2], 0);
        for (int i = 0; i < 3; i++) {
            b.wish(b.household(town, false), 300, false, false, 1);
            b.line(demand[i], 1, 5, i == 2 ? PRICE : 0);
        }
        Items it = items(b.build(), 0);
        assertThat(it.give(2, 0)).isTrue();
        assertThat(it.give(1, 0)).isTrue();
        assertThat(it.s.bought).containsExactly(0, 0, 0);
        int mark = it.s.mark();
        long before = it.s.value;
        assertThat(it.give(0, 0)).isTrue();
        assertThat(it.s.stock).containsExactly(1, 1, 0);
        assertThat(it.s.bought).containsExactly(0, 0, 1);
        assertThat(it.s.value).isEqualTo(before + 1_300_000 - 100 - 3 * PRICE);
        it.s.undo(mark);
        assertThat(it.s.value).isEqualTo(before);
        assertThat(it.s.stock).containsExactly(0, 1, 1);
        EngineTest.recount(it.s);
    }

    @Test
    void aPieceThatComesFreeTakesThePlaceOfABoughtOne() {
        Items it = held(PRICE, PRICE, 3, 0);
        it.give(1, 0);
        it.s.commit();
        long before = it.s.value;
        it.drop(1, 1);
        it.s.save();
        assertThat(it.s.bought).containsExactly(0, 0);
        assertThat(it.s.stock).containsExactly(1, 0);
        assertThat(it.s.cashLeft).isEqualTo(PRICE);
        assertThat(it.s.value).isEqualTo(before - 1_300_000 + 3 * PRICE);
        EngineTest.recount(it.s);
    }

    @Test
    void aPieceThatFitsSoBadlyThatItCostsMoreThanABoughtOneStaysFree() {
        var b = new InstanceBuilder(1_000_000, 3, 40, PRICE);
        int town = b.township(0), stock = b.stock(1), fits = b.demand(0, 0), poorly = b.demand(0, PRICE);
        b.serves(stock, fits, 0);
        b.serves(stock, poorly, 3 * PRICE);
        for (int i = 0; i < 2; i++) {
            b.wish(b.household(town, false), 300, false, false, 1);
            b.line(i == 0 ? fits : poorly, 1, 5, i == 0 ? 0 : PRICE);
        }
        Items it = items(b.build(), 0);
        it.give(0, 0);
        it.give(1, 0);
        it.s.commit();
        it.drop(0, 1);
        it.s.save();
        assertThat(it.s.bought).containsExactly(0, 1);
        assertThat(it.s.free).containsExactly(1);
        EngineTest.recount(it.s);
    }

    /** One quilt, given to a wish for which one may be bought within {@code budget}; another wish of the same kind must have it from the shelf. */
    private static Items held(long budget, long money, int mpPerFen, int earlier) {
        var b = new InstanceBuilder(1_000_000, mpPerFen, 40, money);
        int town = b.township(0), demand = b.demand(0, PRICE);
        b.serves(b.stock(1), demand, 0);
        b.wish(b.household(town, false), 400, false, false, 1);
        b.line(demand, 1, 5, budget);
        b.wish(b.household(town, false), 300, false, false, 1);
        b.line(demand, 1, 5, 0);
        Items it = items(b.build(), earlier);
        assertThat(it.s.addStock(0, Chains.ANY)).isTrue();
        it.s.commit();
        return it;
    }

    /** Nothing given yet; of the first line earlier tiers hold so many pieces. */
    private static Items items(Instance in, int earlier) {
        boolean[] all = new boolean[in.wishes()];
        Arrays.fill(all, true);
        int[] held = new int[in.lines()];
        held[0] = earlier;
        Stage stage = new Stage(in, all, held, new int[in.lines()]);
        Market m = new Market(in, stage, new Chunks(Runnable::run));
        m.price();
        State s = new State(in, stage);
        s.guide(m);
        return new Items(s, m);
    }
}
