package org.anlan.app.house;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anlan.store.StorageException;
import org.anlan.store.open.OpenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the house every five seconds, so that neither a metrics scrape nor a health question
/// waits for the database.
final class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration TOLERATED = Duration.ofSeconds(1);
    private static final int MOST_PARKED = 500;

    /// What was seen last.
    private record Seen(Duration clockDifference, long head, Map<String, Long> lags, int parked) {
        static final Seen NOTHING = new Seen(Duration.ZERO, 0, Map.of(), 0);
    }

    private final OpenStore open;
    private final MultiGauge lags;
    private final List<Gauge> gauges = new ArrayList<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("anlan-pulse").daemon(true).factory());
    private volatile Seen seen = Seen.NOTHING;

    Pulse(OpenStore open) {
        this.open = open;
        this.lags =
                MultiGauge.builder("anlan.store.follower.lag")
                        .description("records of the journal a follower has not read yet")
                        .register(Metrics.globalRegistry);
        gauges.add(
                Gauge.builder("anlan.app.clock.difference", this, p -> p.seconds())
                        .baseUnit("seconds")
                        .description("the database's clock less the host's")
                        .register(Metrics.globalRegistry));
        gauges.add(
                Gauge.builder("anlan.store.journal.position", this, p -> p.seen.head())
                        .description("position of the last sealed fact")
                        .register(Metrics.globalRegistry));
        gauges.add(
                Gauge.builder("anlan.store.parked", this, p -> p.seen.parked())
                        .description("facts parked by a follower, counted up to " + MOST_PARKED)
                        .register(Metrics.globalRegistry));
    }

    /// Looks once now, then every five seconds.
    Pulse start() {
        look();
        var _ =
                timer.scheduleWithFixedDelay(
                        this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void look() {
        try {
            var journal = open.journal();
            seen =
                    new Seen(
                            SqlClockDifference.measure(open.store(), Clock.systemUTC()),
                            journal.head().position(),
                            journal.lags(),
                            journal.listParked(MOST_PARKED).size());
            lags.register(
                    seen.lags().entrySet().stream()
                            .map(
                                    e ->
                                            MultiGauge.Row.of(
                                                    Tags.of("follower", e.getKey()), e.getValue()))
                            .toList(),
                    true);
        } catch (StorageException e) {
            LOG.debug("The pulse waits: {}", e.getMessage());
        }
    }

    private double seconds() {
        return seen.clockDifference().toMillis() / 1000.0;
    }

    /// What the operator should know, one line each.
    List<String> notes() {
        var notes = new ArrayList<String>();
        if (seen.clockDifference().abs().compareTo(TOLERATED) > 0) {
            notes.add(
                    "clock: database and host differ by %.3f s 数据库与本机时钟相差过大".formatted(seconds()));
        }
        if (seen.parked() > 0) {
            notes.add("parked: %d facts wait for the operator 待处理搁置事实".formatted(seen.parked()));
        }
        return notes;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        gauges.forEach(Metrics.globalRegistry::remove);
        lags.register(List.of(), true);
    }
}
