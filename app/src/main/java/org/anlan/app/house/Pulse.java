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
import org.anlan.store.loop.Loop;
import org.anlan.store.open.OpenStore;
import org.anlan.store.outbound.Message;

/// Looks at the house every five seconds, so that neither a metrics scrape nor a health question
/// waits for the database.
final class Pulse implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration TOLERATED = Duration.ofSeconds(1);
    private static final int MOST_PARKED = 500;

    /// What was seen last.
    private record Seen(
            Duration clockDifference,
            long head,
            Map<String, Long> lags,
            int parked,
            Map<Message.State, Long> outbound) {
        static final Seen NOTHING = new Seen(Duration.ZERO, 0, Map.of(), 0, Map.of());
    }

    private final OpenStore open;
    private final MultiGauge lags;
    private final MultiGauge waiting;
    private final List<Gauge> gauges = new ArrayList<>();
    private final Loop loop = new Loop("anlan-pulse", EVERY, this::look);
    private volatile Seen seen = Seen.NOTHING;

    Pulse(OpenStore open) {
        this.open = open;
        this.lags =
                MultiGauge.builder("anlan.store.follower.lag")
                        .description("records of the journal a follower has not read yet")
                        .register(Metrics.globalRegistry);
        this.waiting =
                MultiGauge.builder("anlan.store.outbound")
                        .description("effects outside that are not delivered, by state")
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

    void start() {
        loop.start();
    }

    private boolean look() {
        var journal = open.journal();
        seen =
                new Seen(
                        SqlClockDifference.measure(open.store(), Clock.systemUTC()),
                        journal.head().position(),
                        journal.lags(),
                        journal.listParked(MOST_PARKED).size(),
                        open.outbound().count());
        lags.register(rows("follower", seen.lags()), true);
        waiting.register(rows("state", seen.outbound()), true);
        return false;
    }

    private static List<MultiGauge.Row<?>> rows(String tag, Map<?, Long> values) {
        return values.entrySet().stream()
                .<MultiGauge.Row<?>>map(
                        e -> MultiGauge.Row.of(Tags.of(tag, e.getKey().toString()), e.getValue()))
                .toList();
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
        notes.addAll(open.outbound().troubles());
        return notes;
    }

    @Override
    public void close() {
        loop.close();
        gauges.forEach(Metrics.globalRegistry::remove);
        lags.register(List.of(), true);
        waiting.register(List.of(), true);
    }
}
