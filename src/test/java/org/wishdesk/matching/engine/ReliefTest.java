package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Who may be bought for makes room for who may not, where that helps more than the money costs. */
class ReliefTest {
    private static final int PRICE = 20_000;

    @Test
    void theOnlyPieceGoesToTheOneNobodyMayBuyFor() {
        Items it = held(PRICE, PRICE, 3);
        long before = it.s.value;
        assertThat(Relief.sweep(it)).isEqualTo(1);
        assertThat(it.s.pieces).containsExactly(1, 1);
        assertThat(it.s.bought).containsExactly(1, 0);
        assertThat(it.s.stock).containsExactly(0, 1);
        assertThat(it.s.value).isEqualTo(before + 1_000_000 + 300_000 - 3 * PRICE);
        EngineTest.recount(it.s);
        assertThat(Relief.sweep(it)).as("nobody waits any more").isZero();
    }

    @Test
    void nothingIsBoughtBeyondTheBudgetOrTheMoney() {
        for (Items it : new Items[] {held(PRICE - 1, PRICE, 3), held(PRICE, PRICE - 1, 3)}) {
            long before = it.s.value;
            assertThat(Relief.sweep(it)).isZero();
            assertThat(it.s.pieces).containsExactly(1, 0);
            assertThat(it.s.value).isEqualTo(before);
            EngineTest.recount(it.s);
        }
    }

    @Test
    void nothingIsBoughtForMoreThanItBrings() {
        Items it = held(PRICE, PRICE, 100);
        assertThat(Relief.sweep(it)).isZero();
        assertThat(it.s.bought).containsExactly(0, 0);
        EngineTest.recount(it.s);
    }

    /** One quilt, given to a wish for which one may be bought within {@code budget}; another wish of the same kind must have it from the shelf. */
    private static Items held(long budget, long money, int mpPerFen) {
        var b = new InstanceBuilder(1_000_000, mpPerFen, 40, money);
        int town = b.township(0), demand = b.demand(0, PRICE);
        b.serves(b.stock(1), demand, 0);
        b.wish(b.household(town, false), 400, false, false, 1);
        b.line(demand, 1, 5, budget);
        b.wish(b.household(town, false), 300, false, false, 1);
        b.line(demand, 1, 5, 0);
        Instance in = b.build();
        boolean[] all = new boolean[in.wishes()];
        Arrays.fill(all, true);
        Stage stage = new Stage(in, all, new int[in.lines()], new int[in.lines()]);
        Market m = new Market(in, stage, new Chunks(Runnable::run));
        m.price();
        State s = new State(in, stage);
        s.guide(m);
        Items it = new Items(s, m);
        assertThat(s.addStock(0, State.ANY)).isTrue();
        s.commit();
        return it;
    }
}
