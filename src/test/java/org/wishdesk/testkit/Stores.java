package org.wishdesk.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;

/**
 * A fresh store with the real tables, of either kind. One PostgreSQL server a JVM, a database a store; it ends with the JVM.
 *
 * <pre>
 * &#64;ParameterizedTest
 * &#64;EnumSource(Stores.class)
 * void both(Stores kind) {
 *     try (Store store = kind.fresh()) { … }
 * }
 * </pre>
 */
public enum Stores {
    H2 {
        @Override
        public Store fresh() {
            try {
                return Store.open(new StoreLocation.Folder(Files.createTempDirectory("wishdesk")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        public Store fresh() {
            return Store.open(new StoreLocation.Server(freshUrl()));
        }
    };

    public abstract Store fresh();

    /** A new, empty database on the one server. */
    public static String freshUrl() {
        String name = "t" + Server.COUNT.incrementAndGet();
        try (Connection connection = Server.ONE.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8' locale 'C'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.ONE.getJdbcUrl("postgres", name);
    }

    private static final class Server {
        static final AtomicInteger COUNT = new AtomicInteger();
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                Path data = Files.createTempDirectory("wishdesk-pg");
                return EmbeddedPostgres.builder().setDataDirectory(data.resolve("data")).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
