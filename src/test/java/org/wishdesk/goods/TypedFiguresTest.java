package org.wishdesk.goods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.base.Money;

/** Sums and numbers of pieces as clerks type them, a Chinese input method between them and the program or not. */
class TypedFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"600; 60000", "3.62; 362", "1,500.00; 150000", "1,234,567; 123456700", "\u00a520; 2000", "20\u5143; 2000", "\uff11\uff12; 1200",
            "12\u30025; 1250", "12\uff0e50; 1250", "1\uff0c000; 100000", "\uffe512\uff0e5; 1250", "-5; -500", "\uff0d5; -500", "0; 0"})
    void aSum(String typed, long fen) {
        assertThat(Money.read(typed)).as(typed).contains(Money.ofFen(fen));
    }

    /** 12,5 may be twelve and a half; read as 125 it would be ten times what was given. */
    @ParameterizedTest
    @ValueSource(strings = {"12,5", "12\uff0c50", "1,00", ",500", "1,,000", "1,000,00", "1234,567", "12\u3002", "1.234", "\u4e00\u767e", "1,000,000,000,000,000", "9999999999999", "", " ", "1e3"})
    void noSum(String typed) {
        assertThat(Money.read(typed)).as(typed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"3; 3;", "\uff13; 3;", "3\u4ef6; 3; \u4ef6", "\uff13 \u53cc; 3; \u53cc", "3.0; 3;", "3\u30020; 3;", "1,200; 1200;", "1\uff0c200\u4ef6; 1200; \u4ef6"})
    void pieces(String typed, int pieces, String unit) {
        assertThat(Count.read(typed)).as(typed).isEqualTo(new Count(pieces, unit == null ? "" : unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,5", "3\uff0c5", "3.5", "3\u3002", "3\u3001", "3\uff01", "-3", "\u5341", "12,34", "9999999999", ""})
    void noPieces(String typed) {
        assertThat(Count.read(typed)).as(typed).isEqualTo(new Count(0, ""));
    }

    /** The keys / and . make other signs there. */
    @ParameterizedTest
    @CsvSource({"165\u300188A, 165", "165\uff0f88A, 165", "110\u300156, 110", "1\u300265\u7c73, 165"})
    void heights(String typed, int centimetres) {
        assertThat(Size.read(typed, Sizing.GARMENT, ForWhom.WOMEN)).as(typed).isEqualTo(new Size(Size.Scale.HEIGHT_CM, centimetres));
    }

    @ParameterizedTest
    @CsvSource({"37\u30025, 238", "23\u30025cm, 235"})
    void feet(String typed, int millimetres) {
        assertThat(Size.read(typed, Sizing.SHOES, ForWhom.WOMEN)).as(typed).isEqualTo(new Size(Size.Scale.FOOT_MM, millimetres));
    }
}
