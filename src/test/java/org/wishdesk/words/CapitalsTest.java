package org.wishdesk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;

class CapitalsTest {

    /** The first word is the sum, the second what is written, the third where the row comes from. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "capitals.csv", numLinesToSkip = 1)
    void everyRowOfTheRule(String sum, String capitals, String source) {
        assertThat(Capitals.of(Money.read(sum).orElseThrow())).as(source).isEqualTo(capitals);
    }

    @Test
    void theCurrencyStandsBeforeItWithoutAGap() {
        assertThat(Capitals.rmb(Money.ofFen(60_000))).isEqualTo("\u4eba\u6c11\u5e01\u9646\u4f70\u5143\u6574");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -60_000, 1_000_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void whatNoReceiptCanCarryIsRefused(long fen) {
        assertThatThrownBy(() -> Capitals.of(Money.ofFen(fen))).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("words.noCapitals"));
    }

    /** Read back by the meaning of the characters, every sum is itself again, and no two noughts ever stand together. */
    @Test
    void whatIsWrittenReadsBackAsTheSum() {
        Random random = new Random(3);
        for (int i = 0; i < 60_000; i++) {
            long fen = i < 20_000 ? i : Math.floorMod(random.nextLong(), 1L << (1 + random.nextInt(39)));
            fen = i % 3 == 0 ? fen : withNoughts(fen, random);
            String text = Capitals.of(Money.ofFen(fen));
            assertThat(read(text)).as(text).isEqualTo(fen);
            assertThat(text).doesNotContain("\u96f6\u96f6").doesNotStartWith("\u62fe").doesNotStartWith("\u96f6\u58f9");
        }
    }

    private static long withNoughts(long fen, Random random) {
        char[] figures = Long.toString(fen).toCharArray();
        for (int i = 1; i < figures.length; i++) {
            figures[i] = random.nextInt(3) == 0 ? figures[i] : '0';
        }
        return Long.parseLong(new String(figures));
    }

    private static long read(String text) {
        String digits = "\u96f6\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396";
        List<String> units = List.of("\u62fe", "\u4f70", "\u4edf");
        long total = 0;
        long group = 0;
        long digit = 0;
        for (char c : text.toCharArray()) {
            String at = String.valueOf(c);
            if (digits.contains(at)) {
                digit = digits.indexOf(c);
            } else if (units.contains(at)) {
                group += digit * (long) Math.pow(10, units.indexOf(at) + 1);
                digit = 0;
            } else if (at.equals("\u4e07") || at.equals("\u4ebf") || at.equals("\u5143")) {
                total += (group + digit) * (at.equals("\u4e07") ? 1_000_000L : at.equals("\u4ebf") ? 10_000_000_000L : 100L);
                group = 0;
                digit = 0;
            } else if (at.equals("\u89d2")) {
                total += digit * 10;
                digit = 0;
            } else if (at.equals("\u5206")) {
                total += digit;
            } else {
                assertThat(at).isEqualTo("\u6574");
            }
        }
        return total;
    }
}
