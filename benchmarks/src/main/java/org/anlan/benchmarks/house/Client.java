package org.anlan.benchmarks.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.app.house.House;
import org.anlan.domain.Role;
import org.anlan.web.Json;

/// People at their screens: plain HTTP against a house. Thread-safe.
public final class Client implements AutoCloseable {

    /// An answer.
    public record Reply(int status, JsonNode body) {

        /// The body of what had to succeed.
        ///
        /// @throws IllegalStateException with the answer when it did not
        public JsonNode done(String what) {
            if (status >= 300) {
                throw new IllegalStateException("%s: %d %s".formatted(what, status, body));
            }
            return body;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final House house;

    public Client(House house) {
        this.house = house;
    }

    /// Signs a new person in, with one duty over the whole province.
    ///
    /// @return the token
    public String signIn(String login, Role role) {
        var post = Map.entry(role, house.store().installation().province());
        var id = house.accounts().add(login, login, "", List.of(post));
        var link = Map.of("link", house.accounts().newLink(id));
        return post("", "/api/v1/session", link).done("Signing in").get("token").asText();
    }

    /// Writes to the house under a fresh idempotency key.
    public Reply post(String token, String path, Object body) {
        return post(token, house.address().resolve(path), body);
    }

    /// Writes to the house or a peer.
    public Reply post(String token, URI address, Object body) {
        return send(
                request(token, address)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                        .build());
    }

    /// Reads.
    public Reply get(String token, String path) {
        return send(request(token, house.address().resolve(path)).GET().build());
    }

    /// Opens a live stream, of the house or of a peer; closing it ends it.
    ///
    /// @throws IOException if there is no such stream
    public Stream<String> stream(URI address, String token)
            throws IOException, InterruptedException {
        var answer =
                http.send(request(token, address).build(), HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("%s: %d".formatted(address, answer.statusCode()));
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(String token, URI address) {
        var request = HttpRequest.newBuilder(address);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var text = answer.body();
            return new Reply(answer.statusCode(), Json.tree(text.isBlank() ? "{}" : text));
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request.uri(), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
