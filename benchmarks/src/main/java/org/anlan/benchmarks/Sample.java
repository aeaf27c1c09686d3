package org.anlan.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/// Durations or rates measured, sorted. Immutable.
public final class Sample {

    private static final double NANOS = 1e6;

    private final double[] sorted;

    private Sample(double[] sorted) {
        Arrays.sort(sorted);
        this.sorted = sorted;
    }

    /// A sample in the unit of its values.
    ///
    /// @param values at least one
    public static Sample of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// A sample in milliseconds.
    ///
    /// @param nanos durations as [System#nanoTime] counts, at least one
    public static Sample ofNanos(Collection<Long> nanos) {
        return of(nanos.stream().map(n -> n / NANOS).toList());
    }

    /// How many were measured.
    public int count() {
        return sorted.length;
    }

    /// The middle one.
    public double median() {
        return percentile(50);
    }

    /// The value that so many in a hundred do not exceed (nearest rank).
    ///
    /// @param percent above 0, at most 100
    public double percentile(double percent) {
        var rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }

    /// The least.
    public double least() {
        return sorted[0];
    }

    /// The most.
    public double most() {
        return sorted[sorted.length - 1];
    }
}
