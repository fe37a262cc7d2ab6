package org.wishdesk.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.Gift;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** What a manager does to the boxes, and where things go from then on. */
class BinEditTest {

    private static final String MANAGER = "\u8d75\u5fd7\u56fd";
    private static final String COAT = "\u68c9\u8863";
    private static final String COOKER = "\u7535\u996d\u7172";

    private static BinDraft box(String code, Shelf shelf, String item, ForWhom who, Season season, String from, String to) {
        return new BinDraft(Ids.next(), code, "", shelf, item, who, season, from, to, false, false, false, true);
    }

    private static BinDraft kept(Desks desk, Shelf shelf) {
        return desk.bins.all().keySet().stream().filter(rule -> rule.shelf() == shelf && rule.item() == null && rule.who() == ForWhom.ANYONE)
                .map(BinDraft::of).findFirst().orElseThrow();
    }

    private static BinDraft with(BinDraft d, String code, Shelf shelf, boolean active) {
        return new BinDraft(d.id(), code, d.spot(), shelf, d.item(), d.who(), d.season(), d.sizeFrom(), d.sizeTo(), d.byWho(), d.bySeason(), d.bySize(), active);
    }

    private static String goes(Desks desk, String item, ForWhom who, String size, Season season) {
        return desk.bins.rules().of(desk.catalogue.named(item).orElseThrow(), new Spec(who, size, season, Condition.NINE)).code();
    }

