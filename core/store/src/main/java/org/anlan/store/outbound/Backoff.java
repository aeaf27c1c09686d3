package org.anlan.store.outbound;

import java.time.Duration;

/// How long to wait after a failed attempt: doubled each time, up to a cap.
///
/// @param first after the first attempt
/// @param cap at the longest
record Backoff(Duration first, Duration cap) {

    static final Backoff USUAL = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    Backoff {
        if (!first.isPositive() || cap.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "First wait (%s) must be positive and not above the cap (%s)."
                            .formatted(first, cap));
        }
    }

    /// @param attempts made so far, from 1
    Duration after(int attempts) {
        var doublings = Math.min(attempts - 1, 30);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(cap) < 0 ? wait : cap;
    }
}
