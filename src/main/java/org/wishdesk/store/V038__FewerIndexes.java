package org.wishdesk.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * A gift at the counter is written into every index there is, so there are no more than are asked. H2 keeps an index of its own for each column
 * that must name a row of another table, beside the wider one that is asked. Nothing of the ledger, no donor, place or item is ever taken away,
 * so such a guard could speak only while a row is written; what it guarded is looked at by {@code verify}. How a guard is called differs from
 * store to store: its table and column tell which it is.
 */
final class V038__FewerIndexes extends BaseJavaMigration {

    private static final Set<String> UNGUARDED = Set.of("gift.place", "gift.donor", "gift_line.gift", "gift_line.item", "gift_cash.gift", "lot.item",
            "movement.lot", "movement.from_place", "movement.to_place", "holding.lot", "holding.place", "entry.account", "account_sum.account");
    /** Guarded before the index that is asked was there: put on again, they make do with it. */
    private static final Set<String> AGAIN = Set.of("lot.gift_line", "lot.from_lot");
    private static final List<String> NEVER_ASKED = List.of("movement_happened", "movement_wish_line", "entry_account");

    /** One column of a table that must name a row of another. */
    private record Guard(String name, String table, String column, String ofTable, String ofColumn) {

        boolean in(Set<String> columns) {
            return columns.contains(table + "." + column);
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        List<Guard> guards = guards(connection.getMetaData()).stream().filter(guard -> guard.in(UNGUARDED) || h2 && guard.in(AGAIN)).toList();
        try (Statement statement = connection.createStatement()) {
            for (Guard guard : guards) {
                statement.execute("alter table " + guard.table() + " drop constraint " + statement.enquoteIdentifier(guard.name(), true));
            }
            for (String index : NEVER_ASKED) {
                statement.execute("drop index if exists " + index);
            }
            for (Guard guard : guards) {
                if (guard.in(AGAIN)) {
                    // What is there was guarded until now; to look through a million lots again would tell nothing.
                    statement.execute("alter table %s add foreign key (%s) references %s (%s) nocheck".formatted(guard.table(), guard.column(), guard.ofTable(),
                            guard.ofColumn()));
                }
            }
        }
    }

    private static List<Guard> guards(DatabaseMetaData store) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = store.getTables(null, "public", null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        List<Guard> guards = new ArrayList<>();
        for (String table : tables) {
            try (ResultSet keys = store.getImportedKeys(null, "public", table)) {
                while (keys.next()) {
                    guards.add(new Guard(keys.getString("FK_NAME"), table, keys.getString("FKCOLUMN_NAME"), keys.getString("PKTABLE_NAME"),
                            keys.getString("PKCOLUMN_NAME")));
                }
            }
        }
        return guards;
    }
}
