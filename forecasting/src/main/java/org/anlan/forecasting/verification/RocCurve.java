package org.anlan.forecasting.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.anlan.forecasting.special.Normal;

/// The relative operating characteristic of a forecast: hits against false alarms at every
/// threshold, the area below, and how sure it is.
///
/// The area is the chance that an event had a higher forecast than a non-event, ties counting
/// half; its variance by DeLong from midranks in O(n log n).
///
/// @see "E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, 1988; X. Sun, W. Xu, 2014 (midranks)"
public final class RocCurve {

    private final double[] events;
    private final double[] quiet;
    private final double[] eventPlaces;
    private final double[] quietPlaces;

    /// @param forecasts higher means likelier
    /// @param happened one per forecast
    public RocCurve(double[] forecasts, boolean[] happened) {
        events = sorted(forecasts, happened, true);
        quiet = sorted(forecasts, happened, false);
        eventPlaces = Arrays.stream(events).map(x -> below(quiet, x)).toArray();
        quietPlaces = Arrays.stream(quiet).map(x -> 1 - below(events, x)).toArray();
    }

    /// The area; `NaN` without both events and non-events.
    public double area() {
        return Arrays.stream(eventPlaces).average().orElse(Double.NaN)
                + (quiet.length == 0 ? Double.NaN : 0);
    }

    /// DeLong's variance of the area; `NaN` with fewer than two of either.
    public double variance() {
        return variance(eventPlaces) / events.length + variance(quietPlaces) / quiet.length;
    }

    /// The ends of the interval about the area, kept within 0 and 1.
    public double[] interval(double confidence) {
        var reach = Normal.quantile((1 + confidence) / 2) * Math.sqrt(variance());
        return new double[] {Math.max(0, area() - reach), Math.min(1, area() + reach)};
    }

    /// The curve from (0, 0) to (1, 1).
    public List<Point> points() {
        var points = new ArrayList<Point>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        for (var threshold : distinct()) {
            points.add(new Point(threshold, from(quiet, threshold), from(events, threshold)));
        }
        return points;
    }

    /// One threshold.
    ///
    /// @param threshold a forecast of at least this is a warning
    /// @param falseDetection of the non-events, the share warned
    /// @param detection of the events, the share warned
    public record Point(double threshold, double falseDetection, double detection) {}

    private List<Double> distinct() {
        return DoubleStream.concat(Arrays.stream(events), Arrays.stream(quiet))
                .distinct()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static double[] sorted(double[] forecasts, boolean[] happened, boolean which) {
        return IntStream.range(0, forecasts.length)
                .filter(i -> happened[i] == which)
                .mapToDouble(i -> forecasts[i])
                .sorted()
                .toArray();
    }

    private static double from(double[] sorted, double threshold) {
        return 1 - first(sorted, threshold, false) / (double) sorted.length;
    }

    /// The share of values below `x`, those equal counting half.
    private static double below(double[] sorted, double x) {
        return (first(sorted, x, false) + first(sorted, x, true)) / (2.0 * sorted.length);
    }

    /// How many values are below `x`, or not above it.
    private static int first(double[] sorted, double x, boolean after) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < x || (after && sorted[middle] == x)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double variance(double[] values) {
        var mean = Arrays.stream(values).average().orElse(Double.NaN);
        var squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return values.length < 2 ? Double.NaN : squares / (values.length - 1);
    }
}
