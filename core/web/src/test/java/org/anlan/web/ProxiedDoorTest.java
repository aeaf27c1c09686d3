package org.anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.store.testing.TestDatabase;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The door behind a named proxy that speaks TLS")
class ProxiedDoorTest {

    private static final String NAME = "anlan.example";
    private static final String NOTE = "/api/v1/notes/red/7?line=1";

    private static TestServer server;

    @BeforeAll
    static void open() {
        var web =
                new WebSettings(
                        "127.0.0.1",
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NAME),
                        2 << 20,
                        6,
                        200);
        server =
                new TestServer(
                        TestDatabase.settings(),
                        web,
                        List.of(),
                        (_, _) ->
                                List.of(
                                        new RoomContract("org/anlan/web/notes.openapi.yaml")
                                                .writes("writeNote", (_, _) -> note())));
        server.person("报灾", Role.REPORTER, "340102");
    }

    private static Answer note() {
        return Answer.created("/api/v1/notes", Map.of("number", 1));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void saysThatItIsToBeReachedByHttpsAndKeepsItsMeasures() {
        var live = server.send("GET", "/health/live", Optional.empty(), "", Map.of());
        assertThat(live.raw().headers().firstValue("Strict-Transport-Security")).isPresent();
        // Behind a proxy everybody comes from loopback.
        assertThat(server.send("GET", "/metrics", Optional.empty(), "", Map.of()).status())
                .isEqualTo(403);
    }

    /// A proxy hands on the name that the browser asked for.
    @ParameterizedTest(name = "origin {0}: {1}")
    @CsvSource({
        "https://anlan.example, 201",
        "https://evil.example, 401",
        "https://evil-anlan.example, 401",
        "https://127.0.0.1, 401"
    })
    void takesAWriteByCookieFromThePagesOfThatNameOnly(String origin, int status)
            throws IOException {
        assertThat(write(origin)).startsWith("HTTP/1.1 %d ".formatted(status));
    }

    /// Written by hand, because Java's client does not let its user name the host.
    private static String write(String origin) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.uri("/").getPort())) {
            var request =
                    String.join(
                            "\r\n",
                            "POST " + NOTE + " HTTP/1.1",
                            "Host: " + NAME,
                            "Origin: " + origin,
                            "Cookie: __Host-anlan=" + server.token("报灾"),
                            "Idempotency-Key: " + UUID.randomUUID(),
                            "Content-Length: 0",
                            "Connection: close",
                            "",
                            "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
