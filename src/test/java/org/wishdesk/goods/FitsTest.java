package org.wishdesk.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wishdesk.goods.Fit.Misfit;

/** What fits, in this trade: the rules of the house as tables. */
class FitsTest {

    private final Fits fits = new Fits();
    private final Item coat = item("coat", Sizing.GARMENT, true, true, 200);
    private final Item down = item("coat", Sizing.GARMENT, true, true, 200);
    private final Item shoes = item("shoes", Sizing.SHOES, true, true, 300);
    private final Item quilt = item("quilt", Sizing.NONE, false, false, 0);
    private final Item book = item("book", Sizing.NONE, true, false, 0);

    private static Item item(String group, Sizing sizing, boolean who, boolean season, int penalty) {
        return new Item(UUID.randomUUID(), group, Kind.CLOTHING, "1", "", sizing, who, ForWhom.ANYONE, season, Season.ANY, Condition.UNKNOWN, false, group, 1, 0, penalty, true);
    }

    private static Spec spec(ForWhom whom, String size) {
        return new Spec(whom, size == null ? "" : size, Season.WINTER, Condition.UNKNOWN);
    }

    private static Spec aged(Condition condition) {
        return new Spec(ForWhom.ANYONE, "", Season.ANY, condition);
    }

    private Fit coats(ForWhom wisher, String asked, ForWhom label, String have) {
        return fits.of(coat, spec(wisher, asked), coat, spec(label, have));
    }

    @Test
    void onlyItsOwnKindAnswers() {
        assertThat(fits.of(coat, Spec.PLAIN, quilt, Spec.PLAIN).misfit()).isEqualTo(Misfit.KIND);
        assertThat(fits.of(coat, Spec.PLAIN, coat, Spec.PLAIN).fits()).isTrue();
    }

