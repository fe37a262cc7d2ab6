package org.wishdesk.goods;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The words and tables by which {@link Size} reads; they are data ({@code sizes.properties}). */
record SizeWords(List<Map.Entry<String, String>> words, List<Map.Entry<String, String>> shoeWords, Map<String, Integer> numbers) {

    static SizeWords load() {
        Properties all = new Properties();
        try (InputStream in = SizeWords.class.getResourceAsStream("sizes.properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Integer> numbers = all.stringPropertyNames().stream().filter(name -> !name.contains("word."))
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> Integer.valueOf(all.getProperty(name).strip())));
        return new SizeWords(words(all, "word."), words(all, "shoe.word."), numbers);
    }

    private static List<Map.Entry<String, String>> words(Properties all, String beginning) {
        return all.stringPropertyNames().stream().filter(name -> name.startsWith(beginning))
                .map(name -> Map.entry(name.substring(beginning.length()), all.getProperty(name)))
                .sorted(Comparator.comparing((Map.Entry<String, String> word) -> -word.getKey().length()).thenComparing(Map.Entry::getKey)).toList();
    }

    /** The text with its words brought to signs; some mean something else of shoes. */
    String signs(String text, boolean ofShoes) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        return replaced(words, ofShoes ? replaced(shoeWords, text) : text);
    }

    private static String replaced(List<Map.Entry<String, String>> words, String text) {
        String signs = text;
        for (Map.Entry<String, String> word : words) {
            signs = signs.replace(word.getKey(), word.getValue());
        }
        return signs;
    }

    int number(String name) {
        return numbers.get(name);
    }

    /** @param table {@code men} or {@code women} */
    Optional<Integer> letter(String table, String letter) {
        return Optional.ofNullable(numbers.get(table + "." + letter));
    }
}
