package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.people.Household;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/** Every number of every reason on the opening day counted again from stock and wishes by other means; and nothing said that may not be. */
class WhyTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 29);
    private static final Pattern SCARCE = Pattern.compile("\u4e0d\u8db3\uff1a\u5e93\u5b58 ([\\d,]+) \\S+\uff0c([\\d,]+) \u6237\u9700\u8981");
    private static final Pattern TOO_FEW = Pattern.compile("\u53ea\u6709 ([\\d,]+) ");
    private static final Pattern NONE_FITS = Pattern.compile("\u5e93\u5b58 ([\\d,]+) .*\u90fd\u4e0d\u5408\u9002");
    private static final Pattern OTHERS = Pattern.compile("\u53e6\u6709 ([\\d,]+) \u6237\u4e5f\u7528\u5f97\u4e0a");

    /** Scores, prices, ranks, levels and codes: what no sentence says. */
    static final Pattern NEVER = Pattern.compile(
            "H\\d{3}|W\\d{3}|\\{\\d|\\d(\\.\\d+)? ?(\u5206|points?)|\u7b2c ?\\d+ ?(\u540d|\u4f4d)|rank|score|price|bid|\u51fa\u4ef7|\u5f97\u5206|\u4f4e\u4fdd|\u4e94\u4fdd|\u8d2b\u56f0");

    private final Fits fits = new Fits();
    private MatchProblem problem;

    private boolean fit(OpenLine line, StockRow row) {
        Item wished = problem.items().get(line.line().item());
        Spec spec = new Spec(line.line().forWhom(), line.line().sizeTyped(), line.line().season(), line.line().worstCondition());
        return fits.of(wished, spec, problem.items().get(row.item()), new Spec(row.forWhom(), row.sizeTyped(), row.season(), row.condition())).fits();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group).replace(",", ""));
    }

    @Test
    void everyNumberCanBeCountedAgain() {
        try (Desks desk = Desks.onOpeningDay(Stores.H2.fresh())) {
            problem = desk.store.read(tx -> desk.matching.problem(tx, DAY, desk.rulebook.rules(tx), 0));
            Map<UUID, OpenLine> lines = problem.lines().stream().collect(Collectors.toMap(l -> l.line().id(), l -> l));
            for (Policy policy : Policy.values()) {
                Proposals found = desk.matching.propose(DAY, policy, Progress.NONE);
                int scarce = 0;
                for (Unmet unmet : found.unmet()) {
                    OpenLine line = lines.get(unmet.wishLine());
                    List<StockRow> fitting = problem.stock().stream().filter(row -> fit(line, row)).toList();
                    int pieces = fitting.stream().mapToInt(row -> row.quantity() - row.reserved()).sum();
                    String said = unmet.reason().in(desk.words);
                    Matcher matcher = SCARCE.matcher(said);
                    if (matcher.find()) {
                        scarce++;
                        assertThat(number(matcher, 1)).as(said).isEqualTo(pieces);
                        assertThat(number(matcher, 2)).as(said).isEqualTo(askers(fitting).size());
                    }
                    matcher = TOO_FEW.matcher(said);
                    if (matcher.find()) {
                        assertThat(number(matcher, 1)).as(said).isEqualTo(pieces);
                    }
                    matcher = NONE_FITS.matcher(said);
                    if (matcher.find()) {
                        assertThat(pieces).as(said).isZero();
                        String group = problem.items().get(line.line().item()).fitGroup();
                        assertThat(number(matcher, 1)).as(said).isEqualTo(problem.stock().stream().filter(row -> problem.items().get(row.item()).fitGroup().equals(group))
                                .mapToInt(row -> row.quantity() - row.reserved()).sum());
                    }
                    trueOfOthers(said, line, lines, found, fitting);
                }
                assertThat(scarce).as("lines that stay without because others come first").isPositive();
                for (Proposal p : found.proposals()) {
                    Matcher matcher = OTHERS.matcher(p.reason().in(desk.words));
                    if (matcher.find()) {
                        OpenLine line = lines.get(p.wishLine());
                        assertThat(number(matcher, 1)).isEqualTo(askers(problem.stock().stream().filter(row -> fit(line, row)).toList()).size() - 1);
                    }
                }
            }
        }
    }

    /** Households with a line that any of these pieces fits. */
    private Set<UUID> askers(List<StockRow> fitting) {
        Set<UUID> askers = new HashSet<>();
        problem.lines().stream().filter(l -> !askers.contains(l.wish().household())).filter(l -> fitting.stream().anyMatch(row -> fit(l, row)))
                .forEach(l -> askers.add(l.wish().household()));
        return askers;
    }

    /** What is said of those who come first is so of at least one of those who were given pieces that fit. */
    private void trueOfOthers(String said, OpenLine line, Map<UUID, OpenLine> lines, Proposals found, List<StockRow> fitting) {
        Set<UUID> lots = fitting.stream().map(StockRow::lot).collect(Collectors.toSet());
        List<OpenLine> given = found.proposals().stream().filter(p -> lots.contains(p.lot())).map(p -> lines.get(p.wishLine())).toList();
        Household mine = problem.households().get(line.wish().household());
        if (said.contains("\u66f4\u56f0\u96be")) {
            assertThat(given).as(said).anyMatch(g -> problem.households().get(g.wish().household()).hardship() > mine.hardship());
        }
        if (said.contains("\u5df2\u7b49\u5f85\u66f4\u4e45")) {
            assertThat(given).as(said).anyMatch(g -> g.wish().collectedOn().isBefore(line.wish().collectedOn()));
        }
        if (said.contains("\u6025\u7528\u6216\u7b49\u5f97\u592a\u4e45")) {
            assertThat(given).as(said).anyMatch(g -> problem.rules().first(g.wish(), DAY) && !problem.rules().first(line.wish(), DAY));
        }
        if (said.contains("\u8be5\u6237\u8fd9\u6b21\u5df2\u914d\u5230")) {
            assertThat(found.proposals()).as(said).anyMatch(p -> p.householdCode().equals(mine.code()));
        }
    }

    /** No score, price, rank, name or code of anyone in any sentence, in either language. */
    @Test
    void nothingIsSaidThatMayNotBe() {
        try (Desks desk = Desks.onOpeningDay(Stores.H2.fresh())) {
            Set<String> names = desk.store.read(desk.households::all).stream().map(Household::headName).collect(Collectors.toSet());
            desk.clock.set(java.time.Instant.parse("2016-05-29T01:00:00Z"));
            BoardView view = desk.board.run(Progress.NONE);
            assertThat(NEVER.matcher("bid 12.5 points").find()).isTrue();
            for (Language language : Language.values()) {
                Words words = new Words(language);
                List<Reason> all = new java.util.ArrayList<>(view.rows().stream().map(r -> r.proposal().reason()).toList());
                view.unmet().forEach(u -> all.add(u.reason()));
                for (int i = 0; i < 10; i++) {
                    Proposal p = view.rows().get(i * 37 % view.rows().size()).proposal();
                    desk.board.otherPieces(p).forEach(s -> all.addAll(s.costs()));
                    desk.board.otherWishes(p).forEach(s -> all.addAll(s.costs()));
                }
                assertThat(all).hasSizeGreaterThan(600).allSatisfy(reason -> {
                    String said = reason.in(words);
                    assertThat(said).isNotBlank().doesNotContainPattern(NEVER);
                    assertThat(names).noneMatch(said::contains);
                    assertThat(Reason.read(reason.written())).as("kept and read again").isEqualTo(reason);
                });
            }
        }
    }
}
