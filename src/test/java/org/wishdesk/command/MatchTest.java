package org.wishdesk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Refused;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.base.Ids;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.matching.Proposal;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.words.Language;
import org.wishdesk.words.Words;

/**
 * Whom {@code match} helps first. Two coats lie there: the poorest household wants both, two others one each; and a quilt that only one wants, to
 * whom either way gives it.
 */
class MatchTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 29);
    private static final String QUILT = "\u68c9\u88ab";

    private final StringWriter said = new StringWriter();

    private static void twoCoatsAndAQuilt(Desks desk) {
        desk.intake.log(Desks.gift("\u738b\u82b3", 2, null));
        desk.intake.log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u674e\u660e", "", true), "\u603b\u7ad9",
                List.of(GiftDraft.GoodsLine.of(QUILT, Kind.CLOTHING, "\u5e8a", new Spec(ForWhom.ANYONE, "", Season.WINTER, Condition.NINE), 1)), List.of(),
                "\u8d75\u5fd7\u56fd", "", ReceiptState.NOT_ASKED, null, null));
        Wished.household(desk, "H1", "\u4e94\u4fdd\u6237");
        Wished.wish(desk, "W1", "H1", "2016-05-01", true, Wished.line("\u68c9\u8863", ForWhom.MEN, "170/88A", Season.WINTER, 2));
        for (int i = 2; i <= 3; i++) {
            Wished.household(desk, "H" + i, "\u4e00\u822c\u8d2b\u56f0\u6237");
            Wished.wish(desk, "W" + i, "H" + i, "2016-05-01", false, Wished.coat("170/88A"));
        }
        Wished.household(desk, "H4", "\u4f4e\u4fdd\u6237");
        Wished.wish(desk, "W4", "H4", "2016-05-01", false, Wished.line(QUILT, ForWhom.ANYONE, "", Season.WINTER, 1));
    }

    /** The command at a terminal where somebody types these lines; with null nobody sits there. */
    private Match.Answer match(Desks desk, Language language, String policy, boolean accept, String... typed) {
        said.getBuffer().setLength(0);
        Nouns nouns = new Nouns(desk.store, desk.clock, desk.settings, desk.imports, desk.rulebook, desk.matching, desk.snapshots, desk.delivery, desk.inventory,
                desk.cashBook);
        Deque<String> lines = typed == null ? null : new ArrayDeque<>(Arrays.asList(typed));
        return new Match(nouns, new Words(language), new PrintWriter(said), lines == null ? Optional.empty() : Optional.of(lines::poll)).answer(DAY, policy, accept);
    }

    private static List<String> codes(Match.Answer answer) {
        return answer.found().proposals().stream().map(Proposal::code).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoeverSitsAtTheTerminalIsShownBothWaysAndAsked(Stores kind) {
        try (Desks desk = Desks.undecided(kind.fresh())) {
            twoCoatsAndAQuilt(desk);
            for (Language language : Language.values()) {
                assertThat(match(desk, language, null, false, "").found()).as("Enter alone").isNull();
                assertThat(said.toString()).contains("3 | 2", "1 " + new Words(language).t("matching.policy.mostHouseholds"),
                        new Words(language).t("command.match.nothingDone"));
                assertThat(match(desk, language, null, false).found()).as("the terminal was closed").isNull();
                Match.Answer most = match(desk, language, null, false, "loudest", "1");
                assertThat(most.found().policy()).isEqualTo(Policy.MOST_HOUSEHOLDS);
                assertThat(codes(most)).containsExactly("W2", "W3", "W4");
                Match.Answer poorest = match(desk, language, null, false, " Poorest-First ");
                assertThat(codes(poorest)).containsExactly("W1", "W4");
                assertThat(poorest.undecided()).isEmpty();
            }
            assertThat(desk.rulebook.decided()).as("for this once; who decides for good does it on the board").isFalse();
            assertThat(desk.store.read(desk.reservations::held)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whereNobodyCanBeAskedOnlyWhatBothWaysDoAlikeIsProposed(Stores kind) {
        try (Desks desk = Desks.undecided(kind.fresh())) {
            twoCoatsAndAQuilt(desk);
            for (Language language : Language.values()) {
                Match.Answer answer = match(desk, language, null, false, (String[]) null);
                assertThat(codes(answer)).containsExactly("W4");
                assertThat(answer.found().unmet()).as("without either way: nobody").isEmpty();
                assertThat(answer.undecided()).extracting(o -> o.policyName() + " " + o.households()).containsExactly("most-households 3", "poorest-first 2");
                assertThat(said.toString()).contains("3 | 2", "--policy most-households", "--policy poorest-first");
                Map<String, Object> document = Answers.of(answer, new Words(language));
                assertThat(document).containsEntry("policy", null).containsEntry("accepted", 0).containsKeys("proposals", "unmet", "purchases", "undecided");
                assertThatThrownBy(() -> match(desk, language, null, true, (String[]) null)).isInstanceOfSatisfying(Refused.class,
                        r -> assertThat(r.key()).isEqualTo("command.match.decideFirst"));
                assertThatThrownBy(() -> match(desk, language, null, true, "1")).isInstanceOf(Refused.class);
            }
            assertThat(Answers.of(match(desk, Language.ZH, "poorest-first", false, (String[]) null), desk.words)).containsEntry("policy", "poorest-first")
                    .doesNotContainKey("undecided");
            assertThat(said.toString()).isEmpty();
            desk.rulebook.decide(desk.rulebook.rules().with(Policy.POOREST_FIRST), "\u8d75\u5fd7\u56fd");
            assertThat(codes(match(desk, Language.ZH, null, true, "1"))).as("decided: nobody is asked").containsExactly("W1", "W4");
            assertThat(desk.store.read(desk.reservations::held)).hasSize(2);
            assertThat(desk.differences()).isEmpty();
        }
    }
}
