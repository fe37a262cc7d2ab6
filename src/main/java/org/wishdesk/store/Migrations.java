package org.wishdesk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables and how they came to be; scripts in the SQL that H2 and PostgreSQL share. */
final class Migrations {

    private static final String SCRIPTS = "classpath:org/wishdesk/store/migrations";

    private Migrations() {
    }

    private static Flyway flyway(String url) {
        // Look-ups by the beginning of a word hold only in the order of the characters, which H2 keeps; a server may sort by pinyin.
        boolean server = url.startsWith("jdbc:postgresql:");
        String byCharacter = server ? "collate \"C\"" : "";
        return Flyway.configure(Migrations.class.getClassLoader()).dataSource(url, null, null).locations(SCRIPTS)
                .placeholders(Map.of("byCharacter", byCharacter, "numbersAhead", server ? "1" : "4096"))
                .javaMigrations(new V038__FewerIndexes(), new V045__DonorUse(), new V046__EmptyIndexes()).load();
    }

    static void bring(String url) {
        flyway(url).migrate();
    }

    /** The version this program writes. */
    static MigrationVersion ours(String url) {
        return Arrays.stream(flyway(url).info().all()).map(MigrationInfo::getVersion).filter(java.util.Objects::nonNull)
                .max(MigrationVersion::compareTo).orElse(MigrationVersion.EMPTY);
    }

    /** The version the tables are in, {@link MigrationVersion#EMPTY} when there are none. */
    static MigrationVersion of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            MigrationVersion newest = MigrationVersion.EMPTY;
            try (ResultSet rows = statement.executeQuery("select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null")) {
                while (rows.next()) {
                    MigrationVersion each = MigrationVersion.fromVersion(rows.getString(1));
                    newest = each.compareTo(newest) > 0 ? each : newest;
                }
            }
            return newest;
        }
    }

    /** How many tables of any kind there are. */
    static int tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from information_schema.tables where table_schema = 'public'")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Whether the row that every store of ours has is there. */
    static boolean hasIdentity(Connection connection) {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select id from store_identity")) {
            return rows.next();
        } catch (SQLException e) {
            return false;
        }
    }
}
