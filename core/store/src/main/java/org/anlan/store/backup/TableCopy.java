package org.anlan.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.anlan.store.StorageException;
import org.anlan.store.backup.BackupManifest.Table;
import org.anlan.store.backup.SqlCatalog.TableShape;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/// Moves one table's rows out of a database and in again, as comma separated values.
final class TableCopy {

    private static final long TOLD_EVERY = 10_000;

    private TableCopy() {}

    /// Writes a table's rows, sorted by its key, and counts and digests them.
    ///
    /// @throws StorageException if the database does not give them
    static Table out(Handle handle, TableShape shape, OutputStream to, Progress progress)
            throws IOException {
        var digest = sha256();
        var digested = new DigestOutputStream(to, digest);
        try {
            var rows = pump(api(handle).copyOut(select(shape)), digested, shape.name(), progress);
            var sum = HexFormat.of().formatHex(digest.digest());
            return new Table(shape.name(), shape.columns(), shape.partitions(), rows, sum);
        } catch (SQLException e) {
            throw failed("read", shape.name(), e);
        }
    }

    private static String select(TableShape shape) {
        return "copy (select %s from %s order by %s) to stdout (format csv, header true)"
                .formatted(String.join(", ", shape.columns()), shape.name(), shape.order());
    }

    private static long pump(CopyOut copy, OutputStream to, String table, Progress progress)
            throws SQLException, IOException {
        try {
            var told = 0L;
            var row = copy.readFromCopy();
            while (row != null) {
                to.write(row);
                if (++told % TOLD_EVERY == 0) {
                    progress.advance(table, told);
                }
                row = copy.readFromCopy();
            }
            to.flush();
            progress.advance(table, copy.getHandledRowCount());
            return copy.getHandledRowCount();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /// Puts a table's rows in; how many they were.
    ///
    /// @throws StorageException if the database does not take them
    static long in(Handle handle, String table, List<String> columns, InputStream from)
            throws IOException {
        var sql =
                "copy %s (%s) from stdin (format csv, header match)"
                        .formatted(table, String.join(", ", columns));
        try {
            return api(handle).copyIn(sql, from);
        } catch (SQLException e) {
            throw failed("filled", table, e);
        }
    }

    private static StorageException failed(String what, String table, SQLException e) {
        return new StorageException(
                "Table %s could not be %s: %s".formatted(table, what, e.getMessage()), e);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static CopyManager api(Handle handle) throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    }
}
