package org.anlan.forecasting.extremes;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Fits the P-III curve to plotted floods 适线法: the mean by moments, Cv and Cs so that the curve
/// passes the points as near as can be.
///
/// The search is a downhill simplex from Cv by moments with Cs of 0 to 3 Cv and with the ratio by
/// L-moments, and keeps the best; |Cs| stays within 6 Cv.
///
/// @see "SL 44-2006 水利水电工程设计洪水计算规范, section 3.2 and appendix A"
public final class CurveFit {

    private static final double MOST_RATIO = 6;
    private static final double MOST_VARIATION = 10;
    private static final int FEWEST_FOR_L_MOMENTS = 4;

    private final List<PlottingPosition> points;
    private final Criterion criterion;
    private final boolean heavyTop;
    private final double mean;
    private final double share;

    /// How far a point lies from the curve.
    public enum Criterion {
        /// The sum of distances: the default.
        ABSOLUTE,
        /// The sum of squared distances.
        SQUARE,
        /// The sum of squared distances, each in units of the point.
        RELATIVE
    }

    /// @param points the largest first, values above 0
    /// @param years N: how many years they stand for
    /// @param heavyTop whether the upper third counts twice
    public CurveFit(
            List<PlottingPosition> points, int years, Criterion criterion, boolean heavyTop) {
        this.points = List.copyOf(points);
        this.criterion = criterion;
        this.heavyTop = heavyTop;
        var a = points.stream().filter(PlottingPosition::extraordinary).count();
        share = a == points.size() ? 0 : (years - a) / (double) (points.size() - a);
        mean = weighted(1, 0) / weighted(0, 0);
    }

    /// The mean by moments, `(1/N)[Σ_a x + (N−a)/(n−l) Σ x]`.
    public double mean() {
        return mean;
    }

    /// Cv by moments.
    public double variationByMoments() {
        var years = weighted(0, 0);
        return Math.sqrt(weighted(2, mean) / (years - 1)) / mean;
    }

    /// The misfit S of a curve with this mean.
    public double misfit(double variation, double skewness) {
        double sum = 0;
        for (int m = 0; m < points.size(); m++) {
            var point = points.get(m);
            var curve = mean * (1 + variation * Pearson3.factor(skewness, point.exceedance()));
            var weight = heavyTop && m < (points.size() + 2) / 3 ? 2 : 1;
            sum += weight * distance(point.value() - curve, point.value());
        }
        return sum;
    }

    /// Cs/Cv by L-moments of the floods plotted, a start of the search; none if they are too few.
    private DoubleStream ratioByLMoments() {
        var values = points.stream().mapToDouble(PlottingPosition::value).toArray();
        if (values.length < FEWEST_FOR_L_MOMENTS || Arrays.stream(values).distinct().count() < 2) {
            return DoubleStream.empty();
        }
        var fit = Pearson3.byLMoments(values);
        var ratio = fit.skewness() * fit.mean() / fit.deviation();
        return DoubleStream.of(Math.clamp(ratio, -MOST_RATIO, MOST_RATIO));
    }

    /// The best curve.
    ///
    /// @param ratio Cs/Cv, 0 to 6, if it is laid down
    public Pearson3 fit(OptionalDouble ratio) {
        var start = Math.max(variationByMoments(), 1e-3);
        var best =
                DoubleStream.concat(DoubleStream.of(0, 1, 2, 3), ratioByLMoments())
                        .mapToObj(k -> search(start, ratio.orElse(k), ratio))
                        .reduce((x, y) -> misfit(y) < misfit(x) ? y : x)
                        .orElseThrow();
        return new Pearson3(mean, mean * best[0], best[1]);
    }

    private double[] search(double variation, double ratio, OptionalDouble laidDown) {
        if (laidDown.isPresent()) {
            var best = SimplexSearch.maximiseCarefully(p -> -bounded(p[0], ratio), variation);
            return new double[] {best.getPoint()[0], ratio * best.getPoint()[0]};
        }
        var best = SimplexSearch.maximiseCarefully(p -> -bounded(p[0], p[1]), variation, ratio);
        return new double[] {best.getPoint()[0], best.getPoint()[0] * best.getPoint()[1]};
    }

    private double bounded(double variation, double ratio) {
        return variation > 0 && variation < MOST_VARIATION && Math.abs(ratio) <= MOST_RATIO
                ? misfit(variation, variation * ratio)
                : Double.MAX_VALUE;
    }

    private double misfit(double[] curve) {
        return misfit(curve[0], curve[1]);
    }

    private double distance(double difference, double value) {
        return switch (criterion) {
            case ABSOLUTE -> Math.abs(difference);
            case SQUARE -> difference * difference;
            case RELATIVE -> difference * difference / (value * value);
        };
    }

    private double weighted(int power, double about) {
        return points.stream()
                .mapToDouble(
                        point ->
                                (point.extraordinary() ? 1 : share)
                                        * Math.pow(point.value() - about, power))
                .sum();
    }
}
