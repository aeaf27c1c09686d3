package org.anlan.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.app.house.Contracts.Operation;
import org.anlan.domain.Role;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whoever only looks on writes nothing")
class WriteGuardTest {

    /// Signing in and out: what everybody must be able to do.
    private static final List<String> FOR_ALL = List.of("signIn", "signOut");

    private static TestHouse house;
    private static String before = "";

    @BeforeAll
    static void open() {
        house = new TestHouse();
        house.person("观摩", Role.OBSERVER, "340000");
        house.settle();
        before = house.written();
    }

    @AfterAll
    static void close() {
        try {
            house.settle();
            assertThat(house.written()).isEqualTo(before);
        } finally {
            house.close();
        }
    }

    static Stream<Operation> writing() {
        return Contracts.operations().stream()
                .filter(Operation::isWriting)
                .filter(o -> !FOR_ALL.contains(o.id()));
    }

    @Test
    void theyReadThough() {
        assertThat(house.read("/api/v1/me").json().get("name").asText()).isEqualTo("观摩");
        assertThat(house.people().get("观摩", "/api/v1/processes").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writing")
    void aGuestIsAskedToSignInAndAnObserverIsRefused(Operation operation) {
        assertThat(operation.roles()).doesNotContain("anyone", "OBSERVER", "nobody-yet");
        assertProblem(send(operation, Optional.empty()), 401);
        var observer = Optional.of(house.people().token("观摩"));
        assertProblem(send(operation, observer), 403);
        assertThat(house.written()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writing")
    void everyPostTakesOneKeyAWish(Operation operation) {
        var keys =
                operation.parameters().stream()
                        .filter(p -> p.get("name").asText().equals("Idempotency-Key"))
                        .toList();
        if (operation.method().equals("POST")) {
            assertThat(keys).hasSize(1);
            assertThat(keys.getFirst().path("required").asBoolean()).isTrue();
        }
        keys.forEach(
                key -> {
                    assertThat(key.at("/schema/minLength").asInt()).isEqualTo(8);
                    assertThat(key.at("/schema/maxLength").asInt()).isEqualTo(80);
                });
    }

    private static Reply send(Operation operation, Optional<String> token) {
        var sample = new Sample(operation);
        return house.people()
                .send(
                        operation.method(),
                        sample.path(),
                        token,
                        sample.body(),
                        Map.copyOf(sample.headers()));
    }

    private static void assertProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().get("type").asText()).startsWith("https://anlan.org/problems/");
    }
}
