package org.anlan.forecasting.verification;

import java.util.ArrayList;
import java.util.List;

/// Reliability without bins (CORP): forecasts are recalibrated by isotonic regression, and Brier's
/// score is miscalibration − discrimination + uncertainty, exactly.
///
/// @param score the mean Brier score
/// @param miscalibration MCB: what recalibration saves
/// @param discrimination DSC: what the recalibrated forecast saves over the base rate
/// @param uncertainty UNC: `ȳ(1 − ȳ)`
/// @param steps the recalibrated chances, rising
/// @see "T. Dimitriadis, T. Gneiting, A. I. Jordan, Stable reliability diagrams for probabilistic
///     classifiers, PNAS 118, 2021; M. Ayer et al., 1955 (pool adjacent violators)"
public record Corp(
        double score,
        double miscalibration,
        double discrimination,
        double uncertainty,
        List<Step> steps) {

    public Corp {
        steps = List.copyOf(steps);
    }

    /// Takes apart.
    ///
    /// @param forecasts chances, 0 to 1
    /// @param outcomes 1 if it happened, else 0
    public static Corp of(double[] forecasts, double[] outcomes) {
        return of(OutcomeTable.of(forecasts, outcomes));
    }

    /// Takes apart the score of a table's cases.
    ///
    /// @param table forecasts are chances, 0 to 1; at least one case
    public static Corp of(OutcomeTable table) {
        double n = table.cases();
        var steps = rising(table.lines().stream().map(Step::of).toList());
        var score = table.lines().stream().mapToDouble(Corp::squares).sum() / n;
        var rate = table.events() / n;
        var uncertainty = rate * (1 - rate);
        // outcomes are 0 or 1: a step of chance c and m cases has the squares m c (1 − c)
        var recalibrated =
                steps.stream().mapToDouble(s -> s.cases() * s.chance() * (1 - s.chance())).sum()
                        / n;
        return new Corp(
                score, score - recalibrated, uncertainty - recalibrated, uncertainty, steps);
    }

    private static double squares(OutcomeTable.Line line) {
        var p = line.forecast();
        return line.quiet() * p * p + line.events() * (1 - p) * (1 - p);
    }

    private static List<Step> rising(List<Step> steps) {
        var rising = new ArrayList<Step>();
        for (var step : steps) {
            rising.add(step);
            while (rising.size() > 1
                    && rising.get(rising.size() - 2).chance() >= rising.getLast().chance()) {
                var last = rising.removeLast();
                rising.add(rising.removeLast().with(last));
            }
        }
        return rising;
    }

    /// Forecasts with one recalibrated chance.
    ///
    /// @param low the lowest forecast
    /// @param high the highest
    /// @param cases how many
    /// @param events how many happened
    public record Step(double low, double high, long cases, long events) {

        /// What the forecast should have been.
        public double chance() {
            return events / (double) cases;
        }

        static Step of(OutcomeTable.Line line) {
            return new Step(line.forecast(), line.forecast(), line.cases(), line.events());
        }

        Step with(Step next) {
            return new Step(low, next.high, cases + next.cases, events + next.events);
        }
    }
}
