package org.wishdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wishdesk.base.Ids;
import org.wishdesk.base.Money;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.money.Tender;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;
import org.wishdesk.words.Pinyin;

/** Invented gifts of a station that has been open for years: the same ones for the same seed. */
final class BenchGifts {

    static final int LINES = 5;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单仇解查任尉包乌白金";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂香文辉力鹏玉萍红梅建国志海波琳春生宝凤云龙雪晶欣雨佳浩宇轩子涵梓一诺";
    private static final List<String> CLOTHES = List.of("棉衣", "羽绒服", "外套", "毛衣", "裤子", "棉裤", "衬衫", "T恤", "运动服", "校服");
    private static final List<String> THINGS = List.of("棉被", "书包", "文具盒", "毛毯", "保温杯", "课外书", "围巾", "帽子");

    private final SplittableRandom seed;

    BenchGifts(long seed) {
        this.seed = new SplittableRandom(seed);
    }

    static int gifts(int lots) {
        return lots / LINES;
    }

    /** In the first 200,000 gifts each comes from another donor. */
    static int donors(int lots) {
        return lots / LINES;
    }

    private static SplittableRandom of(long number) {
        return new SplittableRandom(number * 0x9E3779B97F4A7C15L + 11);
    }

    private static String name(int donor) {
        SplittableRandom random = of(donor);
        int[] surnames = SURNAMES.codePoints().toArray();
        int[] given = GIVEN.codePoints().toArray();
        StringBuilder name = new StringBuilder().appendCodePoint(surnames[random.nextInt(surnames.length)]);
        for (int i = random.nextInt(10) < 3 ? 1 : 2; i > 0; i--) {
            name.appendCodePoint(given[random.nextInt(given.length)]);
        }
        return name.toString();
    }

    private static String phone(int donor) {
        return "13%09d".formatted(donor * 4_999L % 1_000_000_000L);
    }

    List<GiftDraft> drafts(int from, int to, int lots) {
        List<GiftDraft> drafts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            drafts.add(gift(i, i % donors(lots), false));
        }
        return drafts;
    }

    /** By a donor known already, as most are. */
    GiftDraft withCash(int number, int lots) {
        return gift(number + 10_000_000, seed.nextInt(donors(lots)), true);
    }

    private GiftDraft gift(int number, int donor, boolean cash) {
        SplittableRandom random = of(number + 77_000_000L);
        List<GiftDraft.GoodsLine> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            boolean worn = random.nextInt(10) < 8;
            String item = worn ? CLOTHES.get(random.nextInt(CLOTHES.size())) : THINGS.get(random.nextInt(THINGS.size()));
            Spec spec = worn ? new Spec(random.nextBoolean() ? ForWhom.WOMEN : ForWhom.MEN, 150 + 5 * random.nextInt(7) + "/88A",
                    Season.values()[random.nextInt(3)], Condition.NINE) : new Spec(ForWhom.ANYONE, "", Season.ANY, Condition.NINE);
            lines.add(GiftDraft.GoodsLine.of(item, worn ? Kind.CLOTHING : Kind.HOUSEHOLD, "件", spec, 1 + random.nextInt(4)));
        }
        List<GiftDraft.CashLine> money = cash ? List.of(new GiftDraft.CashLine(Money.ofFen(100 + random.nextInt(100_000)), Tender.CASH, "", null)) : List.of();
        return new GiftDraft(Ids.next(), null, new DonorDraft(null, DonorKind.PERSON, name(donor), phone(donor), true), null,
                lines, money, "", "", ReceiptState.NOT_ASKED, null, null);
    }

    String donorAsTyped(SplittableRandom random, int lots) {
        int donor = random.nextInt(donors(lots));
        String name = name(donor);
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, 1 + random.nextInt(name.length()));
            case 1 -> head(random, Pinyin.mnemonic(name));
            case 2 -> head(random, Pinyin.keys(name).stream().max(java.util.Comparator.comparingInt(String::length)).orElseThrow());
            default -> phone(donor).substring(7);
        };
    }

    String itemAsTyped(SplittableRandom random) {
        String item = CLOTHES.get(random.nextInt(CLOTHES.size()));
        return random.nextBoolean() ? item.substring(0, 1 + random.nextInt(item.length())) : head(random, Pinyin.mnemonic(item));
    }

    /** The last four digits of a donor's phone. */
    String phoneTail(SplittableRandom random, int lots) {
        return phone(random.nextInt(donors(lots))).substring(7);
    }

    String itemByInitials(SplittableRandom random) {
        return Pinyin.mnemonic(CLOTHES.get(random.nextInt(7)));
    }

    private static String head(SplittableRandom random, String whole) {
        return whole.substring(0, 1 + random.nextInt(whole.length()));
    }
}
