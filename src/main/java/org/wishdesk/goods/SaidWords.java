package org.wishdesk.goods;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.wishdesk.base.Text;

/** The words that ledgers and pasted tables use for a kind, a wearer, a season or a condition; they are data ({@code said.properties}). */
public final class SaidWords {

    private static final Map<String, Map<String, String>> SETS = load();

    private SaidWords() {
    }

    private static Map<String, Map<String, String>> load() {
        Properties all = new Properties();
        try (InputStream in = SaidWords.class.getResourceAsStream("said.properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Map<String, String>> sets = new HashMap<>();
        for (String name : all.stringPropertyNames()) {
            String[] parts = name.split("\\.");
            for (String word : all.getProperty(name).split(",")) {
                sets.computeIfAbsent(parts[0], k -> new HashMap<>()).put(key(word), parts[1]);
            }
        }
        return Map.copyOf(sets);
    }

    /** Each set of words by its name ({@code kind, forWhom, season, condition}): the constant each word stands for. */
    public static Map<String, Map<String, String>> sets() {
        return SETS;
    }

    /** The constant that a word of a set stands for; empty when it is none of them. */
    public static <E extends Enum<E>> Optional<E> meaning(String set, Class<E> type, String word) {
        return Optional.ofNullable(SETS.get(set).get(key(word))).map(name -> Enum.valueOf(type, name));
    }

    /** A word as it is compared. */
    public static String key(String word) {
        return Text.clean(word).toUpperCase(Locale.ROOT);
    }
}
