package org.anlan.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Cause;
import org.anlan.store.testing.Happened;
import org.anlan.web.Json;
import org.anlan.web.testing.ForgedToken;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The live stream")
@Timeout(60)
class StreamTest {

    private static TestServer server;

    @BeforeAll
    static void open() {
        server =
                new TestServer(
                        Happened.ROOMS,
                        (_, projections) -> {
                            projections.show(Happened.class, h -> Map.of("number", h.number()));
                            return List.of();
                        });
        server.person("省", Role.OBSERVER, "340000").person("县", Role.REPORTER, "340102");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// Else a line that is opened now could still hear what the test before it told.
    @BeforeEach
    void letTheStreamTellAllThatWasSealed() {
        state(0, 0);
        var last = server.open().journal().head().position() - 1;
        try (var line = line("省", Optional.of(Long.toString(last)))) {
            while (Json.tree(line.next("data")).path("number").asInt(-1) != 0) {
                assertThat(line.status()).isEqualTo(200);
            }
        }
    }

    @Test
    void goesOnAfterABrokenLineWhereItWasWithoutLossOrRepetition() {
        String last;
        try (var line = line("省", Optional.empty())) {
            state(1, 3);
            assertThat(numbers(line, 2)).containsExactly(1, 2);
            last = Long.toString(server.open().journal().head().position() - 1);
        }
        state(4, 6);
        try (var line = line("省", Optional.of(last))) {
            assertThat(numbers(line, 4)).containsExactly(3, 4, 5, 6);
            state(7, 7);
            assertThat(numbers(line, 1)).containsExactly(7);
        }
    }

    @ParameterizedTest(name = "{0} missed: {1}")
    @CsvSource({"2000, fact", "2001, resync"})
    void tellsAScreenThatMissedTooMuchToReadAnew(int missed, String event) {
        server.settle();
        var last = Long.toString(server.open().journal().head().position());
        state(1, missed);
        try (var line = line("省", Optional.of(last))) {
            assertThat(line.next("event")).isEqualTo(event);
        }
    }

    @Test
    void refusesAPositionThatIsNoNumber() {
        try (var line = line("省", Optional.of("last"))) {
            assertThat(line.status()).isEqualTo(400);
        }
    }

    @Test
    void endsWithTheRightToHearIt() {
        server.person("停用", Role.OBSERVER, "340000").person("撤岗", Role.OBSERVER, "340000");
        var forged = new ForgedToken(server.open().database().folder(), server.token("省"));
        var ending = forged.endingAt(Instant.now().plusSeconds(2));
        try (var blocked = line("停用", Optional.empty());
                var revoked = line("撤岗", Optional.empty());
                var expired = Line.open(server, ending, Optional.empty());
                var staying = line("省", Optional.empty())) {
            assertThat(expired.status()).isEqualTo(200);
            server.accounts().block(id("停用"));
            var post = Map.entry(Role.OBSERVER, new RegionCode("340000"));
            server.accounts().revoke(id("撤岗"), List.of(post));
            assertThat(blocked.ends()).isTrue();
            assertThat(revoked.ends()).isTrue();
            assertThat(expired.ends()).isTrue();
            state(8, 8);
            assertThat(numbers(staying, 1)).containsExactly(8);
        }
    }

    @Test
    void tellsOfARegionFromWhenItIsAPostOfTheListener() {
        try (var line = line("县", Optional.empty());
                var others = Executors.newSingleThreadScheduledExecutor()) {
            var post = Map.entry(Role.OBSERVER, new RegionCode("340000"));
            server.accounts().grant(id("县"), List.of(post));
            var _ = others.scheduleAtFixedRate(() -> state(9, 9), 0, 500, TimeUnit.MILLISECONDS);
            assertThat(numbers(line, 1)).containsExactly(9);
        }
    }

    private static org.anlan.domain.ActorId id(String person) {
        return server.accounts().find(person).orElseThrow();
    }

    private static Line line(String person, Optional<String> last) {
        return Line.open(server, server.token(person), last);
    }

    private static void state(int from, int to) {
        server.open()
                .store()
                .useTransaction(
                        Cause.house(),
                        tx ->
                                IntStream.rangeClosed(from, to)
                                        .forEach(n -> tx.state(new Happened("s" + n, n))));
        server.settle();
    }

    private static List<Integer> numbers(Line line, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Json.tree(line.next("data")).get("number").asInt())
                .toList();
    }
}
