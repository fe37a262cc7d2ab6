package org.wishdesk.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The ledgers of the opening day. */
public final class OpeningDay {

    public static final Path REGISTER = file("donation-register.csv");
    public static final Path HOUSEHOLDS = file("households.csv");
    public static final Path MEMBERS = file("members.csv");
    public static final Path WISHES = file("wishes.csv");
    /** In an order in which nothing can be resolved until all have been read. */
    public static final List<Path> ALL = List.of(WISHES, MEMBERS, REGISTER, HOUSEHOLDS);

    private OpeningDay() {
    }

    private static Path file(String name) {
        try {
            return Path.of(OpeningDay.class.getResource("/org/wishdesk/imports/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
