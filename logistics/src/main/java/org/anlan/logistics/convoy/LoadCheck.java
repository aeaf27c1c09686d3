package org.anlan.logistics.convoy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// The check that a waybill's QR code carries beside the load's id: a damaged or mistyped one opens
/// nothing. It keeps no secret.
public final class LoadCheck {

    private static final int LENGTH = 8;

    private LoadCheck() {}

    /// Eight capital hexadecimal digits of the id's SHA-256.
    public static String of(UUID load) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(load.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
