package org.anlan.forecasting.pooling;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A weighted mixture of quantile opinions, which need not name the same probabilities.
///
/// Each distribution is a straight line between its quantiles, and ends one tenth of the range of
/// all quantiles beyond the lowest and the highest of them (the intrinsic range). Immutable.
final class QuantileMixture {

    private static final double OVERSHOOT = 0.1;

    private final double low;
    private final double high;
    private final NavigableMap<Double, Double> mixture = new TreeMap<>();

    /// @param weights one per opinion, not negative, not all 0
    QuantileMixture(List<QuantileOpinion> opinions, double[] weights) {
        var lowest = opinions.stream().mapToDouble(QuantileOpinion::lowest).min().orElseThrow();
        var highest = opinions.stream().mapToDouble(QuantileOpinion::highest).max().orElseThrow();
        low = lowest - OVERSHOOT * (highest - lowest);
        high = highest + OVERSHOOT * (highest - lowest);
        var values = new TreeSet<Double>(List.of(low, high));
        opinions.forEach(each -> values.addAll(each.quantiles().values()));
        var curves = opinions.stream().map(this::curve).toList();
        for (var value : values) {
            mixture.put(value, mean(curves, weights, value));
        }
    }

    private static double mean(
            List<NavigableMap<Double, Double>> curves, double[] weights, double value) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * probability(curves.get(i), value);
            all += weights[i];
        }
        return sum / all;
    }

    /// The value of the mixture at a probability.
    double quantile(double probability) {
        return value(mixture, probability);
    }

    /// The value of one opinion at a probability, within the range of all.
    double quantile(QuantileOpinion opinion, double probability) {
        return value(curve(opinion), probability);
    }

    /// The length of the intrinsic range.
    double range() {
        return high - low;
    }

    /// Value to probability of one opinion.
    private NavigableMap<Double, Double> curve(QuantileOpinion opinion) {
        var curve = new TreeMap<Double, Double>();
        curve.put(low, 0.0);
        opinion.quantiles().forEach((probability, value) -> curve.put(value, probability));
        curve.put(high, 1.0);
        return curve;
    }

    private static double probability(NavigableMap<Double, Double> curve, double value) {
        var below = curve.floorEntry(value);
        var above = curve.ceilingEntry(value);
        return below.getKey().equals(above.getKey())
                ? below.getValue()
                : interpolate(
                        value, below.getKey(), below.getValue(), above.getKey(), above.getValue());
    }

    private static double value(NavigableMap<Double, Double> curve, double probability) {
        var before = curve.firstEntry();
        for (var after : curve.entrySet()) {
            if (after.getValue() >= probability) {
                return after.getKey().equals(before.getKey())
                        ? after.getKey()
                        : interpolate(
                                probability,
                                before.getValue(),
                                before.getKey(),
                                after.getValue(),
                                after.getKey());
            }
            before = after;
        }
        return curve.lastKey();
    }

    private static double interpolate(double x, double x0, double y0, double x1, double y1) {
        return y0 + (x - x0) / (x1 - x0) * (y1 - y0);
    }
}
