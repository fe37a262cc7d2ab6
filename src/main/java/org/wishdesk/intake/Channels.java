package org.wishdesk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wishdesk.inventory.PlaceKind;
import org.wishdesk.words.Pinyin;

/** 捐赠渠道: which kind of place takes things in under which name. The names are the ledgers' and are data. */
public final class Channels {

    private static final String ENDING = "*";

    private final Properties kinds = new Properties();
    private final List<String> names;
    private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

    public Channels() {
        try (InputStream in = Channels.class.getResourceAsStream("channels.properties")) {
            kinds.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names = List.of(kinds.getProperty("order").split("\\s+"));
    }

    /** The usual ones, the station itself first. */
    public List<String> names() {
        return names;
    }

    /**
     * A name that is not on the list is a place of its own, whose kind its ending says, as in the name of a branch; any other is a shop
     * that takes things in.
     */
    public PlaceKind kind(String name) {
        String kind = kinds.getProperty(name);
        return kind != null ? PlaceKind.valueOf(kind) : kinds.stringPropertyNames().stream()
                .filter(ending -> ending.startsWith(ENDING) && name.endsWith(ending.substring(ENDING.length())))
                .map(ending -> PlaceKind.valueOf(kinds.getProperty(ending))).findFirst().orElse(PlaceKind.COLLECTION_POINT);
    }

    /** What a place is found by; thought out once. */
    Set<String> keys(String name) {
        return keys.computeIfAbsent(name, Pinyin::keys);
    }
}
