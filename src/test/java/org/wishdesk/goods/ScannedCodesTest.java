package org.wishdesk.goods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bar codes of shops and numbers of books, by their check figures. */
class ScannedCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"6901234567892", "4006381333931", "9771234567898", "2012345678903", "96385074", "55123457", "036000291452", "0000000000000"})
    void shopsCodesThatCheck(String code) {
        assertThat(Ean.valid(code)).isTrue();
        assertThat(Ean.problem(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6901234567890", "4006381333932", "96385070", "036000291453", "9771234567890"})
    void shopsCodesThatDoNot(String code) {
        assertThat(Ean.valid(code)).isFalse();
        assertThat(Ean.problem(code)).get().extracting("key").isEqualTo("goods.code.eanWrong");
    }

    /** Own labels and other sorts of codes have other lengths. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1", "123456789", "12345678901", "12345678901234", "1234567890123456", "2000000016"})
    void otherLengthsAreNotJudged(String code) {
        assertThat(Ean.valid(code)).isFalse();
        assertThat(Ean.problem(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9787020002207, 9787020002207", "9787100158602, 9787100158602", "9780306406157, 9780306406157", "9791090636071, 9791090636071", "978-7-02-000220-7, 9787020002207",
        "ISBN 978-7-02-000220-7, 9787020002207", "０３０６４０６１５２, 9780306406157", "0306406152, 9780306406157", "0-306-40615-2, 9780306406157", "080442957X, 9780804429573",
        "080442957x, 9780804429573", "978030640615751299, 9780306406157", "978030640615703, 9780306406157"})
    void numbersOfBooks(String typed, String kept) {
        assertThat(Isbn.like(typed)).isTrue();
        assertThat(Isbn.read(typed)).contains(kept);
        assertThat(Ean.problem(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9787020002208", "9780306406158", "9791090636070", "0306406153", "0804429571", "030640615X", "978030640615851299"})
    void numbersThatDoNotCheckAreRefused(String typed) {
        assertThat(Isbn.like(typed)).isTrue();
        assertThat(Isbn.read(typed)).isEmpty();
        assertThat(Ean.problem(typed)).get().extracting("key").isEqualTo("goods.code.isbnWrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6901234567892", "978", "97870200022", "X306406152", "0306X06152", "😀", "978702000220"})
    void whatIsNoBook(String typed) {
        assertThat(Isbn.like(typed)).isFalse();
        assertThat(Isbn.read(typed)).isEmpty();
    }

    /** One wrong figure is always noticed, and two neighbours that changed places in an ISBN of ten. */
    @Test
    void everySlipOfOneFigureIsNoticed() {
        for (String right : new String[] {"9787020002207", "0306406152", "6901234567892"}) {
            for (int i = 0; i < right.length(); i++) {
                for (char other = '0'; other <= '9'; other++) {
                    String slip = right.substring(0, i) + other + right.substring(i + 1);
                    // Another beginning makes a shop's code of a book's number: the same check. Ten figures that begin with 2 are a label of ours.
                    if (slip.length() == 13 || Isbn.like(slip)) {
                        assertThat(Ean.problem(slip).isEmpty()).as(slip).isEqualTo(slip.equals(right));
                    }
                }
            }
        }
        for (int i = 0; i < 9; i++) {
            String right = "0306406152";
            String swapped = right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
            assertThat(Isbn.read(swapped).isPresent()).as(swapped).isEqualTo(swapped.equals(right));
        }
    }
}
