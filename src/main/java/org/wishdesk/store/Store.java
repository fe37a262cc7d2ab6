package org.wishdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.wishdesk.base.Refused;

/** first draft */
public final class Store implements AutoCloseable {

    private final Jdbi jdbi;
    private final boolean embedded;
    private final Connection keeper;
    private final String where;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Store(Jdbi jdbi, boolean embedded, Connection keeper, String where) {
        this.jdbi = jdbi;
        this.embedded = embedded;
        this.keeper = keeper;
        this.where = where;
    }

    /** Opens the store, making it when the folder is new, and brings it to the program's version. */
    public static Store open(StoreLocation where) {
        try {
            boolean embedded = where instanceof StoreLocation.Folder;
            String url = switch (where) {
                case StoreLocation.Folder(Path folder) -> {
                    Files.createDirectories(folder);
                    yield "jdbc:h2:file:" + folder.toAbsolutePath().resolve("store")
                            + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
                }
                case StoreLocation.Server(String address) -> address;
            };
            Connection keeper = DriverManager.getConnection(url);
            Flyway.configure().dataSource(url, null, null).locations("classpath:org/wishdesk/store/migrations").load().migrate();
            Jdbi jdbi = Jdbi.create(url);
            jdbi.installPlugin(new SqlObjectPlugin());
            jdbi.registerArgument(new InstantArgument());
            jdbi.registerColumnMapper(Instant.class, instants());
            return new Store(jdbi, embedded, keeper, where instanceof StoreLocation.Folder(Path folder) ? folder.toString() : "PostgreSQL");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new Refused("store.cannotOpen");
        }
    }

    private static ColumnMapper<Instant> instants() {
        return (row, column, context) -> {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        };
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }

    /** Runs a question; whatever it writes is undone. */
    public <T> T read(Function<Tx, T> question) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            try {
                return question.apply(new Tx(handle));
            } finally {
                handle.rollback();
            }
        }
    }

    /** Runs one action in one transaction, all or nothing; when it returns, the action is on the disk. Listeners are told after that. */
    public <T> T write(Function<Tx, T> action) {
        T result;
        try (Handle handle = jdbi.open()) {
            result = handle.inTransaction(h -> action.apply(new Tx(h)));
            if (embedded) {
                handle.execute("checkpoint sync");
            }
        }
        listeners.forEach(Runnable::run);
        return result;
    }

    /** As {@link #write(Function)}, for an action with no answer. */
    public void run(Consumer<Tx> action) {
        write(tx -> {
            action.accept(tx);
            return null;
        });
    }

    /** Where the data is, for the status line; no secrets. */
    public String where() {
        return where;
    }

    /** @return what ends the subscription */
    public Runnable onCommit(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
