package org.wishdesk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.wishdesk.base.Refused;

/** A PostgreSQL server that several counters share. It sees to durability itself (synchronous_commit is on unless its owner said otherwise). */
final class Server implements Opened {

    private final String url;

    private Server(String url) {
        this.url = url;
    }

    static Server open(String address) {
        String url = address + (address.contains("?") ? "&" : "?")
                + "ApplicationName=wishdesk&connectTimeout=5&loginTimeout=5&socketTimeout=60&tcpKeepAlive=true&reWriteBatchedInserts=true";
        try (Connection connection = DriverManager.getConnection(url)) {
            if (hasHistory(connection) && Migrations.of(connection).compareTo(Migrations.ours("jdbc:h2:mem:version")) > 0) {
                throw new Refused("store.serverNewer");
            }
            Migrations.bring(url);
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into store_identity (id, made_at) select gen_random_uuid(), current_timestamp where not exists (select 1 from store_identity)");
            }
            return new Server(url);
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            throw new Refused(state.startsWith("28") ? "store.serverRefusesUser" : state.equals("3D000") ? "store.serverHasNoSuchDatabase" : "store.serverNotReached");
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public void backup(Path zip) {
        throw new Refused("store.serverBacksUpItself");
    }

    @Override
    public void close() {
        // Every connection was closed when it was given back.
    }
}
