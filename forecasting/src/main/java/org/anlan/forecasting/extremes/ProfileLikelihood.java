package org.anlan.forecasting.extremes;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/// Intervals by profile likelihood: all values for which, with the other parameters at their
/// best, the likelihood stays close to its maximum. They lean to the long side, as they should.
///
/// One profile serves both questions: the likelihood given that value `x` has period `T`, along
/// `x` for a return level, along `T` for a return period.
///
/// @see "S. Coles 2001, sections 2.6.6 and 3.3.4"
public final class ProfileLikelihood implements IntervalMethod {

    /// Reduced variates of return periods of about 1 and 1,000,000 years.
    private static final double ONE_YEAR = -3;

    private static final double MILLION_YEARS = 13.8;
    private static final int MOST_STEPS = 400;

    private final double[] sample;
    private final Gev best;
    private final double highest;

    /// @param best the most likely distribution for the sample
    public ProfileLikelihood(double[] sample, Gev best) {
        this.sample = sample.clone();
        this.best = best;
        this.highest = best.logLikelihood(sample);
    }

    @Override
    public Interval ofReturnLevel(double years, double confidence) {
        var reduced = Gev.reducedPeriod(years);
        var level = best.returnLevel(years);
        var allowed = allowed(confidence);
        DoubleUnaryOperator excess = x -> deviance(x, reduced) - allowed;
        return new Interval(
                edge(excess, level, -best.scale() / 4, Double.NEGATIVE_INFINITY),
                edge(excess, level, best.scale() / 4, Double.POSITIVE_INFINITY),
                confidence);
    }

    @Override
    public Interval ofReturnPeriod(double value, double confidence) {
        var reduced = Math.clamp(best.reduced(value), ONE_YEAR, MILLION_YEARS);
        var allowed = allowed(confidence);
        DoubleUnaryOperator excess = t -> deviance(value, t) - allowed;
        var low = edge(excess, reduced, -0.25, ONE_YEAR);
        var high = edge(excess, reduced, 0.25, MILLION_YEARS);
        return new Interval(
                low <= ONE_YEAR ? 1 : Gev.years(low),
                high >= MILLION_YEARS ? Double.POSITIVE_INFINITY : Gev.years(high),
                confidence);
    }

    /// Walks from the middle until the deviance is too large, then narrows down; or the limit.
    private static double edge(DoubleUnaryOperator excess, double from, double step, double limit) {
        if (excess.applyAsDouble(from) > 0) {
            return from; // the middle lies beyond the limit and was drawn back to it
        }
        var inside = from;
        for (int i = 0; i < MOST_STEPS; i++) {
            var next = inside + step;
            if (step * (next - limit) >= 0) {
                return limit;
            }
            if (excess.applyAsDouble(next) > 0) {
                return new BrentSolver(1e-9, Math.abs(step) * 1e-7)
                        .solve(
                                200,
                                excess::applyAsDouble,
                                Math.min(inside, next),
                                Math.max(inside, next));
            }
            inside = next;
        }
        return limit;
    }

    /// Twice the likelihood lost by saying that `x` has the period of this reduced variate.
    private double deviance(double x, double reduced) {
        MultivariateFunction likelihood = p -> likelihood(x, reduced, p[0], p[1]);
        double[] asFitted = {0, Math.clamp(best.shape(), -0.4, 0.9)};
        double[] gumbel = {gumbelLogScale(x, reduced), 0};
        var start = likelihood.value(gumbel) > likelihood.value(asFitted) ? gumbel : asFitted;
        return 2 * (highest - SimplexSearch.maximise(likelihood, start).getValue());
    }

    /// The scale at which a Gumbel around the fitted location gives `x` that variate: no value is
    /// out of its support, so the search can always start there.
    private double gumbelLogScale(double x, double reduced) {
        var ratio = (x - best.location()) / (reduced * best.scale());
        return ratio > 0 && Double.isFinite(ratio) ? Math.log(Math.clamp(ratio, 0.05, 50)) : 0;
    }

    private double likelihood(double x, double reduced, double logScale, double shape) {
        var scale = best.scale() * Math.exp(logScale);
        var location = x - scale * Gev.standardQuantile(reduced, shape);
        if (!GevByLikelihood.allows(scale, shape) || !Double.isFinite(location)) {
            return -Double.MAX_VALUE;
        }
        return new Gev(location, scale, shape).logLikelihood(sample);
    }

    /// Without a generator of random numbers: none is drawn here, and making one takes long.
    private static double allowed(double confidence) {
        return new ChiSquaredDistribution(null, 1).inverseCumulativeProbability(confidence);
    }
}
