package org.anlan.store;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// The database, or a folder it needs, could not do what was asked; the message names the
/// operation.
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // SQLSTATE codes: server shutting down, crashed or starting, too many connections.
    private static final Set<String> UNREACHABLE = Set.of("57P01", "57P02", "57P03", "53300");
    // Serialization failure, deadlock, and a lock not given in time.
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "55P03");

    private static final String DISK_FULL = "53100";

    private final boolean passing;

    /// A failure that asking again will not mend.
    public StorageException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private StorageException(String message, @Nullable Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    /// The database cannot be reached, or lacks a free connection: asking later may help.
    public static StorageException unreachable(String operation, Throwable cause) {
        return new StorageException(operation + ": the database cannot be reached.", cause, true);
    }

    /// Something else that passes by itself: asking later may help.
    public static StorageException passing(String message, Throwable cause) {
        return new StorageException(message, cause, true);
    }

    /// What a failed statement means for the operation it was part of.
    public static StorageException of(String operation, JdbiException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return of(operation, sql, failure);
            }
        }
        return new StorageException(operation + ": " + failure.getMessage(), failure);
    }

    private static StorageException of(String operation, SQLException sql, JdbiException failure) {
        var state = String.valueOf(sql.getSQLState());
        if (state.equals(DISK_FULL)) {
            return passing(
                    operation
                            + ": the disk of the database is full.\nMaybe free some space; nothing acknowledged is lost.",
                    failure);
        }
        if (IN_THE_WAY.contains(state)) {
            return passing(operation + ": another transaction was in the way.", failure);
        }
        if (sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || state.startsWith("08")
                || UNREACHABLE.contains(state)) {
            return unreachable(operation, failure);
        }
        return new StorageException(operation + ": " + failure.getMessage(), failure);
    }

    /// Whether asking later may help.
    public boolean isPassing() {
        return passing;
    }
}
