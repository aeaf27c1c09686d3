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
    private volatile Instant told = Instant.EPOCH;

    /// @param tick what is done each minute, in a transaction of its own
    Minutes(OpenStore open, Consumer<Tx> tick) {
        this.open = open;
        this.tick = tick;
    }

    void start() {
        loop.start();
    }

    private boolean look() {
        if (minute().isAfter(told)) {
            tell();
        }
        return false;
    }

    /// Tells them now, whatever they were told before; a drill does so after each turn of the
    /// clock.
    synchronized void tell() {
        var minute = minute();
        open.store().useTransaction(Cause.house(), tick);
        told = minute;
    }

    private Instant minute() {
        return open.civil().instant().truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public void close() {
        loop.close();
    }
}
