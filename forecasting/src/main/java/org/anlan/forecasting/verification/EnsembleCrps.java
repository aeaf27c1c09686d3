package org.anlan.forecasting.verification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The continuous ranked probability score of an ensemble, in the unit of the forecast:
/// `Σ w|x−y| − ½ ΣΣ w w'|x−x'|`, in O(m log m).
///
/// @see "J. E. Matheson, R. L. Winkler, 1976; T. Gneiting, A. E. Raftery, 2007; C. A. T. Ferro,
///     Fair scores for ensemble forecasts, 2014; S. Allen et al., 2023 (chaining)"
public final class EnsembleCrps {

    private EnsembleCrps() {}

    /// Of the members' own step function.
    public static double empirical(double[] members, double observed) {
        var weights = new double[members.length];
        Arrays.fill(weights, 1);
        return weighted(members, weights, observed);
    }

    /// Free of the bias of a small ensemble: divided by `m(m−1)`; `NaN` for one member.
    public static double fair(double[] members, double observed) {
        int m = members.length;
        var spread = distance(members, observed) - empirical(members, observed);
        return distance(members, observed) - spread * m / (m - 1);
    }

    /// Of members that count unequally.
    ///
    /// @param weights one per member, not negative, not all zero; they need not add up to 1
    public static double weighted(double[] members, double[] weights, double observed) {
        var order =
                IntStream.range(0, members.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> members[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var total = Arrays.stream(weights).sum();
        double distance = 0;
        double spread = 0;
        double below = 0;
        for (var i : order) {
            var weight = weights[i] / total;
            distance += weight * Math.abs(members[i] - observed);
            spread += weight * (2 * below + weight - 1) * (members[i] - observed);
            below += weight;
        }
        return distance - spread;
    }

    /// Of what lies above a threshold only: members and observation below it count as the
    /// threshold (chaining by `max(x, a)`).
    public static double above(double threshold, double[] members, double observed) {
        return empirical(
                Arrays.stream(members).map(x -> Math.max(x, threshold)).toArray(),
                Math.max(observed, threshold));
    }

    private static double distance(double[] members, double observed) {
        return Arrays.stream(members).map(x -> Math.abs(x - observed)).average().orElseThrow();
    }
}
