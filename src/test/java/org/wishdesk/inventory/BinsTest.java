package org.wishdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Size;
import org.wishdesk.goods.Sizing;
import org.wishdesk.goods.Spec;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** Each thing has one box, and a code that can be said aloud. */
class BinsTest {

    private final BinRules bins = new BinRules(BinRules.usual());

    private static Item item(Kind kind, Sizing sizing, String group) {
        return new Item(null, "x", kind, Item.USUAL_UNIT, "", sizing, true, ForWhom.ANYONE, true, Season.ANY, Condition.UNKNOWN,
                false, group, 1, 0, 0, true);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            CLOTHING, GARMENT, coat,         MEN,     170/88A, WINTER,        M-W-170
            CLOTHING, GARMENT, coat,         MEN,     173,     WINTER,        M-W-170
            CLOTHING, GARMENT, coat,         MEN,     L,       WINTER,        M-W-175
            CLOTHING, GARMENT, coat,         WOMEN,   L,       SUMMER,        W-S-165
            CLOTHING, GARMENT, top,          GIRLS,   110/56,  SPRING_AUTUMN, G-C-110
            CLOTHING, GARMENT, top,          BOYS,    118,     ANY,           B-0-110
            CLOTHING, GARMENT, top,          BABIES,  52,      ANY,           K-0-50
            CLOTHING, GARMENT, trousers,     MEN,     W31,     SPRING_AUTUMN, M-C-Y75
            CLOTHING, GARMENT, coat,         ANYONE,  165,     WINTER,        U-W-165
            CLOTHING, GARMENT, coat,         MEN,     -,       WINTER,        FJ
            CLOTHING, GARMENT, coat,         MEN,     big,     WINTER,        FJ
            CLOTHING, GARMENT, coat,         WOMEN,   FREE,    WINTER,        W-W-F
            CLOTHING, SHOES,   shoes,        MEN,     255,     WINTER,        X-M-W-255
            CLOTHING, SHOES,   shoes,        MEN,     42,      WINTER,        X-M-W-260
            CLOTHING, SHOES,   shoes,        MEN,     -,       WINTER,        FJ
            CLOTHING, NONE,    hat,          ANYONE,  -,       WINTER,        P-W
            CLOTHING, NONE,    quilt,        ANYONE,  -,       ANY,           C
            CLOTHING, NONE,    unsorted bag, ANYONE,  -,       ANY,           FJ
            APPLIANCE, NONE,   rice cooker,  ANYONE,  -,       ANY,           D
            APPLIANCE, NONE,   electric blanket, ANYONE, -,    ANY,           C
            HOUSEHOLD, NONE,   rice,         ANYONE,  -,       ANY,           L
            HOUSEHOLD, NONE,   pot,          ANYONE,  -,       ANY,           R
            HOUSEHOLD, NONE,   milk,         ANYONE,  -,       ANY,           L
            HOUSEHOLD, NONE,   sofa,         ANYONE,  -,       ANY,           Z
            STUDY,    NONE,    study desk,   ANYONE,  -,       ANY,           Z
            STUDY,    NONE,    backpack,     ANYONE,  -,       ANY,           T
            AID,      NONE,    wheelchair,   ANYONE,  -,       ANY,           F
            BOOK,     NONE,    textbook,     PRIMARY, -,       ANY,           S-1
            """)
    void theCodeSaysWhere(Kind kind, Sizing sizing, String group, ForWhom who, String size, Season season, String code) {
        assertThat(bins.of(item(kind, sizing, group), new Spec(who, size == null ? "" : size, season, Condition.NINE)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everythingHasAPlaceAndWordsForIt(Kind kind) {
        for (Language language : Language.values()) {
            Words words = new Words(language);
            for (Sizing sizing : Sizing.values()) {
                for (ForWhom who : ForWhom.values()) {
                    for (Season season : Season.values()) {
                        Bin bin = bins.of(item(kind, sizing, "none of the known"), new Spec(who, "165", season, Condition.OTHER));
                        assertThat(bin.code()).isNotBlank().doesNotContain("null").doesNotContain("{");
                        assertThat(bin.says(words)).isNotBlank();
                    }
                }
            }
        }
    }

    /** A scale without bands would be a fault at the counter. */
    @ParameterizedTest
    @EnumSource(Size.Scale.class)
    void everyScaleThatMeasuresHasBands(Size.Scale scale) {
        assertThat(Data.properties("bins.properties").containsKey("band." + scale)).isEqualTo(new Size(scale, 1).measured());
    }
}
