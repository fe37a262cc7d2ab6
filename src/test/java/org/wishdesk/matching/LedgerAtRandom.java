package org.wishdesk.matching;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.delivery.Outcome;
import org.wishdesk.delivery.Run;
import org.wishdesk.delivery.RunLine;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.ItemDraft;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.Gift;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.Part;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.inventory.Ending;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.inventory.Reservation;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.matching.engine.Policy;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.people.Sex;
import org.wishdesk.sorting.Bag;
import org.wishdesk.sorting.HandleDraft;
import org.wishdesk.sorting.Piece;
import org.wishdesk.sorting.SortDraft;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Wished;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.wishes.WishDraft;
import org.wishdesk.wishes.WishState;

/** Whatever people at a station do, one thing after the other, at random: always the same for the same seed. */
final class LedgerAtRandom {

    static final String COAT = "\u68c9\u8863";
    private static final String SHOES = "\u68c9\u978b";
    private static final List<String> ITEMS = List.of(COAT, "\u7fbd\u7ed2\u670d", "\u68c9\u88ab", SHOES);
    private static final List<ForWhom> WHO = List.of(ForWhom.MEN, ForWhom.WOMEN, ForWhom.ANYONE);
    private static final List<String> GARMENTS = List.of("165/88A", "170/88A", "XL", "", "110\u7801");
    private static final List<String> FEET = List.of("250", "41\u7801", "");
    private static final List<Season> SEASONS = List.of(Season.WINTER, Season.ANY);
    private static final List<Condition> CONDITIONS = List.of(Condition.UNKNOWN, Condition.NEW, Condition.NINE, Condition.SEVEN);
    private static final String CLERK = "\u8d75\u5fd7\u56fd";

    private final Desks desk;
    private final Runnable looked;
    private final Random random = new Random(42);
    private final Map<String, BooleanSupplier> actions = new LinkedHashMap<>();
    private final Set<String> done = new TreeSet<>();
    private final List<UUID> gifts = new ArrayList<>();
    private final List<UUID> sortings = new ArrayList<>();
    private int households;
    private int wishes;

    /** @param looked asked between the steps of a longer action, as somebody at the counter asks at any time */
    LedgerAtRandom(Desks desk, Runnable looked) {
        this.desk = desk;
        this.looked = looked;
        actions.put("gift", () -> gift(1 + random.nextInt(3), "500"));
        actions.put("wish", () -> wish(WishState.APPROVED));
        actions.put("approved", this::approved);
        actions.put("accepted", this::accepted);
        actions.put("accepted again", this::accepted);
        actions.put("released", () -> of(desk.store.read(desk.reservations::held), r -> desk.store.run(tx -> desk.reservations.release(tx, r.id(), Reservation.State.RELEASED))));
        actions.put("lapsed", this::lapsed);
        actions.put("delivered", this::delivered);
        actions.put("run cancelled", this::cancelled);
        actions.put("disposed", () -> handled(Ending.RECYCLED));
        actions.put("to wash", () -> handled(Ending.TO_WASH));
        actions.put("washed", () -> of(desk.sorting.cleaning(), (Piece p) -> desk.sorting.handle(new HandleDraft(p.lot(), p.place(), 1, Ending.KEPT, "", null))));
        actions.put("quantity corrected", () -> parts((gift, part) -> desk.corrections.quantity(gift, part.line(), part.line().quantity() + random.nextInt(3) - 1, "x")));
        actions.put("size corrected", () -> parts((gift, part) -> desk.corrections.goods(gift, part, 1, part.line().itemName(), spec(part.line().itemName()), "x")));
        actions.put("voided", () -> of(gifts, gift -> desk.corrections.voidGift(gift, "x")));
        actions.put("sorted", this::sorted);
        actions.put("sorting undone", () -> of(sortings, s -> desk.sorting.undo(s, "x")));
        actions.put("matched", () -> desk.board.run(Progress.NONE) != null);
        actions.put("turned down", () -> of(proposals(), p -> desk.board.refuse(p, random.nextBoolean(), "x")));
        actions.put("put on hold", () -> of(proposals(), p -> desk.board.hold(p.wish(), LocalDate.of(2016, 5, 29), "x")));
        actions.put("swapped", () -> of(proposals(), p -> of(desk.board.otherWishes(p), desk.board::swap)));
        actions.put("decided to buy", this::decidedToBuy);
        actions.put("bought", () -> of(shopping(), s -> desk.buying.bought(s.id(), new BoughtDraft("10", "x", "1", LocalDate.of(2016, 5, 28)))));
        actions.put("not bought", () -> of(shopping(), s -> desk.buying.giveUp(s.id(), "x")));
        actions.put("item put right", this::itemPutRight);
        actions.put("decided", this::decided);
    }

