package org.anlan.store.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A machine clock that stands still until a test moves it on.
final class TurnableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2020-07-14T02:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
