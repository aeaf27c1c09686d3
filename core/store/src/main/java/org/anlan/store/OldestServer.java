package org.anlan.store;

import java.sql.SQLException;
import javax.sql.DataSource;

/// The oldest database server that the schemas are tested on; an older one is refused by name
/// before any script would fail on it.
final class OldestServer {

    /// PostgreSQL's number; a TimescaleDB counts as the PostgreSQL it is built on. The test's own
    /// server of this age is pinned as `zonky-oldest.version`.
    static final int MAJOR = 15;

    private OldestServer() {}

    /// @throws StorageException if the server is older, or does not answer
    static void refuseOlder(DataSource database) {
        refuseOlder(database, MAJOR);
    }

    static void refuseOlder(DataSource database, int oldest) {
        try (var connection = database.getConnection()) {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < oldest) {
                throw new StorageException(
                        "The database server is PostgreSQL %s; Anlan needs %d or newer 数据库版本过旧.\nMaybe upgrade it, or leave out --database: the embedded server is new enough."
                                .formatted(server.getDatabaseProductVersion(), oldest),
                        null);
            }
        } catch (SQLException e) {
            throw StorageException.unreachable("Asking the server's version", e);
        }
    }
}
