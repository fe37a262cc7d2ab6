package org.wishdesk.goods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes as labels, ledgers and people write them. */
class SizeTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "165/88A, WOMEN, 165", "165/84A, MEN, 165", "170/88, MEN, 170", "180/96C, MEN, 180", "155/80A, ANYONE, 155", "170/74A, MEN, 170", "175/92Y, MEN, 175",
        "110/56, BOYS, 110", "110/53, GIRLS, 110", "90/52, BABIES, 90", "66/44, BABIES, 66", "52/40, BABIES, 52", "150/72, GIRLS, 150",
        "１６５／８８Ａ, WOMEN, 165", "165 / 88 A, WOMEN, 165", "165/88a, WOMEN, 165", "165/88A(L), WOMEN, 165", "L（165/88A）, WOMEN, 165", "L 165/88A, MEN, 165", "165-88A, WOMEN, 165",
        "110码, BOYS, 110", "110, GIRLS, 110", "110cm, GIRLS, 110", "110CM左右, GIRLS, 110", "身高110, BOYS, 110", "110公分, BOYS, 110", "110厘米, BOYS, 110", "１１０码, BOYS, 110",
        "165, WOMEN, 165", "165(L), WOMEN, 165", "165L, WOMEN, 165", "1.65米, WOMEN, 165", "1米65, WOMEN, 165", "1.65m, WOMEN, 165", "1.10米, BOYS, 110", "一米六五, WOMEN, 165",
        "110-120, BOYS, 110", "160~165, WOMEN, 160", "160－165cm, WOMEN, 160", "110至120码, GIRLS, 110",
        "XS, WOMEN, 150", "S, WOMEN, 155", "M, WOMEN, 160", "L, WOMEN, 165", "XL, WOMEN, 170", "XXL, WOMEN, 175", "3XL, WOMEN, 180", "XXXL, WOMEN, 180", "4XL, WOMEN, 185",
        "S, MEN, 165", "M, MEN, 170", "L, MEN, 175", "XL, MEN, 180", "2XL, MEN, 185", "XXL, MEN, 185", "3XL, MEN, 190", "l, MEN, 175", "Ｌ, MEN, 175", "L码, MEN, 175", "XL号, MEN, 180",
        "大, WOMEN, 165", "大号, MEN, 175", "中, WOMEN, 160", "中号, MEN, 170", "小码, WOMEN, 155", "加大, MEN, 180", "特大号, WOMEN, 170", "加加大, WOMEN, 175",
        "XXXXL, MEN, 195", "XXXXL, WOMEN, 185", "4XL, MEN, 195", "XL175, MEN, 175", "XL/175, MEN, 175", "175/XL, MEN, 175", "L(170), MEN, 170", "2XL-185, MEN, 185", "大号175, MEN, 175",
        "1米2, BOYS, 120", "1.2米, GIRLS, 120", "1米7, MEN, 170", "175/92B, MEN, 175", "160/66A, WOMEN, 160", "80/48, BABIES, 80", "73码, BABIES, 73", "130码, GIRLS, 130", "130/64, BOYS, 130",
        "M-L, WOMEN, 160", "M/L, MEN, 170", "M(160), WOMEN, 160", "M, ANYONE, 160", "L, ADULTS, 165"})
    void readsHeights(String typed, ForWhom forWhom, int centimetres) {
        assertThat(Size.read(typed, Sizing.GARMENT, forWhom)).isEqualTo(new Size(Size.Scale.HEIGHT_CM, centimetres));
    }

    @ParameterizedTest
    @CsvSource({"2尺4, 80", "２尺４, 80", "2尺4寸, 80", "二尺四, 80", "2.4尺, 80", "2尺, 67", "2尺1, 70", "二尺半, 83", "两尺七, 90", "腰围2尺4, 80", "3尺, 100",
        "28, 71", "30, 76", "32, 81", "36, 91", "29码, 74", "32英寸, 81", "30-31, 76", "32/34, 81", "W32L34, 81", "W32/L34, 81", "32*34, 81", "32×34, 81", "30x32, 76", "W38, 97", "42英寸, 107", "W40/L32, 102", "二尺四寸, 80", "腰2尺4, 80", "1尺9, 63", "2尺6寸, 87", "28寸, 71", "34码, 86", "W34, 86", "３２, 81",
        "腰围80, 80", "腰围80cm, 80", "腰围：80厘米, 80", "W32, 81"})
    void readsWaists(String typed, int centimetres) {
        assertThat(Size.read(typed, Sizing.GARMENT, ForWhom.MEN)).isEqualTo(new Size(Size.Scale.WAIST_CM, centimetres));
    }

    @ParameterizedTest
    @CsvSource({"225, WOMEN, 225", "230, WOMEN, 230", "265, MEN, 265", "190, BOYS, 190", "110, BABIES, 110", "225mm, WOMEN, 225", "２２５, WOMEN, 225", "225毫米, WOMEN, 225",
        "230(1.5), WOMEN, 230", "230（2）, WOMEN, 230", "36, WOMEN, 230", "37, WOMEN, 235", "40, MEN, 250", "43, MEN, 265", "46, MEN, 280", "36码, WOMEN, 230", "42号, MEN, 260",
        "37.5, WOMEN, 238", "37-38, WOMEN, 235", "37～38码, WOMEN, 235", "EU42, MEN, 260", "26, BOYS, 180", "30, GIRLS, 200", "35, GIRLS, 225", "28码, BOYS, 190", "20码, BABIES, 150",
        "31, BOYS, 205", "23.5, WOMEN, 235", "23.5cm, ANYONE, 235", "25CM, MEN, 250", "24, WOMEN, 240", "27, MEN, 270", "22.5, GIRLS, 225", "38/240, WOMEN, 240", "240/38, WOMEN, 240",
        "38(240), WOMEN, 240", "240（38码）, WOMEN, 240", "脚长 235, WOMEN, 235", "26, ANYONE, 180",
        "36.5, WOMEN, 233", "36半, WOMEN, 233", "36码半, WOMEN, 233", "42.5码, MEN, 263", "44半, MEN, 273", "46码, MEN, 280", "38.0, WOMEN, 240", "22.5码, BABIES, 163", "EUR 41, MEN, 255", "245（2.5）, WOMEN, 245"})
    void readsShoes(String typed, ForWhom forWhom, int millimetres) {
        assertThat(Size.read(typed, Sizing.SHOES, forWhom)).isEqualTo(new Size(Size.Scale.FOOT_MM, millimetres));
    }

    @ParameterizedTest
    @ValueSource(strings = {"均码", "均", "F", "f", "Ｆ", "FREE", "free size", "Free Size", "通码", "均 码", "One Size", "F码", "统码"})
    void readsOneSize(String typed) {
        assertThat(Size.read(typed, Sizing.GARMENT, ForWhom.WOMEN)).isEqualTo(Size.ONE);
        assertThat(Size.read(typed, Sizing.SHOES, ForWhom.MEN)).isEqualTo(Size.ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u0000", "\t\n", "\uD83D"})
    void readsNothing(String typed) {
        for (Sizing sizing : Sizing.values()) {
            assertThat(Size.read(typed, sizing, ForWhom.WOMEN)).isEqualTo(Size.NOTHING);
        }
        assertThat(Size.read(null, Sizing.GARMENT, ForWhom.WOMEN)).isEqualTo(Size.NOTHING);
    }

    @Test
    void whatHasNoSizeIsNotRead() {
        assertThat(Size.read("165/88A", Sizing.NONE, ForWhom.WOMEN)).isEqualTo(Size.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👕L", "-110", "-165/88A", "0", "00", "000", "5", "999", "999/999", "300/100", "12/34", "165/", "/88A", "165/88A5", "88A", "165-", "110-100", "1.6.5米",
        "9尺9", "0尺", "尺", "大童", "小童", "看着办", "不知道", "同上", "XLL", "XXXXXXL", "9XL", "LM", "SSS", "L L", "3岁", "6-12个月", "40000", "1e5", "NaN", "165；DROP TABLE", "٣٤", "²²²", "码",
        "左右", "37", "38", "45", "\uFFFF\uFFFF", "(((((", "[165]"})
    void saysWhatItCannotRead(String typed) {
        assertThat(Size.read(typed, Sizing.GARMENT, ForWhom.WOMEN).measured()).isFalse();
        assertThat(Size.read(typed, Sizing.GARMENT, ForWhom.WOMEN)).isEqualTo(Size.UNREAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "-36", "M", "L", "大", "89", "321", "14码", "51", "60", "US9", "240(9)(9)", "38-37", "2尺4", "165/88A", "0", "5", "10000", "三十七", "37.2", "24.3cm", "1.65米"})
    void saysWhichShoesItCannotRead(String typed) {
        assertThat(Size.read(typed, Sizing.SHOES, ForWhom.MEN)).isEqualTo(Size.UNREAD);
    }

    @ParameterizedTest
    @CsvSource({"L, BOYS", "M, GIRLS", "大, BABIES", "XL, PRIMARY"})
    void lettersOfChildrenMeanNothingSure(String typed, ForWhom forWhom) {
        assertThat(Size.read(typed, Sizing.GARMENT, forWhom)).isEqualTo(Size.UNREAD);
    }

    @ParameterizedTest
    @EnumSource(ForWhom.class)
    void longRubbishIsQuicklyUnread(ForWhom forWhom) {
        for (String rubbish : new String[] {"9".repeat(10_000), "X".repeat(59), "(".repeat(10_000), "165/".repeat(15), "大".repeat(10_000), "1".repeat(60)}) {
            assertThat(Size.read(rubbish, Sizing.GARMENT, forWhom)).isEqualTo(Size.UNREAD);
            assertThat(Size.read(rubbish, Sizing.SHOES, forWhom)).isEqualTo(Size.UNREAD);
        }
    }

    /** The letters of both tables rise by a step of the standard. */
    @Test
    void lettersRiseByFive() {
        String[] letters = {"XS", "S", "M", "L", "XL", "XXL", "XXXL", "XXXXL"};
        for (ForWhom who : new ForWhom[] {ForWhom.MEN, ForWhom.WOMEN}) {
            for (int i = 1; i < letters.length; i++) {
                assertThat(Size.read(letters[i], Sizing.GARMENT, who).value() - Size.read(letters[i - 1], Sizing.GARMENT, who).value()).isEqualTo(5);
            }
        }
    }
}
