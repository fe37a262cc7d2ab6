package org.wishdesk.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wishdesk.goods.SafeUse.State;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** How long appliances may be used, by the standards. */
class SafeUseTest {

    private static SafeUse of(String item, String model, String made, String day) {
        return SafeUse.of(item, new Nameplate("", model == null ? "" : model, "", made == null ? "" : made, ThreeC.YES, PowerTest.WORKS, ""), LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "冰箱, 10", "电冰箱, 10", "海尔冰箱, 10", "冰箱（双开门）, 10", "冰箱 海尔, 10", "冰柜, 10", "葡萄酒柜, 10", "空调, 10", "挂式空调, 10", "空调器, 10",
        "洗衣机, 8", "双缸洗衣机, 8", "干衣机, 8", "吸油烟机, 8", "抽油烟机, 8", "电热水器, 8", "热水器, 8", "净水机, 8", "净水器, 8", "消毒柜, 8",
        "燃气灶, 8", "液化气灶, 8", "煤气灶, 8", "双眼燃气灶, 8", "燃气热水器, 8", "人工煤气热水器, 6", "壁挂炉, 8",
        "太阳能热水器, 0", "冰箱贴, 0", "空调扇, 0", "空调被, 0", "电饭煲, 0", "电视机, 0", "手机, 0", "棉衣, 0", "😀, 0", "'', 0"})
    void eachHasTheYearsOfItsStandard(String item, int years) {
        assertThat(of(item, "", "2020", "2021-01-01").years()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "冰箱, 2010, 2020-12-31, WITHIN", "冰箱, 2010, 2021-01-01, PAST", "冰箱, 2010-05, 2020-05-31, WITHIN", "冰箱, 2010-05, 2020-06-01, PAST", "冰箱, 2010年5月, 2020-06-01, PAST",
        "冰箱, 201005, 2020-06-01, PAST", "冰箱, ２０１０, 2021-01-01, PAST", "洗衣机, 2010, 2019-01-01, PAST", "洗衣机, 2010, 2018-12-31, WITHIN", "冰箱, , 2021-01-01, UNKNOWN",
        "冰箱, 不详, 2021-01-01, UNKNOWN", "燃气灶, 2008, 2016-12-31, WITHIN", "燃气灶, 2008, 2017-01-01, SCRAP", "燃气灶, 2008-03, 2016-04-01, SCRAP", "燃气灶, , 2017-01-01, UNKNOWN",
        "燃气热水器, 2009, 2017-12-31, WITHIN", "燃气热水器, 2009, 2018-01-01, SCRAP", "人工煤气热水器, 2009, 2016-01-01, SCRAP", "人工煤气热水器, 2009, 2015-12-31, WITHIN",
        "电饭煲, 1990, 2021-01-01, NO_LIMIT", "冰箱, 2030, 2021-01-01, WITHIN"})
    void theLimitEndsWithItsLastMonth(String item, String made, String day, State state) {
        assertThat(of(item, "", made, day).state()).isEqualTo(state);
    }

    /** The plate says which gas it burns: with town gas a heater lasts six years. */
    @ParameterizedTest
    @CsvSource({"JSQ20-5R, SCRAP", "JSQ16 (7R), SCRAP", "jsq16 6r, SCRAP", "JSQ20-12T, WITHIN", "JSQ20 20Y, WITHIN", "JSQ15R, WITHIN", "JSQ-5RS, WITHIN", ", WITHIN"})
    void townGasIsReadFromThePlate(String model, State state) {
        assertThat(of("燃气热水器", model, "2009", "2016-05-28").state()).isEqualTo(state);
    }

    @Test
    void saysItInBothLanguages() {
        for (Language language : Language.values()) {
            Words words = new Words(language);
            assertThat(words.t(of("冰箱", "", "2002", "2016-05-28").said("made"))).contains("2002", "10", "T/CHEAA 0011.1");
            assertThat(words.t(of("燃气灶", "", "2002", "2016-05-28").said("made"))).contains("2002", "8", "GB 17905-2008");
            assertThat(words.t(of("冰箱", "", "", "2016-05-28").said("made"))).contains("10").doesNotContain("{");
            assertThat(words.t(of("冰箱", "", "2015", "2016-05-28").said("made"))).contains("2015", "10");
        }
    }

    /** Every gas appliance and every appliance of the standard that the seed list has is found by its name. */
    @Test
    void theSeedsAreCovered() {
        assertThat(Seeds.all()).extracting(s -> s.item().name()).contains("燃气灶", "燃气热水器", "吸油烟机", "冰箱");
        assertThat(Seeds.all().stream().map(Seeds.Seed::item).filter(i -> i.fitGroup().startsWith("gas ")))
                .isNotEmpty().allSatisfy(i -> assertThat(of(i.name(), "", "1990", "2016-05-28").refused()).as(i.name()).isTrue());
    }
}
