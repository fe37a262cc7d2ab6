package org.wishdesk.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files. Behind an interface, since no native dialog opens in a test. */
public interface Chooser {

    /** @param endings without the dot */
    List<Path> open(String title, List<String> endings);

    Optional<Path> save(String title, String name, List<String> endings);
}
