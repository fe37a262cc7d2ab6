package org.wishdesk.matching;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.base.Progress;
import org.wishdesk.base.Refused;
import org.wishdesk.base.Text;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.Item;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.Place;
import org.wishdesk.inventory.Received;
import org.wishdesk.inventory.Reservation;
import org.wishdesk.inventory.Reservations;
import org.wishdesk.money.AccountKind;
import org.wishdesk.money.CashBook;
import org.wishdesk.money.Purse;
import org.wishdesk.paper.Pdf;
import org.wishdesk.paper.Sheet;
import org.wishdesk.paper.SheetWriter;
import org.wishdesk.settings.Settings;
import org.wishdesk.settings.StationFacts;
import org.wishdesk.store.Store;
import org.wishdesk.store.Tx;
import org.wishdesk.wishes.WishLine;
import org.wishdesk.wishes.Wishes;
import org.wishdesk.words.Words;

/**
 * 采购: what stock cannot answer is bought. A person decides what, how many and out of which money; the list goes to the shop; what was bought
 * is paid, put on the shelf and promised to its wish in one step, by its invoice.
 */
public final class Buying {

    private static final Set<AccountKind> SPENT_FROM = Set.of(AccountKind.SPECIAL, AccountKind.DRAWER);
    private static final int MOST = 500;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Inventory inventory;
    private final Reservations reservations;
    private final CashBook cashBook;
    private final Wishes wishes;
    private final Rulebook rulebook;
    private final Words words;

