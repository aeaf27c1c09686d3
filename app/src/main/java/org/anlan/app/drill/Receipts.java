package org.anlan.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.anlan.store.StorageException;

/// A file that keeps the id of each acknowledged report, so that after a fault it can be seen that
/// none was lost. Thread-safe; each line is written through before the next deed.
final class Receipts implements Consumer<String> {

    private final Path file;

    /// Begins the file anew.
    ///
    /// @throws StorageException if it cannot be written
    Receipts(Path file) {
        this.file = file;
        write("", StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public synchronized void accept(String id) {
        write(id + "\n", StandardOpenOption.APPEND);
    }

    private void write(String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, how);
        } catch (IOException e) {
            throw new StorageException("The receipts %s cannot be written.".formatted(file), e);
        }
    }
}
