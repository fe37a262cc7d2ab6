package org.wishdesk.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The rules and names that lie beside this package as data. */
final class Data {

    private Data() {
    }

    static Properties properties(String file) {
        Properties all = new Properties();
        try (InputStream in = Data.class.getResourceAsStream(file)) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
