package org.wishdesk.people;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.wishdesk.store.Store;
import org.wishdesk.store.StoreLocation;

/** Both stores that the SQL is written for, each test on an empty one. */
enum On {
    H2 {
        @Override
        Store open(Path folder) {
            return Store.open(new StoreLocation.Folder(folder));
        }
    },
    POSTGRES {
        @Override
        Store open(Path folder) {
            String name = "people" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Store.open(new StoreLocation.Server(Server.RUNNING.getJdbcUrl("postgres", name)));
        }
    };

    abstract Store open(Path folder);

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
