package org.wishdesk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as clerks type them, in every field alike. */
class TypedMomentTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 30);

    @ParameterizedTest
    @ValueSource(strings = {"2016-05-28", "2016-5-28", "2016/5/28", "2016.5.28", "20160528", " 2016-05-28 ", "2016\u5e745\u670828\u65e5", "2016 \u5e74 5 \u6708 28 \u65e5",
            "2016\u5e745\u670828", "5-28", "05-28", "5/28", "5.28", "5\u670828\u65e5", "5\u670828\u53f7", "\uff12\uff10\uff11\uff16\uff0d\uff10\uff15\uff0d\uff12\uff18",
            "\uff12\uff10\uff11\uff16\u5e74\uff15\u6708\uff12\uff18\u65e5", "\uff12\uff10\uff11\uff16\uff10\uff15\uff12\uff18", "\uff15\uff0f\uff12\uff18",
            "\uff15\uff0e\uff12\uff18", "2016\u30025\u300228", "2016\u201305\u201328"})
    void oneDay(String typed) {
        assertThat(TypedMoment.pastDay(typed, TODAY)).as(typed).contains(LocalDate.of(2016, 5, 28));
    }

    @ParameterizedTest
    @CsvSource({"2016-05-27 14:30, 14:30", "20160527 9:05, 09:05", "2016-05-27T14:30, 14:30", "5-27 14\uff1a30, 14:30", "5\u670827\u65e514\u70b930\u5206, 14:30",
            "5\u670827\u65e5 14\u65f630\u5206, 14:30", "5\u670827\u53f7 9\u70b9, 09:00"})
    void aDayAndAnHour(String typed, LocalTime hour) {
        assertThat(TypedMoment.past(typed, TODAY)).contains(new TypedMoment(LocalDate.of(2016, 5, 27), hour));
        assertThat(TypedMoment.pastDay(typed, TODAY)).as("where only a day is asked for, an hour is one thing too many").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2016-02-30", "2015-02-29", "2016-13-01", "2016-00-10", "16-5-28", "2016-5", "528", "yesterday", "5-28 25:00", "5-28 14:60", "2016-05-28 14:30 x",
            "201605281", "-5-28", "5--28", "5-28-", "\u4e94\u6708\u5341\u65e5", "9999999999", "2-30", "\ud83d\ude00"})
    void noMoment(String typed) {
        assertThat(TypedMoment.past(typed, TODAY)).as(typed).isEmpty();
        assertThat(TypedMoment.comingDay(typed, TODAY)).as(typed).isEmpty();
    }

    @Test
    void aDayWithoutItsYearIsTheNearestThatFits() {
        assertThat(TypedMoment.pastDay("5-30", TODAY)).contains(TODAY);
        assertThat(TypedMoment.comingDay("5-30", TODAY)).contains(TODAY);
        assertThat(TypedMoment.pastDay("12-28", TODAY)).contains(LocalDate.of(2015, 12, 28));
        assertThat(TypedMoment.comingDay("12-28", TODAY)).contains(LocalDate.of(2016, 12, 28));
        assertThat(TypedMoment.comingDay("1-5", TODAY)).contains(LocalDate.of(2017, 1, 5));
        assertThat(TypedMoment.comingDay("2-29", TODAY)).contains(LocalDate.of(2020, 2, 29));
        assertThat(TypedMoment.pastDay("2-29", TODAY)).contains(LocalDate.of(2016, 2, 29));
        assertThat(TypedMoment.pastDay("2017-01-05", TODAY)).as("a year that was typed is meant").contains(LocalDate.of(2017, 1, 5));
    }

    @Test
    void aDayAloneIsItsNoon() {
        assertThat(TypedMoment.past("5-28", TODAY).orElseThrow().in(ZoneId.of("Asia/Shanghai"))).hasToString("2016-05-28T04:00:00Z");
    }
}
