package org.anlan.store.outbound;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Posts JSON to another side, once, with the delivery's key as `Idempotency-Key`. An answer of 200
/// to 299 within the timeout means taken; redirects are not followed. Thread-safe.
final class Posting implements AutoCloseable {

    private final HttpClient client;
    private final Duration timeout;
    private final String side;

    /// @param side what the other side is called where it fails, such as `gateway`
    /// @param timeout for connecting, and again for the answer
    Posting(String side, Duration timeout) {
        this.side = side;
        this.timeout = timeout;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(timeout)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /// A request that [#send] takes; headers may be added.
    HttpRequest.Builder request(URI address, String key, String body) {
        return HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /// @throws DeliveryFailed if it was not taken
    void send(HttpRequest request) throws DeliveryFailed {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() < 200 || answer.statusCode() > 299) {
                throw new DeliveryFailed("the %s answered %d".formatted(side, answer.statusCode()));
            }
        } catch (IOException e) {
            var how = e.getClass().getSimpleName();
            throw new DeliveryFailed("the %s was not reached: %s".formatted(side, how), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("stopped while delivering", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
