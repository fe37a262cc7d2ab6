package org.wishdesk.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

        Item item() {
            return (asked.isEmpty() ? lying : asked).entrySet().stream()
                    .max(Map.Entry.<Item, Long>comparingByValue().thenComparing(e -> e.getKey().name(), Comparator.reverseOrder())).orElseThrow().getKey();
        }
    }

    private final WantedIndex index;
    private final List<Integer> asked;
    private final List<Integer> lying;
    private final Coverage coverage;

    Shortage(WantedIndex index, WantedIndex.Group group) {
        this.index = index;
        WaitingLines waiting = index.waitingLines();
        asked = group.asked.stream().filter(a -> waiting.wanted(a) > 0).toList();
        lying = group.lying.stream().filter(s -> index.free(s) > 0).toList();
        Map<Integer, Integer> place = new HashMap<>();
        asked.forEach(a -> place.put(a, place.size()));
        int[] count = new int[asked.size()];
        for (int s : lying) {
            for (int a : index.fitted(s)) {
                if (place.containsKey(a)) {
                    count[place.get(a)]++;
                }
            }
        }
        int[][] fits = new int[asked.size()][];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = new int[count[i]];
        }
        for (int s = lying.size() - 1; s >= 0; s--) {
            for (int a : index.fitted(lying.get(s))) {
                Integer at = place.get(a);
                if (at != null) {
                    fits[at][--count[at]] = s;
                }
            }
        }
        coverage = new Coverage(asked.stream().mapToLong(waiting::wanted).toArray(), lying.stream().mapToLong(index::free).toArray(), fits);
    }

    /** What the shelf can answer of each asked thing. */
    void covered(Map<Integer, Long> by) {
        for (int i = 0; i < asked.size(); i++) {
            by.put(asked.get(i), coverage.got(i));
        }
    }

    List<WantedRow> rows() {
        Map<Sort, Sums> sums = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Thing thing = index.askedThing(asked.get(i));
            long pieces = index.waitingLines().wanted(asked.get(i));
            Sums of = sums.computeIfAbsent(sort(thing), s -> new Sums());
            of.asked.merge(thing.item(), pieces, Long::sum);
            of.wanted += pieces;
            of.covered += coverage.got(i);
        }
        for (int i = 0; i < lying.size(); i++) {
            Thing thing = index.lyingThing(lying.get(i));
            Sums of = sums.computeIfAbsent(sort(thing), s -> new Sums());
            of.lying.merge(thing.item(), index.free(lying.get(i)), Long::sum);
            of.free += index.free(lying.get(i));
            of.left += coverage.left(i);
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
        return new WantedRow(item.name(), sort.forWhom(), sort.season(), sort.band(), item.unit(), item.need(), sums.wanted, sums.covered, sums.free, sums.left);
    }
}
