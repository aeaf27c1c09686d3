package org.anlan.benchmarks.runoff;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.anlan.forecasting.runoff.BasinWeather;
import org.anlan.forecasting.runoff.FlowSkill;
import org.anlan.forecasting.runoff.ObservedFlow;
import org.anlan.forecasting.runoff.RunoffModel;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/// The peer: the library's evolution strategy with the specification's settings, which evaluates
/// one point after another.
final class LibrarySearch {

    private final RunoffModel model;
    private final BasinWeather weather;
    private final ObservedFlow observed;
    private int evaluations;
    private double best = -Double.MAX_VALUE;

    LibrarySearch(River river, RunoffModel model) {
        this.model = model;
        weather = river.elevenYears();
        observed = river.calibrated();
    }

    /// Searches once.
    ///
    /// @return the best efficiency found
    double run(int seed) {
        var n = model.ranges().size();
        var optimizer =
                new CMAESOptimizer(
                        20_000,
                        0,
                        true,
                        0,
                        0,
                        new MersenneTwister(seed),
                        false,
                        new SimpleValueChecker(1e-7, 1e-7));
        try {
            optimizer.optimize(
                    new MaxEval(20_000),
                    new ObjectiveFunction(this::efficiency),
                    GoalType.MAXIMIZE,
                    new InitialGuess(filled(n, 0.5)),
                    new SimpleBounds(filled(n, 0), filled(n, 1)),
                    new CMAESOptimizer.Sigma(filled(n, 0.3)),
                    new CMAESOptimizer.PopulationSize(24));
        } catch (TooManyEvaluationsException _) {
            return best; // what it has by then counts
        }
        return best;
    }

    private static double[] filled(int n, double value) {
        var values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    private double efficiency(double[] shares) {
        evaluations++;
        var ranges = model.ranges();
        var parameters =
                IntStream.range(0, shares.length)
                        .mapToObj(i -> ranges.get(i).at(shares[i]))
                        .toList();
        var run = model.flow(parameters, weather);
        var value = FlowSkill.of(run, observed).nashSutcliffe();
        best = Math.max(best, value);
        return value;
    }

    int evaluations() {
        return evaluations;
    }
}
