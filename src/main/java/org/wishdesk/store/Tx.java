package org.wishdesk.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** One transaction. It hands out tables; whoever takes it as a parameter joins it. */
public final class Tx {

    private final Handle handle;
    private final Map<Class<?>, Object> tables = new HashMap<>();

    Tx(Handle handle) {
        this.handle = handle;
    }

    /** @param type the package-private {@code …Table} of the caller's own feature */
    public <T> T table(Class<T> type) {
        return type.cast(tables.computeIfAbsent(type, handle::attach));
    }
}
