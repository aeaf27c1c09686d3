package org.anlan.ingest.damage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.anlan.store.StorageException;
import org.anlan.web.Json;

/// Seals and opens personal data under the key of one process. Immutable, thread-safe.
///
/// AES-256-GCM with a fresh nonce of 96 bits; the row's id is authenticated with it, so that no
/// row can be given another's data. The second half of the key salts the digests by which one
/// household is recognised within the process, and only there.
final class PersonalSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom LOTS = new SecureRandom();

    private final SecretKeySpec sealing;
    private final SecretKeySpec salt;

    /// @param key 64 bytes
    PersonalSeal(byte[] key) {
        if (key.length != 64) {
            throw new StorageException(
                    "A key file has %d bytes, not 64.".formatted(key.length), null);
        }
        sealing = new SecretKeySpec(Arrays.copyOfRange(key, 0, 32), "AES");
        salt = new SecretKeySpec(Arrays.copyOfRange(key, 32, 64), "HmacSHA256");
    }

    /// Nonce and sealed bytes, in this order.
    byte[] seal(UUID row, Personal personal) {
        var nonce = new byte[NONCE];
        LOTS.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, row, nonce)
                            .doFinal(Json.write(personal).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    /// @throws StorageException if the bytes are not this row's, or were changed
    Personal open(UUID row, byte[] sealed) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, row, Arrays.copyOf(sealed, NONCE));
            return Json.read(cipher.doFinal(sealed, NONCE, sealed.length - NONCE), Personal.class);
        } catch (GeneralSecurityException e) {
            throw new StorageException(
                    "The personal data of row %s cannot be opened.".formatted(row), e);
        }
    }

    /// The salted digest of an identity number: equal within the process for equal numbers.
    byte[] digest(String identity) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(salt);
            return mac.doFinal(identity.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256.", e);
        }
    }

    private Cipher cipher(int mode, UUID row, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
