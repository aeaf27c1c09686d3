package org.anlan.forecasting.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anlan.forecasting.special.Normal;

/// The relative operating characteristic of a forecast: hits against false alarms at every
/// threshold, the area below, and how sure it is.
///
/// The area is the chance that an event had a higher forecast than a non-event, ties counting
/// half; its variance by DeLong from midranks in O(n log n). Immutable.
///
/// @see "E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, 1988; X. Sun, W. Xu, 2014 (midranks)"
public final class RocCurve {

    private final List<Place> places = new ArrayList<>(); // forecasts rising
    private final double events;
    private final double quiet;

    /// @param forecasts higher means likelier
    /// @param happened one per forecast
    public RocCurve(double[] forecasts, boolean[] happened) {
        this(table(forecasts, happened));
    }

    /// @param table its cases
    public RocCurve(OutcomeTable table) {
        events = table.events();
        quiet = table.cases() - table.events();
        double eventsBelow = 0;
        double quietBelow = 0;
        for (var line : table.lines()) {
            var ofEvents = (quietBelow + line.quiet() / 2.0) / quiet;
            var ofQuiet = 1 - (eventsBelow + line.events() / 2.0) / events;
            places.add(new Place(line, ofEvents, ofQuiet));
            eventsBelow += line.events();
            quietBelow += line.quiet();
        }
    }

    private static OutcomeTable table(double[] forecasts, boolean[] happened) {
        var table = new OutcomeTable();
        for (int i = 0; i < forecasts.length; i++) {
            table.add(forecasts[i], happened[i]);
        }
        return table;
    }

    /// The area; `NaN` without both events and non-events.
    public double area() {
        return events == 0 || quiet == 0 ? Double.NaN : mean(Place::ofEvents, Place::events);
    }

    /// DeLong's variance of the area; `NaN` with fewer than two of either.
    public double variance() {
        return events < 2 || quiet < 2
                ? Double.NaN
                : spread(Place::ofEvents, Place::events) / events
                        + spread(Place::ofQuiet, Place::quiet) / quiet;
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
        double warned = 0;
        double inVain = 0;
        for (var place : places.reversed()) {
            warned += place.events();
            inVain += place.quiet();
            points.add(new Point(place.line.forecast(), inVain / quiet, warned / events));
        }
        return points;
    }

    /// One threshold.
    ///
    /// @param threshold a forecast of at least this is a warning
    /// @param falseDetection of the non-events, the share warned
    /// @param detection of the events, the share warned
    public record Point(double threshold, double falseDetection, double detection) {}

    /// One forecast value: the share of non-events below it, and of events above it.
    private record Place(OutcomeTable.Line line, double ofEvents, double ofQuiet) {

        double events() {
            return line.events();
        }

        double quiet() {
            return line.quiet();
        }
    }

    private double mean(ToDoubleFunction<Place> value, ToDoubleFunction<Place> count) {
        var n = places.stream().mapToDouble(count).sum();
        return places.stream()
                        .mapToDouble(p -> count.applyAsDouble(p) * value.applyAsDouble(p))
                        .sum()
                / n;
    }

    private double spread(ToDoubleFunction<Place> value, ToDoubleFunction<Place> count) {
        var mean = mean(value, count);
        var n = places.stream().mapToDouble(count).sum();
        return places.stream()
                        .mapToDouble(
                                p ->
                                        count.applyAsDouble(p)
                                                * Math.pow(value.applyAsDouble(p) - mean, 2))
                        .sum()
                / (n - 1);
    }
}
