package org.anlan.app.house;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.store.loop.Loop;
import org.anlan.store.open.OpenStore;

/// Tells the rooms of each new minute of civil time, also when a drill turns the clock by days.
final class Minutes implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final OpenStore open;
    private final List<Consumer<Tx>> ticks;
    private final Loop loop = new Loop("anlan-minutes", LOOK, this::look);
    private Instant told = Instant.EPOCH;

    /// @param ticks what is done each minute, each in a transaction of its own
    Minutes(OpenStore open, List<Consumer<Tx>> ticks) {
        this.open = open;
        this.ticks = ticks;
    }

    void start() {
        loop.start();
    }

    private boolean look() {
        tellNow();
        return false;
    }

    /// Tells the rooms which minute it is, unless they were told; also an earlier one, to which an
    /// exercise turned back. Returns when all have done what is to be done.
    synchronized void tellNow() {
        var minute = minute();
        if (minute.equals(told)) {
            return;
        }
        var failed = ticks.stream().map(this::failure).flatMap(Optional::stream).toList();
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
        told = minute;
    }

    /// One room's failure never keeps the others from their minute; all are told it again soon.
    private Optional<RuntimeException> failure(Consumer<Tx> tick) {
        try {
            open.store().useTransaction(Cause.house(), tick);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /// What keeps the minutes from being told, if anything.
    List<String> troubles() {
        return loop.trouble().map(t -> "minutes: " + t).stream().toList();
    }

    private Instant minute() {
        return open.civil().instant().truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public void close() {
        loop.close();
    }
}
