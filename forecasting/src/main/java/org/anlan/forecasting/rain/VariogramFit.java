package org.anlan.forecasting.rain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.forecasting.rain.EmpiricalVariogram.DistanceClass;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// Fits nugget, partial sill and range by weighted least squares with weight `pairs / metres²`.
///
/// For a given range the model is a straight line in nugget and partial sill, so these two are
/// solved exactly and only the range is searched: five starts share the allowed span on a
/// logarithmic scale. Nugget >= 0, partial sill > 0, range from the shortest class to twice the
/// cutoff; a range that stays at the shortest class saw no structure and is no fit.
///
/// @see "N. Cressie, Fitting variogram models by weighted least squares, 1985"
/// @see "G. Golub, V. Pereyra, Separable nonlinear least squares, 1973"
public final class VariogramFit {

    private static final int STARTS = 5;
    private static final int FEWEST_CLASSES = 4;
    private static final double AT_THE_BOUND = 1.001;

    private final EmpiricalVariogram observed;

    private VariogramFit(EmpiricalVariogram observed) {
        this.observed = observed;
    }

    /// The best fit of both shapes; empty if there are too few classes or nothing rises.
    public static Optional<Variogram> of(EmpiricalVariogram observed) {
        if (observed.classes().size() < FEWEST_CLASSES) {
            return Optional.empty();
        }
        var fit = new VariogramFit(observed);
        return Arrays.stream(Variogram.Shape.values())
                .map(fit::bestRange)
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(fit::misfit))
                .filter(best -> best.rangeMetres() > fit.shortest() * AT_THE_BOUND);
    }

    private Optional<Variogram> bestRange(Variogram.Shape shape) {
        var low = Math.log(shortest());
        var step = (Math.log(2 * observed.cutoffMetres()) - low) / STARTS;
        return IntStream.range(0, STARTS)
                .mapToObj(i -> search(shape, low + i * step, low + (i + 1) * step))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(this::misfit));
    }

    private Optional<Variogram> search(Variogram.Shape shape, double logLow, double logHigh) {
        var best =
                new BrentOptimizer(1e-9, 1e-12)
                        .optimize(
                                new MaxEval(500),
                                GoalType.MINIMIZE,
                                new SearchInterval(logLow, logHigh),
                                new UnivariateObjectiveFunction(
                                        log ->
                                                withRange(shape, Math.exp(log))
                                                        .map(this::misfit)
                                                        .orElse(Double.MAX_VALUE)));
        return withRange(shape, Math.exp(best.getPoint()));
    }

    /// Weighted regression of semivariance on the shape's rise, with neither part negative.
    private Optional<Variogram> withRange(Variogram.Shape shape, double range) {
        double w = 0, wx = 0, wy = 0, wxx = 0, wxy = 0;
        for (var each : observed.classes()) {
            var weight = weight(each);
            var rise = shape.rise(each.metres() / range);
            w += weight;
            wx += weight * rise;
            wy += weight * each.semivariance();
            wxx += weight * rise * rise;
            wxy += weight * rise * each.semivariance();
        }
        var slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
        var nugget = (wy - slope * wx) / w;
        if (nugget < 0) {
            nugget = 0;
            slope = wxy / wxx;
        }
        return slope > 0 && Double.isFinite(slope)
                ? Optional.of(new Variogram(shape, nugget, slope, range))
                : Optional.empty();
    }

    private double shortest() {
        return observed.classes().getFirst().metres();
    }

    private double misfit(Variogram model) {
        return observed.classes().stream()
                .mapToDouble(
                        each ->
                                weight(each)
                                        * square(
                                                each.semivariance()
                                                        - model.semivariance(each.metres())))
                .sum();
    }

    private static double weight(DistanceClass each) {
        return each.pairs() / square(each.metres());
    }

    private static double square(double x) {
        return x * x;
    }
}
