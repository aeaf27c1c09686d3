package org.anlan.forecasting.pooling;

import java.util.Arrays;

/// Every expert's distribution function on one question, a straight line between its quantiles and
/// the ends of the intrinsic range, read at every value that anybody named. Where an expert's own
/// values stand among them is found once for all mixtures. Immutable, safe for all threads.
final class PanelCurves {

    private final double[] levels;
    private final double[] places;
    private final int[][] corners;

    PanelCurves(ExpertPanel panel, int item) {
        levels = panel.levels();
        places = places(panel, item);
        corners = new int[panel.experts()][];
        for (int e = 0; e < corners.length; e++) {
            corners[e] = panel.answered(e, item) ? corners(panel.quantiles(e, item)) : new int[0];
        }
    }

    private int[] corners(double[] quantiles) {
        var corners = new int[quantiles.length];
        for (int k = 0; k < corners.length; k++) {
            corners[k] = Arrays.binarySearch(places, quantiles[k]);
        }
        return corners;
    }

    private static double[] places(ExpertPanel panel, int item) {
        var places = new double[2 + panel.experts() * panel.levels().length];
        places[0] = panel.low(item);
        places[1] = panel.high(item);
        int size = 2;
        for (int e = 0; e < panel.experts(); e++) {
            if (panel.answered(e, item)) {
                var quantiles = panel.quantiles(e, item);
                System.arraycopy(quantiles, 0, places, size, quantiles.length);
                size += quantiles.length;
            }
        }
        Arrays.sort(places, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                places[distinct++] = places[i];
            }
        }
        return Arrays.copyOf(places, distinct);
    }

    int size() {
        return places.length;
    }

    /// Adds an expert's curve with a weight. Who did not answer adds nothing.
    ///
    /// @return the weight added
    double add(double[] sum, int expert, double weight) {
        var own = corners[expert];
        if (own.length == 0 || !(weight > 0)) {
            return 0;
        }
        for (int k = 0; k <= own.length; k++) {
            var right = k == own.length ? places.length - 1 : own[k];
            var below = k == 0 ? 0 : levels[k - 1];
            var above = k == own.length ? 1 : levels[k];
            line(sum, k == 0 ? 0 : own[k - 1], right, weight * below, weight * above);
        }
        return weight;
    }

    /// Adds a straight line after the place on the left, up to and with the one on the right.
    private void line(double[] sum, int left, int right, double below, double above) {
        var start = places[left];
        var slope = (above - below) / (places[right] - start);
        for (int i = left + 1; i < right; i++) {
            sum[i] += below + (places[i] - start) * slope;
        }
        if (left < right || left == 0) { // else the last quantile is the end of the range
            sum[right] += above;
        }
    }

    /// The quantiles of a weighted sum of curves; all `NaN` of nothing.
    ///
    /// @param weights their sum
    double[] quantiles(double[] sum, double weights) {
        var quantiles = new double[levels.length];
        if (!(weights > 0)) {
            Arrays.fill(quantiles, Double.NaN);
            return quantiles;
        }
        int from = 0;
        for (int k = 0; k < levels.length; k++) {
            var wanted = levels[k] * weights;
            from = atLeast(sum, wanted, from);
            var i = Math.clamp(from, 1, places.length - 1);
            quantiles[k] = between(wanted, sum[i - 1], places[i - 1], sum[i], places[i]);
        }
        return quantiles;
    }

    /// The first place from which on the sum is not below what is wanted.
    private static int atLeast(double[] sum, double wanted, int from) {
        int low = from;
        int high = sum.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sum[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double between(double x, double x0, double y0, double x1, double y1) {
        return x1 == x0 ? y1 : y0 + (x - x0) / (x1 - x0) * (y1 - y0);
    }
}
