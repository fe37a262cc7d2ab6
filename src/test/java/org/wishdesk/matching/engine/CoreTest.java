package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the search works on: what the prices do not clearly decide, siblings that share a bonus and single pieces of a line among it. */
class CoreTest {
    private static final long WIDTH = 100_000;

    @Test
    void aGiftThatIsClearlyRightIsNearWhenASiblingWouldDoAsWell() {
        // The coat earns 280 + 1000 - 700 points: far from the line. The heater earns 387 - 435 beside it, and 952 in its place.
        assertThat(Core.near(home(700_000, 435_000, false), WIDTH)).containsExactly(0, 1);
        assertThat(Core.near(home(700_000, 1_000_000, false), WIDTH)).as("387 + 1000 - 1000 is 193 less than the coat").isEmpty();
        assertThat(Core.near(home(700_000, 900_000, false), WIDTH)).as("487 is 93 less").containsExactly(0, 1);
        assertThat(Core.near(home(0, 1_280_000, false), WIDTH)).isEmpty();
        assertThat(Core.near(home(150_000, 600_000, true), WIDTH)).as("without a bonus they share nothing").isEmpty();
    }

    @Test
    void aChangeEarnsWhatTheTwoEarnTogetherLessThanApart() {
        Items it = home(700_000, 435_000, false);
        assertThat(it.swap(0, 1)).isEqualTo(387_000 + 1_000_000 - 435_000 - (280_000 + 1_000_000 - 700_000));
        it = home(150_000, 600_000, true);
        assertThat(it.swap(0, 1)).isEqualTo(387_000 - 600_000 - (280_000 - 150_000));
    }

    @Test
    void aLineOfManyPiecesIsNearWhenOneOfThemIs() {
        // A book brings 600 + 1000 points by the eighth: 200.
        assertThat(Core.near(books(150_000, true, 8), WIDTH)).containsExactly(1);
        assertThat(Core.near(books(90_000, true, 8), WIDTH)).isEmpty();
        assertThat(Core.near(books(250_000, true, 0), WIDTH)).containsExactly(1);
        assertThat(Core.near(books(310_000, true, 0), WIDTH)).isEmpty();
        assertThat(Core.near(books(150_000, false, 8), WIDTH)).as("all or nothing: 400 points").isEmpty();
    }

    /** A household with a coat, and a wish for a heater. */
    private static Items home(long coat, long heater, boolean prior) {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int town = b.township(0), home = b.household(town, prior);
        for (int i = 0; i < 2; i++) {
            int demand = b.demand(i, 0);
            b.serves(b.stock(1), demand, 0);
            b.wish(home, i == 0 ? 280 : 387, false, false, 1);
            b.line(demand, 1, 5, 0);
        }
        Items it = items(b.build(), coat, heater);
        assertThat(it.s.addStock(0, Chains.ANY)).isTrue();
        return it;
    }

    private static Items books(long price, boolean partial, int given) {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int demand = b.demand(0, 0);
        b.serves(b.stock(8), demand, 0);
        b.wish(b.household(b.township(0), false), 600, partial, false, 1);
        b.line(demand, 8, 1, 0);
        Items it = items(b.build(), price);
        for (int i = 0; i < given; i++) assertThat(it.s.addStock(0, Chains.ANY)).isTrue();
        return it;
    }

    private static Items items(Instance in, long... price) {
        boolean[] all = new boolean[in.wishes()];
        Arrays.fill(all, true);
        Stage stage = new Stage(in, all, new int[in.lines()], new int[in.lines()]);
        Market m = new Market(in, stage, new Chunks(Runnable::run));
        for (int d = 0; d < in.classes; d++) m.sigma[in.edgeGroup[in.edgeOff[d]]] = Fixed.grains(price[d]);
        m.price();
        State s = new State(in, stage);
        s.guide(m);
        return new Items(s, m);
    }
}
