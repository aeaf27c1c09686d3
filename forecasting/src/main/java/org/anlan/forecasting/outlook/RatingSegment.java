package org.anlan.forecasting.outlook;

import java.util.stream.IntStream;
import org.anlan.forecasting.special.Normal;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// A piece of a rating curve: `Q = a (H − H₀)^b`.
///
/// @param a flow at one metre above H₀, m³/s, above 0
/// @param zero H₀, the stage without flow, m
/// @param b exponent, above 0
/// @param from the least stage it holds for, m, not below H₀
/// @param to the greatest, above `from`
/// @param deviation of ln Q about the curve; `NaN` if not known
/// @param gaugings how many it was fitted to; 0 if it was given
/// @see "ISO 18320:2020, Measurement of liquid flow in open channels: determination of the
///     stage–discharge relationship"
public record RatingSegment(
        double a, double zero, double b, double from, double to, double deviation, int gaugings) {

    private static final int LEAST = 4;
    private static final double CLOSEST = 1e-4;
    private static final double FARTHEST = 2;

    /// @throws IllegalArgumentException if a value is out of range
    public RatingSegment {
        if (!(a > 0 && b > 0 && from >= zero && to > from && !(deviation < 0))
                || !Double.isFinite(a + b + zero + to)) {
            throw new IllegalArgumentException(
                    "Segment (a %s, H0 %s, b %s, %s to %s m, deviation %s) must have a and b above 0, H0 not above its lower end, and that below its upper end."
                            .formatted(a, zero, b, from, to, deviation));
        }
    }

    /// Fits to gaugings by least squares of ln Q, the stage without flow by search.
    ///
    /// @param stages m, at least four, two of them different
    /// @param flows m³/s, above 0, as many
    /// @throws IllegalArgumentException if there are too few, or flow does not rise with stage
    public static RatingSegment fit(double[] stages, double[] flows, double from, double to) {
        var inside =
                IntStream.range(0, stages.length)
                        .filter(i -> stages[i] >= from && stages[i] <= to)
                        .toArray();
        var low = IntStream.of(inside).mapToDouble(i -> stages[i]).min().orElse(from);
        var high = IntStream.of(inside).mapToDouble(i -> stages[i]).max().orElse(from);
        if (inside.length < LEAST || !(high > low)) {
            throw new IllegalArgumentException(
                    "Segment (%s to %s m, %d gaugings) must have four at different stages."
                            .formatted(from, to, inside.length));
        }
        var most = FARTHEST * (high - low);
        var below = Math.min(from, low);
        var depth =
                Math.exp(
                        least(
                                log -> line(stages, flows, inside, below - Math.exp(log)),
                                Math.log(CLOSEST * (high - low)),
                                Math.log(most)));
        var line = line(stages, flows, inside, below - depth);
        var free = Math.max(1, inside.length - 3);
        return new RatingSegment(
                Math.exp(line.getIntercept()),
                below - depth,
                line.getSlope(),
                from,
                to,
                Math.sqrt(Math.max(0, line.getSumSquaredErrors()) / free),
                inside.length);
    }

    private interface Lines {
        SimpleRegression at(double log);
    }

    private static double least(Lines lines, double low, double high) {
        return new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        MaxEval.unlimited(),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(x -> lines.at(x).getSumSquaredErrors()),
                        new SearchInterval(low, high))
                .getPoint();
    }

    private static SimpleRegression line(
            double[] stages, double[] flows, int[] inside, double zero) {
        var line = new SimpleRegression();
        for (var i : inside) {
            line.addData(Math.log(stages[i] - zero), Math.log(flows[i]));
        }
        return line;
    }

    /// The flow at a stage, m³/s; 0 at and below the stage without flow.
    public double flow(double stage) {
        return stage <= zero ? 0 : a * Math.pow(stage - zero, b);
    }

    /// The stage of a flow, m.
    public double stage(double flow) {
        return zero + Math.pow(Math.max(0, flow) / a, 1 / b);
    }

    /// The factor by which one flow may lie above the curve (or below, divided): Student's t where
    /// the deviation was estimated, the normal where it was given.
    ///
    /// @param inside the chance to lie between, such as 0.95
    public double factor(double inside) {
        var p = (1 + inside) / 2;
        var z =
                gaugings > 3
                        ? new TDistribution(null, gaugings - 3.0).inverseCumulativeProbability(p)
                        : Normal.quantile(p);
        var wide = gaugings > 0 ? Math.sqrt(1 + 1.0 / gaugings) : 1;
        return Math.exp(z * wide * deviation);
    }

    RatingSegment between(double low, double high) {
        return new RatingSegment(a, zero, b, low, high, deviation, gaugings);
    }
}