    @Test
    void anotherItemOfTheGroupAnswersButComesAfterTheVeryOne() {
        Fit same = fits.of(coat, Spec.PLAIN, coat, Spec.PLAIN);
        Fit other = fits.of(coat, Spec.PLAIN, down, Spec.PLAIN);
        assertThat(other.fits()).isTrue();
        assertThat(other.penalty()).isGreaterThan(same.penalty());
        assertThat(same.penalty()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "MEN, MEN, true", "MEN, WOMEN, false", "WOMEN, MEN, false", "MEN, ADULTS, true", "ADULTS, WOMEN, true", "MEN, BOYS, false", "BOYS, MEN, false", "WOMEN, GIRLS, false",
        "GIRLS, WOMEN, false", "BOYS, GIRLS, false", "GIRLS, BOYS, false", "BABIES, BABIES, true", "MEN, BABIES, false", "BABIES, MEN, false", "BOYS, BABIES, false", "BABIES, GIRLS, false",
        "ANYONE, MEN, true", "ANYONE, BABIES, true", "MEN, ANYONE, true", "GIRLS, ANYONE, true", "ANYONE, ANYONE, true", "PRIMARY, BOYS, true", "SENIOR, WOMEN, true", "SENIOR, BOYS, false"})
    void forWhom(ForWhom wisher, ForWhom label, boolean fit) {
        Fit found = coats(wisher, "", label, "");
        assertThat(found.fits()).isEqualTo(fit);
        assertThat(found.misfit()).isEqualTo(fit ? null : Misfit.WHO);
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY, PRIMARY, true", "PRIMARY, JUNIOR, false", "JUNIOR, PRIMARY, false", "PRESCHOOL, PRIMARY, false", "SENIOR, SENIOR, true", "UNIVERSITY, ADULTS, true",
        "SENIOR, JUNIOR, false", "ANYONE, SENIOR, true", "JUNIOR, ANYONE, true", "ADULTS, ADULTS, true", "ADULTS, SENIOR, false"})
    void booksGoByTheStageOfSchool(ForWhom wisher, ForWhom label, boolean fit) {
        assertThat(fits.of(book, new Spec(wisher, "", Season.ANY, Condition.UNKNOWN), book, new Spec(label, "", Season.ANY, Condition.EIGHT)).fits()).isEqualTo(fit);
    }

    /** 婴儿 is up to 90: of that height a boy wears a baby's and a baby a boy's. */
    @ParameterizedTest
    @CsvSource({"BOYS, 90/52, BABIES, 90/52, true", "BOYS, 80, BABIES, 90/52, true", "BABIES, 80/48, GIRLS, 90, true", "BOYS, 100/54, BABIES, 90/52, false", "BABIES, 90/52, GIRLS, 100码, false",
        "BABIES, 80/48, BABIES, 90/52, true", "BABIES, 90/52, BABIES, 80/48, false", "BOYS, 90, GIRLS, 90, false", "MEN, 90, BABIES, 90, false"})
    void babies(ForWhom wisher, String asked, ForWhom label, String have, boolean fit) {
        assertThat(coats(wisher, asked, label, have).fits()).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({
        "WOMEN, 165/88A, 165/88A, 0", "WOMEN, 165/88A, 160/84A, -5", "WOMEN, 165/88A, 170/92A, 5", "WOMEN, 165, L, 0", "WOMEN, M, 155/80A, -5", "MEN, L, 175/92A, 0", "MEN, 170/88A, L, 5",
        "BOYS, 110/56, 110码, 0", "BOYS, 110/56, 120/60, 10", "GIRLS, 110/56, 115, 5", "BABIES, 66/44, 73/48, 7", "MEN, 2尺4, 32, 1", "ANYONE, 165, 160, -5", "ANYONE, 110, 120, 10"})
    void wears(ForWhom whom, String asked, String have, int away) {
        Fit fit = coats(whom, asked, whom, have);
        assertThat(fit.fits()).isTrue();
        assertThat(fit.away()).isEqualTo(away);
        assertThat(fit.penalty()).isEqualTo(Math.abs(away) * 200);
    }

    @ParameterizedTest
    @CsvSource({
        "WOMEN, 165/88A, 175/96A, 10", "WOMEN, 165/88A, 155/80A, -10", "WOMEN, 165/88A, 159, -6", "MEN, M, XXL, 15", "BOYS, 110/56, 100/54, -10", "BOYS, 110/56, 109, -1", "GIRLS, 110/56, 130/64, 20",
        "GIRLS, 110/56, 121, 11", "BABIES, 66/44, 80/48, 14", "ANYONE, 110, 105, -5", "MEN, 2尺4, 36, 11"})
    void doesNotWear(ForWhom whom, String asked, String have, int away) {
        Fit fit = coats(whom, asked, whom, have);
        assertThat(fit.misfit()).isEqualTo(Misfit.SIZE);
        assertThat(fit.away()).isEqualTo(away);
    }

    @ParameterizedTest
    @CsvSource({"WOMEN, 240, 240, true", "WOMEN, 240, 245, true", "WOMEN, 240, 38, true", "WOMEN, 240, 39, true", "WOMEN, 240, 250, false", "WOMEN, 240, 235, false", "BOYS, 190, 195, true",
        "BOYS, 190, 200, false", "BOYS, 190, 185, false", "MEN, 43, 265, true", "MEN, 43, 270, true", "MEN, 43, 44, true", "MEN, 43, 42, false", "MEN, 24, 240, true"})
    void shoesMayBeHalfASizeLongNeverShort(ForWhom whom, String asked, String have, boolean fit) {
        assertThat(fits.of(shoes, spec(whom, asked), shoes, spec(whom, have)).fits()).isEqualTo(fit);
    }

    /** An L that is a man's is a man's L for whoever wishes. */
    @ParameterizedTest
    @CsvSource({"ANYONE, L, MEN, L, 0", "ANYONE, L, WOMEN, L, 0", "ADULTS, L, MEN, L, 0", "MEN, L, ANYONE, L, 0", "MEN, L, ADULTS, L, 0", "ANYONE, L, MEN, 175, 0", "MEN, 175, ANYONE, L, 0"})
    void lettersAreReadForWhomeverIsNamed(ForWhom wisher, String asked, ForWhom label, String have, int away) {
        Fit fit = coats(wisher, asked, label, have);
        assertThat(fit.fits()).isTrue();
        assertThat(fit.away()).isEqualTo(away);
    }

    @ParameterizedTest
    @CsvSource({"WOMEN, 165/88A, WOMEN, 均码, true", "MEN, XXL, MEN, 均码, true", "ADULTS, '', MEN, 均码, true", "ANYONE, 165, WOMEN, 均码, true", "MEN, '', ANYONE, F, true", "SENIOR, 175, MEN, 均码, true",
        "BOYS, 110, ANYONE, 均码, false", "GIRLS, '', ANYONE, 均码, false", "BABIES, 66, BABIES, 均码, false", "ANYONE, 110, ANYONE, 均码, false", "BOYS, 均码, BOYS, 均码, true", "MEN, 均码, MEN, 均码, true",
        "MEN, 均码, MEN, 175, true", "BOYS, 均码, ANYONE, 均码, false"})
    void oneSizeIsAnyAdults(ForWhom wisher, String asked, ForWhom label, String have, boolean fit) {
        assertThat(coats(wisher, asked, label, have).fits()).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"'', 165/88A, true", "165/88A, '', true", "'', '', true", "大童, 大童, true", "大童, 小童, false", "大童, '', true", "'', 大童, true", "165/88A, 看着办, false", "看着办, 165/88A, false",
        "2尺4, 165/88A, false", "165/88A, 2尺4, false"})
    void blankFitsAndRubbishFitsOnlyItself(String asked, String have, boolean fit) {
        Fit found = coats(ForWhom.WOMEN, asked, ForWhom.WOMEN, have);
        assertThat(found.fits()).isEqualTo(fit);
        assertThat(found.misfit()).isEqualTo(fit ? null : Misfit.SIZE);
    }

    @ParameterizedTest
    @CsvSource({"WINTER, WINTER, true", "WINTER, SUMMER, false", "SUMMER, WINTER, false", "SPRING_AUTUMN, WINTER, false", "ANY, WINTER, true", "WINTER, ANY, true", "ANY, ANY, true"})
    void seasons(Season asked, Season have, boolean fit) {
        Fit found = fits.of(coat, new Spec(ForWhom.MEN, "L", asked, Condition.UNKNOWN), coat, new Spec(ForWhom.MEN, "L", have, Condition.UNKNOWN));
        assertThat(found.misfit()).isEqualTo(fit ? null : Misfit.SEASON);
        assertThat(found.penalty() == 0).isEqualTo(asked == have || !fit);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, NEW, true", "UNKNOWN, NINE, true", "UNKNOWN, EIGHT, true", "UNKNOWN, SEVEN, true", "UNKNOWN, UNKNOWN, true", "UNKNOWN, OTHER, false",
        "SEVEN, SEVEN, true", "SEVEN, OTHER, false", "EIGHT, SEVEN, true", "NINE, NEW, true", "NINE, NINE, true", "NINE, EIGHT, false", "NINE, SEVEN, false", "NINE, UNKNOWN, false",
        "NEW, NEW, true", "NEW, NINE, false", "NEW, OTHER, false", "OTHER, OTHER, false", "OTHER, SEVEN, true"})
    void conditions(Condition worst, Condition have, boolean fit) {
        assertThat(fits.of(quilt, aged(worst), quilt, aged(have)).misfit()).isEqualTo(fit ? null : Misfit.CONDITION);
    }

    /** What is better than it need be is kept for whoever asks for it. */
    @Test
    void betterThanAskedComesAfterJustRight() {
        assertThat(fits.of(quilt, aged(Condition.UNKNOWN), quilt, aged(Condition.EIGHT)).penalty()).isZero();
        assertThat(fits.of(quilt, aged(Condition.UNKNOWN), quilt, aged(Condition.NEW)).penalty())
                .isGreaterThan(fits.of(quilt, aged(Condition.UNKNOWN), quilt, aged(Condition.NINE)).penalty());
    }

    @Test
    void exactComesBeforeNearAndNearBeforeBlank() {
        int exact = coats(ForWhom.WOMEN, "165/88A", ForWhom.WOMEN, "165/88A").penalty();
        int near = coats(ForWhom.WOMEN, "165/88A", ForWhom.WOMEN, "170/92A").penalty();
        int blank = coats(ForWhom.WOMEN, "165/88A", ForWhom.WOMEN, "").penalty();
        int one = coats(ForWhom.WOMEN, "165/88A", ForWhom.WOMEN, "均码").penalty();
        int nobody = coats(ForWhom.WOMEN, "165/88A", ForWhom.ANYONE, "165/88A").penalty();
        assertThat(exact).isZero();
        assertThat(near).isBetween(1, blank - 1);
        assertThat(one).isEqualTo(blank);
        assertThat(nobody).isEqualTo(blank);
    }

    /** A quilt is a quilt, whatever the ledger wrote beside it. */
    @Test
    void whatHasNoRuleIsNotAsked() {
        Fit fit = fits.of(quilt, new Spec(ForWhom.BOYS, "110", Season.SUMMER, Condition.UNKNOWN), quilt, new Spec(ForWhom.WOMEN, "XXL", Season.WINTER, Condition.SEVEN));
        assertThat(fit).isEqualTo(new Fit(null, 0, 0));
    }

    /** The first thing wrong is said, in the order a clerk checks. */
    @Test
    void reasonsComeInTheClerksOrder() {
        Spec wish = new Spec(ForWhom.WOMEN, "165", Season.WINTER, Condition.NEW);
        assertThat(fits.of(coat, wish, shoes, new Spec(ForWhom.MEN, "180", Season.SUMMER, Condition.OTHER)).misfit()).isEqualTo(Misfit.KIND);
        assertThat(fits.of(coat, wish, coat, new Spec(ForWhom.MEN, "180", Season.SUMMER, Condition.OTHER)).misfit()).isEqualTo(Misfit.WHO);
        assertThat(fits.of(coat, wish, coat, new Spec(ForWhom.WOMEN, "180", Season.SUMMER, Condition.OTHER)).misfit()).isEqualTo(Misfit.SIZE);
        assertThat(fits.of(coat, wish, coat, new Spec(ForWhom.WOMEN, "165", Season.SUMMER, Condition.OTHER)).misfit()).isEqualTo(Misfit.SEASON);
        assertThat(fits.of(coat, wish, coat, new Spec(ForWhom.WOMEN, "165", Season.WINTER, Condition.OTHER)).misfit()).isEqualTo(Misfit.CONDITION);
    }

    /** Every pair of labels and conditions gets an answer, and only what fits has a penalty. */
    @Test
    void alwaysAnswers() {
        String[] sizes = {"", "165/88A", "110", "均码", "😀", "L", "2尺4"};
        for (ForWhom wisher : ForWhom.values()) {
            for (ForWhom label : ForWhom.values()) {
                for (String asked : sizes) {
                    for (String have : sizes) {
                        Fit fit = coats(wisher, asked, label, have);
                        assertThat(fit.penalty()).isNotNegative();
                        assertThat(fit.fits() || fit.penalty() == 0).isTrue();
                    }
                }
            }
        }
    }
}
