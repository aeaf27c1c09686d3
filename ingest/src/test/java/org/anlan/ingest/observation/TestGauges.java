package org.anlan.ingest.observation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.store.open.Room;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A server with a few invented gauges of the test province.
final class TestGauges implements AfterAllCallback {

    static final Gauges GAUGES =
            new Gauges(
                    List.of(
                            gauge("R1", Gauge.Type.RAIN, "340102", null, null),
                            gauge("R2", Gauge.Type.RAIN, "340202", null, null),
                            gauge("R9", Gauge.Type.RAIN, "410100", null, null),
                            gauge("S1", Gauge.Type.RIVER, "340102", "27.50", "29.30"),
                            gauge("S2", Gauge.Type.RESERVOIR, "340202", null, "12.50"),
                            gauge("H1", Gauge.Type.RAIN_HOUR, "340102", null, null),
                            gauge("D1", Gauge.Type.DAM, "340102", "125.27", null),
                            gauge("W1", Gauge.Type.WIND, "340102", null, null),
                            gauge("Q1", Gauge.Type.QUAKE, "340102", null, null),
                            gauge("I1", Gauge.Type.INTENSITY, "340102", null, null)));

    static final Room ROOM =
            new Room(
                    "ingest",
                    "org/anlan/ingest/migrations",
                    List.of(ReadingsArrived.class, DamageRowAccepted.class));

    private final AtomicReference<Readings> readings = new AtomicReference<>();
    final TestServer server;

    TestGauges() {
        server =
                new TestServer(
                        List.of(ROOM),
                        (open, projections) -> {
                            var made = new Readings(open, GAUGES, new SimpleMeterRegistry());
                            readings.set(made);
                            made.show(projections);
                            return List.of(made.contract());
                        });
        server.person("遥测", Role.DEVICE, "340000");
        server.person("甲县值班", Role.DUTY_OFFICER, "340102");
        server.person("观众", Role.REPORTER, "340102001");
    }

    Readings readings() {
        return Optional.ofNullable(readings.get()).orElseThrow();
    }

    TestServer.Reply json(String kind, Object rows) {
        return server.post("遥测", "/api/v1/readings?kind=" + kind, rows);
    }

    TestServer.Reply csv(String kind, String text) {
        return csv("遥测", kind, text);
    }

    TestServer.Reply csv(String person, String kind, String text) {
        return server.send(
                "POST",
                "/api/v1/readings?kind=" + kind,
                Optional.of(server.token(person)),
                text,
                Map.of(
                        "Content-Type",
                        "text/csv; charset=utf-8",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    /// How many facts of arrived readings are sealed.
    int facts() {
        server.settle();
        return server.open()
                .store()
                .read(
                        handle ->
                                handle.createQuery(
                                                "select count(*) from core.journal where type = 'ingest.ReadingsArrived/1'")
                                        .mapTo(Integer.class)
                                        .one());
    }

    /// Every reading that counts, as one text, so that two states can be compared.
    List<String> state() {
        return server.open()
                .store()
                .read(
                        handle ->
                                handle.createQuery(
                                                """
                                                select station || ' ' || read_at || ' ' || version
                                                       || ' ' || value
                                                  from ingest.reading
                                                 union all
                                                select station || ' latest ' || read_at || ' '
                                                       || value || ' ' || coalesce(previous_at::text, '')
                                                  from ingest.reading_latest
                                                 where read_at is not null
                                                 order by 1
                                                """)
                                        .mapTo(String.class)
                                        .list());
    }

    void forget() {
        server.open()
                .store()
                .useTransaction(
                        org.anlan.store.Cause.house(),
                        tx ->
                                tx.handle()
                                        .execute("truncate ingest.reading, ingest.reading_latest"));
    }

    static Instant hoursAgo(int hours) {
        return Clock.systemUTC().instant().minus(Duration.ofHours(hours));
    }

    private static Gauge gauge(
            String id,
            Gauge.Type type,
            String region,
            @org.jspecify.annotations.Nullable String warning,
            @org.jspecify.annotations.Nullable String guarantee) {
        return new Gauge(
                id,
                id + "站",
                type,
                type == Gauge.Type.RAIN ? "" : "试河",
                new RegionCode(region),
                117.25,
                31.8,
                Optional.ofNullable(warning).map(BigDecimal::new),
                Optional.ofNullable(guarantee).map(BigDecimal::new),
                true);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }
}
