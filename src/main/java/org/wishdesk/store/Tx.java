package org.wishdesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** One transaction. It hands out tables; whoever takes it as a parameter joins it. */
public final class Tx {

    private final Handle handle;
    private final Map<Class<?>, Object> tables;
    private final List<Runnable> afterwards = new ArrayList<>();

    /** @param tables those already attached to the handle */
    Tx(Handle handle, Map<Class<?>, Object> tables) {
        this.handle = handle;
        this.tables = tables;
    }

    /** @param type the package-private {@code …Table} of the caller's own feature */
    public <T> T table(Class<T> type) {
        return type.cast(tables.computeIfAbsent(type, handle::attach));
    }

    /**
     * Once the transaction is on the disk, and only then: what is kept in memory beside the ledger follows it. It runs in the writer's turn,
     * in the order in which the transactions were written, so it must be short.
     */
    public void afterwards(Runnable follow) {
        afterwards.add(follow);
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }
}
