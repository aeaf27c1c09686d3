package org.anlan.forecasting.loop;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anlan.forecasting.verification.Accumulator;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.FrozenPair;
import org.anlan.forecasting.verification.OutcomeTable;
import org.anlan.forecasting.verification.Reference;

/// All that is told of the forecasts of one cut, added up case by case; two merge into that of the
/// union. Not thread-safe.
final class Tally {

    /// Levels from 1 blue to 4 red.
    static final int LEVELS = 4;

    private static final double PERCENT = 100;

    private Accumulator sums = new Accumulator(1);
    private OutcomeTable quantiles = new OutcomeTable();
    private final TreeMap<Integer, OutcomeTable> atLeast = new TreeMap<>();
    private final TreeMap<Double, Coverage> intervals = new TreeMap<>();
    private final Map<Reference, SkillSeries> series = new EnumMap<>(Reference.class);
    private long scored;
    private long unscored;

    /// Adds a case; one that cannot be scored is only counted.
    void add(Optional<FrozenPair> pair) {
        if (pair.isEmpty() || !isAdded(pair.get())) {
            unscored++;
            return;
        }
        scored++;
        tables(pair.get());
        skills(pair.get());
    }

    /// False where its form is not that of the cases before, such as another number of levels.
    private boolean isAdded(FrozenPair pair) {
        try {
            sums.add(pair);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void tables(FrozenPair pair) {
        switch (pair.forecast().value()) {
            case ForecastValue.Quantiled told -> quantiles(told, pair.observed());
            case ForecastValue.Levels told -> levels(told, (int) pair.observed());
            case ForecastValue.Chance _, ForecastValue.Ensemble _ -> {}
        }
    }

    private void quantiles(ForecastValue.Quantiled told, double observed) {
        for (int k = 0; k < told.levels().size(); k++) {
            quantiles.add(told.levels().get(k), observed <= told.values().get(k));
        }
        if (told.levels().size() > 1) {
            var nominal = told.levels().getLast() - told.levels().getFirst();
            var inside =
                    observed >= told.values().getFirst() && observed <= told.values().getLast();
            intervals.merge(
                    Math.rint(nominal * PERCENT) / PERCENT, Coverage.of(inside), Coverage::plus);
        }
    }

    private void levels(ForecastValue.Levels told, int came) {
        var chances = told.probabilities();
        double above = 0;
        for (int level = chances.size() - 1; level > 0; level--) {
            above += chances.get(level);
            table(level).add(Math.min(1, above), came >= level);
        }
    }

    private OutcomeTable table(int level) {
        return atLeast.computeIfAbsent(level, _ -> new OutcomeTable());
    }

    private void skills(FrozenPair pair) {
        var own = pair.forecast().value().mainScore(pair.observed());
        pair.forecast()
                .references()
                .forEach(
                        (which, told) ->
                                series.computeIfAbsent(which, _ -> new SkillSeries())
                                        .add(
                                                pair.forecast().issued(),
                                                own,
                                                told.mainScore(pair.observed())));
    }

    /// Takes another's cases in.
    void take(Tally other) {
        sums = sums.plus(other.sums);
        quantiles = quantiles.plus(other.quantiles);
        other.atLeast.forEach((level, table) -> atLeast.merge(level, table, OutcomeTable::plus));
        other.intervals.forEach((nominal, of) -> intervals.merge(nominal, of, Coverage::plus));
        other.series.forEach(
                (which, of) -> series.computeIfAbsent(which, _ -> new SkillSeries()).take(of));
        scored += other.scored;
        unscored += other.unscored;
    }

    Accumulator sums() {
        return sums;
    }

    /// Of each quantile told, whether the value stayed at or below it.
    OutcomeTable quantiles() {
        return quantiles;
    }

    /// By the chance that the outermost quantiles should hold what came, how often they did.
    SortedMap<Double, Coverage> intervals() {
        return Collections.unmodifiableSortedMap(intervals);
    }

    /// Of the chances of a level or above, whether it came.
    OutcomeTable atLeast(int level) {
        return atLeast.getOrDefault(level, new OutcomeTable());
    }

    Map<Reference, SkillSeries> series() {
        return series;
    }

    long scored() {
        return scored;
    }

    /// Known, but issued after the onset.
    long unscored() {
        return unscored;
    }
}
