package org.anlan.forecasting.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        int n = forecasts.length;
        var steps = pool(forecasts, outcomes);
        var score =
                IntStream.range(0, n).mapToDouble(i -> square(forecasts[i] - outcomes[i])).sum()
                        / n;
        var rate = Arrays.stream(outcomes).average().orElseThrow();
        var uncertainty = rate * (1 - rate);
        // outcomes are 0 or 1: a step of chance c and m cases has the squares m c (1 − c)
        var recalibrated =
                steps.stream().mapToDouble(s -> s.cases() * s.chance() * (1 - s.chance())).sum()
                        / n;
        return new Corp(
                score, score - recalibrated, uncertainty - recalibrated, uncertainty, steps);
    }

    private static List<Step> pool(double[] forecasts, double[] outcomes) {
        var order =
                IntStream.range(0, forecasts.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> forecasts[i]))
                        .toList();
        var steps = new ArrayList<Step>();
        for (var i : order) { // equal forecasts are one step, before anything is compared
            var one = new Step(forecasts[i], forecasts[i], 1, outcomes[i]);
            var isEqual = !steps.isEmpty() && steps.getLast().high() == one.low();
            steps.add(isEqual ? steps.removeLast().with(one) : one);
        }
        return rising(steps);
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

    private static double square(double x) {
        return x * x;
    }

    /// Forecasts with one recalibrated chance.
    ///
    /// @param low the lowest forecast
    /// @param high the highest
    /// @param cases how many
    /// @param events how many happened
    public record Step(double low, double high, int cases, double events) {

        /// What the forecast should have been.
        public double chance() {
            return events / cases;
        }

        Step with(Step next) {
            return new Step(low, next.high, cases + next.cases, events + next.events);
        }
    }
}
