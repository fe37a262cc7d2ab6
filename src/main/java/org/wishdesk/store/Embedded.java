package org.wishdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.api.ErrorCode;
import org.wishdesk.base.Faults;
import org.wishdesk.base.Refused;

/** An H2 store in a folder, opened so that what was acknowledged survives a kill and a power cut. */
final class Embedded implements Opened {

    private static final Logger LOG = Logger.getLogger(Embedded.class.getName());

    /**
     * Commits are written at once, space is never reused (a torn write then cannot reach old data), and no answer is reused stale. Statements are
     * read once and kept; how values are spread is looked at when the file is made small, not in the middle of a save.
     */
    private static final String SAFE = ";WRITE_DELAY=0;REUSE_SPACE=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;CACHE_SIZE=131072;QUERY_CACHE_SIZE=512;ANALYZE_AUTO=0;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE";
    private static final String LOOK_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    private static final long ROOM = 256L * 1024 * 1024;

    private final Path folder;
    private final String url;
    private final Connection keeper;

    private Embedded(Path folder, String url, Connection keeper) {
        this.folder = folder;
        this.url = url;
        this.keeper = keeper;
    }

    static Embedded open(Path folder) {
        Path file = folder.resolve("store.mv.db");
        Path marker = folder.resolve("store.properties");
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new Refused("store.notAFolder", folder.toString());
            }
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new Refused("store.folderNotWritable", folder.toString());
            }
        } catch (IOException e) {
            throw new Refused("store.folderNotWritable", folder.toString());
        }
        String base = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("store");
        boolean there = Files.exists(file);
        if (!there && Files.exists(marker)) {
            throw new Refused("store.fileMissing", file.toString());
        }
        String url = base + SAFE + ";IFEXISTS=TRUE";
        if (there) {
            look(base, file);
        } else {
            make(folder, file);
        }
        Connection keeper = connect(url, folder);
        try {
            saveBeforeMigrating(keeper, folder);
            Migrations.bring(url);
            if (!Files.exists(marker)) {
                mark(marker, Files.size(file));
            }
            return new Embedded(folder, url, keeper);
        } catch (SQLException e) {
            closeQuietly(keeper);
            throw new Refused("store.damaged", file.toString());
        } catch (IOException e) {
            closeQuietly(keeper);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            closeQuietly(keeper);
            throw e;
        }
    }

    /** Makes a new store aside and puts it in its place whole: a kill in the first second leaves no half-made file behind. */
    private static void make(Path folder, Path file) {
        Path aside = folder.resolve("store-new.mv.db");
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            throw new Refused("store.alreadyOpen", folder.toString());
        }
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("store-new") + SAFE;
        try (Connection connection = connect(url, folder); Statement statement = connection.createStatement()) {
            Migrations.bring(url);
            statement.execute("insert into store_identity (id, made_at) values (random_uuid(), current_timestamp)");
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            throw new Refused("store.cannotOpen", folder.toString());
        }
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused("store.folderNotWritable", folder.toString());
        }
    }

    /** Looks at an existing file without the right to change it. A file that opens empty after damage must never get fresh tables. */
    private static void look(String base, Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new Refused("store.opensEmpty", file.toString());
            }
        } catch (IOException e) {
            throw new Refused("store.damaged", file.toString());
        }
        try (Connection connection = connect(base + LOOK_ONLY, file.getParent())) {
            if (Migrations.tables(connection) == 0 || !Migrations.hasIdentity(connection)) {
                throw new Refused("store.opensEmpty", file.toString());
            }
            MigrationVersion theirs = Migrations.of(connection);
            if (theirs.compareTo(Migrations.ours("jdbc:h2:mem:version")) > 0) {
                throw new Refused("store.newer", file.toString());
            }
        } catch (SQLException e) {
            throw new Refused("store.damaged", file.toString());
        }
    }

    private static Connection connect(String url, Path folder) {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw switch (e.getErrorCode()) {
                case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new Refused("store.alreadyOpen", folder.toString());
                case ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.FILE_CORRUPTED_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2,
                        ErrorCode.GENERAL_ERROR_1, ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> new Refused("store.damaged", folder.resolve("store.mv.db").toString());
                default -> new Refused("store.cannotOpen", folder.toString());
            };
        }
    }

    /** H2's changes of tables cannot be rolled back: an older store is copied before it is changed. */
    private static void saveBeforeMigrating(Connection keeper, Path folder) throws SQLException, IOException {
        MigrationVersion theirs = Migrations.of(keeper);
        if (theirs.compareTo(Migrations.ours("jdbc:h2:mem:version")) < 0) {
            Path backups = Files.createDirectories(folder.resolve("backups"));
            backup(keeper, backups.resolve("before-update-from-" + theirs + ".zip"));
        }
    }

    private static void backup(Connection connection, Path zip) throws SQLException {
        try (var statement = connection.prepareStatement("backup to ?")) {
            statement.setString(1, zip.toAbsolutePath().toString());
            statement.execute();
        }
    }

    private static void mark(Path marker, long compacted) throws IOException {
        Properties facts = new Properties();
        facts.setProperty("compacted", Long.toString(compacted));
        try (OutputStream out = Files.newOutputStream(marker)) {
            facts.store(out, "Wishdesk: a store lives beside this file; do not remove");
        }
    }

    private static long compacted(Path marker) throws IOException {
        Properties facts = new Properties();
        try (InputStream in = Files.newInputStream(marker)) {
            facts.load(in);
            return Long.parseLong(facts.getProperty("compacted", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Space is never reused while the store is open, so the file grows; it is made small again at exit when it has more than doubled and 256 MB. */
    static boolean worthCompacting(long size, long compacted) {
        return size > 2 * compacted + ROOM;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public boolean embedded() {
        return true;
    }

    @Override
    public String shown() {
        return folder.toString();
    }

    @Override
    public void backup(Path zip) {
        try {
            backup(keeper, zip);
        } catch (SQLException e) {
            throw new Refused("store.backupFailed", zip.toString());
        }
    }

    @Override
    public void compact() {
        shut(true);
    }

    @Override
    public void close() {
        shut(false);
    }

    private void shut(boolean always) {
        Path file = folder.resolve("store.mv.db");
        Path marker = folder.resolve("store.properties");
        try {
            boolean compact = always || worthCompacting(Files.size(file), Files.exists(marker) ? compacted(marker) : 0);
            try (Statement statement = keeper.createStatement()) {
                if (compact) {
                    statement.execute("analyze sample_size 1000");
                }
                statement.execute(compact ? "shutdown compact" : "shutdown");
            }
            if (compact) {
                mark(marker, Files.size(file));
            }
        } catch (SQLException | IOException e) {
            // Every action was on the disk before; only the file stays larger than it could be.
            LOG.log(Level.WARNING, Faults.code(e), Faults.withoutMessages(e));
        } finally {
            closeQuietly(keeper);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is given up either way; the reason that led here is the one that is told.
            return;
        }
    }
}
