package org.wishdesk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.wishdesk.inventory.PlaceKind;

/** 捐赠渠道: which kind of place takes things in under which name. The names are the ledgers' and are data. */
public final class Channels {

    private final Properties kinds = new Properties();
    private final List<String> names;

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

    /** A name that is not on the list is taken as a shop that takes things in: those have names of their own. */
    public PlaceKind kind(String name) {
        return PlaceKind.valueOf(kinds.getProperty(name, PlaceKind.COLLECTION_POINT.name()));
    }
}
