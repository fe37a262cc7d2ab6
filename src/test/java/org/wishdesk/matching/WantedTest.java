package org.wishdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Progress;
import org.wishdesk.delivery.Outcome;
import org.wishdesk.delivery.Run;
import org.wishdesk.delivery.RunLine;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.inventory.MovementKind;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.Reservation;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Household;
import org.wishdesk.people.Sex;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.wishes.WishDraft;
import org.wishdesk.wishes.WishState;

class WantedTest {

    private static final String COAT = "\u68c9\u8863";
    private static final String DOWN = "\u7fbd\u7ed2\u670d";
    private static final String QUILT = "\u68c9\u88ab";
    private static final String SHOES = "\u68c9\u978b";
    private static final List<String> ITEMS = List.of(COAT, DOWN, QUILT, SHOES);
    private static final List<ForWhom> WHO = List.of(ForWhom.MEN, ForWhom.WOMEN, ForWhom.ANYONE);
    private static final List<String> GARMENTS = List.of("165/88A", "170/88A", "XL", "", "110\u7801");
    private static final List<String> FEET = List.of("250", "41\u7801", "");
    private static final List<Season> SEASONS = List.of(Season.WINTER, Season.ANY);
    private static final List<Condition> CONDITIONS = List.of(Condition.UNKNOWN, Condition.NEW, Condition.NINE, Condition.SEVEN);

    private final Random random = new Random(42);
    private final Fits fits = new Fits();
    private int households;
    private int wishes;

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Spec spec(String item) {
        return new Spec(any(WHO), item.equals(SHOES) ? any(FEET) : any(GARMENTS), any(SEASONS), any(CONDITIONS));
    }

