package org.anlan.forecasting.extremes;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// Maximises a likelihood by the downhill simplex, which needs no gradient and bears −∞ outside
/// the support.
///
/// @see "J. A. Nelder, R. Mead, A simplex method for function minimization, 1965"
public final class SimplexSearch {

    private static final int MOST_STEPS = 1_500;
    private static final SimpleValueChecker SETTLED = new SimpleValueChecker(1e-12, 1e-12);
    private static final int RESTARTS = 5;
    private static final double FIRST_SIZE = 0.1;

    private SimplexSearch() {}

    /// The best point found, restarted at its own answer until that no longer helps.
    public static PointValuePair maximiseCarefully(
            MultivariateFunction likelihood, double... start) {
        var best = new PointValuePair(start, likelihood.value(start));
        for (int i = 0; i < RESTARTS; i++) {
            var before = best.getValue();
            best = maximise(likelihood, best.getPoint());
            if (best.getValue() - before < 1e-10) {
                break;
            }
        }
        return best;
    }

    /// The best point found from one start.
    static PointValuePair maximise(MultivariateFunction likelihood, double... start) {
        return new SimplexOptimizer(SimplexSearch::enough)
                .optimize(
                        MaxEval.unlimited(),
                        new ObjectiveFunction(point -> finite(likelihood.value(point))),
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, FIRST_SIZE));
    }

    /// On a flat ridge the simplex may wander for ever: what it has by then is good enough.
    private static boolean enough(int step, PointValuePair before, PointValuePair now) {
        return step > MOST_STEPS || SETTLED.converged(step, before, now);
    }

    /// What cannot be told is the worst: a simplex with a `NaN` never settles.
    private static double finite(double value) {
        return Double.isNaN(value) ? -Double.MAX_VALUE : Math.max(value, -Double.MAX_VALUE);
    }
}
