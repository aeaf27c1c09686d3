package org.anlan.web.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.web.Json;
import org.anlan.web.signin.Accounts;
import org.anlan.web.testing.TestServer.Reply;

/// The people of a test at their screens: each signs in once, and asks over HTTP.
public final class TestPeople implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final Accounts accounts;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    /// @param address of the first page
    /// @param accounts where they are entered
    public TestPeople(URI address, Accounts accounts) {
        this.address = address;
        this.accounts = accounts;
    }

    /// The address of a path.
    public URI uri(String path) {
        return address.resolve(path);
    }

    /// Signs a person in under a name, with one duty at one region; the name stands for the
    /// session.
    public TestPeople person(String name, Role role, String region) {
        var id = accounts.add(name, name, "", List.of(Map.entry(role, new RegionCode(region))));
        var body = Json.write(Map.of("link", accounts.newLink(id)));
        var reply = send("POST", "/api/v1/session", Optional.empty(), body, Map.of());
        tokens.put(name, reply.json().get("token").asText());
        return this;
    }

    /// The bearer token of a person.
    public String token(String person) {
        return Optional.ofNullable(tokens.get(person)).orElseThrow();
    }

    /// Reads as a person.
    public Reply get(String person, String path) {
        return send("GET", path, Optional.of(token(person)), "", Map.of());
    }

    /// Writes as a person, under a fresh idempotency key.
    public Reply post(String person, String path, Object body) {
        return post(person, path, UUID.randomUUID().toString(), body);
    }

    /// Writes as a person, under an idempotency key.
    public Reply post(String person, String path, String key, Object body) {
        var text = body instanceof String s ? s : Json.write(body);
        return send("POST", path, Optional.of(token(person)), text, Map.of("Idempotency-Key", key));
    }

    /// Sends a request as it is.
    public Reply send(
            String method,
            String path,
            Optional<String> token,
            String body,
            Map<String, String> headers) {
        var publisher =
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).method(method, publisher);
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        headers.forEach(request::header);
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException("Request failed: " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
