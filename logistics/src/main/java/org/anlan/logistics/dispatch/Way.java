package org.anlan.logistics.dispatch;

/// A way from one depot or place to another. Several ways may join the same two: a quick one over a
/// weak bridge that closes at noon, and a slow one that stays.
///
/// @param minutes what it takes, 0 to a week
/// @param metres its length
/// @param axleKilograms the heaviest axle it bears; [#NO_LIMIT] for any
/// @param latestMinute the last minute after the dispatch begins at which to leave safely;
///     [#ALWAYS] if no closure ahead is known
public record Way(
        String from,
        String to,
        Mode mode,
        int minutes,
        int metres,
        int axleKilograms,
        int latestMinute) {

    /// Bears any axle.
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /// Stays open.
    public static final int ALWAYS = Integer.MAX_VALUE;

    public Way {
        Numbers.require("minutes", minutes, 0, DispatchTask.MOST_MINUTES);
        Numbers.require("metres", metres, 0, 10_000_000);
        Numbers.require("axle kg", axleKilograms, 0, NO_LIMIT);
        Numbers.require("latest min", latestMinute, Integer.MIN_VALUE, ALWAYS);
    }
}
