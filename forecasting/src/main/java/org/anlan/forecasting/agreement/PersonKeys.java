package org.anlan.forecasting.agreement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.StorageException;
import org.anlan.web.Problem;

/// The keys under which the lists of the dead and missing are sealed, one a disaster process.
///
/// They lie in `keys/persons` of the data folder, outside the database: a key that is destroyed
/// leaves a mark, is never made anew, and takes the names with it. Thread-safe.
final class PersonKeys {

    private static final SecureRandom LOTS = new SecureRandom();

    private final Path folder;

    /// @param folder made when a first key is
    PersonKeys(Path folder) {
        this.folder = folder;
    }

    /// The seal of a process, with a key made for it where it has none.
    ///
    /// @param hasRows whether something is sealed already: then a missing key is never replaced
    /// @throws Problem 410 when it was destroyed, 503 when it is missing
    synchronized PersonSeal getOrMake(String process, boolean hasRows) {
        if (!Files.exists(file(process, ".key")) && !hasRows && !isDestroyed(process)) {
            make(process);
        }
        return get(process);
    }

    /// @throws Problem 410 when it was destroyed, 503 when it is missing
    synchronized PersonSeal get(String process) {
        if (isDestroyed(process)) {
            throw Problem.of(410, "destroyed", "已销毁", "这次灾害的人员名单已销毁。");
        }
        try {
            return new PersonSeal(Files.readAllBytes(file(process, ".key")));
        } catch (IOException e) {
            var missing =
                    Problem.of(503, "key-missing", "密钥缺失", "人员名单的密钥不在数据目录,请从备份恢复 keys 目录;不会另造新密钥。");
            missing.initCause(e);
            throw missing;
        }
    }

    /// The seal of a process; empty when its key was destroyed or is missing.
    synchronized Optional<PersonSeal> find(String process) {
        return isDestroyed(process) || !Files.exists(file(process, ".key"))
                ? Optional.empty()
                : Optional.of(get(process));
    }

    private boolean isDestroyed(String process) {
        return Files.exists(file(process, ".destroyed"));
    }

    /// Destroys the key of a process: its names can never be read again.
    synchronized void destroy(String process) {
        try {
            Files.createDirectories(folder);
            write(file(process, ".destroyed"), new byte[0]);
            Files.deleteIfExists(file(process, ".key"));
            flush();
        } catch (IOException e) {
            throw new StorageException("Could not destroy a key in " + folder, e);
        }
    }

    private void make(String process) {
        var bytes = new byte[PersonSeal.KEY_BYTES];
        LOTS.nextBytes(bytes);
        try {
            Files.createDirectories(folder);
            var draft = file(process, ".draft");
            Files.deleteIfExists(draft);
            write(draft, bytes);
            Files.move(draft, file(process, ".key"), StandardCopyOption.ATOMIC_MOVE);
            flush();
        } catch (IOException e) {
            throw new StorageException("Could not make a key in " + folder, e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }

    private void flush() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// A process may be named in any letters; its file is named by their digest.
    private Path file(String process, String ending) {
        return folder.resolve(Digests.of(process).substring(0, 32) + ending);
    }
}
