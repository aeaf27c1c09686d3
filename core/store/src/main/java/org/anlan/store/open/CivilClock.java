package org.anlan.store.open;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Civil time: the machine's clock plus an offset that only a drill turns. Thread-safe.
public final class CivilClock implements InstantSource {

    private final InstantSource machine;
    private volatile Duration offset;

    /// A clock that stands at the machine's time plus an offset.
    public CivilClock(InstantSource machine, Duration offset) {
        this.machine = machine;
        this.offset = offset;
    }

    /// The machine's own time, never turned.
    public static CivilClock untouched() {
        return new CivilClock(Clock.systemUTC(), Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    Duration offset() {
        return offset;
    }

    void turnTo(Instant civil) {
        offset = Duration.between(machine.instant(), civil);
    }
}
