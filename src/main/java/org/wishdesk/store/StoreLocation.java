package org.wishdesk.store;

import java.nio.file.Path;

/** Where the data is: a folder of this computer, or a PostgreSQL server that several counters share. */
public sealed interface StoreLocation {

    /** An H2 store in a folder on a local disk. */
    record Folder(Path folder) implements StoreLocation {
    }

    /** @param url a {@code jdbc:postgresql://} address */
    record Server(String url) implements StoreLocation {
    }
}
