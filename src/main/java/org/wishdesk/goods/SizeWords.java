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
record SizeWords(List<Map.Entry<String, String>> words, Map<String, Integer> numbers) {

    static SizeWords load() {
        Properties all = new Properties();
        try (InputStream in = SizeWords.class.getResourceAsStream("sizes.properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Map.Entry<String, String>> words = all.stringPropertyNames().stream().filter(name -> name.startsWith("word."))
                .map(name -> Map.entry(name.substring("word.".length()), all.getProperty(name)))
                .sorted(Comparator.comparing((Map.Entry<String, String> word) -> -word.getKey().length()).thenComparing(Map.Entry::getKey)).toList();
        Map<String, Integer> numbers = all.stringPropertyNames().stream().filter(name -> !name.startsWith("word."))
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> Integer.valueOf(all.getProperty(name).strip())));
        return new SizeWords(words, numbers);
    }

    /** The text with its words brought to signs. */
    String signs(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
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
