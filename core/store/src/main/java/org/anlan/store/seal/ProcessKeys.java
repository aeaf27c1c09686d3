package org.anlan.store.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.anlan.store.StorageException;

/// The keys of disaster processes, one file each, readable by its owner only.
///
/// They lie outside the database, so that no backup of it brings back what a destroyed key sealed.
/// A destroyed key leaves a mark, so that it is never made anew. Thread-safe; one program holds the
/// data folder at a time.
public final class ProcessKeys {

    private static final SecureRandom LOTS = new SecureRandom();

    private final Path folder;

    /// @param folder within `keys` of the data folder; made when a first key is
    public ProcessKeys(Path folder) {
        this.folder = folder;
    }

    /// The seal of a process, if it has a key that still stands.
    public Optional<RowSeal> find(String process) {
        var file = file(process, "key");
        try {
            return Files.exists(file)
                    ? Optional.of(new RowSeal(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw failed("read", process, e);
        }
    }

    /// Whether the key of a process was destroyed; one that is neither there nor destroyed is
    /// missing, and must be brought back.
    public boolean isDestroyed(String process) {
        return Files.exists(file(process, "destroyed"));
    }

    /// The seal of a process, its key made and flushed to disk when it has none yet; empty when it
    /// was destroyed.
    ///
    /// @param hasRows whether something is sealed already: then a key that is missing is never
    ///     replaced by another
    /// @throws KeyMissing if it is
    public synchronized Optional<RowSeal> findOrMake(String process, BooleanSupplier hasRows) {
        if (isDestroyed(process)) {
            return Optional.empty();
        }
        if (!Files.exists(file(process, "key"))) {
            if (hasRows.getAsBoolean()) {
                throw new KeyMissing(process);
            }
            make(process);
        }
        return find(process);
    }

    /// Destroys the key of a process: what it sealed can never be read again.
    public synchronized void destroy(String process) {
        try {
            Files.createDirectories(folder);
            write(file(process, "destroyed"), new byte[0]);
            Files.deleteIfExists(file(process, "key"));
            flushFolder();
        } catch (IOException e) {
            throw failed("destroy", process, e);
        }
    }

    private void make(String process) {
        var bytes = new byte[RowSeal.KEY_BYTES];
        LOTS.nextBytes(bytes);
        try {
            Files.createDirectories(folder);
            var draft = file(process, "draft");
            Files.deleteIfExists(draft);
            write(draft, bytes);
            Files.move(draft, file(process, "key"), StandardCopyOption.ATOMIC_MOVE);
            flushFolder();
        } catch (IOException e) {
            throw failed("make", process, e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        var owner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, owner)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private void flushFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// A process may be named in any letters; its file is named by their digest.
    private Path file(String process, String ending) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var name = digest.digest(process.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(name, 0, 16) + "." + ending);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private StorageException failed(String operation, String process, IOException cause) {
        return new StorageException(
                "Could not %s the key of process %s in %s.".formatted(operation, process, folder),
                cause);
    }
}
