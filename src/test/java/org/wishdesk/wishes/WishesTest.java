package org.wishdesk.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.people.HiddenField;
import org.wishdesk.people.Sex;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;

class WishesTest {

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private static WishDraft draft(String code, String household, WishState state, WishDraft.Line... lines) {
        return new WishDraft(code, household, "孙秀英", Sex.FEMALE, 45, LocalDate.of(2016, 5, 1), false, LocalDate.of(2016, 6, 20), "独居", true, state,
                List.of(lines));
    }

    private static UUID id(Desks desk, String code) {
        return desk.store.read(tx -> desk.wishes.byCode(tx, code)).orElseThrow().id();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRefusedWishLeavesNothingBehind(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wished.household(desk, "H1", "低保户");
            refused("people.household.noSuch", () -> desk.store.run(tx -> desk.wishes.add(tx, draft("W1", "H9", WishState.APPROVED, Wished.coat("170/88A")), null)));
            refused("wishes.hasProblems", () -> desk.store.run(tx -> desk.wishes.add(tx, draft("W1", "H1", WishState.APPROVED), null)));
            refused("wishes.hasProblems", () -> desk.store.run(tx -> desk.wishes.add(tx,
                    draft("W1", "H1", WishState.APPROVED, Wished.line("棉衣", ForWhom.MEN, "", Season.WINTER, 0)), null)));
            assertThat(desk.wishes.count()).isZero();
            desk.store.run(tx -> desk.wishes.add(tx, draft("W1", "H1", WishState.APPROVED, Wished.coat("170/88A")), null));
            refused("wishes.codeTaken", () -> desk.store.run(tx -> desk.wishes.add(tx, draft(" W1 ", "H1", WishState.APPROVED, Wished.coat("175/92A")), null)));
            assertThat(desk.store.read(desk.wishes::openLines)).singleElement().satisfies(l -> assertThat(l.line().sizeTyped()).isEqualTo("170/88A"));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aThingTheCatalogueLacksBecomesAnItemOnce(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wished.household(desk, "H1", "低保户");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.line("羊毛毡子", ForWhom.ANYONE, "", Season.ANY, 1));
            Wished.wish(desk, "W2", "H1", "2016-05-01", false, Wished.line("羊毛毡子", ForWhom.ANYONE, "", Season.ANY, 1));
            assertThat(desk.catalogue.items()).filteredOn(i -> i.name().equals("羊毛毡子")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void onlyAnApprovedWishIsOpenAndWhoApprovedItIsWritten(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wished.household(desk, "H1", "低保户");
            desk.store.run(tx -> desk.wishes.add(tx, draft("W1", "H1", WishState.TO_REVIEW, Wished.coat("170/88A")), null));
            assertThat(desk.store.read(desk.wishes::openLines)).isEmpty();
            desk.wishes.approve(id(desk, "W1"), "赵志国");
            assertThat(desk.store.read(desk.wishes::openLines)).hasSize(1);
            refused("wishes.notReviewable", () -> desk.wishes.approve(id(desk, "W1"), "赵志国"));
            refused("wishes.gone", () -> desk.wishes.approve(UUID.randomUUID(), "赵志国"));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsPromisedOnTheRoadAndDeliveredIsNoLongerOpen(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("王芳", 2, null));
            Wished.household(desk, "H1", "低保户");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.line("棉衣", ForWhom.MEN, "170/88A", Season.WINTER, 3));
            desk.matching.accept(desk.matching.propose(LocalDate.of(2016, 5, 28), Progress.NONE).proposals());
            WishView.Line promised = desk.wishes.open(id(desk, "W1")).lines().getFirst();
            assertThat(List.of(promised.reserved(), promised.delivered(), promised.open())).containsExactly(2L, 0L, 1L);
            assertThat(desk.store.read(desk.wishes::openLines)).singleElement().satisfies(l -> assertThat(l.open()).isEqualTo(1));
            assertThat(desk.wishes.find("", WishState.APPROVED, "", 10)).singleElement().satisfies(r -> assertThat(r.lines()).containsExactly(promised));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoWishesAndWhyIsHiddenUntilAskedForAndEachLookIsWritten(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wished.coat(desk);
            UUID id = id(desk, "W1");
            assertThat(desk.wishes.open(id).toString()).doesNotContain("孙秀英", "独居", "低保户", "13900001111");
            assertThat(desk.wishes.find("", null, "", 10).toString()).doesNotContain("孙秀英", "独居");
            assertThat(desk.store.read(tx -> desk.wishes.wish(tx, id)).toString()).as("a log never holds a name").doesNotContain("孙秀英", "独居");
            assertThat(desk.wishes.reveal(id, HiddenField.WISH_STORY, "赵志国")).isEqualTo("独居");
            assertThat(desk.wishes.reveal(id, HiddenField.WISH_PERSON, "赵志国")).isEqualTo("孙秀英");
            assertThat(desk.households.open(desk.wishes.open(id).household()).reveals()).extracting(r -> r.field())
                    .containsExactlyInAnyOrder(HiddenField.WISH_STORY.name(), HiddenField.WISH_PERSON.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void wishesAreFoundByWhatIsTypedAndPagedByCode(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wished.household(desk, "H1", "低保户");
            for (int i = 1; i <= 5; i++) {
                Wished.wish(desk, "W" + i, "H1", "2016-05-01", false, i == 3 ? Wished.line("轮椅", ForWhom.ANYONE, "", Season.ANY, 1) : Wished.coat("170/88A"));
            }
            assertThat(desk.wishes.find("轮椅", null, "", 10)).extracting(WishRow::code).containsExactly("W3");
            assertThat(desk.wishes.find("安定", null, "", 2)).extracting(WishRow::code).containsExactly("W1", "W2");
            assertThat(desk.wishes.find("安定", null, "W2", 2)).extracting(WishRow::code).containsExactly("W3", "W4");
            assertThat(desk.wishes.find("", WishState.TO_REVIEW, "", 10)).isEmpty();
            for (String odd : List.of("%", "_", "\\", "'; drop table wish; --")) {
                assertThat(desk.wishes.find(odd, null, "", 10)).as(odd).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theWorstItTakesAndItsBudgetAreKept(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wished.household(desk, "H1", "低保户");
            Wished.wish(desk, "W1", "H1", "2016-05-01", false, new WishDraft.Line("棉衣", ForWhom.MEN, "170/88A", Season.WINTER, Condition.NEW, 1, 5_000));
            WishView.Line line = desk.wishes.open(id(desk, "W1")).lines().getFirst();
            assertThat(line.worstCondition()).isEqualTo(Condition.NEW);
            assertThat(line.budgetFen()).isEqualTo(5_000);
        }
    }
}
