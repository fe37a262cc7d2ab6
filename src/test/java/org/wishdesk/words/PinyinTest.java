package org.wishdesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks type to find a name. */
class PinyinTest {

    private static boolean found(String name, String typed) {
        String asked = Pinyin.asked(typed);
        String beyond = Pinyin.beyond(asked);
        return Pinyin.keys(name).stream().anyMatch(key -> key.compareTo(asked) >= 0 && key.compareTo(beyond) < 0);
    }

    @ParameterizedTest
    @CsvSource({
        "单雄信, sxx", "单雄信, dxx", "单雄信, cxx", "单雄信, shanxiongxin", "单雄信, danxiong", "单雄信, shanxx", "单雄信, danxx", "单雄信, 单x", "单雄信, 单雄",
        "单雄信, 单xiong", "单雄信, SXX", "单雄信, ｓｘｘ", "单雄信, s x x",
        "仇军, qj", "仇军, cj", "解伟军, xwj", "解伟军, jwj", "查良镛, zly", "查良镛, cly", "曾国, zg", "曾国, cengguo", "区大为, odw", "区大为, qdw",
        "朴顺姬, piaosj", "朴顺姬, psj", "盖叫天, gjt", "盖叫天, gejt", "任远, ry", "华罗庚, hlg", "那英, ny", "乐嘉, yj", "乐嘉, lejia", "翟天, zhait", "翟天, dt",
        "覃华, qh", "覃华, th", "缪红, miaoh", "缪红, mouh", "纪晓, jx", "员外, yw", "员外, yunw", "种师道, csd", "种师道, zsd", "召忠, shaoz", "折家, shejia", "折家, zj",
        "尉迟恭, ycg", "尉迟恭, yuchigong", "尉迟恭, yuchig", "尉迟恭, 尉迟g", "万俟卨, mqx", "万俟卨, moqi", "长孙无忌, zswj", "长孙无忌, zhangsunwj",
        "单于夜, cyy", "单于夜, chanyu", "李行, lx", "李行, lh", "赵重, zz", "赵重, zc", "孙朝, sc", "孙朝, sz", "洮南市, tns", "那金镇, najin", "胡力吐蒙古族乡, hlt",
        "吕布, lvbu", "吕布, lubu", "吕布, lübu", "吕布, lb", "女童, nvt", "女童, nut", "略, lve", "绿色, lvse", "绿色, lus",
        "电饭煲, dfb", "羽绒服, yrf", "T恤, tx", "T恤, t恤", "T恤, txu", "iPhone 手机, iphonesj", "iPhone 手机, iphone s", "John Smith, johnsmith",
        "John Smith, john s", "包·图雅, bty", "包·图雅, 包·图", "包·图雅, 包图雅", "包•图雅, 包t", "张　三, zs", "张　三, 张三", "乌云其木格, wyqmg", "乌云其木格, wuyunqimuge",
        "王芳, wfang", "吕布, lbu", "单雄信, sxiongx", "单雄信, dxxin", "图书馆志愿服务队, 图书馆z", "图书馆志愿服务队, 图书馆志愿fw", "图书馆志愿服务队, 图书馆zhiyuan",
        "图书馆志愿服务队, tsgzyfwd", "洮南市第一中学青年志愿服务总队, tnsdyzxqnzyfwzd", "洮南市第一中学青年志愿服务总队, taonanshidiyizhongxueqingnianzhiyuanfuwuzongdui",
        "3号仓库, 3hck", "重庆单万行长乐种, 重", "重庆单万行长乐种, zqdwxzlz", "重庆单万行长乐种, chongqing", "重庆单万行长乐种, cq"})
    void finds(String name, String typed) {
        assertThat(found(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"单雄信, xx", "单雄信, sxy", "电饭煲, dfg", "张三, 张四", "王芳, wangfangz", "吕布, lbo", "任远, rz"})
    void doesNotFind(String name, String typed) {
        assertThat(found(name, typed)).isFalse();
    }

    /** The place of the usual reading must not cost the unusual ones of the first character, however many follow. */
    @ParameterizedTest
    @ValueSource(strings = {"szzcxllwzf", "dzzcxllwzf", "cz"})
    void manyReadingsLoseNoSurname(String typed) {
        assertThat(found("单重种长行乐乐万折夫", typed.substring(0, 2))).isTrue();
    }

    @Test
    void beyondTheBasicPlanePassesThrough() {
        assertThat(Pinyin.keys("𠮷野𠀀")).contains("𠮷野𠀀", "𠮷y𠀀");
        assertThat(found("𠮷野", "𠮷")).isTrue();
        assertThat(found("𠮷野", "𠮷y")).isTrue();
        assertThat(found("张𠀀", "zhang")).isTrue();
        assertThat(found("张𠀀", "张𠀀")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "😀", "···", "()", "\u0000", "\uD800"})
    void signsAloneMakeNoPinyinAndNoFault(String name) {
        assertThat(Pinyin.keys(name)).hasSizeLessThanOrEqualTo(1).doesNotContain("");
        assertThat(Pinyin.mnemonic(name)).isNotNull();
    }

    @Test
    void neverManyAndNeverLongKeys() {
        Set<String> keys = Pinyin.keys("单仇解查曾区朴盖乐翟覃缪员种召折尉".repeat(600));
        assertThat(keys).hasSizeLessThan(180).allSatisfy(key -> assertThat(key.codePointCount(0, key.length())).isLessThanOrEqualTo(120));
        assertThat(Pinyin.asked("单".repeat(10_000)).length()).isEqualTo(120);
        assertThat(Pinyin.keys("张三")).as("none that another begins with").containsExactlyInAnyOrder("张三", "张san", "zhangsan", "zsan");
    }

    /** The dictionary answers for every character there is without a fault. */
    @Test
    void everyCharacterHasAKey() {
        for (int c = 0; c <= 0x3ffff; c++) {
            if (Character.isDefined(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                assertThat(Pinyin.keys(Character.toString(c))).as("U+%X", c).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"电饭煲, dfb", "单人床, drc", "长裤, ck", "音乐盒, yyh", "T恤, tx", "羽绒服, yrf", "女鞋, nx", "John Smith, johnsmith", "'', ''"})
    void mnemonicsAreReadAsThePhraseIs(String name, String letters) {
        assertThat(Pinyin.mnemonic(name)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"sxx, sxy", "单, 卖", "a, b", "𠀀, 𠀁", "13800, 13801"})
    void beyondIsTheNextBeginning(String asked, String beyond) {
        assertThat(Pinyin.beyond(asked)).isEqualTo(beyond).isGreaterThan(asked + "\uffff");
    }
}
