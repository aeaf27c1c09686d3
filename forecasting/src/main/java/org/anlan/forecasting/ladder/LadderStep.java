package org.anlan.forecasting.ladder;

import java.util.ArrayList;
import java.util.List;

/// How totals grow from one delay to the next.
///
/// @param factor f, sum of the later over sum of the earlier totals; `NaN` if that is 0 / 0
/// @param variance σ², of a later total about f times the earlier one, per unit of the earlier;
///     the last by Mack's rule; `NaN` if too few events tell
/// @param pairs events that have both totals
/// @param exposure sum of their earlier totals
public record LadderStep(double factor, double variance, int pairs, double exposure) {

    static List<LadderStep> of(List<double[]> rows, int delays) {
        var steps = new ArrayList<LadderStep>();
        for (int d = 0; d < delays - 1; d++) {
            steps.add(of(rows, d, steps));
        }
        return List.copyOf(steps);
    }

    private static LadderStep of(List<double[]> rows, int d, List<LadderStep> before) {
        var both = rows.stream().filter(r -> !Double.isNaN(r[d]) && !Double.isNaN(r[d + 1]));
        var pairs = both.toList();
        var exposure = pairs.stream().mapToDouble(r -> r[d]).sum();
        var factor = pairs.stream().mapToDouble(r -> r[d + 1]).sum() / exposure;
        factor = Double.isFinite(factor) ? factor : Double.NaN;
        var variance = spread(pairs, d, factor);
        return new LadderStep(
                factor,
                Double.isNaN(variance) ? extended(before) : variance,
                pairs.size(),
                exposure);
    }

    /// Totals of 0 tell nothing of a ratio and do not count.
    private static double spread(List<double[]> pairs, int d, double factor) {
        var above = pairs.stream().filter(r -> r[d] > 0).toList();
        double sum = 0;
        for (var row : above) {
            var off = row[d + 1] / row[d] - factor;
            sum += row[d] * off * off;
        }
        return above.size() < 2 ? Double.NaN : sum / (above.size() - 1);
    }

    /// Mack's rule where one event alone tells: as the variances fell before, not above them.
    private static double extended(List<LadderStep> before) {
        int d = before.size();
        if (d < 2) {
            return Double.NaN;
        }
        var last = before.get(d - 1).variance();
        var earlier = before.get(d - 2).variance();
        return last == 0 ? 0 : Math.min(last * last / earlier, Math.min(earlier, last));
    }

    /// σ²/f², 0 where nothing varies.
    double relativeVariance() {
        return variance / (factor * factor);
    }
}
