package org.anlan.forecasting.seal;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;

/// The public half of a key that signs or signed warnings, with its term.
///
/// @param open what receivers verify with
/// @param isRetired whether another took its place
public record SigningKey(PublicKey open, SignerTerm term, boolean isRetired) {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /// As PEM.
    public String pem() {
        return pem("PUBLIC KEY", open.getEncoded());
    }

    static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(kind, LINES.encodeToString(encoded), kind);
    }

    /// How receivers find it: the first 16 digits of the SHA-256 of its PEM.
    public String name() {
        return Digests.of(pem()).substring(0, 16);
    }

    /// How it stands at a machine time.
    public SignerTerm.State at(Instant now) {
        return isRetired ? SignerTerm.State.RETIRED : term.at(now);
    }
}
