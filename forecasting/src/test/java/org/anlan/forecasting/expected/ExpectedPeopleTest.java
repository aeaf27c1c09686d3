package org.anlan.forecasting.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Expectations;
import org.anlan.domain.port.Expectations.Expected;
import org.anlan.forecasting.house.House;
import org.anlan.store.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("People expected to be hit")
class ExpectedPeopleTest {

    private static final RegionCode JIA = new RegionCode("340102");
    private static final RegionCode YI = new RegionCode("340103");

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Expectations expected() {
        return new ExpectedPeople(house.server().open());
    }

    private void execute(String sql, Object... values) {
        house.server()
                .open()
                .store()
                .useTransaction(Cause.house(), tx -> tx.handle().execute(sql, values));
    }

    private UUID nowcast(String base, Instant at, String county) {
        var run = UUID.randomUUID();
        execute(
                """
                insert into forecasting.loss_nowcast (run, process, base, position, issued_at, body)
                values (?, 'flood', ?, 1, ?, ?)
                """,
                run,
                base,
                Timestamp.from(at),
                """
                {"curve": {"sample": true}, "prior": {"sample": false},
                 "items": [{"indicator": "relocated", "counties": [%s]},
                           {"indicator": "rooms-collapsed", "counties": [{"region": "340102", "p50": 7}]}]}
                """
                        .formatted(county));
        return run;
    }

    @Test
    void areReadFromTheNewestNowcastKnownOnTheBaseAndOnlyPeopleAre() {
        var now = house.now();
        nowcast("b", now.minus(Duration.ofHours(3)), "{\"region\": \"340102\", \"p50\": 10}");
        var run =
                nowcast(
                        "b",
                        now.minus(Duration.ofHours(1)),
                        "{\"region\": \"340102\", \"p50\": 12.6}, {\"region\": \"340103\", \"p50\": null}");
        var issue = expected().findNowcast("flood", "b", now).orElseThrow();
        assertThat(issue.version()).isEqualTo(run.toString());
        assertThat(issue.sample()).isTrue();
        assertThat(issue.people()).containsExactly(new Expected(JIA, "relocated", 13));
        var before = expected().findNowcast("flood", "b", now.minus(Duration.ofHours(2)));
        assertThat(before.orElseThrow().people())
                .containsExactly(new Expected(JIA, "relocated", 10));
        assertThat(expected().findNowcast("flood", "another", now)).isEmpty();
    }

    @Test
    void areThoseOfTheWorstDayToComeByTheNewestForecast() {
        var now = house.now();
        var run = UUID.randomUUID();
        execute(
                """
                insert into forecasting.rain_ahead (run, source, issued_at, made_at, ends_at)
                values (?, '省气象台', ?, ?, ?)
                """,
                run,
                Timestamp.from(now.minus(Duration.ofHours(2))),
                Timestamp.from(now.minus(Duration.ofHours(1))),
                Timestamp.from(now.plus(Duration.ofDays(3))));
        day(run, 0, now.minus(Duration.ofMinutes(5)), "900", "900");
        day(run, 1, now.plus(Duration.ofDays(1)), "40", "null");
        day(run, 2, now.plus(Duration.ofDays(2)), "70", "5");
        var issue = expected().findForecast(now).orElseThrow();
        assertThat(issue.source()).isEqualTo("省气象台");
        assertThat(issue.people())
                .as("a day that is over counts no more")
                .containsExactlyInAnyOrder(
                        new Expected(JIA, "relocated", 70), new Expected(YI, "relocated", 5));
        assertThat(expected().findForecast(now.minus(Duration.ofHours(2)))).isEmpty();
    }

    private void day(UUID run, int day, Instant to, String jia, String yi) {
        var county =
                "{\"region\": \"%s\", \"impact\": [{\"indicator\": \"relocated\", \"p50\": %s}]}";
        execute(
                "insert into forecasting.rain_ahead_day (run, day, rain, body) values (?, ?, ?, ?)",
                run,
                java.sql.Date.valueOf("2031-07-0" + (day + 1)),
                "r" + day,
                "{\"to\": \"%s\", \"counties\": [%s, %s]}"
                        .formatted(
                                to,
                                county.formatted("340102", jia),
                                county.formatted("340103", yi)));
    }
}
