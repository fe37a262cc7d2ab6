package org.wishdesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.matching.engine.WaitingLines;

/** What is missing and what is left over in a group of items, were everything free handed out now; by for whom, season and size band. */
final class Shortage {

    private record Sort(ForWhom forWhom, Season season, SizeBand band) {
    }

    private static final class Sums {
        final Map<Item, Long> asked = new HashMap<>();
        final Map<Item, Long> lying = new HashMap<>();
        long wanted;
        long covered;
        long free;
        long left;
        long goingMp;
        boolean scarce;

        Item item() {
            return (asked.isEmpty() ? lying : asked).entrySet().stream()
                    .max(Map.Entry.<Item, Long>comparingByValue().thenComparing(e -> e.getKey().name(), Comparator.reverseOrder())).orElseThrow().getKey();
        }
    }

    /** A line that asks. @param lacking pieces it lacks @param stands how high among the others */
    record Asking(UUID wish, Thing thing, int lacking, long budget, long stands) {
    }

    private final List<Thing> asked = new ArrayList<>();
    private final List<Thing> lying = new ArrayList<>();
    private final List<List<Asking>> lines = new ArrayList<>();
    private final long[] prices;
    private final long[] wanted;
    private final long[] free;
    private final int[][] fits;
    private Coverage coverage;

    /** Takes down how a group stands, and no more: what is counted from it later needs the index no longer. @param named also line by line */
    Shortage(WantedIndex index, WantedIndex.Group group, boolean named) {
        WaitingLines waiting = index.waitingLines();
        // Pieces that would do for several go to the same ones, in whatever order those were told.
        List<Integer> askers = group.asked.stream().filter(a -> waiting.wanted(a) > 0).sorted(Comparator.comparing(index::askedThing, Thing.ORDER)).toList();
        List<Integer> places = group.lying.stream().filter(s -> index.free(s) > 0).sorted(Comparator.comparing(index::lyingThing, Thing.ORDER)).toList();
        Map<Integer, Integer> at = new HashMap<>();
        for (int a : askers) {
            at.put(a, asked.size());
            asked.add(index.askedThing(a));
            if (named) {
                lines.add(IntStream.range(0, waiting.waiting(a)).map(i -> waiting.line(a, i))
                        .mapToObj(l -> new Asking(index.wishOf(l), index.askedThing(a), waiting.open(l), index.budget(l), waiting.bid(l))).toList());
            }
        }
        places.forEach(s -> lying.add(index.lyingThing(s)));
        prices = asked.stream().mapToLong(index.standing()::price).toArray();
        wanted = askers.stream().mapToLong(waiting::wanted).toArray();
        free = places.stream().mapToLong(index::free).toArray();
        List<List<Integer>> fitting = new ArrayList<>();
        asked.forEach(a -> fitting.add(new ArrayList<>()));
        for (int s = 0; s < places.size(); s++) {
            for (int a : index.fitted(places.get(s))) {
                if (at.containsKey(a)) {
                    fitting.get(at.get(a)).add(s);
                }
            }
        }
        fits = fitting.stream().map(each -> each.stream().mapToInt(s -> s).toArray()).toArray(int[][]::new);
    }

    private Coverage coverage() {
        coverage = coverage == null ? new Coverage(wanted, free, fits) : coverage;
        return coverage;
    }

    /** The lines that stay without when the shelf answers those first that stand first, each with what it lacks then. */
    List<Asking> without() {
        List<Asking> without = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            long there = coverage().got(i);
            for (Asking line : lines.get(i)) {
                int lacks = (int) Math.max(0, line.lacking() - there);
                there = Math.max(0, there - line.lacking());
                if (lacks > 0) {
                    without.add(new Asking(line.wish(), line.thing(), lacks, line.budget(), line.stands()));
                }
            }
        }
        return without;
    }

    List<WantedRow> rows() {
        Map<Sort, Sums> sums = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Sums of = sums.computeIfAbsent(sort(asked.get(i)), s -> new Sums());
            of.asked.merge(asked.get(i).item(), wanted[i], Long::sum);
            of.wanted += wanted[i];
            of.covered += coverage().got(i);
            of.goingMp += (wanted[i] - coverage().got(i)) * prices[i];
            of.scarce |= prices[i] > 0;
        }
        for (int i = 0; i < lying.size(); i++) {
            Sums of = sums.computeIfAbsent(sort(lying.get(i)), s -> new Sums());
            of.lying.merge(lying.get(i).item(), free[i], Long::sum);
            of.free += free[i];
            of.left += coverage().left(i);
        }
        return sums.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
    }

    private static Sort sort(Thing thing) {
        Item item = thing.item();
        Spec spec = thing.spec();
        return new Sort(item.whoCounts() ? spec.forWhom() : ForWhom.ANYONE, item.seasonCounts() ? spec.season() : Season.ANY, SizeBand.of(item, spec));
    }

    private static WantedRow row(Sort sort, Sums sums) {
        Item item = sums.item();
        return new WantedRow(item.name(), sort.forWhom(), sort.season(), sort.band(), item.unit(), item.need(), sums.wanted, sums.covered, sums.free, sums.left,
                sums.goingMp, sums.scarce);
    }
}
