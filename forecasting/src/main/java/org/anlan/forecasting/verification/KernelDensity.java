package org.anlan.forecasting.verification;

import java.util.Arrays;
import org.anlan.forecasting.special.Normal;

/// An ensemble smoothed to a density: a normal about each member, so that a score can ask for the
/// density where no member lies. Immutable.
///
/// @see "D. W. Scott, Multivariate Density Estimation, 1992 (1.06 min(s, IQR/1.34) m^(−1/5)); F.
///     Krüger et al., Predictive inference based on Markov chain Monte Carlo output, 2021"
public final class KernelDensity {

    private final double[] members;
    private final double width;

    /// @param members at least two, not all equal
    /// @throws IllegalArgumentException if they have no spread
    public KernelDensity(double[] members) {
        this.members = members.clone();
        width = width(members);
        if (!(width > 0)) {
            throw new IllegalArgumentException(
                    "Members (%d) must have a spread.".formatted(members.length));
        }
    }

    /// The standard deviation of each normal, in the members' unit.
    public double width() {
        return width;
    }

    /// The negative logarithm of the density at the observation.
    public double logarithmic(double observed) {
        var logs =
                Arrays.stream(members)
                        .map(x -> -0.5 * Math.pow((observed - x) / width, 2))
                        .toArray();
        var most = Arrays.stream(logs).max().orElseThrow();
        var sum = Arrays.stream(logs).map(x -> Math.exp(x - most)).sum();
        return -most - Math.log(sum / members.length) + Math.log(width * Math.sqrt(2 * Math.PI));
    }

    /// The CRPS of the mixture, in the members' unit.
    public double crps(double observed) {
        var widths = new double[members.length];
        Arrays.fill(widths, width);
        var weights = new double[members.length];
        Arrays.fill(weights, 1.0 / members.length);
        return CrpsFormula.normals(observed, members, widths, weights);
    }

    /// The chance of at most so much.
    public double cumulative(double x) {
        return Arrays.stream(members)
                .map(m -> Normal.cumulative((x - m) / width))
                .average()
                .orElseThrow();
    }

    private static double width(double[] members) {
        var sorted = members.clone();
        Arrays.sort(sorted);
        var mean = Arrays.stream(members).average().orElse(Double.NaN);
        var squares = Arrays.stream(members).map(x -> (x - mean) * (x - mean)).sum();
        var deviation = Math.sqrt(squares / (members.length - 1));
        var middle = (Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25)) / 1.34;
        var least = middle > 0 ? Math.min(deviation, middle) : deviation;
        return 1.06 * least * Math.pow(members.length, -0.2);
    }
}
