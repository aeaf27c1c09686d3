package org.anlan.forecasting.verification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// All that is needed to tell how good the forecasts of one key are, added up case by case: it
/// does not grow with the cases, and two of them merge into that of the union to 1e-12, whatever
/// the order. Not thread-safe.
///
/// @see "R. W. Katz, A. H. Murphy, 1997; A. Neumaier, 1974"
public final class Accumulator {

    /// How many cases are kept for tests that need the series: a year of days.
    public static final int WINDOW = 366;

    private static final int SHARES = 20;

    private final int window;
    private final Map<Score, ScoreSum> sums = new EnumMap<>(Score.class);
    private final Map<Reference, Duel> duels = new EnumMap<>(Reference.class);
    private OutcomeTable chances = new OutcomeTable();
    private Optional<OrderedHits> levels = Optional.empty();
    private Histogram shares = Histogram.empty(SHARES);

    /// With the usual window.
    public Accumulator() {
        this(WINDOW);
    }

    /// @param window H, how many of the latest cases are kept for tests; 1 or more
    public Accumulator(int window) {
        this.window = window;
    }

    /// Adds one verified forecast to all scores.
    ///
    /// @throws IllegalArgumentException if what was observed does not fit the forecast's form, or
    ///     the number of levels is another than before; nothing is added then
    public void add(FrozenPair pair) {
        var value = pair.forecast().value();
        var scores = value.scores(pair.observed());
        var theirs = new EnumMap<Reference, Double>(Reference.class);
        pair.forecast()
                .references()
                .forEach((which, told) -> theirs.put(which, told.mainScore(pair.observed())));
        switch (value) {
            case ForecastValue.Chance chance ->
                    chances.add(chance.probability(), pair.observed() == 1);
            case ForecastValue.Levels told -> levels = Optional.of(hits(told, pair.observed()));
            case ForecastValue.Ensemble ensemble ->
                    shares = shares.plusShare(share(ensemble, pair));
            case ForecastValue.Quantiled _ -> {}
        }
        scores.forEach((score, each) -> sums.merge(score, one(each), ScoreSum::plus));
        var own = scores.getOrDefault(value.main(), Double.NaN);
        theirs.forEach((which, score) -> duel(which).add(pair, own, score));
    }

    private Duel duel(Reference which) {
        return duels.computeIfAbsent(which, _ -> new Duel(window));
    }

    private OrderedHits hits(ForecastValue.Levels told, double observed) {
        return levels.orElseGet(() -> OrderedHits.empty(told.probabilities().size()))
                .plus(OrderedHits.empty(told.probabilities().size()))
                .plus(told.median(), (int) observed);
    }

    private static double share(ForecastValue.Ensemble ensemble, FrozenPair pair) {
        var members = ensemble.members();
        double n = members.size() + 1.0;
        var below = members.stream().filter(x -> x < pair.observed()).count();
        var upTo = members.stream().filter(x -> x <= pair.observed()).count();
        return Pit.randomised(below / n, (upTo + 1) / n, pair.seed());
    }

    /// That of the union.
    public Accumulator plus(Accumulator other) {
        var both = new Accumulator(window);
        both.take(this);
        both.take(other);
        return both;
    }

    private void take(Accumulator part) {
        part.sums.forEach((score, sum) -> sums.merge(score, sum, ScoreSum::plus));
        part.duels.forEach(
                (which, duel) -> duels.merge(which, new Duel(window).plus(duel), Duel::plus));
        chances = chances.plus(part.chances);
        shares = shares.plus(part.shares);
        levels =
                levels.isPresent() && part.levels.isPresent()
                        ? Optional.of(levels.get().plus(part.levels.get()))
                        : levels.or(() -> part.levels);
    }

    private static ScoreSum one(double score) {
        return ScoreSum.NONE.plus(score);
    }

    /// The sum of a score; of nothing if no forecast had it.
    public ScoreSum sum(Score score) {
        return sums.getOrDefault(score, ScoreSum.NONE);
    }

    /// The chances told and what came: for Brier's parts, CORP, reliability, the ROC curve and
    /// hits and misses at any threshold.
    public OutcomeTable chances() {
        return chances.plus(new OutcomeTable());
    }

    /// The levels told (the median of their chances) against those that came; empty if none were.
    public Optional<OrderedHits> levels() {
        return levels;
    }

    /// Where observations lay within their ensembles, in twenty classes.
    public Histogram shares() {
        return shares;
    }

    /// Against a reference; of nothing if no forecast had one.
    public Duel against(Reference which) {
        return new Duel(window).plus(duels.getOrDefault(which, new Duel(window)));
    }
}
