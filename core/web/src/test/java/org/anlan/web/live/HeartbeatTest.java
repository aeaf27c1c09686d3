package org.anlan.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anlan.domain.Role;
import org.anlan.store.testing.Happened;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A screen to which nothing is told")
class HeartbeatTest {

    /// The screen would drop the line after 35 s without a byte.
    @Test
    @Timeout(60)
    void hearsThatTheLineStandsAndWhereItIsWhileOthersHearALot() throws Exception {
        try (var server = new TestServer(Happened.ROOMS, (_, _) -> List.of());
                var others = Executors.newSingleThreadScheduledExecutor();
                var http = HttpClient.newHttpClient()) {
            server.person("静", Role.REPORTER, "340102");
            var _ =
                    others.scheduleAtFixedRate(
                            () -> Happened.state(server.open(), "busy", 1),
                            0,
                            500,
                            TimeUnit.MILLISECONDS);
            var request =
                    HttpRequest.newBuilder(server.uri("/api/v1/stream"))
                            .header("Authorization", "Bearer " + server.token("静"))
                            .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(secondsToBeat(lines)).isBetween(9L, 20L);
                assertThat(lines.readLine()).matches("id: [1-9][0-9]*");
            }
        }
    }

    private static long secondsToBeat(BufferedReader lines) throws IOException {
        var begun = System.nanoTime();
        var line = lines.readLine();
        while (!": ♥".equals(line)) {
            assertThat(line).isNotNull().doesNotStartWith("event");
            line = lines.readLine();
        }
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
