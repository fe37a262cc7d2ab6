package org.wishdesk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.wishdesk.base.Faults;

/**
 * Where everything is kept. An action is one transaction, all or nothing, and when {@link #write} returns it is on the disk, past the
 * operating system's own memory. Questions see one consistent moment and change nothing.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Store.class.getName());
    /** Serialisation failure, deadlock, and the race of two who insert the same key: the whole action is done again. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01", "23505");
    private static final int TRIES = 4;
    /** So many connections wait for the next question. */
    private static final int IDLE = 3;

    private final Opened opened;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    /** An embedded store has one writer at a time; a server sees to that itself. */
    private final ReentrantLock writer = new ReentrantLock(true);
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Session> idle = new ConcurrentLinkedQueue<>();
    /** Guarded by {@link #writer}. */
    private Session own;
    private boolean closed;

    private Store(Opened opened) {
        this.opened = opened;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(opened.url());
        // Of an embedded store they cost little; more than wait must always be to be had.
        config.setMaximumPoolSize(opened.embedded() ? 16 : 8);
        config.setMinimumIdle(1);
        config.setPoolName("wishdesk");
        config.setAutoCommit(true);
        pool = new HikariDataSource(config);
        jdbi = Jdbi.create(pool);
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerArgument(new Instants.Bind());
        jdbi.registerArgument(new Uuids());
        jdbi.registerColumnMapper(java.time.Instant.class, new Instants.Read());
        jdbi.registerRowMapper(new Records());
    }

    /**
     * Opens the store, making it where there is none yet, and brings it to the program's version. Refused, with everything left as it
     * was: a folder another window has open, a file that is damaged, opens empty, or was written by a newer program, a server that cannot be reached.
     */
    public static Store open(StoreLocation where) {
        return new Store(switch (where) {
            case StoreLocation.Folder(Path folder) -> Embedded.open(folder);
            case StoreLocation.Server(String url) -> Server.open(url);
        });
    }

    /** Answers a question about one consistent moment; whatever it writes is undone. */
    public <T> T read(Function<Tx, T> question) {
        try (Session session = reader()) {
            session.handle().begin();
            try {
                return question.apply(new Tx(session.handle(), session.tables()));
            } finally {
                session.handle().rollback();
            }
        }
    }

    /** Runs one action in one transaction; when it returns, the action is on the disk. Then the listeners are told. */
    public <T> T write(Function<Tx, T> action) {
        T result = alone(action, true);
        tell();
        return result;
    }

    /**
     * Runs one action that is nobody's news and that nobody waits for, such as keeping what is being typed: it survives the program's
     * end, and reaches the disk with the next action that is waited for or when the system writes it.
     */
    public void aside(Consumer<Tx> action) {
        alone(tx -> {
            action.accept(tx);
            return null;
        }, false);
    }

    private <T> T alone(Function<Tx, T> action, boolean toTheDisk) {
        if (writing.get()) {
            throw new IllegalStateException("an action within an action: pass the Tx on instead");
        }
        if (opened.embedded()) {
            writer.lock();
        }
        writing.set(true);
        try {
            return tried(action, toTheDisk);
        } finally {
            writing.remove();
            if (opened.embedded()) {
                writer.unlock();
            }
        }
    }

    private <T> T tried(Function<Tx, T> action, boolean toTheDisk) {
        for (int attempt = 1;; attempt++) {
            try (Session session = session()) {
                Handle handle = session.handle();
                handle.begin();
                Tx tx = new Tx(handle, session.tables());
                T result;
                try {
                    result = action.apply(tx);
                    handle.commit();
                } catch (RuntimeException | Error e) {
                    rollBack(handle);
                    throw e;
                }
                if (opened.embedded() && toTheDisk) {
                    // Commit alone only writes; this is what makes H2 force the file to the disk.
                    handle.execute("checkpoint sync");
                }
                follow(tx);
                return result;
            } catch (RuntimeException e) {
                if (opened.embedded() || attempt == TRIES || !worthAnotherTry(e)) {
                    throw e;
                }
            }
        }
    }

    /** A connection, the tables already attached to it, and what becomes of both when the action or question is over. */
    private record Session(Handle handle, Map<Class<?>, Object> tables, Consumer<Session> over) implements AutoCloseable {

        Session(Handle handle, Consumer<Session> over) {
            this(handle, new HashMap<>(), over);
        }

        @Override
        public void close() {
            over.accept(this);
        }
    }

    /** The one writer of an embedded store keeps its connection and tables: to make them anew costs as much as a gift's own statements. */
    private Session session() {
        if (!opened.embedded()) {
            return new Session(jdbi.open(), session -> session.handle().close());
        }
        if (own == null) {
            own = new Session(jdbi.open(), session -> { });
        }
        return own;
    }

    /** Those who ask an embedded store keep some for the same reason. */
    private Session reader() {
        Session kept = idle.poll();
        if (kept != null) {
            return kept;
        }
        Handle handle = jdbi.open();
        handle.setTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
        return new Session(handle, this::asked);
    }

    /** One whose question could not be ended is not asked again. */
    private void asked(Session session) {
        if (opened.embedded() && !session.handle().isInTransaction() && idle.size() < IDLE) {
            idle.add(session);
        } else {
            session.handle().close();
        }
    }

    /** What is saved is saved: whoever follows it and fails is our fault, not the action's. */
    private static void follow(Tx tx) {
        try {
            tx.committed();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, Faults.code(e), Faults.withoutMessages(e));
        }
    }

    private static void rollBack(Handle handle) {
        try {
            handle.rollback();
        } catch (RuntimeException e) {
            // The reason it failed is the one to tell; a broken connection rolls back by itself.
            LOG.log(Level.FINE, "rollback", e);
        }
    }

    private static boolean worthAnotherTry(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && WORTH_ANOTHER_TRY.contains(Optional.ofNullable(sql.getSQLState()).orElse(""))) {
                return true;
            }
        }
        return false;
    }

    /** What is saved is saved: a listener that fails is our fault, not the action's. */
    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, Faults.code(e), Faults.withoutMessages(e));
            }
        }
    }

    /** As {@link #write(Function)}, for an action with no answer. */
    public void run(Consumer<Tx> action) {
        write(tx -> {
            action.accept(tx);
            return null;
        });
    }

    /** @return what ends the subscription */
    public Runnable onCommit(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Others may write to it beside this program. */
    public boolean shared() {
        return !opened.embedded();
    }

    /** Where the data is, for the status line; no secrets. */
    public String where() {
        return opened.shown();
    }

    /** Writes a copy of the whole store beside or elsewhere while work goes on; only of a store in a folder. */
    public void backup(Path zip) {
        opened.backup(zip);
    }

    /** Makes a folder's file as small as it can be, now rather than when it is worth it, and closes. */
    public void compact() {
        end(opened::compact);
    }

    /** Waits for what is being saved, then closes; a folder's file is compacted when it has grown enough. */
    @Override
    public void close() {
        end(opened::close);
    }

    private void end(Runnable last) {
        writer.lock();
        try {
            if (!closed) {
                closed = true;
                endSessions();
                pool.close();
                last.run();
            }
        } finally {
            writer.unlock();
        }
    }

    private void endSessions() {
        if (own != null) {
            own.handle().close();
        }
        for (Session asks = idle.poll(); asks != null; asks = idle.poll()) {
            asks.handle().close();
        }
    }
}
