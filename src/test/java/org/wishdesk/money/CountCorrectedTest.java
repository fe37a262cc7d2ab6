package org.wishdesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wishdesk.money.DrawerTest.LI;
import static org.wishdesk.money.DrawerTest.STATION;
import static org.wishdesk.money.DrawerTest.ZHAO;
import static org.wishdesk.money.DrawerTest.at;
import static org.wishdesk.money.DrawerTest.cash;
import static org.wishdesk.money.DrawerTest.held;
import static org.wishdesk.money.DrawerTest.refused;
import static org.wishdesk.money.DrawerTest.state;
import static org.wishdesk.money.DrawerTest.sum;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** A wrong count is replaced by a right one, and both stay readable. */
class CountCorrectedTest {

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWrongCountIsReplacedAndBothStayReadable(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            cash(desk, "\u738b\u82b3", "100");
            Shift shift = desk.drawer.open(STATION, sum("1000", "", "\u591a\u4e86\u4e5d\u767e"));
            desk.clock.forward(Duration.ofMinutes(5));
            cash(desk, "\u738b\u82b3", "7");
            CountDraft right = sum("100", "", "");
            refused("money.reasonMissing", () -> desk.drawer.correct(shift.opening().id(), right, " "));
            Shift mended = desk.drawer.correct(shift.opening().id(), right, "\u591a\u8f93\u4e00\u4e2a\u96f6");
            assertThat(desk.drawer.correct(shift.opening().id(), right, "\u591a\u8f93\u4e00\u4e2a\u96f6")).as("pressed twice").isEqualTo(mended);
            assertThat(mended.opening().counted()).isEqualTo(Money.ofFen(10_000));
            assertThat(mended.opening().countedAt()).isEqualTo(shift.opening().countedAt());
            assertThat(mended.opening().replaces()).isEqualTo(shift.opening().id());
            assertThat(state(desk).there()).isEqualTo(Money.ofFen(10_700));
            assertThat(held(desk, AccountKind.OVER_SHORT)).isZero();
            assertThat(desk.drawer.counts(shift.id())).extracting(Count::countedFen).containsExactly(100_000L, 10_000L);
            refused("money.count.builtUpon", () -> desk.drawer.correct(shift.opening().id(), sum("100", "", ""), "\u518d\u6765"));

            desk.clock.forward(Duration.ofHours(1));
            Shift closed = desk.drawer.close(shift.id(), sum("107", LI, ""));
            assertThat(closed.other()).isEqualTo(Money.ZERO);
            refused("money.count.builtUpon", () -> desk.drawer.correct(mended.opening().id(), sum("99", "", "\u5c11"), "\u6539"));
            Shift again = desk.drawer.correct(closed.closing().id(), sum("106", "", "\u5c11\u4e00\u5143"), "\u91cd\u70b9");
            assertThat(again.state()).as("a new count waits for its second person").isEqualTo(Shift.State.TO_CHECK);
            assertThat(state(desk).there()).isEqualTo(Money.ofFen(10_600));
            desk.drawer.open(STATION, sum("106", "", ""));
            refused("money.count.builtUpon", () -> desk.drawer.correct(again.closing().id(), sum("107", LI, ""), "\u6539"));
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** What was paid in since had been there: a count cannot say later that less was. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasPaidInSinceHadBeenThere(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            cash(desk, "\u738b\u82b3", "100");
            Shift shift = desk.drawer.open(STATION, sum("100", "", ""));
            desk.clock.forward(Duration.ofDays(1));
            desk.deposits.payIn(new DepositDraft(Ids.next(), shift.drawer(), "95", "S-1", LocalDate.of(2016, 5, 29), ZHAO, LI));
            desk.clock.forward(Duration.ofDays(1));
            cash(desk, "\u738b\u82b3", "50");
            assertThatThrownBy(() -> desk.drawer.correct(shift.opening().id(), sum("94", "", "short"), "x")).isInstanceOfSatisfying(Refused.class, r -> {
                assertThat(r.key()).isEqualTo("money.notThereThen");
                assertThat(desk.words.t(r)).contains("2016-05-29");
            });
            assertThat(state(desk).open()).as("both or neither").isEqualTo(desk.drawer.shifts(shift.drawer(), 1).getFirst()).extracting(Shift::opening).isEqualTo(shift.opening());
            assertThat(held(desk, AccountKind.OVER_SHORT)).isZero();
            desk.drawer.correct(shift.opening().id(), sum("95", "", "short"), "as much as was paid in");
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** The right count comes before the wrong one goes: what was paid in of what both found stands in nobody's way. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatBothCountsFoundMayBePaidInAlready(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Shift shift = desk.drawer.open(STATION, sum("200", "", "float"));
            desk.clock.forward(Duration.ofHours(1));
            desk.deposits.payIn(new DepositDraft(Ids.next(), shift.drawer(), "150", "S-1", LocalDate.of(2016, 5, 28), ZHAO, LI));
            desk.clock.forward(Duration.ofHours(1));
            assertThatThrownBy(() -> desk.drawer.correct(shift.opening().id(), sum("149", "", "float"), "x")).isInstanceOf(Refused.class);
            desk.drawer.correct(shift.opening().id(), sum("190", "", "float"), "miscounted");
            assertThat(state(desk).there()).isEqualTo(Money.ofFen(4_000));
            assertThat(held(desk, AccountKind.OVER_SHORT)).isEqualTo(-19_000);
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** A first count of a moment before now books what it misses at that moment: it, too, cannot say that less lay there than was paid in later on. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aFirstCountOfAnEarlierMomentCannotSayLess(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            cash(desk, "\u738b\u82b3", "10");
            Instant then = desk.clock.instant();
            desk.clock.forward(Duration.ofDays(1));
            cash(desk, "\u738b\u82b3", "90");
            CountDraft early = at(sum("5", "", "short"), then);
            assertThatThrownBy(() -> desk.drawer.open(STATION, early)).isInstanceOfSatisfying(Refused.class, r -> {
                assertThat(r.key()).isEqualTo("money.notThereThen");
                assertThat(desk.words.t(r)).contains("2016-05-28");
            });
            assertThat(state(desk).open()).isNull();
            assertThat(held(desk, AccountKind.OVER_SHORT)).isZero();
            Shift shift = desk.drawer.open(STATION, at(sum("95", "", "short"), then));
            assertThat(shift.opening().countedAt()).as("five may have been missing then").isEqualTo(then);
            assertThatThrownBy(() -> desk.drawer.close(shift.id(), at(sum("89", LI, "short"), then))).isInstanceOfSatisfying(Refused.class,
                    r -> assertThat(r.key()).isEqualTo("money.notThereThen"));
            assertThat(desk.drawer.close(shift.id(), sum("89", LI, "short")).state()).as("now they may be").isEqualTo(Shift.State.CLOSED);
            assertThat(held(desk, AccountKind.DRAWER)).isEqualTo(8_900);
            assertThat(desk.differences()).isEmpty();
        }
    }
}
