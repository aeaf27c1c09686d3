package org.anlan.benchmarks.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// The rows that both sides write, by the same statement. Thread-safe.
final class Rows {

    private static final String INSERT =
            "insert into rows.value (report, indicator, value, unit) values (?, ?, ?, ?)";

    private final int each;

    /// Rows of a size.
    ///
    /// @param each rows a transaction
    Rows(int each) {
        this.each = each;
    }

    /// Makes the table, or empties it.
    static void create(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists rows");
            statement.execute(
                    """
                    create table if not exists rows.value (
                        report uuid not null, indicator integer not null, value bigint not null,
                        unit text not null, primary key (report, indicator))
                    """);
            statement.execute("truncate rows.value");
        }
    }

    /// How many stand.
    static long count(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from rows.value")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Writes the rows of one report in the caller's transaction.
    void insert(Connection connection, UUID report) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var i = 0; i < each; i++) {
                bind(insert, report, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, UUID report, int number)
            throws SQLException {
        insert.setObject(1, report);
        insert.setInt(2, number);
        insert.setLong(3, 1_000L + number);
        insert.setString(4, "person");
    }
}
