package org.wishdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643-1999. All numbers are the standard's examples or invented. */
class IdNumberTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, FEMALE", "440524188001010014, 1880-01-01, MALE", "222399194108078838, 1941-08-07, MALE", "220899198104234622, 1981-04-23, FEMALE",
        "11010519491231002x, 1949-12-31, FEMALE", "１１０１０５１９４９１２３１００２Ｘ, 1949-12-31, FEMALE", "110105 19491231 002X, 1949-12-31, FEMALE", "'　11010519491231002X ', 1949-12-31, FEMALE",
        "11010519491231002×, 1949-12-31, FEMALE", "11010519491231002Х, 1949-12-31, FEMALE", "`11010519491231002X, 1949-12-31, FEMALE", "’11010519491231002X, 1949-12-31, FEMALE"})
    void reads(String typed, LocalDate born, Sex sex) {
        assertThat(IdNumber.problem(typed)).isEmpty();
        IdNumber read = IdNumber.read(typed).orElseThrow();
        assertThat(read.number()).matches("\\d{17}[\\dX]");
        assertThat(read.born()).isEqualTo(born);
        assertThat(read.sex()).isEqualTo(sex);
    }

    /** Residence permits of Hong Kong, Macao and Taiwan people, and of foreigners, are built alike. */
    @ParameterizedTest
    @ValueSource(strings = {"81000019900101001", "82000019900101002", "83000019900101003", "91110119850607004", "22232319601001456"})
    void everyRegionWithARightCheckIsRead(String first17) {
        assertThat(IdNumber.read(first17 + check(first17))).isPresent();
        for (char wrong : "0123456789X".toCharArray()) {
            if (wrong != check(first17)) {
                assertThat(IdNumber.read(first17 + wrong)).isEmpty();
            }
        }
    }

    /** Computed the other way the standard gives: powers of two modulo eleven. */
    private static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11);
    }

    @Test
    void anOldNumberIsCompleted() {
        IdNumber read = IdNumber.read("110105491231002").orElseThrow();
        assertThat(read.number()).isEqualTo("11010519491231002X");
        assertThat(IdNumber.problem("110105491231002")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5.1E+17, spoiltBySpreadsheet", "2.20899197502064E+17, spoiltBySpreadsheet", "2.2E17, spoiltBySpreadsheet", "2.2e+17, spoiltBySpreadsheet", "222399194108078000, spoiltBySpreadsheet",
        "222399194108078000.0, spoiltBySpreadsheet",
        "222399194108078831, wrongCheck", "110105194912310021, wrongCheck", "222399194108078883, wrongCheck", "222399194118078838, noSuchDay", "222399194102308838, noSuchDay", "222399190002298838, noSuchDay",
        "222399179902288838, noSuchDay", "222399999908078838, noSuchDay", "110105491331002, noSuchDay",
        "22239919410807883, notEighteen", "2223991941080788381, notEighteen", "0, notEighteen", "无, notEighteen", "😀, notEighteen", "022399194108078838, notEighteen", "X22399194108078838, notEighteen",
        "22239919410807883Y, notEighteen", "1101051949123100ⅹ2, notEighteen", "22239919410807X838, notEighteen", "222399-19410807-8838, notEighteen"})
    void saysWhatIsWrong(String typed, String sentence) {
        assertThat(IdNumber.read(typed)).isEmpty();
        assertThat(IdNumber.problem(typed)).hasValue("people.idNumber." + sentence);
    }

    /** A number that really ends in 000 is right: only with a wrong check did a spreadsheet do it. */
    @Test
    void threeNoughtsAloneAreNoFault() {
        String first17 = null;
        for (int region = 220800; region < 220900 && first17 == null; region++) {
            String candidate = region + "19900101" + "000".substring(0, 2) + "0";
            first17 = check(candidate) == '0' ? candidate : null;
        }
        assertThat(first17).isNotNull();
        assertThat(IdNumber.read(first17 + "0")).isPresent();
    }

    @Test
    void rubbishIsQuicklyRefused() {
        assertThat(IdNumber.read("2".repeat(10_000))).isEmpty();
        assertThat(IdNumber.problem("2".repeat(10_000))).isPresent();
        assertThat(IdNumber.read(null)).isEmpty();
    }

    @Test
    void isNeverLogged() {
        assertThat(IdNumber.read("11010519491231002X").orElseThrow().toString()).doesNotContain("1");
    }
}
