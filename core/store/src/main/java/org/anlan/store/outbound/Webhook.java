package org.anlan.store.outbound;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// The channel `webhook`: posts the payload as JSON to the target, an http or https address.
///
/// The key goes with it as `Idempotency-Key`. An answer of 200 to 299 within the timeout means
/// delivered; redirects are not followed.
public final class Webhook implements Channel, AutoCloseable {

    /// The channel's name.
    public static final String NAME = "webhook";

    private final HttpClient client;
    private final Duration timeout;

    /// @param timeout for connecting, and again for the answer
    public Webhook(Duration timeout) {
        this.timeout = timeout;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(timeout)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws DeliveryFailed {
        try {
            var answer = client.send(request(delivery), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() < 200 || answer.statusCode() > 299) {
                throw new DeliveryFailed("the other side answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new DeliveryFailed(
                    "the other side was not reached: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("stopped while delivering", e);
        }
    }

    private HttpRequest request(Delivery delivery) throws DeliveryFailed {
        try {
            return HttpRequest.newBuilder(URI.create(delivery.target()))
                    .timeout(timeout)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Idempotency-Key", delivery.key())
                    .POST(HttpRequest.BodyPublishers.ofString(delivery.payload()))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new DeliveryFailed("the target is no http address", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
