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
        return distance(members, observed) - spread(members);
    }

    /// Free of the bias of a small ensemble: divided by `m(m−1)`; `NaN` for one member.
    public static double fair(double[] members, double observed) {
        double m = members.length;
        return distance(members, observed) - spread(members) * m / (m - 1);
    }

    /// Half the mean distance of two members drawn with replacement.
    private static double spread(double[] members) {
        var sorted = members.clone();
        Arrays.sort(sorted);
        double m = sorted.length;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += (2 * i + 1 - m) * sorted[i];
        }
        return sum / (m * m);
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
        double sum = 0;
        for (var member : members) {
            sum += Math.abs(member - observed);
        }
        return sum / members.length;
    }
}
