package org.anlan.forecasting.pooling;

import java.util.Arrays;

/// Weights by past loss against the panel's mean loss on the same question: the exponentially
/// weighted average forecaster (Hedge), the house's own weights.
///
/// On each question an expert's loss is divided by the mean loss of all who answered it, so that a
/// hard question costs nobody anything; the ratio counts to at most `B = 5`. With `S_e = Σ a (r_e −
/// 1)` over the questions and `n = Σ a` of the expert who answered most,
/// `w_e ∝ exp(−η S_e)`, `η = √(8 ln E / n) / B`.
///
/// Who leaves a question out is taken for average on it; without a history all weigh alike, and
/// weights part as `√n` while questions come in. Questions lose half their count after 40 newer
/// ones. What was measured, and against what, stands in decision record 0011.
///
/// @see "Y. Freund, R. E. Schapire, A decision-theoretic generalization of on-line learning, J.
///     Comput. Syst. Sci. 55, 1997; N. Cesa-Bianchi, G. Lugosi, Prediction, Learning, and Games,
///     2006, theorem 2.2 (η); Y. Freund et al., Using and combining predictors that specialize,
///     1997 (missing answers)"
public final class RelativeLossWeights {

    private static final double BOUND = 5;

    private RelativeLossWeights() {}

    /// Weighs.
    ///
    /// @param losses by expert and question, oldest first, none negative, in any unit that is the
    ///     same for all experts on one question; `NaN` where the expert did not answer
    /// @return weights that add up to 1
    /// @throws IllegalArgumentException if rows differ in length or a loss is negative
    public static double[] of(double[][] losses) {
        var counts = Forgetting.of(LossTable.questions(losses));
        var excess = new double[losses.length];
        var answered = new double[losses.length];
        for (int j = 0; j < counts.length; j++) {
            var mean = mean(losses, j);
            for (int e = 0; e < losses.length; e++) {
                if (!Double.isNaN(losses[e][j])) {
                    answered[e] += counts[j];
                    excess[e] += counts[j] * (relative(losses[e][j], mean) - 1);
                }
            }
        }
        return weights(excess, Arrays.stream(answered).max().orElse(0));
    }

    private static double mean(double[][] losses, int question) {
        return Arrays.stream(losses)
                .mapToDouble(own -> own[question])
                .filter(loss -> !Double.isNaN(loss))
                .average()
                .orElse(0);
    }

    private static double relative(double loss, double mean) {
        return mean > 0 ? Math.min(loss / mean, BOUND) : 1;
    }

    private static double[] weights(double[] excess, double questions) {
        var learning =
                questions > 0 ? Math.sqrt(8 * Math.log(excess.length) / questions) / BOUND : 0;
        var least = Arrays.stream(excess).min().orElse(0);
        return LossTable.shares(
                Arrays.stream(excess).map(s -> Math.exp(-learning * (s - least))).toArray());
    }
}
