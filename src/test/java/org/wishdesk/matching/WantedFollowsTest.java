package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.people.Household;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.wishes.WishState;

/** The counter's index follows the ledger: after whatever was written it says what one read anew says. */
class WantedFollowsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 28);

    private final Random random = new Random(7);
    private final Fits fits = new Fits();

    /** Whatever is written, what followed the ledger equals what is read anew, and both equal a plain look at every line and every lot. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatFollowsTheLedgerEqualsWhatIsReadAnew(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            Wanted following = desk.wanted;
            LedgerAtRandom ledger = new LedgerAtRandom(desk, () -> following.at(desk.catalogue.named(LedgerAtRandom.COAT).orElseThrow(), Spec.PLAIN, 5));
            for (int i = 0; i < 20; i++) {
                ledger.wish(WishState.APPROVED);
                ledger.gift(1 + random.nextInt(2), "10");
            }
            int found = 0;
            int actions = kind == Stores.H2 ? 240 : 40;
            for (int did = 0; did < actions;) {
                desk.clock.forward(Duration.ofMillis(random.nextInt(3) * 700L));
                if (!ledger.something()) {
                    continue;
                }
                did++;
                Wanted anew = new Wanted(desk.store, desk.clock, desk.settings, desk.catalogue, desk.inventory, desk.wishes, desk.cashBook, desk.rulebook, desk.words);
                for (int i = 0; i < 3; i++) {
                    Item item = ledger.item();
                    Spec spec = ledger.spec(item.name());
                    Wanted.Here here = following.at(item, spec, 20);
                    assertThat(here).as("after " + did + " actions").isEqualTo(anew.at(item, spec, 20));
                    plainly(desk, item, spec, here);
                    found += here.best().size();
                }
                assertThat(following.needs()).isEqualTo(anew.needs());
                assertThat(following.purchases()).isEqualTo(anew.purchases());
                assertThat(following.purchases().means().accountFen()).as("the board counts the same money").isEqualTo(desk.matching.freeCash());
            }
            adds(desk, following.needs());
            assertThat(found).as("the test asked for something").isGreaterThan(50);
            if (kind == Stores.H2) {
                assertThat(ledger.never()).as("what was never done").isEmpty();
            }
            assertThat(desk.differences()).isEmpty();
        }
    }

    /** A look at every open line, as slow as it is simple. */
    private void plainly(Desks desk, Item item, Spec spec, Wanted.Here here) {
        desk.store.read(tx -> {
            Map<UUID, Item> items = desk.catalogue.items(tx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
            Map<UUID, Household> all = desk.households.all(tx).stream().collect(Collectors.toMap(Household::id, Function.identity()));
            List<StockRow> stock = desk.inventory.stock(tx).stream().filter(r -> r.placeKind().offers()).toList();
            List<OpenLine> lines = desk.wishes.openLines(tx);
            List<OpenLine> fitting = lines.stream().filter(l -> fits.of(items.get(l.line().item()), Handout.spec(l), item, spec).fits()).toList();
            assertThat(here.read()).isTrue();
            assertThat(here.households()).isEqualTo((int) fitting.stream().map(l -> l.wish().household()).distinct().count());
            assertThat(here.pieces()).isEqualTo(fitting.stream().mapToLong(OpenLine::open).sum());
            assertThat(here.lying()).isEqualTo(stock.stream().filter(r -> fitting.stream().anyMatch(l -> fits.of(items.get(l.line().item()), Handout.spec(l),
                    items.get(r.item()), new Spec(r.forWhom(), r.sizeTyped(), r.season(), r.condition())).fits())).mapToLong(r -> r.quantity() - r.reserved()).sum());
            Rules rules = desk.rulebook.rules(tx);
            List<Integer> order = fitting.stream().sorted(Comparator.comparing((OpenLine l) -> !rules.first(l.wish(), DAY))
                    .thenComparing(l -> -Priority.of(l.wish(), all.get(l.wish().household()), DAY)).thenComparing(l -> l.wish().collectedOn()))
                    .map(l -> Priority.waiting(l.wish(), DAY)).limit(20).toList();
            // Once something was matched its prices say who comes first.
            if (Board.lastRun(tx).isEmpty()) {
                assertThat(here.best()).extracting(Wanted.Line::days).isEqualTo(order);
            } else {
                assertThat(here.best()).hasSize(order.size());
            }
            for (Wanted.Line line : here.best()) {
                assertThat(fitting).anySatisfy(l -> {
                    assertThat(l.wish().id()).isEqualTo(line.wish());
                    assertThat(l.open()).isEqualTo(line.open());
                    assertThat(Handout.spec(l)).isEqualTo(line.spec());
                    assertThat(lines.stream().filter(o -> o.wish().id().equals(line.wish()) && o != l).allMatch(o -> stock.stream()
                            .filter(r -> fits.of(items.get(o.line().item()), Handout.spec(o), items.get(r.item()),
                                    new Spec(r.forWhom(), r.sizeTyped(), r.season(), r.condition())).fits())
                            .mapToInt(r -> r.quantity() - r.reserved()).sum() >= o.open())).isEqualTo(line.restOnShelf());
                });
            }
            assertThat(here.sizes()).allSatisfy(size -> assertThat(size.households()).isEqualTo((int) lines.stream()
                    .filter(l -> l.line().sizeTyped().equals(size.size()) && fits.of(items.get(l.line().item()), Handout.spec(l), item,
                            new Spec(spec.forWhom(), "", spec.season(), spec.condition())).fits()).map(l -> l.wish().household()).distinct().count()));
            return null;
        });
    }

    /** The lists count every open piece and no piece twice. */
    private void adds(Desks desk, Wanted.Needs needs) {
        long open = desk.store.read(tx -> desk.wishes.openLines(tx).stream().mapToLong(OpenLine::open).sum());
        assertThat(needs.missing()).isNotEmpty().allSatisfy(r -> {
            assertThat(r.missing()).isPositive();
            assertThat(r.used()).isNotNegative();
        });
        assertThat(needs.missing().stream().mapToLong(WantedRow::wanted).sum()).isPositive().isLessThanOrEqualTo(open);
    }
}
