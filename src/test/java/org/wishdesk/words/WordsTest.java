package org.wishdesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages are whole, say the same, and nothing is left over. */
class WordsTest {

    private final Words words = new Words(Language.ZH);
    private final Map<String, String> zh = words.all(Language.ZH);
    private final Map<String, String> en = words.all(Language.EN);

    @Test
    void everyKeyIsInBothLanguages() {
        assertThat(en.keySet()).containsExactlyInAnyOrderElementsOf(zh.keySet());
    }

    @Test
    void placeholdersAreTheSame() {
        List<String> differ = zh.keySet().stream().filter(en::containsKey)
                .filter(key -> !places(zh.get(key)).equals(places(en.get(key)))).toList();
        assertThat(differ).isEmpty();
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d+)").matcher(text).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A straight apostrophe makes the message format swallow what follows it. */
    @Test
    void noStraightApostrophesAndEveryPatternIsValid() {
        List<String> bad = new ArrayList<>();
        for (Map<String, String> each : List.of(zh, en)) {
            each.forEach((key, text) -> {
                if (text.contains("'") || text.isBlank()) {
                    bad.add(key);
                }
                new MessageFormat(text);
            });
        }
        assertThat(bad).isEmpty();
    }

    /** English says 1 gift and 2 gifts: every sentence is said with one of everything. What stands after a number and ends so is a verb, or a limit that is never one. */
    @Test
    void oneIsNotSaidAsMany() {
        Set<String> other = Set.of("is", "has", "was", "needs", "waits", "stands", "carries", "differs", "counts", "names", "goes", "less", "always", "wears", "fits", "does", "this", "opens", "characters",
                "years");
        List<String> bad = new ArrayList<>();
        en.forEach((key, text) -> {
            String said = new MessageFormat(text, Language.EN.locale()).format(java.util.Collections.nCopies(12, 1).toArray());
            Pattern.compile("\\b1 (people|\\p{L}+s)\\b").matcher(said).results().filter(r -> !other.contains(r.group(1))).forEach(r -> bad.add(key + " = " + said));
            String none = new MessageFormat(text, Language.EN.locale()).format(java.util.Collections.nCopies(12, 0).toArray());
            if (text.contains(",choice,")) {
                assertThat(said.replace('1', '0')).as(key + " says many otherwise than one").isNotEqualTo(none);
            }
        });
        assertThat(bad).isEmpty();
        assertThat(new MessageFormat(en.get("intake.summary"), Language.EN.locale()).format(new Object[] {1, 1, 1})).isEqualTo("1 line, 1 piece, 1 yuan");
    }

    @Test
    void keysStandInTheirFeaturesFile() throws IOException {
        List<String> astray = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/wishdesk/words"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                String feature = file.getFileName().toString().replaceFirst("_(zh|en)\\.properties$", "");
                assertThat(Words.FEATURES).as("a file that nobody loads: " + file).contains(feature);
                Set<String> seen = new TreeSet<>();
                for (String line : Files.readAllLines(file)) {
                    Matcher key = Pattern.compile("^([A-Za-z][\\w.]*)\\s*=").matcher(line);
                    if (key.find() && !seen.add(key.group(1))) {
                        astray.add(file.getFileName() + " twice: " + key.group(1));
                    }
                    if (key.find(0) && !key.group(1).startsWith(feature + ".")) {
                        astray.add(file.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    /** English has no Chinese left in it; Chinese is not English forgotten. */
    @Test
    void languagesAreNotMixed() {
        List<String> mixed = en.entrySet().stream()
                .filter(e -> e.getValue().replaceAll("[（(][^（）()]*[)）]", "").codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .filter(e -> !e.getKey().endsWith(".ledgerWord") && !e.getKey().equals("settings.language.zh") && !e.getKey().equals("words.Language.ZH"))
                .map(Map.Entry::getKey).toList();
        assertThat(mixed).isEmpty();
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
        String sources = sources();
        Set<String> constants = enumKeys();
        List<String> unused = zh.keySet().stream()
                .filter(key -> !constants.contains(key))
                .filter(key -> !Pattern.compile("[\"'%]" + Pattern.quote(key) + "(?![\\w.])").matcher(sources).find())
                .toList();
        assertThat(unused).as("sentences nobody says").isEmpty();

        Set<String> features = Set.copyOf(Words.FEATURES);
        Set<String> missing = Pattern.compile("[\"%]((" + String.join("|", features) + ")\\.[a-zA-Z][\\w.]*\\w)\"").matcher(sources).results()
                .map(r -> r.group(1)).filter(key -> !zh.containsKey(key)).filter(key -> !key.matches(".*\\.(fxml|css|sql|csv|properties|ttf|html|json|txt|db)"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("sentences that are not written").isEmpty();
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|fxml|html|csv|txt|mustache)")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    /** Keys that {@link Words#t(Enum)} asks for. */
    private static Set<String> enumKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("target/classes/org/wishdesk"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = Path.of("target/classes").relativize(file).toString().replace('/', '.').replace('\\', '.').replaceFirst("\\.class$", "");
                try {
                    Class<?> type = Class.forName(name, false, WordsTest.class.getClassLoader());
                    if (type.isEnum()) {
                        String[] parts = type.getPackageName().split("\\.");
                        for (Object constant : type.getEnumConstants()) {
                            keys.add(parts[parts.length - 1] + "." + type.getSimpleName() + "." + ((Enum<?>) constant).name());
                        }
                    }
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return keys;
    }
}
