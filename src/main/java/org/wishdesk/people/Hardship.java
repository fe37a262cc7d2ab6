package org.wishdesk.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Properties;
import org.wishdesk.base.Text;

/** How hard a household has it, 0 to 4, read from its 户属性; the list is data ({@code hardship.properties}) and grows as the law's words change. */
public final class Hardship {

    private static final Properties LEVELS = levels();

    private Hardship() {
    }

    private static Properties levels() {
        Properties levels = new Properties();
        try (InputStream in = Hardship.class.getResourceAsStream("hardship.properties")) {
            levels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return levels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of several kinds, as in 低保户、残疾人, the hardest counts; empty for a word that is not one of the list. */
    public static OptionalInt of(String category) {
        int hardest = -1;
        for (String word : Text.clean(category).split("[\\u3001,\\uff0c;\\uff1b/+ ]+")) {
            String level = LEVELS.getProperty(word);
            if (level == null) {
                return OptionalInt.empty();
            }
            hardest = Math.max(hardest, Integer.parseInt(level));
        }
        return hardest < 0 ? OptionalInt.empty() : OptionalInt.of(hardest);
    }
}
