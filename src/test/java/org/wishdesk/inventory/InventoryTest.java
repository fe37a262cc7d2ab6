package org.wishdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Difference;
import org.wishdesk.base.Refused;
import org.wishdesk.intake.Gift;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

class InventoryTest {

    private static StockRow only(Desks desk) {
        return desk.store.read(desk.inventory::stock).getFirst();
    }

    private static UUID movementOf(Desks desk, UUID lot) {
        return desk.store.read(tx -> desk.inventory.trail(tx, lot)).getFirst().id();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aPromiseMovesNothingAndCannotBePromisedTwice(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            UUID line = Wished.coat(desk);
            StockRow row = only(desk);
            Instant later = desk.clock.instant().plus(Duration.ofDays(14));
            desk.store.run(tx -> desk.reservations.reserve(tx, row.lot(), row.place(), line, 2, "why", later));
            assertThat(only(desk).quantity()).isEqualTo(2);
            assertThat(only(desk).reserved()).isEqualTo(2);
            assertThatThrownBy(() -> desk.store.run(tx -> desk.reservations.reserve(tx, row.lot(), row.place(), line, 1, "why", later)))
                    .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("inventory.notEnough"));
            assertThatThrownBy(() -> desk.store.run(tx -> desk.inventory.move(tx, MovementKind.DISPOSED, row.lot(), desk.inventory.placeById(tx, row.place()),
                    desk.inventory.place(tx, PlaceKind.RECYCLED, ""), 1, "old", desk.clock.instant()))).as("promised goods stay").isInstanceOf(Refused.class);
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nobodyLoadsInTimeAndThePromiseLapses(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            UUID line = Wished.coat(desk);
            StockRow row = only(desk);
            desk.store.run(tx -> desk.reservations.reserve(tx, row.lot(), row.place(), line, 1, "why", desk.clock.instant().plus(Duration.ofDays(14))));
            desk.clock.forward(Duration.ofDays(13));
            assertThat(desk.matching.lapse()).isZero();
            desk.clock.forward(Duration.ofDays(2));
            assertThat(desk.matching.lapse()).isEqualTo(1);
            assertThat(only(desk).reserved()).isZero();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aMistakeIsReversedOnceWithAReason(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("\u738b\u82b3", 2, "3.62"));
            UUID movement = movementOf(desk, only(desk).lot());
            assertThatThrownBy(() -> desk.store.run(tx -> desk.inventory.reverse(tx, movement, " "))).isInstanceOf(Refused.class);
            desk.store.run(tx -> {
                desk.inventory.reverse(tx, movement, "typed twice");
                desk.cashBook.reverse(tx, desk.cashBook.ofGift(tx, gift.id()).getFirst().posting(), "typed twice");
            });
            assertThat(desk.store.read(desk.inventory::stock)).isEmpty();
            assertThat(desk.cashBook.balances()).allSatisfy(b -> assertThat(b.fen()).isZero());
            assertThatThrownBy(() -> desk.store.run(tx -> desk.inventory.reverse(tx, movement, "again")))
                    .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("inventory.reversedAlready"));
            assertThatThrownBy(() -> desk.store.run(tx -> desk.cashBook.reverse(tx, desk.cashBook.ofGift(tx, gift.id()).getFirst().posting(), "again")))
                    .isInstanceOf(Refused.class);
            assertThat(desk.differences()).as("the gift still says what it said: only making it void takes that back").extracting(Difference::key)
                    .containsExactly("inventory.difference.received", "money.difference.gift");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatHasMovedOnCannotBeReversed(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            StockRow row = only(desk);
            desk.store.run(tx -> desk.inventory.move(tx, MovementKind.DISPOSED, row.lot(), desk.inventory.placeById(tx, row.place()),
                    desk.inventory.place(tx, PlaceKind.RECYCLED, ""), 1, "torn", desk.clock.instant()));
            UUID movement = movementOf(desk, row.lot());
            assertThatThrownBy(() -> desk.store.run(tx -> desk.inventory.reverse(tx, movement, "mistake"))).isInstanceOf(Refused.class);
            assertThat(only(desk).quantity()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aBackDatedMovementMustNotHaveMadeAnyBalanceNegative(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            StockRow row = only(desk);
            desk.clock.forward(Duration.ofHours(5));
            Instant before = desk.clock.instant().minus(Duration.ofHours(6));
            assertThatThrownBy(() -> desk.store.run(tx -> desk.inventory.move(tx, MovementKind.DISPOSED, row.lot(), desk.inventory.placeById(tx, row.place()),
                    desk.inventory.place(tx, PlaceKind.RECYCLED, ""), 1, "torn", before)))
                    .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("inventory.notThereThen"));
            desk.store.run(tx -> desk.inventory.move(tx, MovementKind.DISPOSED, row.lot(), desk.inventory.placeById(tx, row.place()),
                    desk.inventory.place(tx, PlaceKind.RECYCLED, ""), 2, "torn", desk.clock.instant()));
            assertThatThrownBy(() -> desk.store.run(tx -> desk.inventory.move(tx, MovementKind.DISPOSED, row.lot(), desk.inventory.placeById(tx, row.place()),
                    desk.inventory.place(tx, PlaceKind.SOLD, ""), 1, "late", desk.clock.instant().minus(Duration.ofHours(1))))).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void ofTwoWhoReserveTheLastPieceOneIsTold(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh()); ExecutorService two = Executors.newFixedThreadPool(2)) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            UUID line = Wished.coat(desk);
            StockRow row = only(desk);
            Instant later = desk.clock.instant().plus(Duration.ofDays(1));
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                tries.add(two.submit(() -> {
                    try {
                        desk.store.run(tx -> desk.reservations.reserve(tx, row.lot(), row.place(), line, 1, "why", later));
                        return true;
                    } catch (Refused refused) {
                        return false;
                    }
                }));
            }
            assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
            assertThat(only(desk).reserved()).isEqualTo(1);
        }
    }

    /** Any sequence of receiving, moving and reversing: the kept sums agree, and the stock of any past moment is what a replay in plain Java says. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void stockOfAnyMomentIsTheReplayOfItsMovements(Stores kind) {
        Random random = new Random(42);
        try (Desks desk = new Desks(kind.fresh())) {
            List<UUID> lots = new ArrayList<>();
            List<Instant> moments = new ArrayList<>();
            for (int step = 0; step < 120; step++) {
                desk.clock.forward(Duration.ofMinutes(1 + random.nextInt(30)));
                moments.add(desk.clock.instant());
                try {
                    int what = random.nextInt(10);
                    if (what < 4 || lots.isEmpty()) {
                        desk.intake.log(Desks.gift("\u738b" + step, 1 + random.nextInt(6), null));
                        lots.add(desk.store.read(desk.inventory::stock).getLast().lot());
                    } else {
                        UUID lot = lots.get(random.nextInt(lots.size()));
                        PlaceKind to = List.of(PlaceKind.BRANCH, PlaceKind.RECYCLED, PlaceKind.SHELF).get(random.nextInt(3));
                        desk.store.run(tx -> {
                            List<Movement> trail = desk.inventory.trail(tx, lot);
                            Movement one = trail.get(random.nextInt(trail.size()));
                            if (what < 8 || one.kind() == MovementKind.RECEIVED) {
                                desk.inventory.move(tx, MovementKind.TRANSFERRED, lot, desk.inventory.placeById(tx, one.toPlace()),
                                        desk.inventory.place(tx, to, "X"), 1 + random.nextInt(3), "moved", desk.clock.instant());
                            } else {
                                desk.inventory.reverse(tx, one.id(), "mistake");
                            }
                        });
                    }
                } catch (Refused | org.jdbi.v3.core.JdbiException refused) {
                    // A step that is not possible is refused; what matters is what is written. Moving to where it lies is refused by the database.
                    assertThat(desk.differences()).isEmpty();
                }
            }
            assertThat(desk.differences()).isEmpty();
            List<Movement> all = desk.store.read(tx -> lots.stream().distinct().flatMap(lot -> desk.inventory.trail(tx, lot).stream()).toList());
            Map<UUID, Place> places = new HashMap<>();
            desk.inventory.places().forEach(p -> places.put(p.id(), p));
            for (Instant moment : moments) {
                Map<String, Integer> replay = new TreeMap<>();
                for (Movement m : all) {
                    if (!m.happenedAt().isAfter(moment)) {
                        replay.merge(m.lot() + " " + m.toPlace(), m.quantity(), Integer::sum);
                        replay.merge(m.lot() + " " + m.fromPlace(), -m.quantity(), Integer::sum);
                    }
                }
                replay.entrySet().removeIf(e -> e.getValue() == 0 || !places.get(UUID.fromString(e.getKey().split(" ")[1])).inside());
                Map<String, Integer> kept = new TreeMap<>();
                desk.inventory.snapshot(moment).forEach(r -> kept.put(r.lot() + " " + r.place(), r.quantity()));
                assertThat(kept).isEqualTo(replay);
            }
        }
    }

    /** A row that names a lot, gift or account that is not there is found, though no guard of the store speaks. */
    @Test
    void verifyNamesWhatNamesNothing() throws Exception {
        String url = Stores.freshUrl();
        try (Desks desk = new Desks(Store.open(new StoreLocation.Server(url)))) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, "10"));
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute("update account_sum set account = '00000000-0000-7000-8000-000000000001' where fen > 0");
            }
            assertThat(desk.differences()).anySatisfy(d -> {
                assertThat(d.key()).isEqualTo("inventory.difference.dangling");
                assertThat(List.of(d.firstName(), d.secondName())).containsExactly("account_sum", "account");
                assertThat(d.kept()).isEqualTo(1);
            });
        }
    }

    /** What is undone twice is found: a store of our own has no guard against it but the look of the one who writes. */
    @Test
    void verifyNamesWhatWasUndoneTwice() throws Exception {
        String url = Stores.freshUrl();
        try (Desks desk = new Desks(Store.open(new StoreLocation.Server(url)))) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute("alter table movement drop constraint movement_reverses_key");
                for (int i = 0; i < 2; i++) {
                    statement.execute("""
                            insert into movement (id, event, kind, lot, from_place, to_place, quantity, reverses, happened_at, entered_at)
                            select gen_random_uuid(), event, 'REVERSED', lot, to_place, from_place, quantity, id, happened_at, entered_at
                            from movement where reverses is null
                            """);
                }
            }
            assertThat(desk.differences()).anySatisfy(d -> {
                assertThat(d.key()).isEqualTo("inventory.difference.undone");
                assertThat(d.firstName()).isEqualTo("JZ2016-000001-1");
                assertThat(d.kept()).isEqualTo(2);
            });
        }
    }

    /** Whoever changes a sum behind the program's back is found. */
    @Test
    void verifyNamesWhatWasTamperedWith() throws Exception {
        String url = Stores.freshUrl();
        try (Desks desk = new Desks(Store.open(new StoreLocation.Server(url)))) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, "10"));
            assertThat(desk.differences()).isEmpty();
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute("update holding set quantity = 7");
                statement.execute("update account_sum set fen = fen + 1 where fen > 0");
            }
            assertThat(desk.differences()).hasSize(2).anySatisfy(d -> {
                assertThat(d.firstName()).isEqualTo("JZ2016-000001-1");
                assertThat(d.kept()).isEqualTo(7);
                assertThat(d.recomputed()).isEqualTo(2);
            }).anySatisfy(d -> assertThat(d.recomputed()).isEqualTo(1000));
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("update holding set quantity = -1")).as("the database itself refuses").hasMessageContaining("check");
                assertThatThrownBy(() -> statement.execute("update holding set reserved = quantity + 1")).hasMessageContaining("check");
            }
        }
    }

    @Test
    void quantitiesMustBeWholeAndPositive() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            UUID line = Wished.coat(desk);
            StockRow row = only(desk);
            for (int odd : new int[] {0, -1}) {
                assertThatThrownBy(() -> desk.store.run(tx -> desk.reservations.reserve(tx, row.lot(), row.place(), line, odd, "", desk.clock.instant())))
                        .isInstanceOf(Refused.class);
                assertThatThrownBy(() -> desk.store.run(tx -> desk.inventory.move(tx, MovementKind.TRANSFERRED, row.lot(), desk.inventory.placeById(tx, row.place()),
                        desk.inventory.place(tx, PlaceKind.BRANCH, "X"), odd, "", desk.clock.instant()))).isInstanceOf(Refused.class);
            }
            assertThatThrownBy(() -> desk.store.run(tx -> desk.reservations.release(tx, Ids.next(), Reservation.State.RELEASED))).isInstanceOf(Refused.class);
        }
    }
}
