package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.goods.Fit;
import org.wishdesk.goods.Fits;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.StockRow;
import org.wishdesk.people.Household;
import org.wishdesk.wishes.OpenLine;
import org.wishdesk.wishes.Wish;

/**
 * The shelf and the wishes while goods are handed out: alike pieces together, lines that ask for the same together, wishes in the order of need,
 * and who was given what.
 */
final class Handout {

    /** Pieces of the shelf that are alike in everything that decides a fit; of whole lots in the order they came. */
    static final class Supply {
        final Item item;
        final Spec spec;
        final List<Left> rows = new ArrayList<>();
        /** Free pieces before anything was given. */
        int had;

        Supply(Item item, Spec spec) {
            this.item = item;
            this.spec = spec;
        }

        int pieces() {
            return rows.stream().mapToInt(left -> left.pieces).sum();
        }
    }

    /** What is left of a stock row. */
    static final class Left {
        final StockRow row;
        int pieces;

        Left(StockRow row) {
            this.row = row;
            this.pieces = row.quantity() - row.reserved();
        }
    }

    /** What several lines ask for alike, and which supplies answer it. */
    static final class Ask {
        final Item wished;
        final Spec spec;
        final List<OpenLine> lines = new ArrayList<>();
        final Map<Integer, Fit> fits = new LinkedHashMap<>();
        final BitSet served = new BitSet();
        int refusedPieces;

        Ask(Item wished, Spec spec) {
            this.wished = wished;
            this.spec = spec;
        }
    }

    record Take(int supply, Left left, Fit fit, int pieces) {
    }

    private record AskKey(UUID item, Spec spec, UUID only) {
    }

    final MatchProblem problem;
    final Fits rules = new Fits();
    private final List<Supply> supplies = new ArrayList<>();
    private final Map<AskKey, Ask> asks = new LinkedHashMap<>();
    private final Map<UUID, Ask> askOf = new HashMap<>();
    private final List<List<OpenLine>> wishes;
    final Map<UUID, List<Take>> taken = new HashMap<>();
    final Map<UUID, Integer> bought = new LinkedHashMap<>();

    Handout(MatchProblem problem) {
        this.problem = problem;
        // A lot that was turned down for someone stands alone, so that it can be kept from that line and still serve all others.
        Set<UUID> alone = problem.refused().stream().map(MatchProblem.Refused::lot).collect(Collectors.toSet());
        Map<List<Object>, Supply> alike = new LinkedHashMap<>();
        problem.stock().stream().sorted(Comparator.comparing(StockRow::code).thenComparing(StockRow::lot).thenComparing(StockRow::place))
                .filter(row -> row.quantity() > row.reserved()).forEach(row -> {
                    Item item = problem.items().get(row.item());
                    Spec spec = spec(row);
                    Supply supply = alike.computeIfAbsent(List.of(item.id(), spec, alone.contains(row.lot()) ? row.lot() : ""), k -> new Supply(item, spec));
                    supply.rows.add(new Left(row));
                    supply.had += row.quantity() - row.reserved();
                });
        supplies.addAll(alike.values());
        Set<UUID> choosy = problem.refused().stream().map(MatchProblem.Refused::line).collect(Collectors.toSet());
        wishes = inOrder(problem);
        wishes.forEach(wish -> wish.forEach(line -> {
            AskKey key = new AskKey(line.line().item(), spec(line), choosy.contains(line.line().id()) ? line.line().id() : null);
            Ask ask = asks.computeIfAbsent(key, k -> asked(k));
            ask.lines.add(line);
            askOf.put(line.line().id(), ask);
        }));
    }

    private Ask asked(AskKey key) {
        Ask ask = new Ask(problem.items().get(key.item()), key.spec());
        for (int s = 0; s < supplies.size(); s++) {
            Supply supply = supplies.get(s);
            Fit fit = rules.of(ask.wished, ask.spec, supply.item, supply.spec);
            if (!fit.fits()) {
                continue;
            }
            if (key.only() != null && problem.refused().contains(new MatchProblem.Refused(key.only(), supply.rows.getFirst().row.lot()))) {
                ask.refusedPieces += supply.had;
                continue;
            }
            ask.fits.put(s, fit);
            ask.served.set(s);
        }
        return ask;
    }

