package org.anlan.store.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.anlan.store.StorageException;
import org.jspecify.annotations.Nullable;

/// One process per data folder: held by the operating system, so it ends with the process.
public final class FolderLock implements AutoCloseable {

    /// The file in the folder that is locked; it is empty, and never deleted while the folder
    /// stays.
    public static final String FILE = "anlan.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the folder, making it when it is not there.
    ///
    /// @throws StorageException if another process holds it, or it cannot be written
    public static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(
                            folder.resolve(FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StorageException(
                        "Data folder %s is in use by another Anlan.\nMaybe stop it, or name another folder with --data."
                                .formatted(folder),
                        null);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StorageException(
                    "Data folder %s cannot be written: %s.\nMaybe its disk is full or its owner another."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException("The data folder's lock could not be given back.", e);
        }
    }
}
