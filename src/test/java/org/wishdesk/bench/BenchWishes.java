package org.wishdesk.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.people.HouseholdDraft;
import org.wishdesk.people.Sex;
import org.wishdesk.testkit.Desks;
import org.wishdesk.wishes.WishDraft;
import org.wishdesk.wishes.WishState;

/** Invented households, each with two open wishes. */
final class BenchWishes {

    private static final List<String> ITEMS = List.of("棉衣", "羽绒服", "棉被", "书包", "棉鞋", "电饭煲", "运动鞋", "毛衣", "校服", "轮椅");

    private BenchWishes() {
    }

    static void add(Desks desk, int wishes) {
        SplittableRandom random = new SplittableRandom(5);
        for (int from = 0; from < wishes; from += 1_000) {
            int first = from;
            desk.store.run(tx -> {
                for (int i = first; i < Math.min(wishes, first + 1_000); i++) {
                    String household = "H%06d".formatted(i / 2);
                    if (i % 2 == 0) {
                        desk.households.add(tx, new HouseholdDraft(household, "户主", "", "", 3, "安定镇", "明星村", "", "低保户", "", ""), null);
                    }
                    boolean woman = random.nextBoolean();
                    String item = ITEMS.get(random.nextInt(ITEMS.size()));
                    desk.wishes.add(tx, new WishDraft("W%06d".formatted(i), household, "孙秀英", woman ? Sex.FEMALE : Sex.MALE, 20 + random.nextInt(50),
                            LocalDate.of(2016, 5, 1).minusDays(random.nextInt(100)), false, null, "", true, WishState.APPROVED,
                            List.of(new WishDraft.Line(item, woman ? ForWhom.WOMEN : ForWhom.MEN, item.contains("鞋") ? "250" : 150 + 5 * random.nextInt(7) + "",
                                    Season.ANY, Condition.EIGHT, 1 + random.nextInt(2), 0))), null);
                }
            });
        }
    }
}