    private static List<List<OpenLine>> inOrder(MatchProblem problem) {
        Map<UUID, List<OpenLine>> byWish = new LinkedHashMap<>();
        problem.lines().stream().sorted(Comparator.comparing((OpenLine l) -> l.wish().code()).thenComparing(l -> l.line().lineNo()))
                .forEach(l -> byWish.computeIfAbsent(l.wish().id(), w -> new ArrayList<>()).add(l));
        Map<UUID, Integer> weight = new HashMap<>();
        byWish.forEach((id, lines) -> weight.put(id, Priority.of(wish(lines), problem.households().get(wish(lines).household()), problem.day())));
        Function<List<OpenLine>, Boolean> later = lines -> !problem.rules().first(wish(lines), problem.day());
        return byWish.values().stream().sorted(Comparator.comparing(later).thenComparing(lines -> -weight.get(wish(lines).id()))
                .thenComparing(lines -> wish(lines).collectedOn()).thenComparing(lines -> wish(lines).code())).toList();
    }

    static Wish wish(List<OpenLine> lines) {
        return lines.getFirst().wish();
    }

    static Spec spec(OpenLine line) {
        return new Spec(line.line().forWhom(), line.line().sizeTyped(), line.line().season(), line.line().worstCondition());
    }

    static Spec spec(StockRow row) {
        return new Spec(row.forWhom(), row.sizeTyped(), row.season(), row.condition());
    }

    /** Alike pieces, in the order the first of them came. */
    List<Supply> supplies() {
        return supplies;
    }

    /** What is asked for, in the order of need of the first line that asks it. */
    List<Ask> asks() {
        return List.copyOf(asks.values());
    }

    Ask ask(OpenLine line) {
        return askOf.get(line.line().id());
    }

    /** Each wish's open lines; first those that come before all others, then the most pressing. */
    List<List<OpenLine>> wishes() {
        return wishes;
    }

    Household household(OpenLine line) {
        return problem.households().get(line.wish().household());
    }

    /** Gives a line so many of these pieces, the earliest lots first. */
    void give(OpenLine line, int supplyNo, int pieces) {
        Supply supply = supplies.get(supplyNo);
        Fit fit = ask(line).fits.get(supplyNo);
        int wanted = pieces;
        for (Left left : supply.rows) {
            int some = Math.min(wanted, left.pieces);
            if (some > 0) {
                left.pieces -= some;
                wanted -= some;
                taken.computeIfAbsent(line.line().id(), l -> new ArrayList<>()).add(new Take(supplyNo, left, fit, some));
            }
        }
        if (wanted > 0) {
            throw new IllegalStateException("more was given than there is");
        }
    }

    /** So many pieces would be bought for a line. */
    void buy(OpenLine line, int pieces) {
        bought.merge(line.line().id(), pieces, Integer::sum);
    }

    /** What all of it that would be bought costs, in fen. */
    long spentFen() {
        return asks.values().stream().mapToLong(ask -> ask.wished.priceFen() * ask.lines.stream().mapToLong(l -> bought.getOrDefault(l.line().id(), 0)).sum()).sum();
    }

    int got(OpenLine line) {
        return taken.getOrDefault(line.line().id(), List.of()).stream().mapToInt(Take::pieces).sum() + bought.getOrDefault(line.line().id(), 0);
    }

    /** Free pieces that fit, before anything was given. */
    int had(Ask ask) {
        return ask.served.stream().map(s -> supplies.get(s).had).sum();
    }

    /** Pieces that fit and that nobody was given. */
    int leftOver(Ask ask) {
        return ask.served.stream().map(s -> supplies.get(s).pieces()).sum();
    }

    /** The lines that could use any of the pieces that fit, these included. */
    List<OpenLine> rivals(Ask ask) {
        return asks.values().stream().filter(other -> other == ask || other.served.intersects(ask.served)).flatMap(other -> other.lines.stream()).toList();
    }

    /** The lines that were given pieces which fit this. */
    Set<OpenLine> winners(Ask ask) {
        Set<OpenLine> winners = new LinkedHashSet<>();
        for (OpenLine line : rivals(ask)) {
            boolean took = taken.getOrDefault(line.line().id(), List.of()).stream().anyMatch(t -> ask.served.get(t.supply()));
            if (took) {
                winners.add(line);
            }
        }
        return winners;
    }
}
