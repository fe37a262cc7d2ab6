package org.wishdesk.words;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wishdesk.base.Text;

/**
 * Looks things up the way clerks do: by 助记码, the first letters of the pinyin, by the whole pinyin, by characters, or by the
 * surname in one of these and the rest in letters, or as many characters as were typed and the rest in letters. Every reading of every
 * character counts, so that 单雄信 is found by {@code sxx}, {@code dxx}, {@code shanxx}, {@code sxiong} and {@code 单x}. All look-ups are by the beginning.
 */
public final class Pinyin {

    /** More spellings of one sort than this help nobody and only fill the index; beyond it the usual reading goes on alone. */
    private static final int MOST = 16;
    /** Only among these first characters are unusual readings followed. */
    private static final int BRANCHING = 8;
    /** A name may be this long (民委发〔2016〕33号), and a key too. */
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_KEY = 120;
    /** A surname has one character or two. */
    private static final int SURNAME = 2;

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern BETWEEN = Pattern.compile("[ \u00b7]+");
    private static final Map<Integer, List<String>> MORE = more();

    private Pinyin() {
    }

    private static Map<Integer, List<String>> more() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Pinyin.class.getResourceAsStream("readings.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0].codePointAt(0), parts -> Arrays.asList(parts).subList(1, parts.length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys under which a name is found, all in small letters and without spaces. */
    public static Set<String> keys(String name) {
        String clean = Text.head(plain(name), LONGEST_NAME);
        int[] characters = clean.codePoints().toArray();
        List<List<String>> readings = Arrays.stream(characters).mapToObj(Pinyin::readings).toList();
        Set<String> keys = new LinkedHashSet<>();
        keys.add(clean);
        keys.addAll(initials(List.of(""), readings, 0));
        keys.addAll(full(List.of(""), readings, 0, readings.size()));
        for (int surname = 1; surname <= Math.min(SURNAME, characters.length - 1) && !readings.get(surname - 1).isEmpty(); surname++) {
            List<String> typed = List.of(new String(characters, 0, surname));
            keys.addAll(initials(full(List.of(""), readings, 0, surname), readings, surname));
            keys.addAll(full(initials(List.of(""), readings.subList(0, surname), 0), readings, surname, readings.size()));
            keys.addAll(initials(typed, readings, surname));
            keys.addAll(full(typed, readings, surname, readings.size()));
        }
        List<List<String>> usual = readings.stream().map(each -> each.subList(0, Math.min(1, each.size()))).toList();
        for (int head = SURNAME + 1; head < Math.min(BRANCHING, characters.length); head++) {
            List<String> typed = List.of(new String(characters, 0, head));
            keys.addAll(initials(typed, usual, head));
            keys.addAll(full(typed, usual, head, usual.size()));
        }
        NavigableSet<String> all = keys.stream().map(key -> Text.head(key, LONGEST_KEY)).filter(key -> !key.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        // What is the beginning of another key is found by that one; the name itself stays, for whoever is called just so.
        all.removeIf(key -> !key.equals(clean) && all.higher(key) != null && all.higher(key).startsWith(key));
        return all;
    }

    /** The first letters as the words are commonly read: what a new item gets as its 助记码. */
    public static String mnemonic(String name) {
        return Text.head(BETWEEN.matcher(PinyinHelper.toPinyin(plain(name), PinyinStyleEnum.FIRST_LETTER)).replaceAll(""), 40);
    }

    /** What a clerk typed, brought to the form of the keys. */
    public static String asked(String typed) {
        return Text.head(plain(typed).replace('\u00fc', 'v'), LONGEST_KEY);
    }

    /**
     * The first key that does not begin with what was asked, for a search from {@code asked} up to it. Raises the last character instead of
     * appending a high one, so that it holds in UTF-16 order as well as in that of code points.
     */
    public static String beyond(String asked) {
        int last = asked.codePointBefore(asked.length());
        return asked.substring(0, asked.length() - Character.charCount(last)) + Character.toString(last + 1);
    }

    private static String plain(String typed) {
        return BETWEEN.matcher(Text.name(typed).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static List<String> initials(List<String> heads, List<List<String>> readings, int from) {
        List<String> all = heads;
        for (int i = from; i < readings.size(); i++) {
            all = joined(all, readings.get(i).stream().map(r -> Text.head(r, 1)).distinct().toList(), i);
        }
        return all;
    }

    private static List<String> full(List<String> heads, List<List<String>> readings, int from, int to) {
        List<String> all = heads;
        for (int i = from; i < to; i++) {
            all = joined(all, readings.get(i), i);
        }
        return all;
    }

    /** Every head goes on; those beyond the bound only with the usual reading. */
    private static List<String> joined(List<String> heads, List<String> tails, int depth) {
        if (tails.isEmpty()) {
            return heads;
        }
        List<String> all = new ArrayList<>(heads.stream().map(head -> head + tails.getFirst()).toList());
        if (depth < BRANCHING) {
            for (String tail : tails.subList(1, tails.size())) {
                heads.stream().limit(Math.max(0, MOST - all.size())).forEach(head -> all.add(head + tail));
            }
        }
        return all;
    }

    /** The usual reading first; of what has none, as characters beyond the basic plane, itself; of signs and other scripts nothing. */
    private static List<String> readings(int character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? List.of(Character.toString(character)) : List.of();
        }
        if (Character.UnicodeScript.of(character) != Character.UnicodeScript.HAN) {
            return List.of();
        }
        Collection<String> readings = new LinkedHashSet<>();
        if (Character.isBmpCodePoint(character)) {
            PinyinHelper.toPinyinList((char) character, PinyinStyleEnum.NORMAL).forEach(reading -> addPlain(readings, reading));
        }
        readings.addAll(MORE.getOrDefault(character, List.of()));
        return readings.isEmpty() ? List.of(Character.toString(character)) : List.copyOf(readings);
    }

    /** Where the letter ü is meant, some type v and some u. */
    private static void addPlain(Collection<String> readings, String reading) {
        String plain = reading.toLowerCase(Locale.ROOT).replace('\u00fc', 'v').replace("u:", "v");
        if (LETTERS.matcher(plain).matches()) {
            readings.add(plain);
            if (plain.startsWith("lv") || plain.startsWith("nv")) {
                readings.add(plain.replace('v', 'u'));
            }
        }
    }
}
