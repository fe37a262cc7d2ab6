package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;
import org.wishdesk.matching.engine.WaitingLines;

/**
 * Which purchases would make most wishes whole for the money that is free. What the shelf can answer is answered from the shelf, the lines in
 * greatest need first; what still lacks may be bought when all that the wish lacks is within its budgets. The cheapest wishes are taken
 * first, which makes as many whole as the money can.
 *
 * @param freeFen  money that nobody earmarked
 * @param spentFen what all of it would cost
 * @param wishes   how many would be whole
 */
public record Purchases(long freeFen, long spentFen, int wishes, List<Purchase> list) {

    /** What one wish lacks still and may be bought. */
    private record Basket(int wish, List<Integer> lines, long fen, long bid) {
    }

    private static final class Sums {
        int pieces;
        long fen;
        final Set<Integer> wishes = new HashSet<>();
    }

    static Purchases of(WantedIndex index, Map<Integer, Long> covered, long freeFen) {
        WaitingLines waiting = index.waitingLines();
        Map<Integer, Integer> lacking = new HashMap<>();
        covered.forEach((asked, pieces) -> {
            long there = pieces;
            for (int i = 0; i < waiting.waiting(asked); i++) {
                int line = waiting.line(asked, i);
                int lacks = (int) Math.max(0, waiting.open(line) - there);
                there = Math.max(0, there - waiting.open(line));
                if (lacks > 0) {
                    lacking.put(line, lacks);
                }
            }
        });
        List<Basket> baskets = new ArrayList<>();
        lacking.keySet().stream().mapToInt(waiting::wish).distinct().forEach(wish -> {
            Basket basket = basket(index, wish, lacking);
            if (basket != null) {
                baskets.add(basket);
            }
        });
        baskets.sort(Comparator.comparingLong(Basket::fen).thenComparing(Basket::bid, Comparator.reverseOrder()).thenComparing(Basket::wish));
        Map<Thing, Sums> sums = new HashMap<>();
        long spent = 0;
        int wishes = 0;
        for (Basket each : baskets) {
            if (spent + each.fen() > freeFen) {
                break;
            }
            spent += each.fen();
            wishes++;
            for (int line : each.lines()) {
                Thing thing = index.askedThing(waiting.classOf(line));
                Sums of = sums.computeIfAbsent(thing, t -> new Sums());
                of.pieces += lacking.get(line);
                of.fen += fen(thing.item(), lacking.get(line), index.budget(line));
                of.wishes.add(each.wish());
            }
        }
        List<Purchase> list = sums.entrySet().stream().map(e -> purchase(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble((Purchase p) -> -(double) p.wishes() / p.fen()).thenComparing(Purchase::item)
                        .thenComparing(Purchase::forWhom).thenComparing(Purchase::season).thenComparing(Purchase::size)).toList();
        return new Purchases(freeFen, spent, wishes, list);
    }

    /** Null when something that the wish lacks must not be bought. */
    private static Basket basket(WantedIndex index, int wish, Map<Integer, Integer> lacking) {
        WaitingLines waiting = index.waitingLines();
        List<Integer> lines = IntStream.iterate(waiting.firstOfWish(wish), line -> line >= 0, waiting::nextOfWish).filter(lacking::containsKey).boxed().toList();
        long fen = 0;
        for (int line : lines) {
            long cost = fen(index.askedThing(waiting.classOf(line)).item(), lacking.get(line), index.budget(line));
            if (cost == 0 || cost > index.budget(line)) {
                return null;
            }
            fen += cost;
        }
        return new Basket(wish, lines, fen, waiting.bid(lines.getLast()));
    }

    /** Where the catalogue knows no price, what the wish allows. */
    private static long fen(Item item, int pieces, long budget) {
        return item.priceFen() == 0 ? budget : item.priceFen() * pieces;
    }

    private static Purchase purchase(Thing thing, Sums sums) {
        Item item = thing.item();
        Spec spec = thing.spec();
        return new Purchase(item.name(), spec.forWhom(), spec.season(), spec.size(), item.unit(), sums.pieces, sums.fen, sums.wishes.size());
    }
}
