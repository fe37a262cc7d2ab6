package org.wishdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.ItemDraft;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

class GiftsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 28);

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aGiftIsFoundByWhatIsNoLongerOffered(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            Item coat = desk.catalogue.named("\u68c9\u8863").orElseThrow();
            ItemDraft is = ItemDraft.of(coat, "");
            desk.catalogue.save(new ItemDraft(is.id(), is.name(), is.mnemonic(), is.kind(), is.unit(), is.perPiece(), is.sizing(), is.whoCounts(), is.usualWho(),
                    is.seasonCounts(), is.usualSeason(), is.usualCondition(), is.like(), is.need(), is.price(), is.sizePenalty(), false), "x");
            assertThat(desk.catalogue.suggest("\u68c9\u8863", 8)).as("the counter offers it no more").doesNotContain(coat);
            for (GiftFilter filter : List.of(GiftFilter.DAY, GiftFilter.ALL)) {
                for (String typed : List.of("\u68c9\u8863", "mianyi", "my")) {
                    assertThat(desk.gifts.list(DAY, filter, typed, null, 10)).as(typed).extracting(GiftSummary::id).containsExactly(gift.id());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theGiftsOfADayReadAsTheyDoNow(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Gift gift = desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            desk.corrections.quantity(gift.id(), gift.lines().getFirst(), 5, "x");
            assertThat(desk.intake.on(DAY, 10)).singleElement().satisfies(g -> {
                assertThat(g.pieces()).isEqualTo(5);
                assertThat(g.corrected()).isTrue();
            });
        }
    }
}
