package org.anlan.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Small files with secrets that only their owner may read, there whole or not at all.
public final class OwnersFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private OwnersFile() {}

    /// Writes a line, through to the disk; the folder is made for the owner only where there is
    /// none.
    public static void write(Path file, String line) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (isPosix(file.toAbsolutePath().getParent())) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.writeString(part, line + "\n");
        try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Reads the line.
    ///
    /// @throws StorageException if others may read it too
    public static String read(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StorageException(
                    "Others may read the key %s.\nMaybe run chmod 600 on it.".formatted(file),
                    null);
        }
        return Files.readString(file).strip();
    }

    private static boolean isPosix(@org.jspecify.annotations.Nullable Path path)
            throws IOException {
        return path != null && Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
