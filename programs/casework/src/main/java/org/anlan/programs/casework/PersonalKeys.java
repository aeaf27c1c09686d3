package org.anlan.programs.casework;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anlan.store.StorageException;

/// One 256-bit key per disaster and purpose, each a file that only the owner may read.
///
/// The keys are no part of the database and of its copies: when a disaster's files are gone, what
/// they sealed is gone everywhere. A folder belongs to one process. Thread-safe; may block.
final class PersonalKeys {

    /// What a key is for.
    enum Purpose {
        /// Sealing people's data and notes.
        SEAL,
        /// Recognising a household without telling who it is.
        RECOGNISE
    }

    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final Map<Path, byte[]> known = new HashMap<>();

    PersonalKeys(Path folder) {
        this.folder = folder;
    }

    /// The key, made at its first use.
    ///
    /// @throws StorageException if the disaster's keys were destroyed, or the folder fails
    synchronized byte[] getOrMake(String process, Purpose purpose) {
        return known.computeIfAbsent(file(process, purpose), f -> load(process, f, true));
    }

    /// The key of something sealed before; nothing once it was destroyed.
    ///
    /// @throws StorageException if it is lost though nobody destroyed it
    synchronized Optional<byte[]> find(String process, Purpose purpose) {
        if (isDestroyed(process)) {
            return Optional.empty();
        }
        return Optional.of(
                known.computeIfAbsent(file(process, purpose), f -> load(process, f, false)));
    }

    /// Destroys a disaster's keys, for ever: what they sealed can be read by nobody.
    ///
    /// The files are overwritten and removed; whether the disk keeps old blocks is its own matter.
    synchronized void destroy(String process) {
        try {
            Files.createDirectories(folder);
            Files.writeString(marker(process), "", StandardOpenOption.CREATE);
            for (var purpose : Purpose.values()) {
                var file = file(process, purpose);
                known.remove(file);
                if (Files.exists(file)) {
                    write(file, new byte[BYTES], StandardOpenOption.WRITE);
                    Files.delete(file);
                }
            }
            flushFolder();
        } catch (IOException e) {
            throw new StorageException("Could not destroy the keys in " + folder, e);
        }
    }

    private byte[] load(String process, Path file, boolean make) {
        try {
            if (isDestroyed(process)) {
                throw new StorageException(
                        "The personal data of process %s was destroyed.".formatted(process), null);
            }
            if (!Files.exists(file) && make) {
                make(file);
            }
            var key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new StorageException("Key file %s is damaged.".formatted(file), null);
            }
            return key;
        } catch (IOException e) {
            throw new StorageException("Could not read key file " + file, e);
        }
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(folder);
        var key = new byte[BYTES];
        random.nextBytes(key);
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(draft, key, StandardOpenOption.WRITE);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        flushFolder();
    }

    private static void write(Path file, byte[] bytes, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }

    private void flushFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private boolean isDestroyed(String process) {
        return Files.exists(marker(process));
    }

    private Path marker(String process) {
        return folder.resolve(name(process) + ".destroyed");
    }

    private Path file(String process, Purpose purpose) {
        return folder.resolve(
                "%s.%s.key".formatted(name(process), purpose.name().toLowerCase(Locale.ROOT)));
    }

    private static String name(String process) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(process.getBytes(StandardCharsets.UTF_8));
    }
}
