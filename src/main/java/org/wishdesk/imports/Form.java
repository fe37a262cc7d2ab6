package org.wishdesk.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.LinkedHashSet;
import org.wishdesk.goods.SaidWords;
import org.wishdesk.paper.LedgerReader;

/** The headings of one kind of ledger and the words that stand under them. Both are data: a properties file per form beside the shared values. */
final class Form {

    private final String id;
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();

    private Form(String id) {
        this.id = id;
    }

    static Form load(String id) {
        Form form = new Form(id);
        form.values.putAll(SaidWords.sets());
        form.take("values");
        form.take(id);
        return form;
    }

    private void take(String file) {
        Properties all = new Properties();
        try (InputStream in = Form.class.getResourceAsStream(file + ".properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : all.stringPropertyNames()) {
            String text = all.getProperty(name);
            if (name.startsWith("heading.")) {
                headings.put(name.substring(8), LedgerReader.heading(text));
            } else if (name.equals("recognisedBy")) {
                for (String field : text.split("[,\\s]+")) {
                    required.add(field);
                }
            } else if (name.startsWith("value.")) {
                int dot = name.lastIndexOf('.');
                Map<String, String> words = values.computeIfAbsent(name.substring(6, dot), k -> new HashMap<>());
                for (String word : text.split(",")) {
                    words.put(SaidWords.key(word), name.substring(dot + 1));
                }
            }
        }
    }

    String id() {
        return id;
    }

    /** The headings that must all be there for a file to be taken for this form. */
    Set<String> recognisedBy() {
        Set<String> all = new LinkedHashSet<>();
        required.forEach(field -> all.add(heading(field)));
        return all;
    }

    String heading(String field) {
        String heading = headings.get(field);
        if (heading == null) {
            throw new IllegalArgumentException(id + " has no column " + field);
        }
        return heading;
    }

    Iterable<String> fields() {
        return headings.keySet();
    }

    /** The constant that a word of a ledger stands for; empty when the word is not one of them. */
    Optional<String> value(String set, String word) {
        return Optional.ofNullable(values.get(set).get(SaidWords.key(word)));
    }

    /** The same for a column that has a set of words of its own name; empty for any other column. */
    Optional<String> known(String field, String word) {
        return values.containsKey(field) ? value(field, word) : Optional.empty();
    }

    boolean means(String set, String constant, String word) {
        return value(set, word).filter(constant::equals).isPresent();
    }
}
