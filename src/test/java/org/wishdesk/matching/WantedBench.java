package org.wishdesk.matching;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Sizing;
import org.wishdesk.goods.Spec;
import org.wishdesk.inventory.FreeLot;
import org.wishdesk.wishes.WaitingLine;

/** {@code WantedBench}: the counter's index alone with 500,000 open wishes and 1,000,000 lots, as the ledger would tell them. Microseconds. */
public final class WantedBench {

    private static final int WISHES = 500_000;
    private static final int LOTS = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2016, 5, 28);

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Item> items = new ArrayList<>();

    private WantedBench() {
        for (int i = 0; i < 40; i++) {
            boolean worn = i < 20;
            items.add(new Item(key(), "item " + i, worn ? Kind.CLOTHING : Kind.HOUSEHOLD, "x", "", worn ? Sizing.GARMENT : Sizing.NONE, worn, ForWhom.ANYONE, worn,
                    Season.ANY, Condition.UNKNOWN, false, "group " + (worn ? i / 2 : i), 5, 10_000, 200, true));
        }
    }

    private UUID key() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Spec spec(Item item) {
        boolean worn = item.sizing() == Sizing.GARMENT;
        return new Spec(worn ? List.of(ForWhom.MEN, ForWhom.WOMEN, ForWhom.BOYS, ForWhom.GIRLS).get(random.nextInt(4)) : ForWhom.ANYONE,
                worn ? 100 + 5 * random.nextInt(18) + "/88A" : "", worn ? Season.values()[1 + random.nextInt(3)] : Season.ANY,
                List.of(Condition.UNKNOWN, Condition.NEW, Condition.NINE).get(random.nextInt(3)));
    }

    private List<WaitingLine> wish(UUID id) {
        List<WaitingLine> lines = new ArrayList<>();
        UUID household = key();
        LocalDate collected = DAY.minusDays(random.nextInt(200));
        for (int i = random.nextInt(3); i >= 0; i--) {
            Item item = items.get(random.nextInt(items.size()));
            Spec spec = spec(item);
            lines.add(new WaitingLine(id, household, "", random.nextInt(5), false, collected, null, random.nextInt(90), lines.size() + 1, item.id(), spec.forWhom(),
                    spec.size(), spec.season(), spec.condition(), 1 + random.nextInt(2), 0, 0));
        }
        return lines;
    }

    private FreeLot lot(UUID id, long free) {
        Item item = items.get(random.nextInt(items.size()));
        Spec spec = spec(item);
        return new FreeLot(id, item.id(), spec.forWhom(), spec.size(), spec.season(), spec.condition(), free);
    }

    public static void main(String[] args) {
        new WantedBench().run();
    }

    private void run() {
        Map<UUID, Item> catalogue = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        WantedIndex index = new WantedIndex(new Standing(DAY, new Rules(null, 90, 120, MonthDay.of(9, 1), MonthDay.of(10, 1), false, Map.of()), null, Set.of()), catalogue);
        UUID[] wishes = new UUID[WISHES];
        long start = System.nanoTime();
        for (int i = 0; i < WISHES; i++) {
            wishes[i] = key();
            index.wish(wishes[i], wish(wishes[i]));
        }
        for (int i = 0; i < LOTS; i++) {
            index.lot(lot(key(), 1 + random.nextInt(4)));
        }
        index.ready();
        System.out.printf(Locale.ROOT, "told %,d wishes and %,d lots in %.0f ms%n", WISHES, LOTS, (System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        int rows = 0;
        for (WantedIndex.Group group : index.groups()) {
            rows += new Shortage(index, group, false).rows().size();
        }
        System.out.printf(Locale.ROOT, "needs: %d rows in %.0f ms%n", rows, (System.nanoTime() - start) / 1e6);
        for (int round = 0; round < 3; round++) {
            int n = 20_000;
            long[] question = new long[n];
            long[] told = new long[n];
            long[] came = new long[n];
            long found = 0;
            for (int i = 0; i < n; i++) {
                Item item = items.get(random.nextInt(items.size()));
                Spec spec = spec(item);
                List<WaitingLine> changed = wish(wishes[random.nextInt(WISHES)]);
                FreeLot lot = lot(key(), 3);
                long a = System.nanoTime();
                found += index.at(item, spec, 20).best().size();
                long b = System.nanoTime();
                index.wish(changed.getFirst().wish(), changed);
                long c = System.nanoTime();
                index.lot(lot);
                came[i] = System.nanoTime() - c;
                told[i] = c - b;
                question[i] = b - a;
            }
            print("the counter's whole question", question);
            print("a wish told anew", told);
            print("a lot told", came);
            System.out.println("check " + found);
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%s p50 %.2f us, p99 %.2f us, max %.2f us%n", what, nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3,
                nanos[nanos.length - 1] / 1e3);
    }
}
