package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Spec;

/**
 * Which purchases would make most wishes whole for the money that is free. What the shelf can answer is answered from the shelf, the lines that
 * stand highest first; what still lacks may be bought when all that the wish lacks is within its budgets. The cheapest wishes are taken
 * first, which makes as many whole as the money can.
 *
 * @param means    the money there is for it
 * @param spentFen what all of it would cost
 * @param wishes   how many would be whole
 */
public record Purchases(Means means, long spentFen, int wishes, List<Purchase> list) {

    /**
     * Money that nobody earmarked.
     *
     * @param accountFen in the special account, less what open decisions will take: what the board proposes to buy with
     * @param drawersFen in drawers, less what open decisions will take; the board counts it once it is paid in
     * @param asideFen   what open decisions will take
     * @param allowed    whether a manager has said that things may be bought
     */
    public record Means(long accountFen, long drawersFen, long asideFen, boolean allowed) {

        /** All of it, wherever it lies. */
        long freeFen() {
            return accountFen + drawersFen;
        }
    }

    /** What one wish lacks still and may be bought. */
    private record Basket(UUID wish, List<Shortage.Asking> lines, long fen, long stands) {
    }

    private static final class Sums {
        int pieces;
        long fen;
        final Set<UUID> wishes = new HashSet<>();
    }

    /** @param without the lines that stay without when everything free is handed out */
    static Purchases of(List<Shortage.Asking> without, Means means) {
        Map<UUID, List<Shortage.Asking>> byWish = without.stream().collect(Collectors.groupingBy(Shortage.Asking::wish));
        List<Basket> baskets = new ArrayList<>();
        byWish.forEach((wish, lines) -> basket(wish, lines).ifPresent(baskets::add));
        // The cheapest first; of the same price whichever stands higher.
        baskets.sort(Comparator.comparingLong(Basket::fen).thenComparing(Basket::stands, Comparator.reverseOrder()).thenComparing(Basket::wish));
        Map<Thing, Sums> sums = new HashMap<>();
        long spent = 0;
        int wishes = 0;
        for (Basket each : baskets) {
            if (spent + each.fen() > means.freeFen()) {
                break;
            }
            spent += each.fen();
            wishes++;
            for (Shortage.Asking line : each.lines()) {
                Sums of = sums.computeIfAbsent(line.thing(), t -> new Sums());
                of.pieces += line.lacking();
                of.fen += fen(line);
                of.wishes.add(each.wish());
            }
        }
        List<Purchase> list = sums.entrySet().stream().map(e -> purchase(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble((Purchase p) -> -(double) p.wishes() / p.fen()).thenComparing(Purchase::item)
                        .thenComparing(Purchase::forWhom).thenComparing(Purchase::season).thenComparing(Purchase::size)).toList();
        return new Purchases(means, spent, wishes, list);
    }

    /** Empty when something that the wish lacks must not be bought. */
    private static Optional<Basket> basket(UUID wish, List<Shortage.Asking> lines) {
        boolean allowed = lines.stream().allMatch(line -> fen(line) > 0 && fen(line) <= line.budget());
        return allowed ? Optional.of(new Basket(wish, lines, lines.stream().mapToLong(Purchases::fen).sum(),
                lines.stream().mapToLong(Shortage.Asking::stands).max().orElseThrow())) : Optional.empty();
    }

    /** Where the catalogue knows no price, what the wish allows. */
    private static long fen(Shortage.Asking line) {
        long price = line.thing().item().priceFen();
        return price == 0 ? line.budget() : price * line.lacking();
    }

    private static Purchase purchase(Thing thing, Sums sums) {
        Item item = thing.item();
        Spec spec = thing.spec();
        return new Purchase(item.name(), spec.forWhom(), spec.season(), spec.size(), item.unit(), sums.pieces, sums.fen, sums.wishes.size());
    }
}
