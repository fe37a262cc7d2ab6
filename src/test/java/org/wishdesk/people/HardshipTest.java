package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardshipTest {

    @ParameterizedTest
    @CsvSource({"五保户, 4", "低保贫困户, 3", "低保户, 2", "一般贫困户, 1", "特困人员, 4", "最低生活保障, 2", "低保边缘家庭, 1", "刚性支出困难家庭, 2", "突发严重困难户, 3", "脱贫不稳定户, 2", "边缘易致贫户, 1",
        "脱贫户, 1", "残疾人, 2", "其他, 0", "低保户、残疾人, 2", "一般贫困户，五保户, 4", "五保户；一般贫困户, 4", "低保户/残疾人, 2", "低保户 残疾人, 2", "　低保户, 2", "五保户（集中供养）, 4", "低保户(A类)、残疾人(二级), 2"})
    void reads(String category, int level) {
        assertThat(Hardship.of(category)).hasValue(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "富裕户", "低保户、富裕户", "3", "😀", "、", "（集中供养）", "低保户户"})
    void doesNotGuess(String category) {
        assertThat(Hardship.of(category)).isEmpty();
    }

    /** The kinds of the filed-poverty years are no longer given out; today's were not yet. */
    @Test
    void kindsHaveTheirDays() {
        assertThat(Hardship.on(LocalDate.parse("2016-05-28"))).extracting(Hardship.Kind::word)
                .contains("五保户", "低保贫困户", "低保户", "一般贫困户").doesNotContain("监测对象", "突发严重困难户", "刚性支出困难家庭");
        assertThat(Hardship.on(LocalDate.parse("2026-11-24"))).extracting(Hardship.Kind::word)
                .contains("特困人员", "低保户", "监测对象", "突发严重困难户", "刚性支出困难家庭").doesNotContain("五保户", "一般贫困户", "低保贫困户");
        assertThat(Hardship.on(LocalDate.parse("2020-12-31"))).extracting(Hardship.Kind::word).contains("一般贫困户");
        assertThat(Hardship.on(LocalDate.parse("2021-01-01"))).extracting(Hardship.Kind::word).doesNotContain("一般贫困户");
        assertThat(Hardship.on(LocalDate.parse("2026-11-24")).getFirst().level()).isEqualTo(4);
    }
}
