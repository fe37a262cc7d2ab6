package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.inventory.Reservation;
import org.wishdesk.testkit.AtOnce;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

/** Accepting: all of it or none, and never the same thing twice, however many press. */
class AcceptTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 29);

    private static List<Proposal> proposed(Desks desk) {
        return desk.matching.propose(DAY, Progress.NONE).proposals();
    }

    private static int promised(Desks desk) {
        return desk.store.read(desk.reservations::standing).stream().mapToInt(Reservation::quantity).sum();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void twoWhoAcceptTheSameProposalReserveItOnce(Stores kind) throws Exception {
        for (int round = 0; round < 5; round++) {
            try (Desks desk = new Desks(kind.fresh())) {
                desk.intake.log(Desks.gift("王芳", 1, null));
                Wished.coat(desk);
                List<Proposal> same = proposed(desk);
                assertThat(AtOnce.refused(List.of(() -> desk.matching.accept(same), () -> desk.matching.accept(same)))).as("the second finds it accepted").isZero();
                assertThat(promised(desk)).isEqualTo(1);
                assertThat(desk.differences()).isEmpty();
            }
        }
    }

    /** One coat is wished for and two lots fit: each of two dispatchers takes another one. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWishIsNotServedTwiceFromTwoLots(Stores kind) throws Exception {
        for (int round = 0; round < 5; round++) {
            try (Desks desk = new Desks(kind.fresh())) {
                desk.intake.log(Desks.gift("王芳", 1, null));
                Wished.household(desk, "H1", "低保户");
                Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.line("棉衣", ForWhom.MEN, "170/88A", Season.WINTER, 2));
                desk.intake.log(Desks.gift("李明", 1, null));
                List<Proposal> both = proposed(desk);
                assertThat(both).hasSize(2);
                desk.store.run(tx -> desk.reservations.reserve(tx, both.getFirst().lot(), both.getFirst().place(), both.getFirst().wishLine(), 1, "", desk.clock.instant()));
                desk.intake.log(Desks.gift("张强", 1, null));
                Proposal second = both.get(1);
                Proposal third = proposed(desk).stream().filter(p -> !p.lot().equals(second.lot())).findFirst().orElseGet(() -> other(desk, second));
                assertThat(AtOnce.refused(List.of(() -> desk.matching.accept(List.of(second)), () -> desk.matching.accept(List.of(third))))).isEqualTo(1);
                assertThat(promised(desk)).isEqualTo(2);
            }
        }
    }

    /** The same proposal with the lot that the first does not take. */
    private static Proposal other(Desks desk, Proposal p) {
        return desk.store.read(desk.inventory::stock).stream().filter(r -> r.reserved() == 0 && !r.lot().equals(p.lot()))
                .map(r -> new Proposal(java.util.UUID.randomUUID(), p.wanted(), r.lot(), r.code(), p.itemName(), p.spec(), p.unit(), r.place(), p.placeName(), p.quantity(),
                        p.exact(), p.reason(), p.bid()))
                .findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whereOnePieceIsGoneNothingIsTaken(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("王芳", 2, null));
            Wished.household(desk, "H1", "低保户");
            Wished.household(desk, "H2", "低保户");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W2", "H2", "2016-05-01", false, Wished.coat("170/88A"));
            List<Proposal> both = proposed(desk);
            assertThat(both).hasSize(2);
            Proposal second = both.get(1);
            desk.store.run(tx -> desk.reservations.reserve(tx, second.lot(), second.place(), second.wishLine(), 1, "", desk.clock.instant().plusSeconds(60)));
            assertThatThrownBy(() -> desk.matching.accept(both)).isInstanceOfSatisfying(Refused.class, r -> {
                assertThat(r.key()).isEqualTo("matching.servedMeanwhile");
                assertThat(r.args()).contains(second.code());
            });
            assertThat(promised(desk)).isEqualTo(1);
            assertThat(desk.matching.accept(List.of())).isZero();
            List<Proposal> doubled = Stream.of(both.getFirst(), both.getFirst()).toList();
            assertThat(desk.matching.accept(doubled)).as("said twice, taken once").isEqualTo(1);
            assertThat(promised(desk)).isEqualTo(2);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatNobodyLoadsIsFreeAgain(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("王芳", 1, null));
            Wished.coat(desk);
            List<Proposal> one = proposed(desk);
            desk.matching.accept(one);
            assertThat(desk.matching.lapse()).as("not yet").isZero();
            desk.clock.forward(java.time.Duration.ofDays(15));
            assertThat(desk.matching.lapse()).isEqualTo(1);
            assertThat(promised(desk)).isZero();
            assertThat(proposed(desk)).as("what lapsed is offered again").hasSize(1);
            assertThat(desk.differences()).isEmpty();
        }
    }
}
