package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The linear pool of quantile opinions with equal weights: the departments' distributions are
/// mixed, then read at every probability that any of them gave.
///
/// Each distribution is a straight line between its quantiles, and ends one tenth of the range of
/// all quantiles beyond the lowest and the highest of them (the intrinsic range).
///
/// @see "R. Cooke, Experts in Uncertainty, 1991, chapter 12 (equal weight decision maker)"
public final class QuantilePool {

    private static final double MEDIAN = 0.5;

    private final List<QuantileOpinion> opinions;
    private final QuantileMixture mixture;

    private QuantilePool(List<QuantileOpinion> opinions) {
        this.opinions = opinions;
        var alike = new double[opinions.size()];
        Arrays.fill(alike, 1);
        mixture = new QuantileMixture(opinions, alike);
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
        var quantiles = new TreeMap<Double, Double>();
        for (var opinion : opinions) {
            for (var probability : opinion.quantiles().keySet()) {
                quantiles.put(probability, mixture.quantile(probability));
            }
        }
        var median = mixture.quantile(MEDIAN);
        var differences =
                opinions.stream()
                        .map(each -> new Difference(each, mixture.quantile(each, MEDIAN) - median))
                        .sorted(
                                Comparator.comparingDouble(
                                                (Difference each) -> Math.abs(each.fromMedian()))
                                        .reversed())
                        .toList();
        return new Pooled(quantiles, median, differences);
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
