package org.anlan.forecasting.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/// A warning while it holds, or an event while it lasts, over an area.
///
/// @param id of the warning or event
/// @param start when it takes hold, or the onset
/// @param end after the start
/// @param squareKilometres of each place it covers, by the place's code, above 0
/// @param issued when the warning was issued; of an event its onset
public record Episode(
        String id,
        Instant start,
        Instant end,
        Map<String, Double> squareKilometres,
        Instant issued) {

    private static final double SECONDS_AN_HOUR = 3600;

    /// @throws IllegalArgumentException if it does not last, or has no area
    public Episode {
        squareKilometres = Map.copyOf(squareKilometres);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "Episode (%s: %s to %s) must end after it starts.".formatted(id, start, end));
        }
        if (squareKilometres.isEmpty()
                || squareKilometres.values().stream().anyMatch(area -> !(area > 0))) {
            throw new IllegalArgumentException(
                    "Episode (%s) must have an area above 0.".formatted(id));
        }
    }

    /// What two have in common: hours × km²; 0 if nothing.
    double overlap(Episode other) {
        var from = start.isAfter(other.start) ? start : other.start;
        var to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? hours(from, to) * shared(other) : 0;
    }

    private double shared(Episode other) {
        return squareKilometres.entrySet().stream()
                .mapToDouble(
                        place ->
                                Math.min(
                                        place.getValue(),
                                        other.squareKilometres.getOrDefault(place.getKey(), 0.0)))
                .sum();
    }

    /// Hours from a warning's issue to this event's onset; below 0 if it came too late.
    double leadHours(Episode warning) {
        return hours(warning.issued, start);
    }

    static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0 / SECONDS_AN_HOUR;
    }

    /// The middle of numbers; empty of none.
    static OptionalDouble median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.of(sorted, 0.5));
    }
}
