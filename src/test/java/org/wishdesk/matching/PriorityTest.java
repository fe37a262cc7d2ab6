package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wishdesk.people.Household;
import org.wishdesk.people.Sex;
import org.wishdesk.wishes.Wish;
import org.wishdesk.wishes.WishState;

class PriorityTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 29);

    /** 100, 60 a step of hardship, half a point a day up to 120, the deadline, a child's 40, an old person's 30. */
    @ParameterizedTest
    @CsvSource({
        "0, 0,   ,   , 100",
        "4, 0,   ,   , 340",
        "1, 0,   ,   , 160",
        "0, 1,   ,   , 100",
        "0, 2,   ,   , 101",
        "0, 48,  ,   , 124",
        "0, 240, ,   , 220",
        "0, 999, ,   , 220",
        "0, -5,  ,   , 100",
        "0, 0, 61,   , 100",
        "0, 0, 60,   , 150",
        "0, 0, 31,   , 150",
        "0, 0, 30,   , 200",
        "0, 0, 15,   , 200",
        "0, 0, 14,   , 250",
        "0, 0, 0,    , 250",
        "0, 0, -90,  , 250",
        "0, 0,   , 15, 140",
        "0, 0,   , 16, 100",
        "0, 0,   , 59, 100",
        "0, 0,   , 60, 130",
        "0, 0,   , 0,  140",
        "4, 300, 1, 3, 650",
    })
    void thePublishedWeights(int hardship, int waited, Integer daysLeft, Integer age, int expected) {
        UUID id = new UUID(0, 1);
        Household household = new Household(id, "H1", "孙秀英", "", "", 1, "安定镇", "", "", "", hardship, "", "", null, Instant.EPOCH);
        Wish wish = new Wish(id, "W1", id, "孙秀英", Sex.UNKNOWN, age, DAY.minusDays(waited), false, daysLeft == null ? null : DAY.plusDays(daysLeft), "", true,
                WishState.APPROVED, null, Instant.EPOCH);
        assertThat(Priority.of(wish, household, DAY)).isEqualTo(expected);
    }
}