    public Buying(Store store, Clock clock, Settings settings, Catalogue catalogue, Inventory inventory, Reservations reservations, CashBook cashBook,
            Wishes wishes, Rulebook rulebook, Words words) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.reservations = reservations;
        this.cashBook = cashBook;
        this.wishes = wishes;
        this.rulebook = rulebook;
        this.words = words;
    }

    /** Where money is that may be spent, less what is set aside for decisions before; free money first, the special account before drawers. */
    public List<Purse> purses() {
        return store.read(tx -> purses(tx, cashBook));
    }

    static List<Purse> purses(Tx tx, CashBook cashBook) {
        Map<List<Object>, Long> committed = tx.table(BuyTable.class).committed().stream()
                .collect(Collectors.toMap(c -> List.of(c.accountKind(), c.accountName(), c.earmark()), BuyTable.Committed::fen));
        return cashBook.balances(tx).stream().filter(b -> SPENT_FROM.contains(b.kind()))
                .map(b -> new Purse(b.kind(), b.name(), b.earmark(), b.fen() - committed.getOrDefault(List.of(b.kind(), b.name(), b.earmark()), 0L)))
                .filter(purse -> purse.fen() > 0)
                .sorted(Comparator.comparing((Purse purse) -> !purse.earmark().isEmpty()).thenComparing(purse -> purse.kind() != AccountKind.SPECIAL)
                        .thenComparing(Purse::name).thenComparing(Purse::earmark)).toList();
    }

    /** Free money that may be spent: what is set aside for open decisions, and what is left, by where it lies. Earmarked money is in none of it. */
    static Purchases.Means means(Tx tx, CashBook cashBook, boolean allowed) {
        long aside = tx.table(BuyTable.class).committed().stream().filter(c -> c.earmark().isEmpty()).mapToLong(BuyTable.Committed::fen).sum();
        Map<AccountKind, Long> free = purses(tx, cashBook).stream().filter(p -> p.earmark().isEmpty())
                .collect(Collectors.groupingBy(Purse::kind, Collectors.summingLong(Purse::fen)));
        return new Purchases.Means(free.getOrDefault(AccountKind.SPECIAL, 0L), free.getOrDefault(AccountKind.DRAWER, 0L), aside, allowed);
    }

    /**
     * Decides to buy so many pieces of each; what is open already is not decided a second time. Refused when nothing may be bought (any more), when
     * the wish was put on hold or its line needs fewer meanwhile, when its budget does not reach, or when the money does not.
     *
     * @param pieces by what is to be bought
     * @return how many decisions were written now
     */
    public int accept(Map<ToBuy, Integer> pieces, Purse from) {
        return store.write(tx -> {
            wishes.hold(tx, pieces.keySet().stream().map(t -> t.wanted().wish()).toList());
            refuseMeanwhile(tx, pieces.keySet());
            BuyTable table = tx.table(BuyTable.class);
            List<ToBuy> fresh = pieces.keySet().stream().filter(t -> table.openOf(t.id()) == 0).toList();
            long all = fresh.stream().mapToLong(t -> limit(tx, t, pieces.get(t))).sum();
            long there = purses(tx, cashBook).stream().filter(p -> p.kind() == from.kind() && p.name().equals(from.name()) && p.earmark().equals(from.earmark()))
                    .mapToLong(Purse::fen).sum();
            if (all > there) {
                throw new Refused("matching.buy.notThatMuch", Money.ofFen(there), Money.ofFen(all));
            }
            fresh.forEach(t -> table.add(new BuyTable.Decided(Ids.next(), t.id(), t.wanted().line(), pieces.get(t), limit(tx, t, pieces.get(t)), from.kind(),
                    from.name(), from.earmark(), settings.station(tx).clerk(), clock.instant())));
            return fresh.size();
        });
    }

    /** What was decided otherwise since the board was drawn: that nothing is bought, or that a wish waits. */
    private void refuseMeanwhile(Tx tx, Set<ToBuy> what) {
        if (!rulebook.rules(tx).buying()) {
            throw new Refused("matching.buy.notAllowed");
        }
        Set<UUID> onHold = Set.copyOf(tx.table(BoardTable.class).onHold(LocalDate.ofInstant(clock.instant(), settings.station(tx).zoneId())));
        what.stream().filter(t -> onHold.contains(t.wanted().wish())).findFirst().ifPresent(t -> {
            throw new Refused("matching.turnedDownMeanwhile", t.wanted().code());
        });
    }

    /** What so many pieces may cost. */
    private long limit(Tx tx, ToBuy what, int pieces) {
        if (pieces < 1 || pieces > what.quantity()) {
            throw new Refused("matching.buy.piecesOdd", what.quantity());
        }
        if (pieces > wishes.open(tx, what.wanted().line())) {
            throw new Refused("matching.servedMeanwhile", what.wanted().code());
        }
        long fen = what.fen() / what.quantity() * pieces;
        refuseOver(wishes.line(tx, what.wanted().line()), what.wanted().code(), fen);
        return fen;
    }

    private static void refuseOver(WishLine line, String code, long fen) {
        if (fen > line.budgetFen()) {
            throw new Refused("matching.buy.overBudget", code, Money.ofFen(line.budgetFen()));
        }
    }

    /** What is to be bought, then what was bought or given up, the newest first. */
    public List<Shopping> list() {
        return store.read(this::list);
    }

    private List<Shopping> list(Tx tx) {
        List<BuyTable.Row> rows = tx.table(BuyTable.class).latest(MOST);
        Map<UUID, WishedLine> wanted = rows.isEmpty() ? Map.of()
                : tx.table(BoardTable.class).lines().stream().collect(Collectors.toMap(BoardTable.Line::line, BoardReader::wanted));
        return rows.stream().map(r -> new Shopping(r.id(), wanted.get(r.wishLine()), r.unit(), r.pieces(), r.limitFen(), r.accountKind(), r.accountName(),
                r.earmark(), r.clerk(), r.decidedAt(), r.number(), r.fen(), r.shop(), r.invoiceNo(), r.boughtOn(), r.reason())).toList();
    }

    /**
     * Pays what was bought, puts it on the shelf and promises it to its wish, all of it or nothing; pressed twice it is bought once. Refused when it
     * cost more than the line's budget or than the money that was set aside for it holds, and for a day to come.
     *
     * @return the number of the goods
     */
    public String bought(UUID purchase, BoughtDraft draft) {
        if (!draft.problems().isEmpty()) {
            throw new Refused(draft.problems().getFirst().key());
        }
        return store.write(tx -> {
            BuyTable.Row row = held(tx, purchase);
            return row.number() != null ? row.number() : bought(tx, row, draft);
        });
    }

    private String bought(Tx tx, BuyTable.Row row, BoughtDraft draft) {
        refuseGivenUp(row);
        StationFacts station = settings.station(tx);
        WishLine line = wishes.line(tx, row.wishLine());
        Money sum = Money.read(draft.sum()).orElseThrow();
        String shop = Text.clean(draft.shop());
        String invoice = Text.clean(draft.invoiceNo());
        refuseOver(line, wishes.wish(tx, line.wish()).code(), sum.fen());
        Instant at = moment(draft.boughtOn(), station.zoneId());
        UUID posting = cashBook.spend(tx, row.accountKind(), row.accountName(), row.earmark(), sum, shop + " " + invoice, at);
        String number = number(tx, station, draft.boughtOn());
        Item item = catalogue.items(tx).stream().filter(i -> i.id().equals(line.item())).findFirst().orElseThrow();
        int lots = item.perPiece() ? row.pieces() : 1;
        List<Received> goods = IntStream.rangeClosed(1, lots)
                .mapToObj(n -> new Received(lot(lots == 1 ? number : number + "/" + n, item, line), row.pieces() / lots)).toList();
        Place shelf = inventory.bought(tx, goods, shop + " " + invoice, at, row.id());
        tx.table(BuyTable.class).end(new BuyTable.Ended(row.id(), number, sum.fen(), shop, invoice, draft.boughtOn(), posting, null, station.clerk(), clock.instant()));
        Instant lapses = clock.instant().plus(Duration.ofDays(station.holdDays()));
        for (Received each : goods) {
            Reservation made = reservations.reserve(tx, each.lot().id(), shelf.id(), line.id(), each.quantity(), words.t("matching.buy.promised", shop, invoice), lapses);
            tx.table(BoardTable.class).addAcceptance(made.id(), row.proposal(), station.clerk(), clock.instant());
        }
        return number;
    }

    private Lot lot(String code, Item item, WishLine line) {
        return new Lot(Ids.next(), null, null, code, item.id(), item.name(), item.kind(), words.t(item.kind()), item.unit(), line.forWhom(), line.sizeTyped(),
                line.season(), Condition.NEW, null, null, null, null, clock.instant());
    }

    /** The station's letters, the year, B for bought, and how many were before. */
    private static String number(Tx tx, StationFacts station, LocalDate day) {
        String year = station.code() + day.getYear() + "-B";
        return year + "%04d".formatted(tx.table(BuyTable.class).numbered(year + "%") + 1);
    }

    /** An invoice of today was paid now, one of an earlier day at that day's end. */
    private Instant moment(LocalDate day, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (day.isAfter(today) || day.isBefore(EARLIEST)) {
            throw new Refused("matching.buy.dayOdd");
        }
        return day.equals(today) ? clock.instant() : day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /** Gives up what was not bought, with the reason; the wish is open again and its money free. */
    public void giveUp(UUID purchase, String reason) {
        if (Text.blank(reason)) {
            throw new Refused("matching.reasonMissing");
        }
        store.run(tx -> {
            BuyTable.Row row = held(tx, purchase);
            refuseGivenUp(row);
            if (row.number() != null) {
                throw new Refused("matching.buy.boughtAlready", row.number());
            }
            tx.table(BuyTable.class).end(new BuyTable.Ended(purchase, null, null, null, null, null, null, Text.head(Text.clean(reason), 400),
                    settings.station(tx).clerk(), clock.instant()));
        });
    }

    private static BuyTable.Row held(Tx tx, UUID purchase) {
        BuyTable table = tx.table(BuyTable.class);
        return table.lock(purchase).flatMap(table::byId).orElseThrow(() -> new Refused("matching.noLonger"));
    }

    private static void refuseGivenUp(BuyTable.Row row) {
        if (row.reason() != null) {
            throw new Refused("matching.buy.givenUpAlready");
        }
    }

    /** 采购清单: what is to be bought, alike things together, of no household; with room for what it cost. */
    public byte[] paper() {
        return Pdf.of(sheet(), settings.station().name(), words);
    }

    /** Writes the same as {@code .xlsx} or {@code .csv}; returns how many rows. */
    public int export(Path file, Progress progress) {
        Sheet sheet = sheet();
        SheetWriter.write(sheet, file, progress);
        return (int) StreamSupport.stream(sheet.rows().spliterator(), false).count();
    }

    private Sheet sheet() {
        return store.read(tx -> {
            return BuyPaper.of(list(tx).stream().filter(Shopping::open).toList(), settings.station(tx),
                    LocalDate.ofInstant(clock.instant(), settings.station(tx).zoneId()), words);
        });
    }

    /** Where the list is printed. */
    String printer() {
        return settings.station().printer();
    }

    /** The day it is at the station. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.station().zoneId());
    }
}
