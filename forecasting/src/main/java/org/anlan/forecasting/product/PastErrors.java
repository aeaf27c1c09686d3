package org.anlan.forecasting.product;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anlan.forecasting.book.PairBook.Verified;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.Reference;

/// How far a source's forecasts of the rain of a day erred at one lead, by what became of them in
/// the book. One issue is one case, whatever the number of counties: they share one weather.
///
/// @param issues how many different issues were verified
/// @param wet errors of forecasts of at least 1 mm; empty below 30
/// @param dry errors of the others; empty below 30
/// @param error mean absolute error, mm; empty without any
/// @param persistenceError of saying that it will rain as it did before, for the same cases
record PastErrors(
        int issues,
        Optional<Errors> wet,
        Optional<Errors> dry,
        OptionalDouble error,
        OptionalDouble persistenceError) {

    /// Fewer issues tell nothing.
    static final int FEWEST_ISSUES = 20;

    private static final int FEWEST_CASES = 30;
    private static final double WET_MM = 1;

    /// Of the roots, √observed − √forecast, about the forecast itself: a bias widens the spread,
    /// and the middle stays what the source said.
    ///
    /// @param deviation root of the mean square, √mm
    record Errors(int cases, double deviation) {}

    /// The errors that bear on a forecast; empty while too few issues were verified.
    Optional<Errors> of(double millimetres) {
        return issues < FEWEST_ISSUES ? Optional.empty() : millimetres >= WET_MM ? wet : dry;
    }

    /// Unknown while too few issues were verified; then whether it beat persistence.
    SkillMark mark() {
        if (issues < FEWEST_ISSUES || error.isEmpty() || persistenceError.isEmpty()) {
            return SkillMark.UNKNOWN;
        }
        return error.getAsDouble() < persistenceError.getAsDouble()
                ? SkillMark.SKILL
                : SkillMark.NO_SKILL;
    }

    /// @param verified forecasts of one source and lead, those issued after the rain began left out
    static PastErrors of(List<Verified> verified) {
        var wet = new ArrayList<Double>();
        var dry = new ArrayList<Double>();
        var sums = new Sums();
        for (var pair : verified) {
            var forecast = middle(pair.told().forecast().value());
            var observed = pair.came().observed();
            if (forecast.isPresent() && observed.isPresent() && isBefore(pair.told())) {
                var mm = forecast.getAsDouble();
                var root = Math.sqrt(observed.getAsDouble()) - Math.sqrt(mm);
                (mm >= WET_MM ? wet : dry).add(root);
                sums.add(pair.told(), mm, observed.getAsDouble());
            }
        }
        return new PastErrors(
                sums.issues.size(), errors(wet), errors(dry), sums.error(), sums.persistence());
    }

    private static boolean isBefore(Told told) {
        return told.forecast().issued().isBefore(told.validFrom());
    }

    /// What the source itself said: only the spread around it is ours.
    private static OptionalDouble middle(ForecastValue value) {
        return switch (value) {
            case ForecastValue.Ensemble one -> OptionalDouble.of(one.members().getFirst());
            case ForecastValue.Quantiled fan -> {
                var at = fan.levels().indexOf(0.5);
                yield at < 0 ? OptionalDouble.empty() : OptionalDouble.of(fan.values().get(at));
            }
            case ForecastValue.Chance _, ForecastValue.Levels _ -> OptionalDouble.empty();
        };
    }

    private static Optional<Errors> errors(List<Double> roots) {
        if (roots.size() < FEWEST_CASES) {
            return Optional.empty();
        }
        var square = roots.stream().mapToDouble(r -> r * r).sum() / roots.size();
        return Optional.of(new Errors(roots.size(), Math.sqrt(square)));
    }

    /// Absolute errors of source and persistence over the cases that have both.
    private static final class Sums {

        private final HashSet<String> issues = new HashSet<>();
        private double error;
        private double persistence;
        private int both;

        private void add(Told told, double forecast, double observed) {
            issues.add(told.source());
            var before = told.forecast().references().get(Reference.PERSISTENCE);
            if (before != null) {
                middle(before)
                        .ifPresent(
                                mm -> {
                                    error += Math.abs(forecast - observed);
                                    persistence += Math.abs(mm - observed);
                                    both++;
                                });
            }
        }

        private OptionalDouble error() {
            return both == 0 ? OptionalDouble.empty() : OptionalDouble.of(error / both);
        }

        private OptionalDouble persistence() {
            return both == 0 ? OptionalDouble.empty() : OptionalDouble.of(persistence / both);
        }
    }
}
