package org.anlan.forecasting.outlook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// Quantiles of members: type 7, linear between the ranks `1 + (n − 1)p`.
///
/// @see "R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, Am. Stat. 50, 1996"
public final class Quantiles {

    /// The levels a forecast is told at.
    public static final List<Double> LEVELS = List.of(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95);

    private Quantiles() {}

    /// The quantiles at the usual levels.
    ///
    /// @param members in any order, at least one, none missing
    public static double[] usual(double[] members) {
        return of(members, LEVELS.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The quantiles at levels of 0 to 1.
    ///
    /// @param members in any order, at least one, none missing
    /// @throws IllegalArgumentException if there is none, one is missing, or a level out of range
    public static double[] of(double[] members, double... levels) {
        if (members.length == 0 || DoubleStream.of(members).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException(
                    "Members (%d) must be one or more, none missing.".formatted(members.length));
        }
        var sorted = members.clone();
        Arrays.sort(sorted);
        return DoubleStream.of(levels).map(level -> at(sorted, level)).toArray();
    }

    private static double at(double[] sorted, double level) {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("Level (%s) must be 0 to 1.".formatted(level));
        }
        var rank = (sorted.length - 1) * level;
        var below = (int) Math.floor(rank);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