    private static List<String> wrong(Desks desk, BinDraft draft) {
        List<String> keys = desk.bins.problems(draft).stream().map(Problem::key).map(key -> key.replace("inventory.bins.", "")).toList();
        if (!keys.isEmpty()) {
            assertThatThrownBy(() -> desk.bins.save(draft, MANAGER)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).endsWith(keys.getFirst()));
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsSavedGoesIntoTheBoxThatAsksMost(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            assertThat(goes(desk, COAT, ForWhom.MEN, "185", Season.WINTER)).isEqualTo("M-W-185");
            desk.bins.save(box("dong 1", Shelf.GARMENTS, "", ForWhom.MEN, Season.WINTER, "", ""), MANAGER);
            assertThat(goes(desk, COAT, ForWhom.MEN, "185", Season.WINTER)).isEqualTo("DONG 1");
            assertThat(goes(desk, COAT, ForWhom.MEN, "", Season.WINTER)).as("no size is needed there").isEqualTo("DONG 1");
            assertThat(goes(desk, COAT, ForWhom.WOMEN, "165", Season.WINTER)).isEqualTo("W-W-165");
            desk.bins.save(box("\u5927\u7801", Shelf.GARMENTS, "", ForWhom.ANYONE, Season.ANY, "180", "195"), MANAGER);
            assertThat(goes(desk, COAT, ForWhom.MEN, "185", Season.WINTER)).as("sizes come before people").isEqualTo("\u5927\u7801");
            assertThat(goes(desk, COAT, ForWhom.MEN, "XXL", Season.WINTER)).as("a letter is a size, too").isEqualTo("\u5927\u7801");
            assertThat(goes(desk, COAT, ForWhom.MEN, "175", Season.WINTER)).isEqualTo("DONG 1");
            BinRule coats = desk.bins.save(box("A1", Shelf.LARGE, COAT, ForWhom.ANYONE, Season.ANY, "", ""), MANAGER);
            assertThat(coats.shelf()).as("an item stands on its own shelf").isEqualTo(Shelf.GARMENTS);
            Gift gift = desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            assertThat(desk.intake.goes(gift).values()).extracting(Bin::code).containsExactly("A1");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aBoxIsRenamedMovedAndRetiredAndEveryChangeIsKept(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            BinDraft food = kept(desk, Shelf.FOOD);
            desk.bins.save(new BinDraft(food.id(), "\uff2c9", " \u4e1c\u5899 ", food.shelf(), "", food.who(), food.season(), "", "", false, false, false, true), MANAGER);
            assertThat(goes(desk, "\u5927\u7c73", ForWhom.ANYONE, "", Season.ANY)).as("full-width letters are plain").isEqualTo("L9");
            assertThat(desk.bins.changes(food.id())).extracting(BinChange::field).containsExactlyInAnyOrder("code", "spot");
            assertThat(desk.bins.changes(food.id())).allSatisfy(c -> assertThat(c.clerk()).isEqualTo(MANAGER));
            desk.bins.save(with(BinDraft.of(desk.bins.all().keySet().stream().filter(r -> r.id().equals(food.id())).findFirst().orElseThrow()), "L9", Shelf.FOOD, false),
                    MANAGER);
            assertThat(goes(desk, "\u5927\u7c73", ForWhom.ANYONE, "", Season.ANY)).as("nothing else takes it").isEqualTo("FJ");
            assertThat(wrong(desk, box("l9", Shelf.FOOD, "", ForWhom.ANYONE, Season.ANY, "", ""))).as("also of one that is retired").containsExactly("codeTaken");
            desk.bins.seed();
            assertThat(desk.bins.all().keySet()).as("laid in once").hasSize(Shelf.values().length);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void goodsKeepTheirBox(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            BinDraft garments = kept(desk, Shelf.GARMENTS);
            assertThat(desk.bins.all().entrySet().stream().filter(e -> e.getValue() > 0).map(e -> e.getKey().shelf())).containsExactly(Shelf.GARMENTS);
            assertThat(wrong(desk, with(garments, garments.code(), Shelf.GARMENTS, false))).containsExactly("goodsInIt");
            desk.bins.save(box("A1", Shelf.GARMENTS, COAT, ForWhom.ANYONE, Season.ANY, "", ""), MANAGER);
            assertThat(wrong(desk, with(garments, garments.code(), Shelf.GARMENTS, false))).as("another box has taken them").isEmpty();
            BinDraft unsorted = kept(desk, Shelf.UNSORTED);
            assertThat(wrong(desk, with(unsorted, "FJ", Shelf.UNSORTED, false))).containsExactly("unsortedStays");
            assertThat(wrong(desk, with(unsorted, "FJ", Shelf.FOOD, true))).containsExactly("unsortedStays");
        }
    }

    @Test
    void whatNobodyCouldFollowIsRefused() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            assertThat(wrong(desk, box("D", Shelf.FOOD, "", ForWhom.ANYONE, Season.ANY, "", ""))).containsExactly("codeTaken");
            assertThat(wrong(desk, box("D2", Shelf.APPLIANCES, "", ForWhom.ANYONE, Season.ANY, "", ""))).containsExactly("rival");
            desk.bins.save(box("D2", Shelf.APPLIANCES, COOKER, ForWhom.ANYONE, Season.ANY, "", ""), MANAGER);
            assertThat(wrong(desk, box("D3", Shelf.APPLIANCES, COOKER, ForWhom.ANYONE, Season.ANY, "", ""))).containsExactly("rival");
            assertThat(wrong(desk, box("D3", Shelf.APPLIANCES, "\u98de\u673a", ForWhom.ANYONE, Season.ANY, "", ""))).containsExactly("itemUnknown");
            assertThat(wrong(desk, box("D3", Shelf.APPLIANCES, "", ForWhom.MEN, Season.ANY, "165", "170"))).containsExactly("noSizes");
            assertThat(wrong(desk, box("K1", Shelf.GARMENTS, "", ForWhom.MEN, Season.ANY, "big", "170"))).containsExactly("sizeOdd");
            assertThat(wrong(desk, box("K1", Shelf.GARMENTS, "", ForWhom.MEN, Season.ANY, "175", "165"))).containsExactly("sizeToOdd");
            assertThat(wrong(desk, box("K1", Shelf.GARMENTS, "", ForWhom.MEN, Season.ANY, "175", ""))).containsExactly("sizeToOdd");
            desk.bins.save(box("K1", Shelf.GARMENTS, "", ForWhom.MEN, Season.ANY, "160", "170"), MANAGER);
            assertThat(wrong(desk, box("K2", Shelf.GARMENTS, "", ForWhom.MEN, Season.ANY, "165", "180"))).as("they overlap").containsExactly("rival");
            assertThat(wrong(desk, box("K2", Shelf.GARMENTS, "", ForWhom.MEN, Season.ANY, "150", "190"))).as("they overlap").containsExactly("rival");
            assertThat(wrong(desk, box("K2", Shelf.GARMENTS, "", ForWhom.MEN, Season.ANY, "175", "180"))).isEmpty();
            assertThat(wrong(desk, new BinDraft(Ids.next(), "K4", "x".repeat(31), Shelf.GARMENTS, "", ForWhom.GIRLS, Season.ANY, "", "", false, false, false, true)))
                    .containsExactly("spotOdd");
            assertThat(wrong(desk, new BinDraft(Ids.next(), "", "", Shelf.GARMENTS, "", ForWhom.GIRLS, Season.ANY, "", "", true, false, false, true)))
                    .as("without a code there would be two of the same").containsExactly("codeOdd");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "1234567890123", "A\u0007B", "A\nB", "\ud83d\ude00", "-", "A-", "{who}", "A,B", "'; drop table bin"})
    void aCodeIsShortAndCanBeSaid(String code) {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            assertThat(wrong(desk, box(code, Shelf.GARMENTS, "", ForWhom.GIRLS, Season.ANY, "", ""))).containsExactly("codeOdd");
        }
    }
}
