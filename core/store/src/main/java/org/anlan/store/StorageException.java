package org.anlan.store;

import org.jspecify.annotations.Nullable;

/// The database, or a folder it needs, could not do what was asked; the message names the
/// operation.
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

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

    /// Whether asking later may help.
    public boolean isPassing() {
        return passing;
    }
}
