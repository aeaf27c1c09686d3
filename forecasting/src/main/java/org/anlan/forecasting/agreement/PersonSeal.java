package org.anlan.forecasting.agreement;

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

/// Seals and opens listed persons under one key: AES-256-GCM, bound to the row's id; the key's
/// second half salts the digests of identity numbers. Immutable, thread-safe.
final class PersonSeal {

    /// Half of it seals, half of it salts.
    static final int KEY_BYTES = 64;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom LOTS = new SecureRandom();

    private final SecretKeySpec sealing;
    private final SecretKeySpec salt;

    PersonSeal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new StorageException(
                    "A key file has %d bytes, not %d.".formatted(key.length, KEY_BYTES), null);
        }
        sealing = new SecretKeySpec(key, 0, KEY_BYTES / 2, "AES");
        salt = new SecretKeySpec(key, KEY_BYTES / 2, KEY_BYTES / 2, "HmacSHA256");
    }

    /// Nonce and sealed bytes, in this order.
    byte[] seal(UUID row, PersonEntry person) {
        try {
            var nonce = new byte[NONCE];
            LOTS.nextBytes(nonce);
            var text = Json.write(person).getBytes(StandardCharsets.UTF_8);
            var sealed = cipher(Cipher.ENCRYPT_MODE, row, nonce).doFinal(text);
            var both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    /// @throws StorageException if the bytes are not this row's, or were changed
    PersonEntry open(UUID row, byte[] sealed) {
        try {
            var nonce = Arrays.copyOf(sealed, NONCE);
            var text = Arrays.copyOfRange(sealed, NONCE, sealed.length);
            var json = cipher(Cipher.DECRYPT_MODE, row, nonce).doFinal(text);
            return PersonEntry.read(new String(json, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new StorageException("Listed person %s cannot be opened.".formatted(row), e);
        }
    }

    /// Equal for equal numbers under one key, and telling nothing without it.
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
