package org.wishdesk.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterIndexTest {
    @Test
    void equalsAPlainScanWhileLinesAreServedAndGoodsArrive() {
        Instance in = EngineTest.town(7, 600, false);
        Solution s = Engine.solve(in, Policy.MOST_HOUSEHOLDS, new Effort(60, 500, 1), Runnable::run, Watch.NONE);
        CounterIndex index = new CounterIndex(in, s);
        SplitMix64 r = new SplitMix64(3);
        for (int i = 0; i < 3_000; i++) {
            int stock = r.below(in.stocks());
            WaitingLines.Hit[] hits = index.top(stock, 20);
            assertThat(lines(hits)).isEqualTo(scan(in, index, stock));
            if (hits.length > 0 && r.below(2) == 0) index.accept(hits[r.below(hits.length)].line());
            index.shelf(stock, r.below(3) == 0 ? -1 : 1);
        }
    }

    @Test
    void aClosedLineComesBackWhenItIsOpenedAgain() {
        var b = new InstanceBuilder(1_000_000, 3, 40, 0);
        int coat = b.stock(0), spare = b.stock(1), wanted = b.demand(1, 0), other = b.demand(2, 0), town = b.township(0);
        b.serves(spare, wanted, 0);
        b.serves(coat, other, 0);
        b.wish(b.household(town, false), 300, false, false, 1);
        b.line(wanted, 1, 5, 0);
        b.line(other, 1, 5, 0);
        Instance in = b.build();
        Solution s = Engine.solve(in, Policy.MOST_HOUSEHOLDS, new Effort(60, 100, 1), Runnable::run, Watch.NONE);
        CounterIndex index = new CounterIndex(in, s);
        assertThat(index.top(spare, 20)).hasSize(1);
        assertThat(index.top(spare, 20)[0].restOnShelf()).isFalse();
        index.accept(0);
        assertThat(index.top(spare, 20)).isEmpty();
        index.lacks(0, 1);
        assertThat(index.top(spare, 20)).hasSize(1);
    }

    private static List<Integer> lines(WaitingLines.Hit[] hits) {
        List<Integer> out = new ArrayList<>();
        for (WaitingLines.Hit h : hits) out.add(h.line());
        return out;
    }

    private static List<Integer> scan(Instance in, CounterIndex index, int stock) {
        List<Integer> all = new ArrayList<>();
        int group = -1;
        for (int g = 0; g < in.groups; g++) for (int i = in.stockOff[g]; i < in.stockOff[g + 1]; i++) if (in.stockId[i] == stock) group = g;
        if (group < 0) return all;
        for (int l = 0; l < in.lines(); l++) if (index.open(l) > 0 && in.fit(group, in.lineClass[l]) >= 0) all.add(l);
        all.sort(Comparator.comparingLong((Integer l) -> -index.bidOf(l)).thenComparingInt(l -> l));
        return all.subList(0, Math.min(20, all.size()));
    }
}