    /** Does something; false when there was nothing to do it with. */
    boolean something() {
        String name = any(List.copyOf(actions.keySet()));
        try {
            boolean did = actions.get(name).getAsBoolean();
            if (did) {
                done.add(name);
            }
            return did;
        } catch (Refused e) {
            return false;
        }
    }

    /** Names of what never came about. */
    Set<String> never() {
        Set<String> never = new TreeSet<>(actions.keySet());
        never.removeAll(done);
        return never;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private interface Doing<T> {
        void to(T one);
    }

    private <T> boolean of(List<T> all, Doing<T> what) {
        if (!all.isEmpty()) {
            what.to(any(all));
        }
        return !all.isEmpty();
    }

    Item item() {
        return desk.catalogue.named(any(ITEMS)).orElseThrow();
    }

    Spec spec(String item) {
        return new Spec(any(WHO), item.equals(SHOES) ? any(FEET) : any(GARMENTS), any(SEASONS), any(CONDITIONS));
    }

    boolean gift(int pieces, String yuan) {
        String item = any(ITEMS);
        Gift gift = desk.intake.log(new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, "\u738b\u82b3", "", true), "\u603b\u7ad9",
                List.of(GiftDraft.GoodsLine.of(item, Kind.CLOTHING, "\u4ef6", spec(item), pieces)),
                List.of(new GiftDraft.CashLine(Money.read(yuan).orElseThrow(), Tender.CASH, null, null)), CLERK, "", ReceiptState.NOT_ASKED, null, null));
        return gifts.add(gift.id());
    }

    boolean wish(WishState state) {
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
                random.nextInt(90), LocalDate.of(2016, 5, 1).minusDays(random.nextInt(90)), random.nextBoolean(), deadline, "\u72ec\u5c45", true, state, lines), null));
        return true;
    }

    private boolean approved() {
        wish(WishState.TO_REVIEW);
        UUID id = desk.store.read(tx -> desk.wishes.byCode(tx, "W" + wishes).orElseThrow().id());
        looked.run();
        desk.wishes.approve(id, CLERK);
        return true;
    }

    private List<Proposal> proposals() {
        return desk.board.view().rows().stream().map(BoardView.Row::proposal).toList();
    }

    private boolean accepted() {
        List<Proposal> all = desk.matching.propose(Progress.NONE).proposals();
        return of(all, p -> desk.matching.accept(all.stream().filter(o -> o.wish().equals(p.wish())).toList()));
    }

    /** A promise that lapses in a second. */
    private boolean lapsed() {
        List<Proposal> all = desk.matching.propose(Progress.NONE).proposals().stream().filter(p -> !p.allAtOnce()).toList();
        return of(all, p -> {
            desk.store.run(tx -> desk.reservations.reserve(tx, p.lot(), p.place(), p.wishLine(), 1, "", desk.clock.instant().plusSeconds(1)));
            looked.run();
            desk.clock.forward(Duration.ofSeconds(2));
            desk.matching.lapse();
        });
    }

    private Optional<Run> planned() {
        return desk.delivery.waiting().stream().findFirst().map(w -> desk.delivery.plan(w.township(), LocalDate.of(2016, 5, 30), "\u8d75\u5e08\u5085", ""));
    }

    private boolean delivered() {
        Optional<Run> run = planned();
        run.ifPresent(planned -> {
            desk.delivery.leave(planned.id());
            looked.run();
            desk.clock.forward(Duration.ofSeconds(1));
            desk.delivery.close(planned.id(), desk.delivery.lines(planned.id()).stream().map(line -> random.nextBoolean()
                    ? new Outcome(line.id(), RunLine.Outcome.DELIVERED, "", null)
                    : new Outcome(line.id(), RunLine.Outcome.BROUGHT_BACK, "\u65e0\u4eba\u5728\u5bb6", null)).toList());
        });
        return run.isPresent();
    }

    private boolean cancelled() {
        Optional<Run> run = planned();
        run.ifPresent(planned -> desk.delivery.cancel(planned.id()));
        return run.isPresent();
    }

    private boolean handled(Ending ending) {
        List<StockRow> free = desk.store.read(desk.inventory::stock).stream().filter(r -> r.placeKind() == PlaceKind.SHELF && r.quantity() > r.reserved() && !r.bag()).toList();
        return of(free, r -> desk.sorting.handle(new HandleDraft(r.lot(), r.place(), 1, ending, "x", null)));
    }

    private interface OfPart {
        void to(UUID gift, Part part);
    }

    private boolean parts(OfPart what) {
        return of(gifts, gift -> of(desk.gifts.open(gift).parts().stream().filter(p -> p.line() != null).toList(), part -> what.to(gift, part)));
    }

    private boolean sorted() {
        Item bag = desk.catalogue.bag();
        desk.intake.log(new GiftDraft(Ids.next(), null, DonorDraft.ANONYMOUS, "", List.of(new GiftDraft.GoodsLine(bag.name(), bag.kind(), null, bag.unit(), Spec.PLAIN, 1,
                null, Nameplate.NONE, null, 20, null)), List.of(), "", "", ReceiptState.NOT_ASKED, null, null));
        looked.run();
        Bag waiting = desk.sorting.bags().getFirst();
        String item = any(ITEMS);
        SortDraft draft = new SortDraft(Ids.next(), waiting.lot(), waiting.place(), List.of(
                SortDraft.Line.of(item, Kind.CLOTHING, "\u4ef6", spec(item), 2, Ending.KEPT),
                SortDraft.Line.of(COAT, Kind.CLOTHING, "\u4ef6", spec(COAT), 1, Ending.TO_WASH)), false);
        desk.sorting.sort(draft);
        return sortings.add(draft.id());
    }

    private List<Shopping> shopping() {
        return desk.buying.list().stream().filter(Shopping::open).toList();
    }

    private boolean decidedToBuy() {
        List<OpenLine> lines = desk.store.read(desk.wishes::openLines).stream().filter(l -> l.line().budgetFen() >= 2_000).toList();
        return !desk.buying.purses().isEmpty() && of(lines, l -> desk.buying.accept(Map.of(new ToBuy(Ids.next(),
                Why.wanted(l, desk.store.read(tx -> desk.households.byId(tx, l.wish().household()))), "\u4ef6", 1, 2_000, new Reason(List.of()), Bid.none(org.wishdesk.matching.engine.Reason.Kind.GIVEN)), 1),
                desk.buying.purses().getFirst()));
    }

    private boolean itemPutRight() {
        Item item = item();
        List<Item> like = desk.catalogue.like(item);
        ItemDraft draft = ItemDraft.of(item, like.isEmpty() ? "" : like.getFirst().name());
        desk.catalogue.save(new ItemDraft(draft.id(), draft.name(), draft.mnemonic(), draft.kind(), draft.unit(), draft.perPiece(), draft.sizing(), draft.whoCounts(),
                draft.usualWho(), draft.seasonCounts(), draft.usualSeason(), draft.usualCondition(), draft.like(), "" + (1 + random.nextInt(12)), "" + (1 + random.nextInt(200)),
                draft.sizePenalty(), true), CLERK);
        return true;
    }

    private boolean decided() {
        Rules rules = desk.rulebook.rules();
        desk.rulebook.decide(new Rules(any(List.of(Policy.values())), 60 + random.nextInt(60), rules.leadDays(), rules.schoolFrom(), rules.winterFrom(), true,
                rules.tripFen()), CLERK);
        return true;
    }
}
