package org.anlan.store.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The channel `webhook`: posts the payload as JSON to the target, an http or https address.
///
/// The key goes with it as `Idempotency-Key`. With a secret it is signed: `X-Anlan-Time` holds the
/// seconds since 1970, `X-Anlan-Signature` the HMAC-SHA256 in hex of that number, a point and the
/// body, so that the other side knows whom it comes from, and that it is not an old one. An
/// answer of 200 to 299 within the timeout means delivered; redirects are not followed.
public final class Webhook implements Channel, AutoCloseable {

    /// The channel's name.
    public static final String NAME = "webhook";

    private static final String HMAC = "HmacSHA256";

    private final Posting posting;
    private final Optional<SecretKeySpec> secret;
    private final InstantSource machine;

    /// One that does not sign.
    ///
    /// @param timeout for connecting, and again for the answer
    public Webhook(Duration timeout) {
        this(timeout, Optional.empty(), InstantSource.system());
    }

    /// @param timeout for connecting, and again for the answer
    /// @param secret shared with the other sides; signs where it is given
    /// @param machine the machine's clock
    public Webhook(Duration timeout, Optional<String> secret, InstantSource machine) {
        this.machine = machine;
        this.secret = secret.map(s -> new SecretKeySpec(s.getBytes(UTF_8), HMAC));
        this.posting = new Posting("other side", timeout);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws DeliveryFailed {
        posting.send(request(delivery));
    }

    private HttpRequest request(Delivery delivery) throws DeliveryFailed {
        try {
            var request =
                    posting.request(
                            URI.create(delivery.target()), delivery.key(), delivery.payload());
            secret.ifPresent(key -> sign(request, key, delivery.payload()));
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new DeliveryFailed("the target is no http address", e);
        }
    }

    private void sign(HttpRequest.Builder request, SecretKeySpec key, String body) {
        var time = Long.toString(machine.instant().getEpochSecond());
        request.header("X-Anlan-Time", time)
                .header("X-Anlan-Signature", signature(key, time + "." + body));
    }

    private static String signature(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256.", e);
        }
    }

    @Override
    public void close() {
        posting.close();
    }
}
