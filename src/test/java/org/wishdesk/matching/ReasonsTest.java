package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.matching.engine.Reason.Kind;
import org.wishdesk.money.DepositDraft;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.WishDraft;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/**
 * Each reason there is, forced through the ledger, with numbers that come out of a few lines of arithmetic here: a wish of weight W brings 1000 W
 * milli-points, a household's first gift a million more, a fen spent costs three. Collected on the first of May, a wish has waited 27 days.
 */
class ReasonsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 28);
    private static final String POOR = "\u4e00\u822c\u8d2b\u56f0\u6237";
    private static final String DESTITUTE = "\u4e94\u4fdd\u6237";
    private static final long FIRST_GIFT = 1_000_000;
    /** A piece one step better than it need be. */
    private static final long BETTER = 500;

    private static long weight(int hardship) {
        return 1000L * (100 + 60 * hardship + 27 / 2);
    }

    private static WishDraft.Line coat(String size, long budget) {
        return new WishDraft.Line("\u68c9\u8863", ForWhom.MEN, size, Season.WINTER, Condition.UNKNOWN, 1, budget);
    }

    private static void wish(Desks desk, String code, String household, WishDraft.Line line) {
        Wished.wish(desk, code, household, "2016-05-01", false, line);
    }

    /** A special account of so much, which may be spent; and what a trip costs. */
    private static void rules(Desks desk, String yuan, long tripFen) {
        if (yuan != null) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 0, yuan));
            desk.clock.forward(Duration.ofMinutes(1));
            desk.deposits.payIn(new DepositDraft(Ids.next(), desk.drawer.all().getFirst().drawer(), yuan, "7001", DAY, "\u8d75\u5fd7\u56fd", "\u5218\u82f1"));
        }
        Rules now = desk.rulebook.rules();
        desk.rulebook.decide(new Rules(Policy.MOST_HOUSEHOLDS, now.waitDays(), now.leadDays(), now.schoolFrom(), now.winterFrom(), yuan != null,
                tripFen == 0 ? Map.of() : Map.of("\u5b89\u5b9a\u9547", tripFen)), "\u8d75\u5fd7\u56fd");
    }

    /** Said in both languages, and nothing in it that may not be. */
    private static String said(Reason reason) {
        for (Language language : Language.values()) {
            String sentence = reason.in(new Words(language));
            assertThat(sentence).isNotBlank().doesNotContainPattern(WhyTest.NEVER).doesNotContain("\u5b59\u79c0\u82f1", "\u660e\u661f\u6751", "\u897f\u5c6f");
        }
        return reason.in(new Words(Language.EN));
    }

    private static Unmet only(Proposals found) {
        assertThat(found.unmet()).hasSize(1);
        return found.unmet().getFirst();
    }

    @Test
    void scarce() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.household(desk, "H1", POOR);
            Wished.household(desk, "H2", DESTITUTE);
            wish(desk, "W1", "H1", coat("170/88A", 0));
            wish(desk, "W2", "H2", coat("170/88A", 0));
            Proposals found = desk.matching.propose(DAY, Progress.NONE);
            Unmet without = only(found);
            assertThat(without.code()).isEqualTo("W1");
            assertThat(said(without.reason())).contains(": 1 ", " in stock, 2 households need it", "in greater need");
            Bid bid = without.bid();
            assertThat(bid.kind()).isEqualTo(Kind.SCARCE);
            assertThat(List.of(bid.stock(), bid.wanted(), (long) bid.rivals(), (long) bid.lacking(), bid.cashFen())).containsExactly(1L, 2L, 1L, 1L, 0L);
            assertThat(bid.worthMp()).isEqualTo(weight(1) + FIRST_GIFT);
            assertThat(bid.costMp()).as("goes for more than this brings, and for no more than the other brings")
                    .isBetween(weight(1) + FIRST_GIFT, weight(4) + FIRST_GIFT + 1000);
            assertThat(said(found.proposals().getFirst().reason())).contains("1 other");
            assertThat(found.pointsMp()).as("one wish, a first gift").isEqualTo(weight(4) + FIRST_GIFT - BETTER);
        }
    }

    @Test
    void noFitWithTheNearestMisses() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 3, null));
            Wished.household(desk, "H1", POOR);
            wish(desk, "W1", "H1", coat("185/100A", 0));
            Unmet without = only(desk.matching.propose(DAY, Progress.NONE));
            assertThat(said(without.reason())).contains("3 ", "none fits", "3 \u4ef6 too small, the nearest by " + (185 - 170) + " cm");
            assertThat(without.bid().kind()).isEqualTo(Kind.NO_FIT);
            assertThat(without.bid().stock()).isZero();
        }
    }

    /** One of his own that is too small is nearer than two of hers, and so are shoes, measured in millimetres. */
    @Test
    void whatMissesLeastIsSaidFirst() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            goods(desk, "\u68c9\u8863", org.wishdesk.goods.Kind.CLOTHING, new Spec(ForWhom.WOMEN, "160/84A", Season.WINTER, Condition.NINE), 2);
            goods(desk, "\u68c9\u8863", org.wishdesk.goods.Kind.CLOTHING, new Spec(ForWhom.MEN, "170/88A", Season.WINTER, Condition.NINE), 1);
            goods(desk, "\u978b", org.wishdesk.goods.Kind.CLOTHING, new Spec(ForWhom.MEN, "240", Season.WINTER, Condition.NINE), 1);
            Wished.household(desk, "H1", POOR);
            wish(desk, "W1", "H1", coat("185/100A", 0));
            wish(desk, "W2", "H1", Wished.line("\u978b", ForWhom.MEN, "250", Season.WINTER, 1));
            Map<String, String> said = desk.matching.propose(DAY, Progress.NONE).unmet().stream().collect(Collectors.toMap(Unmet::code, u -> said(u.reason())));
            assertThat(said.get("W1")).containsSubsequence("1 \u4ef6 too small, the nearest by 15 cm", "2 \u4ef6 for ");
            assertThat(said.get("W2")).contains("the nearest by 10 mm");
        }
    }

    private static void goods(Desks desk, String item, org.wishdesk.goods.Kind kind, Spec spec, int pieces) {
        desk.intake.log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u738b\u82b3", "", true), "\u603b\u7ad9",
                List.of(GiftDraft.GoodsLine.of(item, kind, "\u4ef6", spec, pieces)), List.of(), "\u8d75\u5fd7\u56fd", "", ReceiptState.NOT_ASKED, null, null));
    }

    /** No sentence speaks of money that is spent elsewhere while it lies there. */
    @Test
    void whatMoneyCannotDoIsSaidAsItIs() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            rules(desk, null, 0);
            desk.rulebook.decide(buying(desk.rulebook.rules()), "\u5218\u82f1");
            Wished.household(desk, "H1", POOR);
            wish(desk, "W1", "H1", coat("170/88A", 18_000));
            assertThat(said(only(desk.matching.propose(DAY, Progress.NONE)).reason())).contains("160.00", "has no free money");
        }
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            rules(desk, "500", 0);
            Wished.household(desk, "H1", POOR);
            Wished.wish(desk, "W1", "H1", "2016-05-01", true, coat("170/88A", 18_000), Wished.line("\u8f6e\u6905", ForWhom.ANYONE, "", Season.ANY, 1));
            Map<String, String> said = desk.matching.propose(DAY, Progress.NONE).unmet().stream().collect(Collectors.toMap(Unmet::wished, u -> said(u.reason())));
            assertThat(said.get("\u68c9\u8863")).contains("must come whole").doesNotContain("160.00");
        }
    }

    private static Rules buying(Rules rules) {
        return new Rules(rules.policy(), rules.waitDays(), rules.leadDays(), rules.schoolFrom(), rules.winterFrom(), true, rules.tripFen());
    }

    /** The free 200 yuan are enough for one coat of 160. */
    @Test
    void cashAndWhatIsBought() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            rules(desk, "200", 0);
            Wished.household(desk, "H1", POOR);
            Wished.household(desk, "H2", DESTITUTE);
            wish(desk, "W1", "H1", coat("170/88A", 18_000));
            wish(desk, "W2", "H2", coat("170/88A", 18_000));
            Proposals found = desk.matching.propose(DAY, Progress.NONE);
            assertThat(found.purchases()).singleElement().satisfies(p -> {
                assertThat(p.wanted().code()).isEqualTo("W2");
                assertThat(p.fen()).isEqualTo(16_000);
                assertThat(said(p.reason())).contains("160.00", "180.00");
            });
            assertThat(found.pointsMp()).as("less three for each fen").isEqualTo(weight(4) + FIRST_GIFT - 3 * 16_000);
            Unmet without = only(found);
            assertThat(without.code()).isEqualTo("W1");
            assertThat(without.bid().kind()).isEqualTo(Kind.CASH);
            assertThat(without.bid().cashFen()).isEqualTo(16_000);
            assertThat(without.bid().worthMp()).isEqualTo(weight(1) + FIRST_GIFT);
            assertThat(without.bid().costMp()).isGreaterThanOrEqualTo(without.bid().worthMp());
            assertThat(said(without.reason())).contains("160.00", "200.00");
            assertThat(desk.board.run(Progress.NONE).purchases().getFirst().reason()).as("kept and read again").isEqualTo(found.purchases().getFirst().reason());
        }
    }

    @Test
    void anotherGiftOfTheHousehold() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            Wished.household(desk, "H1", DESTITUTE);
            Wished.household(desk, "H2", POOR);
            wish(desk, "W1", "H1", coat("170/88A", 0));
            wish(desk, "W2", "H1", coat("170/88A", 0));
            wish(desk, "W3", "H2", coat("170/88A", 0));
            Proposals found = desk.matching.propose(DAY, Progress.NONE);
            Unmet without = only(found);
            assertThat(without.householdCode()).isEqualTo("H1");
            assertThat(without.bid().kind()).isEqualTo(Kind.HOUSEHOLD);
            assertThat(without.bid().worthMp()).as("its first gift is had").isEqualTo(weight(4));
            assertThat(without.bid().costMp()).as("were it the first, it would reach").isBetween(weight(4), weight(4) + FIRST_GIFT);
            assertThat(said(without.reason())).contains("already gets", "not helped yet", "2 ", "2 households");
            assertThat(found.pointsMp()).isEqualTo(weight(4) + weight(1) + 2 * FIRST_GIFT - 2 * BETTER);
        }
    }

    /** A trip of 5,000 yuan costs 1.5 million; the one wish there brings less, though its coat lies on the shelf. */
    @Test
    void trip() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            rules(desk, null, 500_000);
            Wished.household(desk, "H1", POOR);
            wish(desk, "W1", "H1", coat("170/88A", 0));
            Proposals found = desk.matching.propose(DAY, Progress.NONE);
            assertThat(found.proposals()).isEmpty();
            Unmet without = only(found);
            assertThat(without.bid().kind()).isEqualTo(Kind.TRIP);
            assertThat(without.bid().worthMp()).isEqualTo(weight(1) + FIRST_GIFT).isLessThan(3 * 500_000);
            assertThat(said(without.reason())).contains("only 0 deliveries", "carries 40");
            rules(desk, null, 300_000);
            assertThat(desk.matching.propose(DAY, Progress.NONE).pointsMp()).as("a trip of 3,000 is worth it").isEqualTo(weight(1) + FIRST_GIFT - 900_000 - BETTER);
        }
    }
}
