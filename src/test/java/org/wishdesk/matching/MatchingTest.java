package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Season;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

class MatchingTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 29);

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsAcceptedIsReservedAndNotProposedAgain(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.coat(desk);
            Proposals found = desk.matching.propose(DAY, Progress.NONE);
            assertThat(found.proposals()).singleElement().satisfies(p -> {
                assertThat(p.code()).isEqualTo("W1");
                assertThat(p.lotCode()).isEqualTo("JZ2016-000001-1");
                assertThat(p.reason().in(desk.words)).contains("170/88A").contains("28").doesNotContain("\u5b59");
            });
            assertThat(desk.matching.accept(found.proposals())).isEqualTo(1);
            assertThat(desk.matching.propose(DAY, Progress.NONE).proposals()).isEmpty();
            assertThat(desk.matching.accept(found.proposals())).as("pressed twice, taken once").isZero();
            assertThat(desk.differences()).isEmpty();
        }
    }

    @Test
    void theHouseholdInGreaterNeedComesFirstAndAHouseholdsSecondWishWaits() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
            Wished.household(desk, "H1", "\u4e00\u822c\u8d2b\u56f0\u6237");
            Wished.household(desk, "H2", "\u4e94\u4fdd\u6237");
            Wished.household(desk, "H3", "\u4e00\u822c\u8d2b\u56f0\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-20", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W2", "H2", "2016-05-20", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W3", "H2", "2016-01-01", false, Wished.coat("170/88A"));
            Wished.wish(desk, "W4", "H3", "2016-05-27", false, Wished.coat("170/88A"));
            Proposals found = desk.matching.propose(DAY, Progress.NONE);
            assertThat(found.proposals()).extracting(Proposal::code).containsExactlyInAnyOrder("W3", "W1");
            assertThat(found.unmet()).extracting(Unmet::code).containsExactlyInAnyOrder("W2", "W4");
            assertThat(found.unmet().getFirst().reason().in(desk.words)).contains("\u5148\u7ed9\u8fd8\u6ca1\u6709\u5f97\u5230\u5e2e\u52a9\u7684\u5bb6\u5ead");
        }
    }

    @Test
    void aWishThatMustComeWholeComesWholeOrNotAtAll() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-20", true, Wished.coat("170/88A"), Wished.line("\u978b", ForWhom.MEN, "250", Season.WINTER, 1));
            Proposals none = desk.matching.propose(DAY, Progress.NONE);
            assertThat(none.proposals()).isEmpty();
            assertThat(none.unmet()).hasSize(2);
            assertThat(none.unmet()).anySatisfy(u -> assertThat(u.reason().in(desk.words)).contains("\u987b\u4e00\u6b21\u914d\u9f50"));
        }
    }

    @Test
    void halfOfAWholeWishIsRefused() {
        try (Desks desk = Desks.onOpeningDay(Stores.H2.fresh())) {
            List<Proposal> all = desk.matching.propose(DAY, Progress.NONE).proposals();
            Map<UUID, List<Proposal>> wholes = all.stream().filter(Proposal::allAtOnce).collect(Collectors.groupingBy(Proposal::wish));
            List<Proposal> two = wholes.values().stream().filter(l -> l.size() > 1).findFirst().orElseThrow();
            assertThatThrownBy(() -> desk.matching.accept(List.of(two.getFirst())))
                    .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo("matching.onlyWhole"));
            assertThat(desk.matching.accept(two)).isEqualTo(two.size());
        }
    }

    @Test
    void whyNotIsSaid() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("\u738b\u82b3", 1, null));
            Wished.household(desk, "H1", "\u4f4e\u4fdd\u6237");
            Wished.wish(desk, "W1", "H1", "2016-05-20", false, Wished.coat("185/100A"), Wished.line("\u8f6e\u6905", ForWhom.ANYONE, "", Season.ANY, 1));
            List<String> why = desk.matching.propose(DAY, Progress.NONE).unmet().stream().map(u -> u.reason().in(desk.words)).toList();
            assertThat(why).anySatisfy(s -> assertThat(s).contains("1 \u4ef6\u504f\u5c0f")).anySatisfy(s -> assertThat(s).contains("\u5e93\u5b58\u91cc\u6ca1\u6709\u8f6e\u6905"));
        }
    }

    /** Nobody is told that others came first where nobody did. */
    @Test
    void tooLittleIsSaidToBeTooLittle() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.intake.log(Desks.gift("王芳", 1, null));
            Wished.household(desk, "H1", "低保户");
            Wished.wish(desk, "W1", "H1", "2016-05-20", false, Wished.line("棉衣", ForWhom.MEN, "170/88A", Season.WINTER, 2));
            Proposals part = desk.matching.propose(DAY, Progress.NONE);
            assertThat(part.proposals()).singleElement().satisfies(p -> assertThat(p.quantity()).isEqualTo(1));
            assertThat(part.unmet()).singleElement().satisfies(u -> {
                assertThat(u.open()).isEqualTo(1);
                assertThat(u.reason().in(desk.words)).contains("合适的棉衣只有 1 件").doesNotContain("优先");
                assertThat(u.reason().in(new Words(Language.EN))).contains("only 1").doesNotContain("households");
            });
            Wished.household(desk, "H2", "五保户");
            Wished.wish(desk, "W2", "H2", "2016-05-20", true, Wished.line("棉衣", ForWhom.MEN, "170/88A", Season.WINTER, 2));
            Proposals whole = desk.matching.propose(DAY, Progress.NONE);
            assertThat(whole.proposals()).extracting(Proposal::code).as("what could not come whole is left for others").containsExactly("W1");
            assertThat(whole.unmet()).filteredOn(u -> u.code().equals("W2")).singleElement()
                    .satisfies(u -> assertThat(u.reason().in(desk.words)).contains("合适的棉衣只有 1 件").doesNotContain("优先"));
        }
    }

    /** The reason for one household says nothing of any other, and nothing that may not be shown. */
    @Test
    void aReasonHoldsNoScoreAndNobodyElse() {
        try (Desks desk = Desks.onOpeningDay(Stores.H2.fresh())) {
            Proposals found = desk.matching.propose(DAY, Progress.NONE);
            for (Language language : Language.values()) {
                Words words = new Words(language);
                assertThat(found.proposals()).allSatisfy(p -> assertThat(p.reason().in(words)).isNotBlank().doesNotContainPattern("H\\d{4}|W\\d{4}|\\{\\d|低保|五保|贫困"));
                assertThat(found.unmet()).allSatisfy(u -> assertThat(u.reason().in(words)).isNotBlank().doesNotContainPattern("H\\d{4}|W\\d{4}|\\{\\d|低保|五保|贫困"));
            }
        }
    }

    /** On the real opening day: everything proposed fits, nothing is given twice, and the order in which rows come changes nothing. */
    @Test
    void theOpeningDayIsMatchedRightlyAndAlwaysTheSame() {
        try (Desks desk = Desks.onOpeningDay(Stores.H2.fresh())) {
            Map<UUID, Item> items = desk.catalogue.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
            MatchProblem problem = desk.store.read(tx -> new MatchProblem(DAY, desk.inventory.stock(tx), desk.wishes.openLines(tx),
                    desk.households.all(tx).stream().collect(Collectors.toMap(h -> h.id(), Function.identity())), items, Set.of(), Set.of(), Map.of(), desk.rulebook.rules(tx),
                    Map.of(), 40, 0));
            LedgerEngine engine = new LedgerEngine(Runnable::run);
            Proposals found = engine.propose(problem, Progress.NONE);
            assertThat(found.proposals()).hasSizeGreaterThan(400);

            Map<UUID, StockRow> stock = problem.stock().stream().collect(Collectors.toMap(StockRow::lot, Function.identity()));
            Map<UUID, OpenLine> lines = problem.lines().stream().collect(Collectors.toMap(l -> l.line().id(), Function.identity()));
            Map<UUID, Integer> used = new HashMap<>();
            Map<UUID, Integer> given = new HashMap<>();
            Fits fits = new Fits();
            for (Proposal each : found.proposals()) {
                OpenLine line = lines.get(each.wishLine());
                assertThat(fits.of(items.get(line.line().item()), each.wishedSpec(), items.get(stock.get(each.lot()).item()), each.spec()).fits())
                        .as("%s for %s", each.lotCode(), each.code()).isTrue();
                used.merge(each.lot(), each.quantity(), Integer::sum);
                given.merge(each.wishLine(), each.quantity(), Integer::sum);
            }
            used.forEach((lot, pieces) -> assertThat(pieces).isLessThanOrEqualTo(stock.get(lot).quantity()));
            given.forEach((line, pieces) -> assertThat(pieces).isLessThanOrEqualTo(lines.get(line).open()));
            Map<UUID, Long> wholes = problem.lines().stream().filter(l -> l.wish().allAtOnce()).collect(Collectors.groupingBy(l -> l.wish().id(), Collectors.counting()));
            Map<UUID, Long> servedOfWholes = found.proposals().stream().filter(Proposal::allAtOnce).collect(Collectors.groupingBy(Proposal::wish,
                    Collectors.mapping(Proposal::wishLine, Collectors.collectingAndThen(Collectors.toSet(), s -> (long) s.size()))));
            servedOfWholes.forEach((wish, served) -> assertThat(served).isEqualTo(wholes.get(wish)));

            List<StockRow> shuffledStock = new ArrayList<>(problem.stock());
            List<OpenLine> shuffledLines = new ArrayList<>(problem.lines());
            Collections.shuffle(shuffledStock, new Random(7));
            Collections.shuffle(shuffledLines, new Random(8));
            Proposals again = engine.propose(new MatchProblem(DAY, shuffledStock, shuffledLines, problem.households(), items, Set.of(), Set.of(), Map.of(), problem.rules(),
                    Map.of(), 40, 0), Progress.NONE);
            assertThat(again).isEqualTo(found);
        }
    }
}
