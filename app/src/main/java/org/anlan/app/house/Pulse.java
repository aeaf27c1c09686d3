package org.anlan.app.house;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anlan.store.Gauges;
import org.anlan.store.loop.Loop;
import org.anlan.store.open.OpenStore;

/// Looks at the house every five seconds, so that neither a metrics scrape nor a health question
/// waits for the database. What the store measures of itself stands in the store.
final class Pulse implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration TOLERATED = Duration.ofSeconds(1);

    /// What was seen last.
    private record Seen(Duration clockDifference, long parked) {
        static final Seen NOTHING = new Seen(Duration.ZERO, 0);
    }

    private final OpenStore open;
    private final Gauges gauges = new Gauges();
    private final Loop loop = new Loop("anlan-pulse", EVERY, this::look);
    private volatile Seen seen = Seen.NOTHING;

    Pulse(OpenStore open) {
        this.open = open;
    }

    void start() {
        gauges.add(
                "anlan.app.clock.difference",
                "seconds",
                "The database's clock less the host's.",
                this::seconds);
        loop.start();
    }

    private boolean look() {
        seen =
                new Seen(
                        SqlClockDifference.measure(open.store(), Clock.systemUTC()),
                        open.journal().countParked());
        return false;
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
        gauges.close();
    }
}
