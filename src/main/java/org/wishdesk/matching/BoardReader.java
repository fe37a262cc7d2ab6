package org.wishdesk.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.goods.Catalogue;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.BinRules;
import org.wishdesk.inventory.Inventory;
import org.wishdesk.inventory.Lot;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.store.Tx;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.wishes.Wishes;

/** Reads the last run against the ledger of this moment, so that the board never shows what is no longer so. */
final class BoardReader {

    private record Spot(UUID lot, UUID place) {
    }

    private final BoardTable table;
    private final Inventory inventory;
    private final Tx tx;
    private final LocalDate today;
    private final Map<UUID, WishedLine> wanted;
    private final Map<UUID, Integer> open;
    private final Map<Spot, StockRow> stock;
    private final Map<UUID, Item> items;
    private final BinRules bins;

    BoardReader(Tx tx, Inventory inventory, BinRules bins, Wishes wishes, Catalogue catalogue, LocalDate today) {
        this.tx = tx;
        this.table = tx.table(BoardTable.class);
        this.inventory = inventory;
        this.bins = bins;
        this.today = today;
        wanted = table.lines().stream().collect(Collectors.toMap(BoardTable.Line::line, BoardReader::wanted));
        open = wishes.openLines(tx).stream().collect(Collectors.toMap(l -> l.line().id(), OpenLine::open));
        items = catalogue.items(tx).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        stock = inventory.stock(tx).stream().collect(Collectors.toMap(row -> new Spot(row.lot(), row.place()), Function.identity()));
    }

    static WishedLine wanted(BoardTable.Line l) {
        return new WishedLine(l.wish(), l.line(), l.code(), l.householdCode(), l.township(), l.village(), l.itemName(),
                new Spec(l.forWhom(), l.sizeTyped(), l.season(), l.worstCondition()), l.allAtOnce());
    }

    BoardView view() {
        List<BoardTable.Run> runs = table.newest(2);
        List<BoardView.Promised> promised = promised();
        List<BoardView.Aside> aside = aside();
        if (runs.isEmpty()) {
            return new BoardView(null, List.of(), List.of(), List.of(), promised, aside, List.of(), 0);
        }
        BoardTable.Run run = runs.getFirst();
        List<BoardTable.Kept> now = table.proposals(run.id());
        List<BoardTable.Kept> before = runs.size() < 2 ? null : table.proposals(runs.getLast().id());
        Map<UUID, BoardView.Change> changes = changes(now, before);
        Set<UUID> onHold = Set.copyOf(table.onHold(today));
        TurnedDown turnedDown = new TurnedDown(tx, inventory);
        Set<UUID> lost = new HashSet<>();
        Set<UUID> accepted = Set.copyOf(table.accepted());
        Map<Spot, Integer> used = new HashMap<>();
        Map<UUID, Integer> served = new HashMap<>();
        List<BoardView.Row> rows = new ArrayList<>();
        List<ToBuy> purchases = new ArrayList<>();
        for (BoardTable.Kept each : now) {
            WishedLine line = wanted.get(each.wishLine());
            if (onHold.contains(line.wish()) || accepted.contains(each.id())
                    || served.getOrDefault(line.line(), 0) + each.quantity() > open.getOrDefault(line.line(), 0)) {
                continue;
            }
            if (each.lot() == null) {
                purchases.add(new ToBuy(each.id(), line, "", each.quantity(), each.fen(), Reason.read(each.why()), Bid.read(each.bid())));
                served.merge(line.line(), each.quantity(), Integer::sum);
                continue;
            }
            Spot spot = new Spot(each.lot(), each.place());
            StockRow row = stock.get(spot);
            if (row != null && turnedDown.contains(line.line(), row.lot(), row.item(), Handout.spec(row))) {
                continue;
            }
            if (row == null || used.getOrDefault(spot, 0) + each.quantity() > row.quantity() - row.reserved()) {
                lost.add(line.line());
                continue;
            }
            used.merge(spot, each.quantity(), Integer::sum);
            served.merge(line.line(), each.quantity(), Integer::sum);
            Proposal proposal = new Proposal(each.id(), line, each.lot(), row.code(), row.itemName(), Handout.spec(row), row.unit(), each.place(), row.placeName(),
                    each.quantity(), each.exactFit(), Reason.read(each.why()), Bid.read(each.bid()));
            rows.add(new BoardView.Row(proposal, bin(row), changes.getOrDefault(line.line(), BoardView.Change.SAME)));
        }
        List<Unmet> unmet = table.unmet(run.id()).stream().filter(u -> open.getOrDefault(u.wishLine(), 0) > 0 && !onHold.contains(wanted.get(u.wishLine()).wish()))
                .map(u -> new Unmet(wanted.get(u.wishLine()), Math.min(u.pieces(), open.get(u.wishLine())), Reason.read(u.why()), Bid.read(u.bid()))).toList();
        Set<UUID> lostWishes = lost.stream().map(line -> wanted.get(line).wish()).collect(Collectors.toSet());
        rows.stream().filter(row -> row.proposal().allAtOnce() && lostWishes.contains(row.proposal().wish())).forEach(row -> lost.add(row.proposal().wishLine()));
        return new BoardView(new BoardView.Run(run.madeAt(), run.forDay(), run.clerk(), run.policy(), run.pointsMp(), run.boundMp()), whole(rows), unmet, purchases,
                promised, aside, changed(now, before, changes, runs.getLast().madeAt(), lost), lost.size());
    }

