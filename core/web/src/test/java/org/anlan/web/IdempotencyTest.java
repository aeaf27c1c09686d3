package org.anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.domain.Role;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An idempotency key")
class IdempotencyTest {

    private static final String PATH = "/api/v1/notes/red/7?line=1&ink=blue";
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private static TestServer server;

    @BeforeAll
    static void open() {
        server =
                new TestServer(
                        List.of(),
                        (_, _) ->
                                List.of(
                                        new RoomContract("org/anlan/web/notes.openapi.yaml")
                                                .writes("writeNote", (_, _) -> note())));
        server.person("报灾", Role.REPORTER, "340102").person("另一", Role.REPORTER, "340102");
    }

    private static Answer note() {
        return Answer.created("/api/v1/notes", Map.of("number", WRITTEN.incrementAndGet()));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {PATH, "/api/v1/notes/red/7?ink=blue&line=1"})
    void runsTheSameRequestOnce(String repeated) {
        var key = UUID.randomUUID().toString();
        var first = server.post("报灾", PATH, key, "");
        var before = WRITTEN.get();
        var again = server.post("报灾", repeated, key, "");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.raw().headers().firstValue("Location")).contains("/api/v1/notes");
        assertThat(WRITTEN).hasValue(before);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/v1/notes/red/7?line=2&ink=blue",
                "/api/v1/notes/red/7?line=1",
                "/api/v1/notes/red/7?line=blue&ink=1",
                "/api/v1/notes/red/8?line=1&ink=blue"
            })
    void isRefusedForAnotherRequest(String other) {
        var key = UUID.randomUUID().toString();
        server.post("报灾", PATH, key, "");
        var before = WRITTEN.get();
        var reply = server.post("报灾", other, key, "");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("type").asText()).endsWith("/idempotency-key");
        assertThat(WRITTEN).hasValue(before);
    }

    @Test
    void belongsToWhoUsesIt() {
        var key = UUID.randomUUID().toString();
        var mine = server.post("报灾", PATH, key, "");
        var theirs = server.post("另一", PATH, key, "");
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.body()).isNotEqualTo(mine.body());
    }
}
