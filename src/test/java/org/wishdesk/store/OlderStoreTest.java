package org.wishdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wishdesk.people.Donor;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** A store of before the donors' gifts were counted beside them is opened, also one whose update the power cut short: nothing is lost. */
class OlderStoreTest {

    private static final String WANG = "\u738b\u82b3";

    /** How far an update had come when the power failed. */
    private enum Far {
        NOT_BEGUN("drop table donor_use"),
        MADE("delete from donor_use"),
        FILLED(""),
        FIRST_GONE("alter table donor drop column gifts"),
        BOTH_GONE("alter table donor drop column gifts", "alter table donor drop column last_gift_at");

        private final List<String> steps;

        Far(String... steps) {
            this.steps = List.of(steps);
        }
    }

    @TempDir
    Path folder;

    private static Stream<Arguments> cases() {
        return Stream.of(Stores.values()).flatMap(kind -> Stream.of(Far.values()).map(far -> Arguments.of(kind, far)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoGaveHowOftenIsKept(Stores kind, Far far) throws SQLException {
        String url = kind == Stores.H2 ? "jdbc:h2:file:" + folder.resolve("store") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" : Stores.freshUrl();
        StoreLocation where = kind == Stores.H2 ? new StoreLocation.Folder(folder) : new StoreLocation.Server(url);
        Donor before;
        try (Desks desk = new Desks(Store.open(where))) {
            desk.intake.log(Desks.gift(WANG, 1, "10"));
            desk.clock.forward(java.time.Duration.ofDays(3));
            desk.intake.log(Desks.gift(WANG, 2, "20"));
            before = desk.donors.suggest(WANG, 1).getFirst();
            assertThat(before.gifts()).isEqualTo(2);
        }
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("alter table donor add column gifts int default 0 not null check (gifts >= 0)");
            statement.execute("alter table donor add column last_gift_at timestamp with time zone");
            statement.execute("update donor set gifts = (select u.gifts from donor_use u where u.donor = donor.id), "
                    + "last_gift_at = (select u.last_gift_at from donor_use u where u.donor = donor.id)");
            statement.execute("delete from \"flyway_schema_history\" where \"version\" in ('045', '046')");
            for (String step : far.steps) {
                if (!step.isEmpty()) {
                    statement.execute(step);
                }
            }
        }
        try (Desks desk = new Desks(Store.open(where))) {
            assertThat(desk.donors.suggest(WANG, 1)).containsExactly(before);
            desk.intake.log(Desks.gift(WANG, 3, null));
            assertThat(desk.donors.suggest(WANG, 1).getFirst().gifts()).isEqualTo(3);
            assertThat(desk.differences()).isEmpty();
        }
    }
}
