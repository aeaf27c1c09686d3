package org.anlan.app.command;

import java.io.IOException;
import org.anlan.app.settings.SettingsRefused;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.store.StorageException;
import org.anlan.store.pack.PackRefused;

/// The exit codes, as `docs/operations.md` lists them.
public enum Exit {
    /// Done.
    OK(0),
    /// Tried and failed.
    FAILED(1),
    /// The command line or a file it names is not right.
    USAGE(2),
    /// A setting or the province pack is refused; nothing was started.
    SETTINGS(3),
    /// The database or the data folder cannot be used.
    STORAGE(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /// The number the shell sees.
    public int code() {
        return code;
    }

    /// The code of a failure.
    static Exit of(Exception failure) {
        return switch (failure) {
            case SettingsRefused _, PackRefused _ -> SETTINGS;
            case StorageException _ -> STORAGE;
            case IOException _, FileRefused _ -> USAGE;
            default -> FAILED;
        };
    }
}
