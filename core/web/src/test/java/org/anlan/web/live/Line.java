package org.anlan.web.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.anlan.web.testing.TestServer;

/// A screen's end of the stream, read as a browser reads it.
final class Line implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<java.io.InputStream> answer;
    private final BufferedReader in;

    private Line(HttpRequest request) {
        try {
            answer = http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /// Opens it anew, or after a break with the last position that was heard.
    static Line open(TestServer server, String token, Optional<String> last) {
        var request =
                HttpRequest.newBuilder(server.uri("/api/v1/stream"))
                        .header("Authorization", "Bearer " + token);
        last.ifPresent(l -> request.header("Last-Event-ID", l));
        return new Line(request.build());
    }

    int status() {
        return answer.statusCode();
    }

    /// What follows the next field of a name, waiting for it.
    String next(String field) {
        return find(field).orElseThrow(() -> new AssertionError("It ended before " + field));
    }

    /// Whether it ends, waiting for that.
    boolean ends() {
        return find("no such field").isEmpty();
    }

    private Optional<String> find(String field) {
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(field + ": ")) {
                    return Optional.of(line.substring(field.length() + 2));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            http.shutdownNow();
        }
    }
}
