package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.WishDraft;

class WantedTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String DOWN = "\u7fbd\u7ed2\u670d";
    private static final String QUILT = "\u68c9\u88ab";
    private static final String SHOES = "\u68c9\u978b";
    private void gift(Desks desk, String item, Spec spec, int pieces, String yuan) {
        desk.intake.log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u738b\u82b3", "", true), "\u603b\u7ad9",
                pieces == 0 ? List.of() : List.of(GiftDraft.GoodsLine.of(item, Kind.CLOTHING, "\u4ef6", spec, pieces)),
                yuan == null ? List.of() : List.of(new GiftDraft.CashLine(Money.read(yuan).orElseThrow(), Tender.CASH, null, null)), "\u8d75\u5fd7\u56fd", "",
                ReceiptState.NOT_ASKED, null, null));
    }

    @Test
    void missingAndEnoughStandInBandsOfSize() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            gift(desk, COAT, new Spec(ForWhom.MEN, "185/96A", Season.WINTER, Condition.NINE), 12, null);
            gift(desk, DOWN, new Spec(ForWhom.MEN, "175/92A", Season.WINTER, Condition.NINE), 1, null);
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"), Wished.line(SHOES, ForWhom.MEN, "250", Season.WINTER, 1));
            Wished.wish(desk, "W2", "H1", "2016-05-02", false, Wished.coat("172"), Wished.coat("165"));
            Wanted.Needs needs = desk.wanted.needs();
            assertThat(needs.missing()).extracting(WantedRow::item, r -> r.band().in(desk.words), WantedRow::missing).containsExactlyInAnyOrder(
                    org.assertj.core.groups.Tuple.tuple(COAT, "170\u2013179 cm", 1L), org.assertj.core.groups.Tuple.tuple(COAT, "160\u2013169 cm", 1L),
                    org.assertj.core.groups.Tuple.tuple(SHOES, "40\u201341 \u7801", 1L));
            assertThat(needs.enough()).singleElement().satisfies(r -> {
                assertThat(r.item()).isEqualTo(COAT);
                assertThat(r.left()).isEqualTo(12);
                assertThat(r.band().in(desk.words)).isEqualTo("180\u2013189 cm");
            });
        }
    }

    @Test
    void theMoneyMakesAsManyWishesWholeAsItCan() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            gift(desk, COAT, Spec.PLAIN, 0, "400");
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            for (int i = 1; i <= 3; i++) {
                // A coat costs 160 by the catalogue, a quilt 150.
                Wished.wish(desk, "W" + i, "H1", "2016-05-0" + i, false, priced(QUILT, 20_000));
            }
            Wished.wish(desk, "W4", "H1", "2016-05-01", false, priced(COAT, 16_000), priced(QUILT, 15_000));
            Wished.wish(desk, "W5", "H1", "2016-05-01", false, priced(COAT, 15_999));
            Wished.wish(desk, "W6", "H1", "2016-05-01", false, priced(COAT, 0));
            Purchases purchases = desk.wanted.purchases();
            assertThat(purchases.means()).isEqualTo(new Purchases.Means(0, 40_000, 0, false));
            assertThat(purchases.wishes()).isEqualTo(2);
            assertThat(purchases.spentFen()).isEqualTo(30_000);
            assertThat(purchases.list()).singleElement().satisfies(p -> {
                assertThat(p.item()).isEqualTo(QUILT);
                assertThat(p.pieces()).isEqualTo(2);
            });
        }
    }

    private static WishDraft.Line priced(String item, long budget) {
        return new WishDraft.Line(item, ForWhom.ANYONE, "", Season.ANY, Condition.UNKNOWN, 1, budget);
    }

    /** Another counter on the same server, with a clock a little behind. */
    @Test
    void whatAnotherCounterWroteIsSeen() {
        String url = Stores.freshUrl();
        try (Desks here = new Desks(org.wishdesk.store.Store.open(new org.wishdesk.store.StoreLocation.Server(url)));
                Desks there = new Desks(org.wishdesk.store.Store.open(new org.wishdesk.store.StoreLocation.Server(url)))) {
            there.clock.forward(Duration.ofMinutes(-1));
            Item coat = here.catalogue.named(COAT).orElseThrow();
            Wished.household(here, "H1", "\u4f4e\u4fdd\u6237");
            assertThat(here.wanted.at(coat, Spec.PLAIN, 5).best()).isEmpty();
            Wished.wish(there, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"));
            assertThat(here.wanted.at(coat, Spec.PLAIN, 5).best()).hasSize(1);
        }
    }

    @Test
    void aClockThatWasPutBackHidesNothing() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            Item coat = desk.catalogue.named(COAT).orElseThrow();
            Wished.coat(desk);
            assertThat(desk.wanted.at(coat, Spec.PLAIN, 5).best()).hasSize(1);
            desk.clock.forward(Duration.ofMinutes(-30));
            Wished.wish(desk, "W2", "H1", "2016-05-01", false, Wished.coat("170/88A"));
            assertThat(desk.wanted.at(coat, Spec.PLAIN, 5).best()).hasSize(2);
        }
    }
}
