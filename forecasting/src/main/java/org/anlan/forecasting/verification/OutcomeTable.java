package org.anlan.forecasting.verification;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// How often each forecast value was given, and how often the event came then: all that Brier's
/// parts, CORP, the reliability diagram and the ROC curve need, whatever the number of cases.
///
/// It grows with the number of different forecasts, not of cases. Order does not matter. Not
/// thread-safe.
///
/// @see "A. H. Murphy, R. L. Winkler, A general framework for forecast verification, 1987"
public final class OutcomeTable {

    private final TreeMap<Double, Line> lines = new TreeMap<>();

    /// Of many cases.
    ///
    /// @param forecasts chances, or any number that is higher where the event is likelier
    /// @param outcomes 1 if it happened, else 0; as many
    public static OutcomeTable of(double[] forecasts, double[] outcomes) {
        var table = new OutcomeTable();
        for (int i = 0; i < forecasts.length; i++) {
            table.add(forecasts[i], outcomes[i] != 0);
        }
        return table;
    }

    /// Adds one case.
    ///
    /// @throws IllegalArgumentException if the forecast is `NaN`
    public void add(double forecast, boolean happened) {
        if (Double.isNaN(forecast)) {
            throw new IllegalArgumentException("Forecast (NaN) must be a number.");
        }
        var value = forecast + 0.0; // −0 is 0
        add(new Line(value, happened ? 0 : 1, happened ? 1 : 0));
    }

    /// That of the union.
    public OutcomeTable plus(OutcomeTable other) {
        var both = new OutcomeTable();
        lines().forEach(both::add);
        other.lines().forEach(both::add);
        return both;
    }

    private void add(Line line) {
        lines.merge(line.forecast(), line, Line::plus);
    }

    /// One line for each forecast value, rising.
    public Collection<Line> lines() {
        return List.copyOf(lines.values());
    }

    /// How many cases.
    public long cases() {
        return lines.values().stream().mapToLong(Line::cases).sum();
    }

    /// How many events.
    public long events() {
        return lines.values().stream().mapToLong(Line::events).sum();
    }

    /// Hits and misses if one warns from a forecast on.
    public ContingencyTable warnedFrom(double threshold) {
        var counts = new double[4];
        for (var line : lines.values()) {
            var warned = line.forecast() >= threshold;
            counts[warned ? 0 : 2] += line.events();
            counts[warned ? 1 : 3] += line.quiet();
        }
        return new ContingencyTable(counts[0], counts[1], counts[2], counts[3]);
    }

    /// The cases of one forecast value.
    ///
    /// @param forecast the value
    /// @param quiet how often nothing came
    /// @param events how often the event came
    public record Line(double forecast, long quiet, long events) {

        /// Both.
        public long cases() {
            return quiet + events;
        }

        Line plus(Line other) {
            return new Line(forecast, quiet + other.quiet, events + other.events);
        }
    }
}
