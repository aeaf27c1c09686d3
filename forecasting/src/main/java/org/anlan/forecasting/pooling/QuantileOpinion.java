package org.anlan.forecasting.pooling;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What one department thinks of a quantity: a value for each of two or more probabilities.
///
/// @param department its name or id, unique in a pool
/// @param quantiles probability (between 0 and 1, open) to value; values rise with probability
public record QuantileOpinion(String department, NavigableMap<Double, Double> quantiles) {

    private static final int FEWEST = 2;

    public QuantileOpinion {
        quantiles = Collections.unmodifiableNavigableMap(new TreeMap<>(quantiles));
        if (quantiles.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "Quantiles of %s %s must be two or more.".formatted(department, quantiles));
        }
        double before = Double.NEGATIVE_INFINITY;
        for (var each : quantiles.entrySet()) {
            check(department, each, before);
            before = each.getValue();
        }
    }

    private static void check(String department, Map.Entry<Double, Double> each, double before) {
        if (!(each.getKey() > 0 && each.getKey() < 1)) {
            throw new IllegalArgumentException(
                    "Probability %s of %s must lie between 0 and 1."
                            .formatted(each.getKey(), department));
        }
        if (!(each.getValue() > before) || Double.isInfinite(each.getValue())) {
            throw new IllegalArgumentException(
                    "Quantile %s of %s (%s) must be finite and above the one before (%s)."
                            .formatted(each.getKey(), department, each.getValue(), before));
        }
    }

    /// The value at a probability, on the straight lines between those that were named; its own
    /// intrinsic range beyond them.
    public double at(double probability) {
        return new QuantileMixture(List.of(this), new double[] {1}).quantile(probability);
    }

    double lowest() {
        return quantiles.firstEntry().getValue();
    }

    double highest() {
        return quantiles.lastEntry().getValue();
    }
}
