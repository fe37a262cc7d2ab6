package org.wishdesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The door. It is compiled for an older Java on its own, so that such a Java answers with one clear sentence; everything else begins in
 * {@link Station}.
 */
public final class Main {

    private static final int NEEDED = 25;

    private Main() {
    }

    public static void main(String[] args) throws IOException {
        int java = Runtime.version().feature();
        if (java < NEEDED) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println(tooOld(args, java));
            System.exit(2);
        }
        System.exit(Station.run(args));
    }

    private static String tooOld(String[] args, int java) throws IOException {
        String language = String.join(" ", args).matches(".*--lang[ =]en.*") ? "en" : "zh";
        Properties words = new Properties();
        try (InputStream in = Main.class.getResourceAsStream("words/base_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words.getProperty("base.javaTooOld").replace("{0}", Integer.toString(NEEDED)).replace("{1}", Integer.toString(java));
    }
}
