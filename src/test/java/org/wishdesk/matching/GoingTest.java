package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Progress;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.WaitingLine;

/** The going prices of the last run say what is scarce, what is enough and who stands first at the counter. */
class GoingTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 28);
    private static final String COAT = "\u68c9\u8863";
    private static final String QUILT = "\u68c9\u88ab";
    private static final String WHEELCHAIR = "\u8f6e\u6905";
    private static final Spec MENS = new Spec(ForWhom.MEN, "170/88A", Season.WINTER, Condition.NINE);

    private static void gift(Desks desk, String item, Spec spec, int pieces) {
        desk.intake.log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u738b\u82b3", "", true), "\u603b\u7ad9",
                List.of(GiftDraft.GoodsLine.of(item, Kind.CLOTHING, "\u4ef6", spec, pieces)), List.of(), "\u8d75\u5fd7\u56fd", "", ReceiptState.NOT_ASKED, null, null));
    }

    /** Two wish for the one coat, one for a wheelchair that is not there, one for a quilt of which there are thirty. */
    private static void station(Desks desk) {
        gift(desk, COAT, MENS, 1);
        gift(desk, QUILT, Spec.PLAIN, 30);
        Wished.household(desk, "H1", "\u4e00\u822c\u8d2b\u56f0\u6237");
        Wished.household(desk, "H2", "\u4e94\u4fdd\u6237");
        Wished.household(desk, "H3", "\u4f4e\u4fdd\u6237");
        Wished.wish(desk, "W1", "H1", "2016-05-01", false, Wished.coat("170/88A"));
        Wished.wish(desk, "W2", "H2", "2016-05-01", false, Wished.coat("170/88A"));
        Wished.wish(desk, "W3", "H3", "2016-05-01", false, Wished.line(WHEELCHAIR, ForWhom.ANYONE, "", Season.ANY, 1));
        Wished.wish(desk, "W4", "H3", "2016-05-01", false, Wished.line(QUILT, ForWhom.ANYONE, "", Season.ANY, 1));
    }

    private static Map<String, Long> prices(Desks desk) {
        Map<UUID, String> names = desk.store.read(desk.catalogue::items).stream().collect(Collectors.toMap(Item::id, Item::name));
        return desk.store.read(tx -> Board.going(tx).orElseThrow()).goods().entrySet().stream()
                .collect(Collectors.toMap(e -> names.get(e.getKey().item()), Map.Entry::getValue));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theLastRunsPricesAreKeptAndLieBetweenWhoGotAPieceAndWhoWentWithout(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            station(desk);
            assertThat(desk.store.read(Board::going)).as("before any run").isEmpty();
            assertThat(desk.board.run(Progress.NONE).rows()).hasSize(2);
            Map<String, Long> prices = prices(desk);
            // What a whole wish is worth: 1000 for each point of its weight, and a household's first.
            long poor = 1000L * (100 + 60 + 27 / 2) + 1_000_000;
            long destitute = 1000L * (100 + 60 * 4 + 27 / 2) + 1_000_000;
            long allowance = 1000L * (100 + 60 * 2 + 27 / 2) + 1_000_000;
            assertThat(prices.get(COAT)).isBetween(poor - 1000, destitute + 1000);
            assertThat(prices.get(WHEELCHAIR)).as("what is not there goes for all that somebody would give").isEqualTo(allowance);
            assertThat(prices.get(QUILT)).as("some were left").isZero();
            desk.board.run(Progress.NONE);
            assertThat(prices(desk)).as("only the last run's are kept").hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theListsGoByWhatThingsWentForAndByStockAndWishesSince(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            station(desk);
            Wished.wish(desk, "W5", "H3", "2016-05-01", false, Wished.line("\u978b", ForWhom.MEN, "250", Season.WINTER, 40));
            assertThat(desk.wanted.needs().missing()).as("by need: forty pairs of shoes").first().extracting(WantedRow::item).isEqualTo("\u978b");
            assertThat(desk.wanted.needs().missing()).allSatisfy(row -> assertThat(row.goingMp()).isZero());
            desk.board.run(Progress.NONE);
            Wanted.Needs needs = desk.wanted.needs();
            assertThat(needs.missing()).as("the dearest first").isSortedAccordingTo((a, b) -> Long.compare(b.goingMp(), a.goingMp()));
            assertThat(needs.missing()).allSatisfy(row -> assertThat(row.goingMp()).isPositive());
            assertThat(needs.enough()).extracting(WantedRow::item).containsExactly(QUILT);

            // Coats come: nobody is told that they are enough before a run finds it so.
            gift(desk, COAT, MENS, 20);
            assertThat(desk.wanted.needs().missing()).extracting(WantedRow::item).doesNotContain(COAT);
            assertThat(desk.wanted.needs().enough()).extracting(WantedRow::item).doesNotContain(COAT);
            desk.board.run(Progress.NONE);
            assertThat(desk.wanted.needs().enough()).extracting(WantedRow::item).containsExactlyInAnyOrder(QUILT, COAT);
            // Wishes come: what was enough is missing again.
            Wished.wish(desk, "W6", "H3", "2016-05-01", false, Wished.line(QUILT, ForWhom.ANYONE, "", Season.ANY, 50));
            assertThat(desk.wanted.needs().missing()).extracting(WantedRow::item).contains(QUILT);
            assertThat(desk.wanted.needs().enough()).extracting(WantedRow::item).containsExactly(COAT);
        }
    }

    private static List<String> first(Desks desk) {
        Item coat = desk.catalogue.named(COAT).orElseThrow();
        return desk.wanted.at(coat, MENS, 20).best().stream().map(line -> desk.wishes.open(line.wish()).code()).toList();
    }

    /** H2 is poorer, but was helped this year; H1 never was. By need alone W2 comes first, by what each would give W1. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void theCounterGoesByTheLastRun(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            station(desk);
            Wished.wish(desk, "W0", "H2", "2016-04-01", false, Wished.line(QUILT, ForWhom.ANYONE, "", Season.ANY, 1));
            desk.matching.accept(desk.matching.propose(DAY, org.wishdesk.base.Progress.NONE).proposals().stream().filter(p -> p.code().equals("W0")).toList());
            assertThat(first(desk)).containsExactly("W2", "W1");
            desk.board.run(Progress.NONE);
            assertThat(first(desk)).containsExactly("W1", "W2");
            Wished.household(desk, "H4", "\u4e94\u4fdd\u6237");
            Wished.wish(desk, "W7", "H4", "2016-05-20", false, Wished.coat("170/88A"));
            assertThat(first(desk)).as("a wish that came since stands where its worth puts it").containsExactly("W7", "W1", "W2");
            Wished.household(desk, "H5", "\u4e94\u4fdd\u6237");
            Wished.wish(desk, "W8", "H5", "2016-05-20", true, Wished.coat("170/88A"), Wished.line(WHEELCHAIR, ForWhom.ANYONE, "", Season.ANY, 1));
            assertThat(first(desk)).as("what else it needs is not to be had").endsWith("W8");
            Wished.wish(desk, "W9", "H2", "2015-05-20", false, Wished.coat("170/88A"));
            assertThat(first(desk)).as("waiting too long comes before all").startsWith("W9");
            desk.rulebook.decide(desk.rulebook.rules().with(Policy.POOREST_FIRST), "\u8d75\u5fd7\u56fd");
            assertThat(first(desk)).as("decided, but not run yet").containsExactly("W9", "W7", "W1", "W2", "W8");
            desk.board.run(Progress.NONE);
            assertThat(first(desk)).as("the poorest before the next").containsExactly("W9", "W7", "W2", "W8", "W1");
        }
    }

    /** A seat on the trip is part of what a line would give. */
    @Test
    void aDearTripPutsALineBack() {
        Item coat = new Item(UUID.randomUUID(), COAT, Kind.CLOTHING, "\u4ef6", "", org.wishdesk.goods.Sizing.GARMENT, true, ForWhom.ANYONE, true, Season.ANY,
                Condition.UNKNOWN, false, "coats", 5, 0, 0, true);
        Rules rules = new Rules(Policy.MOST_HOUSEHOLDS, 90, 120, java.time.MonthDay.of(9, 1), java.time.MonthDay.of(10, 1), false, Map.of());
        Standing standing = new Standing(DAY, rules, new Going(Policy.MOST_HOUSEHOLDS, Map.of(), Map.of("far", 500_000L)), java.util.Set.of());
        long near = standing.of(List.of(line(coat, "near", 1)), Map.of(coat.id(), coat))[0];
        long far = standing.of(List.of(line(coat, "far", 3)), Map.of(coat.id(), coat))[0];
        assertThat(near).as("less pressing by 120 points, but no 500 for the seat").isGreaterThan(far);
        assertThat(near - far).isEqualTo((500_000L - 120_000L) << 20);
    }

    private static WaitingLine line(Item item, String township, int hardship) {
        return new WaitingLine(UUID.randomUUID(), UUID.randomUUID(), township, hardship, false, LocalDate.of(2016, 5, 1), null, null, 1, item.id(), ForWhom.MEN,
                "170/88A", Season.WINTER, Condition.UNKNOWN, 1, 0, 0);
    }

    /** Many ask while others write and read the lists: nobody gets half an answer, and in the end all know the same. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void askedByManyAtOnceItKeepsUp(Stores kind) throws Exception {
        try (Desks desk = new Desks(kind.fresh()); ExecutorService people = Executors.newFixedThreadPool(4)) {
            station(desk);
            desk.board.run(Progress.NONE);
            // Nobody waits for a first reading that someone else began.
            desk.wanted.needs();
            AtomicBoolean done = new AtomicBoolean();
            Callable<Integer> asking = () -> {
                int answers = 0;
                while (!done.get()) {
                    assertThat(first(desk)).contains("W1", "W2");
                    answers++;
                }
                return answers;
            };
            Callable<Integer> listing = () -> {
                int answers = 0;
                while (!done.get()) {
                    assertThat(desk.wanted.needs().missing()).isNotEmpty();
                    desk.wanted.purchases();
                    answers++;
                }
                return answers;
            };
            List<Future<Integer>> asked = new ArrayList<>(List.of(people.submit(asking), people.submit(listing)));
            for (int i = 0; i < 12; i++) {
                Wished.wish(desk, "N" + i, "H3", "2016-05-2" + i % 10, false, Wished.coat("170/88A"));
                gift(desk, QUILT, Spec.PLAIN, 1);
            }
            done.set(true);
            for (Future<Integer> each : asked) {
                assertThat(each.get()).isNotNegative();
            }
            Wanted anew = new Wanted(desk.store, desk.clock, desk.settings, desk.catalogue, desk.inventory, desk.wishes, desk.cashBook, desk.rulebook, desk.words);
            assertThat(first(desk)).hasSize(14);
            assertThat(desk.wanted.needs()).isEqualTo(anew.needs());
            assertThat(desk.wanted.purchases()).isEqualTo(anew.purchases());
        }
    }
}
