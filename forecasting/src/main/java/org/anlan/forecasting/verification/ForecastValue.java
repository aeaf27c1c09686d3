package org.anlan.forecasting.verification;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was told, in one of four forms, and how it scores. Immutable.
public sealed interface ForecastValue {

    /// All scores that fit its form.
    ///
    /// @param observed 1 or 0 of a chance, the level from 0, or the value in the forecast's unit
    /// @throws IllegalArgumentException if such a thing cannot be observed
    Map<Score, Double> scores(double observed);

    /// The score skill is told by.
    Score main();

    /// That score alone.
    ///
    /// @throws IllegalArgumentException as `scores`
    default double mainScore(double observed) {
        return scores(observed).getOrDefault(main(), Double.NaN);
    }

    /// What was told, as text: form and numbers, each as Java writes a `double`.
    String text();

    /// The chance of an event.
    ///
    /// @param probability 0 to 1
    record Chance(double probability) implements ForecastValue {

        public Chance {
            require(probability >= 0 && probability <= 1, "Chance", probability, "be 0 to 1");
        }

        @Override
        public Map<Score, Double> scores(double observed) {
            require(observed == 0 || observed == 1, "Outcome", observed, "be 0 or 1");
            var scores = new EnumMap<Score, Double>(Score.class);
            scores.put(Score.BRIER, PointScores.brier(probability, observed == 1));
            scores.put(Score.LOGARITHM, PointScores.logarithmic(probability, observed == 1));
            return scores;
        }

        @Override
        public String text() {
            return "chance " + probability;
        }

        @Override
        public Score main() {
            return Score.BRIER;
        }
    }

    /// The chances of ordered levels.
    ///
    /// @param probabilities from the lowest on, adding up to 1
    record Levels(List<Double> probabilities) implements ForecastValue {

        public Levels {
            probabilities = List.copyOf(probabilities);
            var sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
            require(Math.abs(sum - 1) < 1e-6, "Chances of levels", sum, "add up to 1");
            require(probabilities.stream().allMatch(p -> p >= 0), "Chance", -1, "be 0 to 1");
        }

        @Override
        public Map<Score, Double> scores(double observed) {
            var level = (int) observed;
            require(
                    level == observed && level >= 0 && level < probabilities.size(),
                    "Level",
                    observed,
                    "be one of the forecast's");
            var scores = new EnumMap<Score, Double>(Score.class);
            scores.put(Score.RANKED, PointScores.ranked(array(probabilities), level));
            scores.put(Score.LOGARITHM, -Math.log(probabilities.get(level)));
            return scores;
        }

        /// The lowest level that is not exceeded with chance one half.
        int median() {
            double below = 0;
            for (int k = 0; k < probabilities.size(); k++) {
                below += probabilities.get(k);
                if (below >= 0.5 - 1e-12) {
                    return k;
                }
            }
            return probabilities.size() - 1;
        }

        @Override
        public String text() {
            return "levels " + probabilities;
        }

        @Override
        public Score main() {
            return Score.RANKED;
        }
    }

    /// Equally likely values.
    ///
    /// @param members at least one, in one unit
    record Ensemble(List<Double> members) implements ForecastValue {

        public Ensemble {
            members = List.copyOf(members);
            require(!members.isEmpty(), "Members", 0, "be one or more");
        }

        @Override
        public Map<Score, Double> scores(double observed) {
            var values = array(members);
            var sorted = values.clone();
            Arrays.sort(sorted);
            var scores = new EnumMap<Score, Double>(Score.class);
            scores.put(Score.CRPS, EnsembleCrps.empirical(values, observed));
            scores.put(Score.FAIR_CRPS, EnsembleCrps.fair(values, observed));
            scores.put(Score.DAWID_SEBASTIANI, PointScores.dawidSebastiani(values, observed));
            scores.put(Score.ABSOLUTE_ERROR, Math.abs(Quantiles.of(sorted, 0.5) - observed));
            return scores;
        }

        @Override
        public double mainScore(double observed) {
            return EnsembleCrps.empirical(array(members), observed);
        }

        @Override
        public String text() {
            return "ensemble " + members;
        }

        @Override
        public Score main() {
            return Score.CRPS;
        }
    }

    /// Values that are not exceeded with some chances.
    ///
    /// @param levels rising, between 0 and 1
    /// @param values not falling, as many
    record Quantiled(List<Double> levels, List<Double> values) implements ForecastValue {

        public Quantiled {
            levels = List.copyOf(levels);
            values = List.copyOf(values);
            require(
                    !levels.isEmpty() && levels.size() == values.size(),
                    "Quantiles",
                    values.size(),
                    "be one for each level");
            for (int k = 1; k < levels.size(); k++) {
                require(levels.get(k) > levels.get(k - 1), "Level", levels.get(k), "rise");
                require(values.get(k) >= values.get(k - 1), "Quantile", values.get(k), "not fall");
            }
        }

        @Override
        public Map<Score, Double> scores(double observed) {
            var scores = new EnumMap<Score, Double>(Score.class);
            var crps = PointScores.quantiles(array(levels), array(values), observed);
            scores.put(Score.CRPS, crps);
            var outside = 1 - (levels.getLast() - levels.getFirst());
            if (Math.abs(levels.getFirst() - (1 - levels.getLast())) < 1e-9 && levels.size() > 1) {
                scores.put(
                        Score.INTERVAL,
                        PointScores.interval(
                                values.getFirst(), values.getLast(), outside, observed));
            }
            var median = levels.indexOf(0.5);
            if (median >= 0) {
                scores.put(Score.ABSOLUTE_ERROR, Math.abs(values.get(median) - observed));
            }
            return scores;
        }

        @Override
        public String text() {
            return "quantiles " + levels + values;
        }

        @Override
        public Score main() {
            return Score.CRPS;
        }
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void require(boolean holds, String what, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("%s (%s) must %s.".formatted(what, value, rule));
        }
    }
}
