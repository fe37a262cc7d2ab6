package org.wishdesk.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Refused;

/** The sentences of the program in the language that is spoken now. */
public final class Words {

    /** One pair of files for each. */
    static final List<String> FEATURES = List.of("base", "words", "store", "paper", "settings", "ui", "goods", "people", "inventory", "money",
            "wishes", "matching", "sorting", "intake", "delivery", "imports", "command", "shell");

    private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);
    private volatile Language language;

    public Words(Language language) {
        this.language = language;
        for (Language each : Language.values()) {
            Map<String, String> all = new TreeMap<>();
            FEATURES.forEach(feature -> load(feature, each).forEach((key, text) -> all.put((String) key, (String) text)));
            sentences.put(each, all);
        }
    }

    private static Properties load(String feature, Language language) {
        String file = feature + "_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in != null) {
                try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /** From now on sentences come in this language; screens that are open are built anew by whoever asked. */
    public void speak(Language wanted) {
        language = wanted;
    }

    /** The sentence with its places filled; a key that does not exist is a fault of ours and fails loudly. */
    public String t(String key, Object... args) {
        String text = sentences.get(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no sentence for " + key);
        }
        return args.length == 0 ? text : new MessageFormat(text, language.locale()).format(args);
    }

    /** The word for a constant; its key is feature.Type.CONSTANT, as in {@code goods.Season.WINTER}. */
    public String t(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String[] parts = type.getPackageName().split("\\.");
        return t(parts[parts.length - 1] + "." + type.getSimpleName() + "." + constant.name());
    }

    public String t(Problem problem) {
        return t(problem.key(), problem.args().toArray());
    }

    public String t(Refused refused) {
        return t(refused.key(), refused.args());
    }

    /** The same sentences as FXML wants them, for {@code %key}. */
    public ResourceBundle bundle() {
        Map<String, String> now = sentences.get(language);
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return now.get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(now.keySet());
            }
        };
    }

    /** All sentences of one language, for the tests of completeness. */
    Map<String, String> all(Language of) {
        return Collections.unmodifiableMap(sentences.get(of));
    }
}
