package org.wishdesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishdesk.money.DrawerTest.LI;
import static org.wishdesk.money.DrawerTest.STATION;
import static org.wishdesk.money.DrawerTest.ZHAO;
import static org.wishdesk.money.DrawerTest.refused;
import static org.wishdesk.money.DrawerTest.state;
import static org.wishdesk.money.DrawerTest.sum;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.intake.Gift;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** 专款专用: of what lies in one drawer, each purpose is looked at by itself, now and at every moment since. */
class MeantForTest {

    private static final String SCHOOL = "\u52a9\u5b66";
    private static final LocalDate FIRST = LocalDate.of(2016, 5, 28);

    private static Gift cash(Desks desk, String name, String yuan, String purpose) {
        GiftDraft gift = Desks.gift(name, 0, yuan);
        return desk.intake.log(new GiftDraft(gift.id(), null, gift.donor(), gift.channel(), List.of(),
                List.of(new GiftDraft.CashLine(Money.read(yuan).orElseThrow(), Tender.CASH, purpose, null)), gift.handler(), "", gift.receipt(), null, null));
    }

    private static Deposit pay(Desks desk, String yuan, String slip, LocalDate day) {
        return desk.deposits.payIn(new DepositDraft(Ids.next(), state(desk).drawer(), yuan, slip, day, ZHAO, LI));
    }

    /** What a count missed is booked as money meant for nothing; what came in after it can still be given back. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasMissingDoesNotHoldFastWhatCameLater(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            Shift shift = desk.drawer.open(STATION, sum("0", "", ""));
            cash(desk, "\u674e\u56db", "50", SCHOOL);
            desk.drawer.close(shift.id(), sum("49", LI, "\u5c11\u4e00\u5143"));
            Gift late = cash(desk, "\u738b\u82b3", "10", null);
            assertThat(desk.corrections.voidGift(late.id(), "\u91cd\u590d").voided()).isPresent();
            Gift other = cash(desk, "\u8d75\u516d", "10", null);
            desk.corrections.cash(other.id(), other.cash().getFirst(), Money.ofFen(900), Tender.CASH, "", "\u6570\u9519");
            refused("money.deposit.notThatMuch", () -> pay(desk, "58.01", "S-1", FIRST));
            pay(desk, "51", "S-1", FIRST);
            refused("money.movedOn", () -> desk.corrections.voidGift(other.id(), "\u91cd\u590d"));
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** That there is money of another purpose, or money that came later, does not put back what was paid in meanwhile. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasPaidInOfOnePurposeIsNotMadeUpByAnother(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            cash(desk, "\u738b\u82b3", "300", null);
            Gift school = cash(desk, "\u674e\u56db", "100", SCHOOL);
            Instant then = desk.clock.instant();
            desk.clock.forward(Duration.ofHours(1));
            pay(desk, "100", "S-1", FIRST);
            refused("money.movedOn", () -> desk.corrections.voidGift(school.id(), "\u91cd\u590d"));
            desk.clock.forward(Duration.ofHours(1));
            cash(desk, "\u8d75\u516d", "100", SCHOOL);
            refused("money.notThereThen", () -> desk.corrections.since(then).voidGift(school.id(), "\u91cd\u590d"));
            assertThat(desk.corrections.voidGift(school.id(), "\u91cd\u590d").voided()).as("of now it is there").isPresent();
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** A slip that is entered the day after paid in what lay there then, not what is meant for something and came since. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aSlipOfYesterdayPaidInWhatLayThereYesterday(Stores on) {
        try (Desks desk = new Desks(on.fresh())) {
            cash(desk, "\u738b\u82b3", "100", null);
            cash(desk, "\u5b59\u4e03", "20", SCHOOL);
            desk.clock.forward(Duration.ofDays(1));
            cash(desk, "\u674e\u56db", "50", SCHOOL);
            refused("money.deposit.notThatMuch", () -> pay(desk, "120.01", "S-1", FIRST));
            pay(desk, "110", "S-1", FIRST);
            assertThat(desk.cashBook.balances()).contains(new Balance(AccountKind.SPECIAL, "", "", 9_000), new Balance(AccountKind.SPECIAL, "", SCHOOL, 2_000),
                    new Balance(AccountKind.DRAWER, STATION, SCHOOL, 5_000));
            pay(desk, "60", "S-2", FIRST.plusDays(1));
            assertThat(state(desk).there()).isEqualTo(Money.ZERO);
            assertThat(desk.differences()).isEmpty();
        }
    }
}
