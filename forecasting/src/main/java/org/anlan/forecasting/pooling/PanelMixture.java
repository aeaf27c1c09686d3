package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The weighted mixture of the experts' distributions on one question, each a straight line
/// between its quantiles and the ends of the intrinsic range. Experts are added one by one, so
/// that every subset in a row costs one pass. Not safe for several threads.
final class PanelMixture {

    private final double[] levels;
    private final double[] places;
    private final double[][] curves;
    private final double[] sum;
    private double weights;

    PanelMixture(ExpertPanel panel, int item) {
        levels = panel.levels();
        places =
                DoubleStream.concat(
                                DoubleStream.of(panel.low(item), panel.high(item)),
                                IntStream.range(0, panel.experts())
                                        .filter(e -> panel.answered(e, item))
                                        .boxed()
                                        .flatMapToDouble(
                                                e -> Arrays.stream(panel.quantiles(e, item))))
                        .sorted()
                        .distinct()
                        .toArray();
        curves = new double[panel.experts()][];
        for (int e = 0; e < curves.length; e++) {
            curves[e] = panel.answered(e, item) ? curve(panel, e, item) : new double[0];
        }
        sum = new double[places.length];
    }

    /// Who did not answer adds nothing.
    void add(int expert, double weight) {
        if (curves[expert].length > 0 && weight > 0) {
            weights += weight;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * curves[expert][i];
            }
        }
    }

    /// The quantiles of what was added; all `NaN` of nothing.
    double[] quantiles() {
        var quantiles = new double[levels.length];
        Arrays.fill(quantiles, Double.NaN);
        int i = 1;
        for (int k = 0; k < levels.length && weights > 0; k++) {
            var wanted = levels[k] * weights;
            while (i < places.length - 1 && sum[i] < wanted) {
                i++;
            }
            quantiles[k] = between(wanted, sum[i - 1], places[i - 1], sum[i], places[i]);
        }
        return quantiles;
    }

    private double[] curve(ExpertPanel panel, int expert, int item) {
        var quantiles = panel.quantiles(expert, item);
        var curve = new double[places.length];
        int k = 0;
        for (int i = 0; i < places.length; i++) {
            while (k < quantiles.length && quantiles[k] < places[i]) {
                k++;
            }
            var left = k == 0 ? panel.low(item) : quantiles[k - 1];
            var right = k == quantiles.length ? panel.high(item) : quantiles[k];
            var below = k == 0 ? 0 : levels[k - 1];
            var above = k == quantiles.length ? 1 : levels[k];
            curve[i] = between(places[i], left, below, right, above);
        }
        return curve;
    }

    private static double between(double x, double x0, double y0, double x1, double y1) {
        return x1 == x0 ? y1 : y0 + (x - x0) / (x1 - x0) * (y1 - y0);
    }
}
