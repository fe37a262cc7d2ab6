package org.wishdesk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * How often and when last a donor gave stands beside the donor, as it does with the items: every gift changes it, and a changed row of H2 is written
 * into each index of its table anew. H2 takes no change of tables back, so each step looks whether it was done before the power failed.
 */
final class V045__DonorUse extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists donor_use (
                        donor uuid primary key references donor (id),
                        gifts int not null check (gifts >= 0),
                        last_gift_at timestamp with time zone
                    )
                    """);
            // The first that goes; while it is there nothing is gone.
            if (has(connection, "gifts")) {
                statement.execute("""
                        insert into donor_use (donor, gifts, last_gift_at)
                        select id, gifts, last_gift_at from donor where id not in (select donor from donor_use)
                        """);
                statement.execute("alter table donor drop column gifts");
            }
            if (has(connection, "last_gift_at")) {
                statement.execute("alter table donor drop column last_gift_at");
            }
        }
    }

    private static boolean has(Connection connection, String column) throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", "donor", column)) {
            return columns.next();
        }
    }
}