    private void gift(Desks desk, String item, Spec spec, int pieces, String yuan) {
        desk.intake.log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u738b\u82b3", "", true), "\u603b\u7ad9",
                pieces == 0 ? List.of() : List.of(GiftDraft.GoodsLine.of(item, Kind.CLOTHING, "\u4ef6", spec, pieces)),
                yuan == null ? List.of() : List.of(new GiftDraft.CashLine(Money.read(yuan).orElseThrow(), Tender.CASH, null, null)), "\u8d75\u5fd7\u56fd", "",
                ReceiptState.NOT_ASKED, null, null));
    }

    private void wish(Desks desk, WishState state) {
        if (households == 0 || random.nextInt(3) == 0) {
            Wished.household(desk, "H" + ++households, any(List.of("\u4f4e\u4fdd\u6237", "\u4e94\u4fdd\u6237", "\u4e00\u822c\u8d2b\u56f0\u6237")));
        }
        List<WishDraft.Line> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String item = any(ITEMS);
            Spec spec = spec(item);
            lines.add(new WishDraft.Line(item, spec.forWhom(), spec.size(), spec.season(), spec.condition(), 1 + random.nextInt(2), random.nextInt(3) * 20_000L));
        }
        LocalDate deadline = random.nextInt(4) == 0 ? LocalDate.of(2016, 6, 10) : null;
        desk.store.run(tx -> desk.wishes.add(tx, new WishDraft("W" + ++wishes, "H" + (1 + random.nextInt(households)), "\u5b59\u79c0\u82f1", Sex.FEMALE,
                random.nextInt(90), LocalDate.of(2016, 5, 1).minusDays(random.nextInt(20)), random.nextBoolean(), deadline, "\u72ec\u5c45", true, state, lines), null));
    }

    /** Whatever is written, what followed the ledger equals what is read anew, and both equal a plain look at every line and every lot. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatFollowsTheLedgerEqualsWhatIsReadAnew(Stores kind) {
        try (Desks desk = new Desks(kind.fresh())) {
            for (int i = 0; i < 20; i++) {
                wish(desk, WishState.APPROVED);
                String item = any(ITEMS);
                gift(desk, item, spec(item), 1 + random.nextInt(2), null);
            }
            Wanted following = desk.wanted;
            int found = 0;
            for (int round = 0; round < (kind == Stores.H2 ? 30 : 12); round++) {
                desk.clock.forward(Duration.ofSeconds(random.nextInt(3)));
                something(desk);
                Wanted anew = new Wanted(desk.store, desk.clock, desk.settings, desk.catalogue, desk.inventory, desk.wishes, desk.cashBook, desk.rulebook, desk.words);
                for (int i = 0; i < 4; i++) {
                    Item item = desk.catalogue.named(any(ITEMS)).orElseThrow();
                    Spec spec = spec(item.name());
                    Wanted.Here here = following.at(item, spec, 20);
                    assertThat(here).isEqualTo(anew.at(item, spec, 20));
                    plainly(desk, item, spec, here);
                    found += here.best().size();
                }
                assertThat(following.needs()).isEqualTo(anew.needs());
                assertThat(following.purchases()).isEqualTo(anew.purchases());
            }
            adds(desk, following.needs());
            assertThat(found).as("the test asked for something").isGreaterThan(50);
            assertThat(desk.differences()).isEmpty();
        }
    }

    private void something(Desks desk) {
        switch (random.nextInt(9)) {
            case 0 -> {
                String item = any(ITEMS);
                gift(desk, item, spec(item), 1 + random.nextInt(3), "50");
            }
            case 1 -> wish(desk, WishState.APPROVED);
            case 2 -> {
                wish(desk, WishState.TO_REVIEW);
                UUID id = desk.store.read(tx -> desk.wishes.byCode(tx, "W" + wishes).orElseThrow().id());
                desk.wanted.at(desk.catalogue.named(COAT).orElseThrow(), Spec.PLAIN, 5);
                desk.wishes.approve(id, "\u8d75\u5fd7\u56fd");
            }
            case 3, 4 -> {
                List<Proposal> all = desk.matching.propose(Progress.NONE).proposals();
                if (!all.isEmpty()) {
                    UUID wish = any(all).wish();
                    desk.matching.accept(all.stream().filter(p -> p.wish().equals(wish)).toList());
                }
            }
            case 5 -> desk.store.read(desk.reservations::held).stream().limit(1)
                    .forEach(r -> desk.store.run(tx -> desk.reservations.release(tx, r.id(), Reservation.State.RELEASED)));
            case 6 -> {
                lapsing(desk);
                desk.wanted.at(desk.catalogue.named(COAT).orElseThrow(), Spec.PLAIN, 5);
                desk.clock.forward(Duration.ofSeconds(2));
                desk.matching.lapse();
            }
            case 7 -> deliver(desk);
            default -> desk.store.run(tx -> desk.inventory.stock(tx).stream().filter(r -> r.placeKind() == PlaceKind.SHELF && r.quantity() > r.reserved()).limit(1)
                    .forEach(r -> desk.inventory.move(tx, MovementKind.DISPOSED, r.lot(), desk.inventory.placeById(tx, r.place()),
                            desk.inventory.place(tx, PlaceKind.RECYCLED, ""), 1, "\u7834\u635f", desk.clock.instant())));
        }
    }

    /** A promise that lapses in a second. */
    private void lapsing(Desks desk) {
        List<Proposal> all = desk.matching.propose(Progress.NONE).proposals().stream().filter(p -> !p.allAtOnce()).toList();
        if (!all.isEmpty()) {
            Proposal p = any(all);
            desk.store.run(tx -> desk.reservations.reserve(tx, p.lot(), p.place(), p.wishLine(), 1, "", desk.clock.instant().plusSeconds(1)));
        }
    }

    private void deliver(Desks desk) {
        if (desk.delivery.waiting().isEmpty()) {
            return;
        }
        Run run = desk.delivery.plan(desk.delivery.waiting().getFirst().township(), LocalDate.of(2016, 5, 30), "\u8d75\u5e08\u5085", "");
        desk.delivery.leave(run.id());
        desk.wanted.at(desk.catalogue.named(COAT).orElseThrow(), Spec.PLAIN, 5);
        desk.clock.forward(Duration.ofSeconds(1));
        desk.delivery.close(run.id(), desk.delivery.lines(run.id()).stream().map(line -> random.nextBoolean()
                ? new Outcome(line.id(), RunLine.Outcome.DELIVERED, "", null) : new Outcome(line.id(), RunLine.Outcome.BROUGHT_BACK, "\u65e0\u4eba\u5728\u5bb6", null)).toList());
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
            LocalDate today = LocalDate.of(2016, 5, 28);
            List<Integer> order = fitting.stream().sorted(Comparator
                    .comparing((OpenLine l) -> -Priority.of(l.wish(), all.get(l.wish().household()), today)).thenComparing(l -> l.wish().collectedOn()))
                    .map(l -> Priority.waiting(l.wish(), today)).limit(20).toList();
            assertThat(here.best()).extracting(Wanted.Line::days).isEqualTo(order);
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

    @Test
    void missingAndEnoughStandInBandsOfSize() {
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            gift(desk, COAT, new Spec(ForWhom.MEN, "185/96A", Season.WINTER, Condition.NINE), 12, null);
            gift(desk, DOWN, new Spec(ForWhom.MEN, "170/88A", Season.WINTER, Condition.NINE), 1, null);
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
            assertThat(purchases.means()).isEqualTo(new Purchases.Means(40_000, 0, false));
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
