package org.wishdesk.goods;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What a thing is taken for that the catalogue does not know, by the end of its name; the words are data ({@code usual.properties}). */
final class Usual {

    private static final Map<String, String> ENDS = load();

    private Usual() {
    }

    /** Keyed by {@code kind.} or {@code sizing.} and the end of the name. */
    private static Map<String, String> load() {
        Properties all = new Properties();
        try (InputStream in = Usual.class.getResourceAsStream("usual.properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> ends = new TreeMap<>();
        for (String name : all.stringPropertyNames()) {
            String[] parts = name.split("\\.");
            Arrays.stream(all.getProperty(name).split(",")).forEach(end -> ends.put(parts[0] + "." + end.strip(), parts[1]));
        }
        return Map.copyOf(ends);
    }

    static Kind kind(String name) {
        String kind = longest("kind.", name);
        return kind == null ? Kind.HOUSEHOLD : Kind.valueOf(kind);
    }

    /** Of a piece of clothing. */
    static Sizing sizing(String name) {
        String sizing = longest("sizing.", name);
        return sizing == null ? Sizing.GARMENT : Sizing.valueOf(sizing);
    }

    /** The longest end that is known decides: 书包 before 包. */
    private static String longest(String what, String name) {
        for (int from = 0; from < name.length(); from++) {
            String found = ENDS.get(what + name.substring(from));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
