package org.anlan.store.seal;

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

/// Seals and opens what a row holds of people, under one key. Immutable, thread-safe.
///
/// AES-256-GCM with a fresh nonce of 96 bits; the row's id is authenticated with it, so that no
/// row can be given another's data. The second half of the key salts the digests by which a person
/// is recognised under this key, and only there.
public final class RowSeal {

    /// Half of it seals, half of it salts.
    static final int KEY_BYTES = 64;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom LOTS = new SecureRandom();

    private final SecretKeySpec sealing;
    private final SecretKeySpec salt;

    /// @param key 64 bytes
    RowSeal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new StorageException(
                    "A key file has %d bytes, not %d.".formatted(key.length, KEY_BYTES), null);
        }
        sealing = new SecretKeySpec(key, 0, KEY_BYTES / 2, "AES");
        salt = new SecretKeySpec(key, KEY_BYTES / 2, KEY_BYTES / 2, "HmacSHA256");
    }

    /// Nonce and sealed bytes, in this order.
    public byte[] seal(UUID row, byte[] plain) {
        var nonce = new byte[NONCE];
        LOTS.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, row, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    /// The bytes that were sealed.
    ///
    /// @throws StorageException if the bytes are not this row's, or were changed
    public byte[] open(UUID row, byte[] sealed) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, row, Arrays.copyOf(sealed, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new StorageException(
                    "The personal data of row %s cannot be opened.".formatted(row), e);
        }
    }

    /// The salted digest of an identity number: equal under one key for equal numbers, and telling
    /// nothing without it.
    public byte[] digest(String identity) {
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
