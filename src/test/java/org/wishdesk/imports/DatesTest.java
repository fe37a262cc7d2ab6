package org.wishdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How stations write days and times, and what is no day and no time. */
class DatesTest {

    @ParameterizedTest
    @CsvSource({"2016-05-28,2016-05-28", "2016.5.28,2016-05-28", "2016/5/28,2016-05-28", "20160528,2016-05-28", "2016年5月28日,2016-05-28", "２０１６-05-28,2016-05-28",
            "2016-05-28 08:30,2016-05-28", "2016-05-28 下午2:30,2016-05-28", "42518,2016-05-28", "42518.354166666664,2016-05-28", "2016-02-29,2016-02-29"})
    void days(String typed, String day) {
        assertThat(Dates.date(typed)).map(Object::toString).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2015-02-29", "2016-13-01", "2016-5", "5月28日", "28/5/2016", "昨天", "20161345", "2016-05-28x", "0"})
    void noDays(String typed) {
        assertThat(Dates.date(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"08:30,08:30", "8:30,08:30", "8：30,08:30", "8点30分,08:30", "8点,08:00", "8点半,08:30", "14时30分,14:30", "08:30:15,08:30:15", "上午8:30,08:30",
            "下午2:30,14:30", "下午 2:30,14:30", "2:30 PM,14:30", "12:10 AM,00:10", "下午12:10,12:10", "下午14:30,14:30", "2016-05-28 08:30,08:30", "2016-05-28 下午2:30,14:30",
            "2016-05-28T08:30,08:30", "0.354166666666667,08:30", ".5,12:00", "42518.354166666664,08:30", "0,00:00"})
    void times(String typed, String time) {
        assertThat(Dates.time(typed)).map(Object::toString).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "8:61", "上午14:30", "上午2:30 PM", "晚", "赵 2:30", "2016-05-28", "830"})
    void noTimes(String typed) {
        assertThat(Dates.time(typed)).isEmpty();
    }
}
