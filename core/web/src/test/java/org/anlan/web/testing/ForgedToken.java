package org.anlan.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens made outside the house with its own key, after the pattern of a real one.
///
/// @param folder the data folder, where the key lies
/// @param real a token the house gave
public record ForgedToken(Path folder, String real) {

    /// The same token with another end of life.
    public String endingAt(Instant end) {
        var claims =
                new String(Base64.getUrlDecoder().decode(part(1)), StandardCharsets.UTF_8)
                        .replaceFirst("\"exp\":\\d+", "\"exp\":" + end.getEpochSecond());
        var body = part(0) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return body + "." + base64(sign(body));
    }

    /// The same without signature, as if no key were needed.
    public String unsigned() {
        var none = base64("{\"typ\":\"JWT\",\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return "%s.%s.".formatted(none, part(1));
    }

    private String part(int which) {
        return real.split("\\.", -1)[which];
    }

    private byte[] sign(String body) {
        try {
            var key = Files.readString(folder.resolve("keys/token.key")).strip();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
