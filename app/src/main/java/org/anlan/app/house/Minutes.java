package org.anlan.app.house;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.store.loop.Loop;
import org.anlan.store.open.OpenStore;

/// Tells the rooms of each new minute of civil time, also when a drill turns the clock by days.
final class Minutes implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final OpenStore open;
    private final Consumer<Tx> tick;
    private final Loop loop = new Loop("anlan-minutes", LOOK, this::look);
    private Instant told = Instant.EPOCH;

    /// @param tick what is done each minute, in a transaction of its own
    Minutes(OpenStore open, Consumer<Tx> tick) {
        this.open = open;
        this.tick = tick;
    }

    void start() {
        loop.start();
    }

    private boolean look() {
        var minute = open.civil().instant().truncatedTo(ChronoUnit.MINUTES);
        if (minute.isAfter(told)) {
            open.store().useTransaction(Cause.house(), tick);
            told = minute;
        }
        return false;
    }

    @Override
    public void close() {
        loop.close();
    }
}
