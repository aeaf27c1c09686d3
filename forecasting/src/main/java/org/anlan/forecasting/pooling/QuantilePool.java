package org.anlan.forecasting.pooling;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The linear pool of quantile opinions with equal weights: the departments' distributions are
/// mixed, then read at every probability that any of them gave.
///
/// Each distribution is a straight line between its quantiles, and ends one tenth of the range of
/// all quantiles beyond the lowest and the highest of them (the intrinsic range).
///
/// @see "R. Cooke, Experts in Uncertainty, 1991, chapter 12 (equal weight decision maker)"
public final class QuantilePool {

    private static final double OVERSHOOT = 0.1;
    private static final double MEDIAN = 0.5;

    private final List<QuantileOpinion> opinions;
    private final double low;
    private final double high;

    private QuantilePool(List<QuantileOpinion> opinions) {
        this.opinions = opinions;
        var lowest = opinions.stream().mapToDouble(QuantileOpinion::lowest).min().orElseThrow();
        var highest = opinions.stream().mapToDouble(QuantileOpinion::highest).max().orElseThrow();
        low = lowest - OVERSHOOT * (highest - lowest);
        high = highest + OVERSHOOT * (highest - lowest);
    }

    /// Pools opinions; one alone keeps its quantiles.
    ///
    /// @throws IllegalArgumentException if there is no opinion, or a department has two
    public static Pooled pool(List<QuantileOpinion> opinions) {
        Departments.check(opinions.stream().map(QuantileOpinion::department).toList());
        return new QuantilePool(
                        opinions.stream()
                                .sorted(Comparator.comparing(QuantileOpinion::department))
                                .toList())
                .pooled();
    }

    private Pooled pooled() {
        var mixture = mixture();
        var quantiles = new TreeMap<Double, Double>();
        for (var opinion : opinions) {
            for (var probability : opinion.quantiles().keySet()) {
                quantiles.put(probability, value(mixture, probability));
            }
        }
        var median = value(mixture, MEDIAN);
        var differences =
                opinions.stream()
                        .map(each -> new Difference(each, value(curve(each), MEDIAN) - median))
                        .sorted(
                                Comparator.comparingDouble(
                                                (Difference each) -> Math.abs(each.fromMedian()))
                                        .reversed())
                        .toList();
        return new Pooled(quantiles, median, differences);
    }

    /// Value to probability of the mixture, at every value any opinion names.
    private NavigableMap<Double, Double> mixture() {
        var values = new TreeSet<Double>(List.of(low, high));
        opinions.forEach(each -> values.addAll(each.quantiles().values()));
        var curves = opinions.stream().map(this::curve).toList();
        var mixture = new TreeMap<Double, Double>();
        for (var value : values) {
            mixture.put(
                    value,
                    curves.stream()
                            .mapToDouble(each -> probability(each, value))
                            .average()
                            .orElseThrow());
        }
        return mixture;
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

    /// One opinion out of many.
    ///
    /// @param quantiles probability to value, at every probability that was given
    /// @param median the value as likely exceeded as not
    /// @param differencesFirst the opinions, the farthest median first, then by department
    public record Pooled(
            NavigableMap<Double, Double> quantiles,
            double median,
            List<Difference> differencesFirst) {

        public Pooled {
            quantiles = Collections.unmodifiableNavigableMap(new TreeMap<>(quantiles));
            differencesFirst = List.copyOf(differencesFirst);
        }
    }

    /// How far an opinion is from the pool.
    ///
    /// @param fromMedian the opinion's median less the pooled one, in the quantity's unit
    public record Difference(QuantileOpinion opinion, double fromMedian) {}
}
