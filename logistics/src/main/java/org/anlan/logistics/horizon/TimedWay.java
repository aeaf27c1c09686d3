package org.anlan.logistics.horizon;

/// A way from a depot to a place by one mode of transport.
///
/// @param mode such as road, boat, helicopter
/// @param minutes one way, 0 or more
/// @param from the first bucket in which a load may leave, from 0
/// @param until the first bucket in which none may leave any more: a road that will flood closes
///     before; `from` or more
public record TimedWay(String depot, String place, String mode, long minutes, int from, int until) {

    public TimedWay {
        if (minutes < 0 || from < 0 || until < from) {
            throw new IllegalArgumentException(
                    "minutes (%d) and from (%d) must be 0 or more, until (%d) at least from."
                            .formatted(minutes, from, until));
        }
    }
}
