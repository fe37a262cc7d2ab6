package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({"13804361234, 13804361234", "138 0436 1234, 13804361234", "138-0436-1234, 13804361234", "+8613804361234, 13804361234", "+86 138 0436 1234, 13804361234", "008613804361234, 13804361234",
        "１３８０４３６１２３４, 13804361234", "138—0436—1234, 13804361234", "'　13804361234 ', 13804361234", "13804361234.0, 13804361234", "19900001111, 19900001111", "0436-6221234, 0436-6221234",
        "04366221234, 0436-6221234", "(0436)6221234, 0436-6221234", "（0436）6221234, 0436-6221234", "0436－6221234, 0436-6221234", "010-62212345, 010-62212345", "02162212345, 021-62212345",
        "+86 436 6221234, ", "6221234, 6221234", "7712345, 7712345", "62212345, 62212345", "4001234567, 4001234567", "400-123-4567, 4001234567", "800 810 0000, 8008100000"})
    void reads(String typed, String number) {
        assertThat(Phone.read(typed).map(Phone::number).orElse(null)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1380436123", "138043612345", "12804361234", "1.38E+10", "1234567", "0123456", "abc", "138O4361234", "😀", "13804361234/13904361234", "+85213804361234", "无",
        "00000000000", "-13804361234x", "١٣٨٠٤٣٦١٢٣٤", "0436", "04361221234"})
    void readsNoNumberIntoWhatIsNone(String typed) {
        assertThat(Phone.read(typed)).isEmpty();
    }

    @Test
    void isLongAndQuickRubbish() {
        assertThat(Phone.read("1".repeat(10_000))).isEmpty();
        assertThat(Phone.read(null)).isEmpty();
    }

    @Test
    void isFoundByItsTailAndNeverLogged() {
        Phone phone = Phone.read("0436-6221234").orElseThrow();
        assertThat(phone.tail()).isEqualTo("1234");
        assertThat(phone.keys()).containsExactly("04366221234", "6221234", "1234");
        assertThat(phone.toString()).doesNotContain("622").doesNotContain("1234");
    }
}
