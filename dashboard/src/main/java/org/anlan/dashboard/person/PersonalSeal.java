package org.anlan.dashboard.person;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.anlan.store.StorageException;

/// Seals what the desk keeps of people: AES-256-GCM under one key of the desk, which is no part of
/// the database and of its copies. What is sealed is bound to its row. Immutable, thread-safe.
public final class PersonalSeal {

    private static final String FILE = "duty-persons.key";
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom LOTS = new SecureRandom();

    private final SecretKeySpec key;

    /// @param folder where the key is kept; made with it at the first use
    /// @throws StorageException if the folder fails or the key is damaged
    public PersonalSeal(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            var bytes = Files.readAllBytes(file);
            if (bytes.length != BYTES) {
                throw new StorageException("Key file %s is damaged.".formatted(file), null);
            }
            key = new SecretKeySpec(bytes, "AES");
        } catch (IOException e) {
            throw new StorageException("Could not use key file " + file, e);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        var bytes = new byte[BYTES];
        LOTS.nextBytes(bytes);
        var draft = folder.resolve(FILE + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Nonce and sealed text, in this order.
    public byte[] seal(UUID row, String text) {
        var nonce = new byte[NONCE];
        LOTS.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, row, nonce)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    /// The text; nothing where it was sealed under a key that is gone, or belongs to another row.
    public Optional<String> open(UUID row, byte[] sealed) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, row, Arrays.copyOf(sealed, NONCE));
            var text = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    private Cipher cipher(int mode, UUID row, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
