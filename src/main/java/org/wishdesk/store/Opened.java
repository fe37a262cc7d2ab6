package org.wishdesk.store;

import java.nio.file.Path;

/** A database that was found fit, migrated and is held open. */
interface Opened {

    String url();

    boolean embedded();

    /** For the status line. */
    String shown();

    void backup(Path zip);

    /** Closes, with the file made as small as it can be; as {@link #close} where there is no file. */
    default void compact() {
        close();
    }

    void close();
}
