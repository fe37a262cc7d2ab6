package org.wishdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * What comes over the counter was sorted out of no lot and undoes no movement, yet each save wrote that down, row by row, in two indexes of nothing
 * but empty values. H2 keeps such an index for as long as the column is guarded: it is found by its lot instead, and what was guarded is looked at
 * by {@code verify}. In a store of our own there is one writer, who looks first whether a movement was undone; a server goes on guarding.
 */
final class V046__EmptyIndexes extends BaseJavaMigration {

    /** What names another row lets go of an index before what says that it names it once. */
    private static final String GUARDS = """
            select distinct c.constraint_type, c.constraint_name
            from information_schema.table_constraints c
            join information_schema.key_column_usage k on k.constraint_name = c.constraint_name and k.table_name = c.table_name
            where c.table_name = ? and k.column_name = ? and c.constraint_type in ('FOREIGN KEY', 'UNIQUE')
            order by c.constraint_type
            """;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            unguard(connection, "lot", "from_lot");
            unguard(connection, "movement", "reverses");
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop index if exists lot_from_lot");
            }
        }
    }

    private static void unguard(Connection connection, String table, String column) throws SQLException {
        List<String> guards = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement(GUARDS)) {
            asked.setString(1, table);
            asked.setString(2, column);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    guards.add(rows.getString("constraint_name"));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String guard : guards) {
                statement.execute("alter table " + table + " drop constraint " + statement.enquoteIdentifier(guard, true));
            }
        }
    }
}