    /** A wish that must come whole and of which something is gone meanwhile cannot be accepted any more. */
    private List<BoardView.Row> whole(List<BoardView.Row> rows) {
        Map<UUID, Integer> offered = new HashMap<>();
        rows.forEach(row -> offered.merge(row.proposal().wishLine(), row.proposal().quantity(), Integer::sum));
        Map<UUID, List<UUID>> linesOf = wanted.values().stream().filter(w -> open.containsKey(w.line()))
                .collect(Collectors.groupingBy(WishedLine::wish, Collectors.mapping(WishedLine::line, Collectors.toList())));
        return rows.stream().filter(row -> !row.proposal().allAtOnce()
                || linesOf.getOrDefault(row.proposal().wish(), List.of()).stream().allMatch(line -> open.get(line).equals(offered.get(line)))).toList();
    }

    private String bin(StockRow row) {
        return bins.of(items.get(row.item()), Handout.spec(row)).code();
    }

    private List<BoardView.Promised> promised() {
        List<BoardView.Promised> promised = new ArrayList<>();
        for (BoardTable.Promise each : table.promises()) {
            StockRow row = stock.get(new Spot(each.lot(), each.place()));
            promised.add(new BoardView.Promised(each.id(), wanted.get(each.wishLine()), row.code(), row.itemName(), Handout.spec(row), row.unit(), row.placeName(), bin(row),
                    each.quantity(), each.madeAt(), each.lapsesAt(), each.onAList(), each.reason()));
        }
        return promised;
    }

    private List<BoardView.Aside> aside() {
        List<BoardView.Aside> aside = new ArrayList<>();
        for (BoardTable.No no : table.refusals()) {
            Lot lot = inventory.lot(tx, no.lot());
            aside.add(new BoardView.Aside(no.id(), false, wanted.get(no.wishLine()), lot.code(), (lot.itemName() + " " + lot.sizeTyped()).strip(), no.alike(), null,
                    no.reason(), no.clerk(), no.refusedAt()));
        }
        Map<UUID, WishedLine> byWish = new HashMap<>();
        wanted.values().forEach(w -> byWish.merge(w.wish(), w, (a, b) -> a.line().compareTo(b.line()) < 0 ? a : b));
        for (BoardTable.Wait wait : table.holds(today)) {
            aside.add(new BoardView.Aside(wait.id(), true, byWish.get(wait.wish()), "", "", false, wait.untilDay(), wait.reason(), wait.clerk(), wait.heldAt()));
        }
        return aside;
    }

    private static Map<UUID, List<String>> byLine(List<BoardTable.Kept> kept) {
        Map<UUID, List<String>> byLine = new LinkedHashMap<>();
        kept.stream().sorted(java.util.Comparator.comparing((BoardTable.Kept k) -> "" + k.lot() + k.place()))
                .forEach(k -> byLine.computeIfAbsent(k.wishLine(), l -> new ArrayList<>()).add(k.lot() + " " + k.place() + " " + k.quantity()));
        return byLine;
    }

    private static Map<UUID, BoardView.Change> changes(List<BoardTable.Kept> now, List<BoardTable.Kept> before) {
        if (before == null) {
            return Map.of();
        }
        Map<UUID, List<String>> then = byLine(before);
        Map<UUID, BoardView.Change> changes = new HashMap<>();
        byLine(now).forEach((line, goods) -> {
            if (!goods.equals(then.get(line))) {
                changes.put(line, then.containsKey(line) ? BoardView.Change.CHANGED : BoardView.Change.NEW);
            }
        });
        return changes;
    }

    /** @param since the run before; promises that lapsed after it are told first @param lost lines of this run whose goods are no longer there */
    private List<BoardView.Changed> changed(List<BoardTable.Kept> now, List<BoardTable.Kept> before, Map<UUID, BoardView.Change> changes, Instant since, Set<UUID> lost) {
        List<BoardView.Changed> all = new ArrayList<>();
        for (BoardTable.Promise each : table.lapsedSince(since)) {
            all.add(new BoardView.Changed(BoardView.Change.LAPSED, wanted.get(each.wishLine()), inventory.lot(tx, each.lot()).code() + " \u00d7" + each.quantity(), ""));
        }
        Map<UUID, String> then = goods(before == null ? List.of() : before);
        Map<UUID, String> is = goods(now);
        Set<UUID> lines = new HashSet<>(changes.keySet());
        // What went because it was accepted is no loss; what went and is still wished for is.
        then.keySet().stream().filter(line -> !is.containsKey(line) && open.getOrDefault(line, 0) > 0).forEach(lines::add);
        TreeMap<String, BoardView.Changed> sorted = new TreeMap<>();
        lines.forEach(line -> sorted.put(wanted.get(line).code() + " " + line, new BoardView.Changed(changes.getOrDefault(line, BoardView.Change.GONE), wanted.get(line),
                then.getOrDefault(line, ""), is.getOrDefault(line, ""))));
        lost.forEach(line -> sorted.put(wanted.get(line).code() + " " + line, new BoardView.Changed(BoardView.Change.GONE, wanted.get(line), is.get(line), "")));
        all.addAll(sorted.values());
        return List.copyOf(all);
    }

    /** What a line was offered, by lot codes. */
    private Map<UUID, String> goods(List<BoardTable.Kept> kept) {
        Map<UUID, String> goods = new HashMap<>();
        for (BoardTable.Kept each : kept) {
            StockRow row = each.lot() == null ? null : stock.get(new Spot(each.lot(), each.place()));
            String code = row != null ? row.code() : each.lot() == null ? "" : inventory.lot(tx, each.lot()).code();
            goods.merge(each.wishLine(), code + " \u00d7" + each.quantity(), (a, b) -> a + "  " + b);
        }
        return goods;
    }
}
