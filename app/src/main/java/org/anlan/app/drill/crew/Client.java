package org.anlan.app.drill.crew;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.anlan.web.Json;

/// The drill's people at their screens: plain HTTP against the public API. Thread-safe.
public final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// An answer.
    public record Reply(int status, JsonNode body) {

        /// Whether it was granted.
        public boolean isDone() {
            return status < 300;
        }

        /// The body of a request that had to succeed.
        ///
        /// @throws IllegalStateException with the problem when it did not
        public JsonNode done(String what) {
            if (!isDone()) {
                throw new IllegalStateException("%s: %d %s".formatted(what, status, body));
            }
            return body;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    /// @param address where the house answers
    public Client(URI address) {
        this.address = address;
    }

    /// Reads.
    public Reply get(String token, String path) {
        return send(request(token, path).GET().build());
    }

    /// Writes, under a wish of its own.
    public Reply post(String token, String path, Object body) {
        return send(write(token, path).POST(text(body)).build());
    }

    /// Replaces.
    public Reply put(String token, String path, Object body) {
        return send(write(token, path).PUT(text(body)).build());
    }

    private HttpRequest.Builder write(String token, String path) {
        return request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpRequest.BodyPublisher text(Object body) {
        return HttpRequest.BodyPublishers.ofString(Json.write(body));
    }

    private HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var text = response.body();
            var body = text.isBlank() ? "{}" : text;
            return new Reply(response.statusCode(), Json.tree(body));
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request.uri(), e);
        }
    }

    /// The token of whoever enters through a one-time link.
    public String enter(String link) {
        var reply = post("", "/api/v1/session", java.util.Map.of("link", link));
        return Optional.ofNullable(reply.done("Signing in").get("token"))
                .map(JsonNode::asText)
                .orElseThrow();
    }

    @Override
    public void close() {
        http.close();
    }
}
