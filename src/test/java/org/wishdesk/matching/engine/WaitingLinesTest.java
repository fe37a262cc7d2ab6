package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Random wishes that come, change and go, and goods that come and go, against a plain scan of everything. */
class WaitingLinesTest {

    private record Line(int wish, int cls, int open, long bid, long tie) { }

    private final Map<Integer, Line> plain = new HashMap<>();
    private final List<Long> shelf = new ArrayList<>();
    private final SplitMix64 random = new SplitMix64(11);
    private final WaitingLines waiting = new WaitingLines();
    private int ties;

    @Test
    void equalsAPlainScanWhateverComesAndGoes() {
        for (int d = 0; d < 6; d++) addClass();
        for (int j = 0; j < 200; j++) enter(j);
        waiting.ready();
        int found = 0;
        for (int round = 0; round < 4_000; round++) {
            int j = random.below(300);
            switch (random.below(5)) {
                case 0 -> {
                    waiting.leave(j);
                    plain.values().removeIf(l -> l.wish() == j);
                    if (random.below(3) > 0) enter(j);
                }
                case 1, 2 -> {
                    List<Integer> known = plain.keySet().stream().sorted().toList();
                    int l = known.get(random.below(known.size())), pieces = random.below(3);
                    waiting.lacks(l, pieces);
                    plain.computeIfPresent(l, (k, was) -> new Line(was.wish(), was.cls(), pieces, was.bid(), was.tie()));
                }
                case 3 -> {
                    int d = random.below(shelf.size());
                    long change = random.below(2) == 0 ? 1 : -Math.min(1, shelf.get(d));
                    waiting.shelf(d, change);
                    shelf.set(d, shelf.get(d) + change);
                }
                default -> {
                    if (random.below(100) == 0) addClass();
                }
            }
            int[] fitting = some();
            List<WaitingLines.Hit> hits = List.of(waiting.top(fitting, 7));
            assertThat(hits).isEqualTo(scan(fitting));
            found += hits.size();
            for (int c = 0; c < shelf.size(); c++) {
                int d = c;
                assertThat(waiting.wanted(d)).isEqualTo(plain.values().stream().filter(l -> l.cls() == d).mapToLong(Line::open).sum());
                assertThat(waiting.waiting(d)).isEqualTo((int) plain.values().stream().filter(l -> l.cls() == d && l.open() > 0).count());
            }
        }
        assertThat(found).as("the test asked for something").isGreaterThan(10_000);
    }

    private void addClass() {
        waiting.addClass();
        shelf.add(0L);
    }

    private void enter(int wish) {
        for (int i = random.below(3); i >= 0; i--) {
            Line line = new Line(wish, random.below(shelf.size()), random.below(3), random.below(20), ties++);
            plain.put(waiting.enter(line.wish(), line.cls(), line.open(), line.bid(), line.tie()), line);
        }
    }

    private int[] some() {
        return java.util.stream.IntStream.range(0, shelf.size()).filter(d -> random.below(2) == 0).toArray();
    }

    private List<WaitingLines.Hit> scan(int[] fitting) {
        List<Integer> classes = java.util.Arrays.stream(fitting).boxed().toList();
        return plain.entrySet().stream().filter(e -> e.getValue().open() > 0 && classes.contains(e.getValue().cls()))
                .sorted(Comparator.comparingLong((Map.Entry<Integer, Line> e) -> -e.getValue().bid()).thenComparing(e -> e.getValue().tie()))
                .limit(7).map(e -> new WaitingLines.Hit(e.getKey(), e.getValue().bid(), plain.entrySet().stream()
                        .filter(o -> o.getValue().wish() == e.getValue().wish() && !o.getKey().equals(e.getKey()))
                        .allMatch(o -> shelf.get(o.getValue().cls()) >= o.getValue().open()))).toList();
    }
}
