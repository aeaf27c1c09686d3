package org.anlan.forecasting.verification;

import java.util.ArrayList;
import java.util.List;

/// Forecasts of about the same chance. Not thread-safe.
final class Bin {

    private final List<OutcomeTable.Line> lines = new ArrayList<>();
    private ScoreSum.Sum forecasts = ScoreSum.Sum.ZERO;
    private long cases;
    private long events;

    void add(OutcomeTable.Line line) {
        lines.add(line);
        forecasts = forecasts.plus(line.cases() * line.forecast());
        cases += line.cases();
        events += line.events();
    }

    List<OutcomeTable.Line> lines() {
        return lines;
    }

    long cases() {
        return cases;
    }

    double meanForecast() {
        return forecasts.value() / cases;
    }

    double frequency() {
        return events / (double) cases;
    }
}
