package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainTest {
    private static final Effort LITTLE = new Effort(200, 2_000, 1);

    private static Solution solve(Instance in) { return Engine.solve(in, Policy.MOST_HOUSEHOLDS, LITTLE, Runnable::run, Watch.NONE); }

    @Test
    void twoQuiltsForFiveHouseholds() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int quilt = b.stock(2), wanted = b.demand(50, 15_000), town = b.township(0);
        b.serves(quilt, wanted, 0);
        for (int i = 0; i < 5; i++) {
            b.wish(b.household(town, false), 300 + 50 * i, false, false, 2);
            b.line(wanted, 1, 9, 0);
        }
        Instance in = b.build();
        Solution s = solve(in);
        Explain why = new Explain(in, s);
        Reason poor = why.wish(0), served = why.wish(4);
        assertThat(poor.kind()).isEqualTo(Reason.Kind.SCARCE);
        assertThat(poor.stock()).isEqualTo(2);
        assertThat(poor.wanted()).isEqualTo(5);
        assertThat(poor.rivals()).isEqualTo(4);
        assertThat(poor.shortBy()).isEqualTo(1);
        assertThat(poor.costMp()).isGreaterThan(poor.worthMp());
        assertThat(served.kind()).isEqualTo(Reason.Kind.GIVEN);
        assertThat(served.worthMp()).isEqualTo(1_500_000);
    }

    @Test
    void nothingFits() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int wanted = b.demand(7, 9_000), town = b.township(0);
        b.stock(3);
        b.wish(b.household(town, false), 300, false, false, 2);
        b.line(wanted, 1, 9, 0);
        Instance in = b.build();
        Reason r = new Explain(in, solve(in)).wish(0);
        assertThat(r.kind()).isEqualTo(Reason.Kind.NO_FIT);
        assertThat(r.stock()).isZero();
    }

    @Test
    void aSecondGiftYieldsToANeverHelpedHousehold() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int quilt = b.stock(1), wanted = b.demand(50, 15_000), town = b.township(0);
        b.serves(quilt, wanted, 0);
        b.wish(b.household(town, true), 730, false, false, 4);
        b.line(wanted, 1, 9, 0);
        b.wish(b.household(town, false), 100, false, false, 0);
        b.line(wanted, 1, 9, 0);
        Instance in = b.build();
        Solution s = solve(in);
        assertThat(s.served(1)).isTrue();
        assertThat(new Explain(in, s).wish(0).kind()).isEqualTo(Reason.Kind.HOUSEHOLD);
    }

    @Test
    void theMoneyIsUsedUp() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 16_000);
        int wanted = b.demand(1, 16_000), town = b.township(0);
        for (int i = 0; i < 3; i++) {
            b.wish(b.household(town, false), 300 + i, false, false, 2);
            b.line(wanted, 1, 9, 16_000);
        }
        Instance in = b.build();
        Solution s = solve(in);
        assertThat(s.bought()).containsExactly(0, 0, 1);
        Reason r = new Explain(in, s).wish(0);
        assertThat(r.kind()).isEqualTo(Reason.Kind.CASH);
        assertThat(r.cashFen()).isEqualTo(16_000);
    }

    @Test
    void noTripPays() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int quilt = b.stock(5), wanted = b.demand(50, 0), far = b.township(5_000_000);
        b.serves(quilt, wanted, 0);
        b.wish(b.household(far, false), 300, false, false, 2);
        b.line(wanted, 1, 9, 0);
        Instance in = b.build();
        assertThat(new Explain(in, solve(in)).wish(0).kind()).isEqualTo(Reason.Kind.TRIP);
    }

    @Test
    void everyWishHasAReasonWhoseNumbersReCheck() {
        Instance in = EngineTest.town(4, 500, true);
        Solution s = Engine.solve(in, Policy.POOREST_FIRST, LITTLE, Runnable::run, Watch.NONE);
        Explain why = new Explain(in, s);
        for (int j = 0; j < in.wishes(); j++) {
            Reason r = why.wish(j);
            int lacking = 0;
            for (int l = in.firstLine(j); l < in.endLine(j); l++) lacking += in.quantity(l) - s.stock()[l] - s.bought()[l];
            assertThat(r.kind() == Reason.Kind.GIVEN).isEqualTo(lacking == 0);
            assertThat(r.stock()).isGreaterThanOrEqualTo(0);
            assertThat(r.wanted()).isPositive();
        }
    }
}
