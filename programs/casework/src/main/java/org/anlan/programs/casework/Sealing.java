package org.anlan.programs.casework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.anlan.programs.casework.PersonalKeys.Purpose;
import org.anlan.store.StorageException;

/// Seals texts of a case with AES-256-GCM: 12 bytes of nonce, the sealed text, 16 bytes of tag.
///
/// A text is bound to its case: moved to another row it does not open. Thread-safe.
final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final PersonalKeys keys;
    private final SecureRandom random = new SecureRandom();

    Sealing(PersonalKeys keys) {
        this.keys = keys;
    }

    byte[] seal(String process, UUID id, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var key = keys.getOrMake(process, Purpose.SEAL);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, id, bytes(text));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /// The text, or nothing once its key was destroyed.
    ///
    /// @throws StorageException if it was changed or belongs to another case
    Optional<String> open(String process, UUID id, byte[] sealed) {
        return keys.find(process, Purpose.SEAL)
                .map(
                        key -> {
                            var buffer = ByteBuffer.wrap(sealed);
                            var nonce = new byte[NONCE];
                            buffer.get(nonce);
                            var rest = new byte[buffer.remaining()];
                            buffer.get(rest);
                            var text = crypt(Cipher.DECRYPT_MODE, key, nonce, id, rest);
                            return new String(text, StandardCharsets.UTF_8);
                        });
    }

    /// The same bytes for the same text of one disaster, and nothing to guess it from.
    byte[] digest(String process, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getOrMake(process, Purpose.RECOGNISE), "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256.", e);
        }
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, UUID id, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(id.toString()));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new StorageException("Sealed data of case %s does not open.".formatted(id), e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
