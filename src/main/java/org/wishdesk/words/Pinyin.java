package org.wishdesk.words;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wishdesk.base.Text;

/**
 * Looks things up the way clerks do: by 助记码, the first letters of the pinyin. Every reading of every character counts, so
 * that 单雄信 is found by {@code sxx} and by {@code dxx}.
 */
public final class Pinyin {

    /** More spellings than this help nobody and only fill the index. */
    private static final int MOST = 24;
    /** Characters beyond this add nothing to a look-up. */
    private static final int DEPTH = 8;

    /** Readings as surnames or in places that the dictionary lacks or hides; code points as escapes, since words are not Java's. */
    private static final Map<Integer, List<String>> MORE = Map.ofEntries(
            Map.entry(0x5355, List.of("shan", "dan", "chan")), Map.entry(0x4EC7, List.of("qiu", "chou")), Map.entry(0x89E3, List.of("xie", "jie")),
            Map.entry(0x67E5, List.of("zha", "cha")), Map.entry(0x66FE, List.of("zeng", "ceng")), Map.entry(0x533A, List.of("ou", "qu")),
            Map.entry(0x6734, List.of("piao", "pu")), Map.entry(0x76D6, List.of("ge", "gai")), Map.entry(0x7FDF, List.of("zhai", "di")),
            Map.entry(0x8983, List.of("qin", "tan")), Map.entry(0x7F2A, List.of("miao", "mou")), Map.entry(0x79CD, List.of("chong", "zhong")),
            Map.entry(0x53EC, List.of("shao", "zhao")), Map.entry(0x6298, List.of("she", "zhe")), Map.entry(0x4E50, List.of("yue", "le")),
            Map.entry(0x5458, List.of("yun", "yuan")), Map.entry(0x5C09, List.of("yu", "wei")), Map.entry(0x4E07, List.of("wan", "mo")),
            Map.entry(0x4FDF, List.of("qi", "si")), Map.entry(0x957F, List.of("zhang", "chang")), Map.entry(0x91CD, List.of("zhong", "chong")),
            Map.entry(0x671D, List.of("chao", "zhao")), Map.entry(0x884C, List.of("xing", "hang")), Map.entry(0x6D2E, List.of("tao")),
            Map.entry(0x90A3, List.of("na")));

    private Pinyin() {
    }

    /** The keys under which a name is found: itself, its spellings and its initials, all in small letters. */
    public static Set<String> keys(String name) {
        String clean = Text.name(name).toLowerCase(Locale.ROOT);
        Set<String> keys = new LinkedHashSet<>();
        if (clean.isEmpty()) {
            return keys;
        }
        keys.add(Text.head(clean, 50));
        List<String> initials = List.of("");
        List<String> full = List.of("");
        int depth = 0;
        for (int character : clean.codePoints().toArray()) {
            List<String> readings = readings(character);
            if (readings.isEmpty()) {
                continue;
            }
            if (depth++ < DEPTH) {
                initials = joined(initials, readings.stream().map(r -> r.substring(0, r.offsetByCodePoints(0, 1))).distinct().toList());
                full = joined(full, readings);
            }
        }
        initials.stream().filter(s -> !s.isEmpty()).forEach(keys::add);
        full.stream().filter(s -> !s.isEmpty()).forEach(keys::add);
        return keys;
    }

    /** The first letters by the first reading: what a new item gets as its 助记码. */
    public static String mnemonic(String name) {
        StringBuilder letters = new StringBuilder();
        Text.name(name).toLowerCase(Locale.ROOT).codePoints().forEach(c -> readings(c).stream().findFirst()
                .ifPresent(r -> letters.appendCodePoint(r.codePointAt(0))));
        return Text.head(letters.toString(), 40);
    }

    /** What a clerk typed, brought to the form of the keys. */
    public static String asked(String typed) {
        return Text.head(Text.name(typed).toLowerCase(Locale.ROOT).replace(" ", "").replace('\u00fc', 'v'), 50);
    }

    private static List<String> joined(List<String> heads, List<String> tails) {
        List<String> all = new ArrayList<>();
        for (String head : heads) {
            for (String tail : tails) {
                if (all.size() < MOST) {
                    all.add(head + tail);
                }
            }
        }
        return all;
    }

    private static List<String> readings(int character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? List.of(Character.toString(character)) : List.of();
        }
        if (Character.UnicodeScript.of(character) != Character.UnicodeScript.HAN) {
            return List.of();
        }
        Set<String> readings = new LinkedHashSet<>(MORE.getOrDefault(character, List.of()));
        if (Character.isBmpCodePoint(character)) {
            for (String reading : PinyinHelper.toPinyinList((char) character, PinyinStyleEnum.NORMAL)) {
                String plain = reading.toLowerCase(Locale.ROOT).replace('\u00fc', 'v').replace("u:", "v");
                if (plain.matches("[a-z]+")) {
                    readings.add(plain);
                    if (plain.matches("[ln]v.*")) {
                        readings.add(plain.replace('v', 'u'));
                    }
                }
            }
        }
        return readings.isEmpty() ? List.of(Character.toString(character)) : List.copyOf(readings);
    }
}
