package org.anlan.logistics.road.network;

import java.time.Instant;

/// A road that is closed, or under water, from one time to another; past, present or forecast.
///
/// @param road by its number in the network
/// @param from civil time at which it begins
/// @param until civil time from which the road is open again; [Instant#MAX] if nobody knows
/// @param depthCentimetres how deep the water stands; [#TO_ALL] if closed to all
public record Closing(int road, Instant from, Instant until, int depthCentimetres) {

    /// Deeper than any vehicle wades.
    public static final int TO_ALL = Integer.MAX_VALUE;

    public Closing {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "until (%s) must be after from (%s).".formatted(until, from));
        }
        if (depthCentimetres < 0) {
            throw new IllegalArgumentException(
                    "depthCentimetres (%d) must not be below zero.".formatted(depthCentimetres));
        }
    }

    /// Whether it holds at an instant.
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
