package org.anlan.forecasting.cap;

import java.math.BigInteger;
import java.net.URI;
import java.util.Optional;

/// A file that belongs to a message.
///
/// @param description in words, visible
/// @param mimeType such as `image/png`
/// @param size in bytes
/// @param uri where it is
/// @param derefUri its content in Base64, where links do not reach
/// @param digest SHA-1 as the standard asks, in hexadecimal
public record CapResource(
        String description,
        String mimeType,
        Optional<BigInteger> size,
        Optional<URI> uri,
        Optional<String> derefUri,
        Optional<String> digest) {

    public CapResource {
        description = CapText.visible("resourceDesc", description);
        mimeType = CapText.visible("mimeType", mimeType);
        derefUri = CapText.of("derefUri", derefUri);
        digest = CapText.of("digest", digest);
    }
}
