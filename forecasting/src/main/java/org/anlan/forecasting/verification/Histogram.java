package org.anlan.forecasting.verification;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/// Counts in classes that would be equally full if forecasts were calibrated: ranks in an
/// ensemble, or values of the probability integral transform. Immutable.
///
/// @see "O. Talagrand et al., 1997; L. Delle Monache et al., 2006 (reliability index)"
public final class Histogram {

    private final long[] counts;

    private Histogram(long[] counts) {
        this.counts = counts;
    }

    /// Of nothing.
    ///
    /// @param classes at least 2
    public static Histogram empty(int classes) {
        return new Histogram(new long[classes]);
    }

    /// With one more in a class, from 0.
    public Histogram plus(int index) {
        var more = counts.clone();
        more[index]++;
        return new Histogram(more);
    }

    /// With one more value between 0 and 1.
    public Histogram plusShare(double share) {
        return plus(Math.min((int) (share * counts.length), counts.length - 1));
    }

    /// Of both.
    ///
    /// @throws IllegalArgumentException if the classes are not the same
    public Histogram plus(Histogram other) {
        if (other.counts.length != counts.length) {
            throw new IllegalArgumentException(
                    "Classes (%d) must be as many as %d."
                            .formatted(other.counts.length, counts.length));
        }
        var sum = new long[counts.length];
        Arrays.setAll(sum, i -> counts[i] + other.counts[i]);
        return new Histogram(sum);
    }

    /// By class.
    public long[] counts() {
        return counts.clone();
    }

    /// All.
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /// How uneven: the sum of the shares' distances from evenness; 0 is flat, `NaN` of nothing.
    public double unevenness() {
        double n = total();
        var even = 1.0 / counts.length;
        return Arrays.stream(counts).mapToDouble(c -> Math.abs(c / n - even)).sum();
    }

    /// Pearson's χ² against evenness, with one degree of freedom less than classes.
    public double chiSquare() {
        var even = total() / (double) counts.length;
        return Arrays.stream(counts).mapToDouble(c -> (c - even) * (c - even) / even).sum();
    }

    /// The chance of so great a χ² if calibrated; `NaN` of nothing.
    public double evenChance() {
        return total() == 0
                ? Double.NaN
                : 1
                        - new ChiSquaredDistribution(null, counts.length - 1)
                                .cumulativeProbability(chiSquare());
    }
}
