package org.anlan.forecasting.pooling;

import java.util.EnumMap;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.special.Beta;

/// The beta-transformed linear pool: a pooled chance read through the beta distribution function,
/// so that what many say independently may be said more sharply. `a = b = 1` changes nothing.
///
/// @param a above 0
/// @param b above 0
/// @see "R. Ranjan, T. Gneiting, Combining probability forecasts, J. R. Statist. Soc. B 72, 2010"
public record BetaTransform(double a, double b) {

    /// How many verified questions a fit needs.
    public static final int FEWEST = 30;

    private static final double PRIOR = 0.5;
    private static final double EDGE = 1e-12;

    public BetaTransform {
        if (!(a > 0 && b > 0) || !Double.isFinite(a + b)) {
            throw new IllegalArgumentException(
                    "Parameters (%s, %s) must be above 0.".formatted(a, b));
        }
    }

    /// The transformed chance.
    public double of(double probability) {
        return Beta.regularizedBeta(probability, a, b, 1e-15, 100_000);
    }

    /// The transformed chances of rising levels: the chance of each level or a higher one is
    /// transformed, then made not to rise with the level.
    public LevelProbabilities of(LevelProbabilities pooled) {
        var chances = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        var levels = RiskLevel.values();
        double above = 0;
        for (int k = levels.length - 1; k > 0; k--) {
            var atLeast = Math.max(above, of(Math.min(1, pooled.atLeast(levels[k]))));
            chances.put(levels[k], atLeast - above);
            above = atLeast;
        }
        chances.put(RiskLevel.NONE, 1 - above);
        return new LevelProbabilities(chances);
    }

    /// The transformed chances of events of which each contains the next, in that order.
    public double[] cumulative(double... probabilities) {
        var transformed = new double[probabilities.length];
        for (int k = 0; k < transformed.length; k++) {
            var here = of(probabilities[k]);
            transformed[k] = k == 0 ? here : Math.min(here, transformed[k - 1]);
        }
        return transformed;
    }

    /// The most likely transformation, with a prior `ln a, ln b ~ N(0, 0.5²)` that holds it near
    /// none.
    ///
    /// @param probabilities pooled chances of verified questions
    /// @param outcomes 1 if it happened, else 0
    /// @throws IllegalArgumentException if there are fewer than 30
    public static BetaTransform fit(double[] probabilities, double[] outcomes) {
        if (probabilities.length < FEWEST) {
            throw new IllegalArgumentException(
                    "Verified questions (%d) must be %d or more."
                            .formatted(probabilities.length, FEWEST));
        }
        MultivariateFunction posterior = p -> posterior(p, probabilities, outcomes);
        double[] point = {0, 0};
        for (int i = 0; i < 3; i++) {
            point =
                    new SimplexOptimizer(new SimpleValueChecker(1e-14, 1e-14))
                            .optimize(
                                    new MaxEval(5_000),
                                    new ObjectiveFunction(posterior),
                                    GoalType.MAXIMIZE,
                                    new InitialGuess(point),
                                    new NelderMeadSimplex(2, 0.1))
                            .getPoint();
        }
        return new BetaTransform(Math.exp(point[0]), Math.exp(point[1]));
    }

    private static double posterior(double[] logs, double[] probabilities, double[] outcomes) {
        var transform = new BetaTransform(Math.exp(logs[0]), Math.exp(logs[1]));
        var sum = -(logs[0] * logs[0] + logs[1] * logs[1]) / (2 * PRIOR * PRIOR);
        for (int i = 0; i < outcomes.length; i++) {
            var p = Math.clamp(transform.of(probabilities[i]), EDGE, 1 - EDGE);
            sum += outcomes[i] * Math.log(p) + (1 - outcomes[i]) * Math.log1p(-p);
        }
        return sum;
    }
}
