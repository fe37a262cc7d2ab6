package org.wishdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiled class shows: text in sources and screens. */
class SourcesTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern STRING = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m)(?<![:\"'])//.*$");
    private static final Pattern SHOWN = Pattern.compile("\\b(text|promptText|title|headerText|contentText)\\s*=\\s*\"([^\"]*)\"");

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Chinese in a Java string is a sentence that English never gets; headings and values of ledgers are resources. */
    @Test
    void noChineseInJavaStrings() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) {
            Matcher strings = STRING.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (strings.find()) {
                if (strings.group().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                    found.add(JAVA.relativize(file) + ": " + strings.group());
                }
            }
        }
        assertThat(found).as("sentences and ledger words in Java").isEmpty();
    }

    /** Labels and prompts come from words, so that both languages have them. */
    @Test
    void noTextInScreens() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(RESOURCES, ".fxml")) {
            Matcher shown = SHOWN.matcher(Files.readString(file));
            while (shown.find()) {
                if (!shown.group(2).isBlank() && !shown.group(2).startsWith("%") && shown.group(2).codePoints().anyMatch(Character::isLetter)) {
                    found.add(RESOURCES.relativize(file) + ": " + shown.group());
                }
            }
        }
        assertThat(found).as("literal text in FXML").isEmpty();
    }

    /** English sentences set on controls from Java. */
    @Test
    void noSentencesSetFromJava() throws IOException {
        Pattern set = Pattern.compile("\\.(setText|setPromptText|setTitle|setHeaderText|setContentText)\\(\\s*\"([^\"]*[A-Za-z]{2}[^\"]*)\"");
        List<String> found = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) {
            Matcher calls = set.matcher(Files.readString(file));
            while (calls.find()) {
                found.add(JAVA.relativize(file) + ": " + calls.group());
            }
        }
        assertThat(found).isEmpty();
    }

    /** Colours are tokens of the theme; a literal one is wrong in the dark. */
    @Test
    void noLiteralColoursInOurStyles() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(RESOURCES, ".css")) {
            String css = COMMENT.matcher(Files.readString(file)).replaceAll("");
            Matcher colours = Pattern.compile("(?m)^(?!\\s*-color-).*#[0-9a-fA-F]{3,8}\\b.*$").matcher(css);
            while (colours.find()) {
                found.add(RESOURCES.relativize(file) + ": " + colours.group().strip());
            }
        }
        assertThat(found).isEmpty();
    }

    /** A proposal and its proof are the same bytes on every machine and for any number of threads: the engine counts in whole numbers only. */
    @Test
    void theMatchingEngineKnowsNoFloatingPoint() throws IOException {
        Pattern floating = Pattern.compile("\\b(double|float|Double\\w*|Float|StrictMath)\\b|\\bMath\\.(sqrt|cbrt|pow|exp|log|random|floor|ceil|round|rint)\\b"
                + "|(?<![\\w.])\\d[\\d_]*(\\.\\d|[eE][-+]?\\d|[dDfF]\\b)");
        List<String> found = new ArrayList<>();
        for (Path file : files(JAVA.resolve("org/wishdesk/matching/engine"), ".java")) {
            Matcher uses = floating.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (uses.find()) {
                found.add(file.getFileName() + ": " + uses.group());
            }
        }
        assertThat(found).isEmpty();
        assertThat(Stream.of("double x", "float[] y", "(int) Math.sqrt(n)", "StrictMath.exp(1)", "v * 0.5", "1e9", "7d")).allMatch(t -> floating.matcher(t).find());
        assertThat(Stream.of("0x9E3779B97F4A7C15L", "1_000_000", "1L << 38", "doubled", "Math.max(a, b)")).noneMatch(t -> floating.matcher(t).find());
    }

    /** Each package says in a sentence or two what lives there. */
    @Test
    void everyPackageIntroducesItself() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) {
            Path folder = file.getParent();
            if (!folder.endsWith(Path.of("org", "wishdesk")) && !Files.exists(folder.resolve("package-info.java")) && !silent.contains(folder)) {
                silent.add(folder);
            }
        }
        assertThat(silent).isEmpty();
    }
}
