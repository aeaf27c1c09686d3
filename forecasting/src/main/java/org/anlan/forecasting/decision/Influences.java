package org.anlan.forecasting.decision;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anlan.forecasting.pooling.LevelOpinion;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// Leaves out one at a time, and keeps the three that move the chances most.
public final class Influences {

    private static final int TOLD = 3;

    private Influences() {}

    /// The linear pool of opinions.
    ///
    /// @param weights one per opinion, not negative, not all 0
    public static LevelProbabilities pool(List<LevelOpinion> opinions, double[] weights) {
        var sum = IntStream.range(0, weights.length).mapToDouble(e -> weights[e]).sum();
        if (opinions.size() != weights.length || !(sum > 0)) {
            throw new IllegalArgumentException(
                    "Weights (%d, sum %s) must be one per opinion (%d) and not all 0."
                            .formatted(weights.length, sum, opinions.size()));
        }
        var pooled = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (int e = 0; e < weights.length; e++) {
            for (var level : RiskLevel.values()) {
                var chance = weights[e] / sum * opinions.get(e).probabilities().of(level);
                pooled.merge(level, chance, Double::sum);
            }
        }
        pooled.replaceAll((_, chance) -> Math.clamp(chance, 0, 1));
        return new LevelProbabilities(pooled);
    }

    /// The experts that move the pool most; none if one alone has all the weight.
    static List<Influence> experts(
            LevelQuestion question, List<LevelOpinion> opinions, double[] weights) {
        return most(
                IntStream.range(0, weights.length)
                        .filter(e -> weights[e] > 0 && others(weights, e) > 0)
                        .mapToObj(e -> without(question, opinions, weights, e))
                        .toList());
    }

    private static double others(double[] weights, int without) {
        return IntStream.range(0, weights.length)
                .filter(e -> e != without)
                .mapToDouble(e -> weights[e])
                .sum();
    }

    private static Influence without(
            LevelQuestion question, List<LevelOpinion> opinions, double[] weights, int expert) {
        var others = weights.clone();
        others[expert] = 0;
        return influence(question, opinions.get(expert).department(), pool(opinions, others));
    }

    /// The inputs that move the chances most.
    ///
    /// @param without input to the chances when it is left out
    static List<Influence> inputs(LevelQuestion question, Map<String, LevelProbabilities> without) {
        return most(
                without.entrySet().stream()
                        .map(each -> influence(question, each.getKey(), each.getValue()))
                        .toList());
    }

    private static Influence influence(
            LevelQuestion question, String name, LevelProbabilities without) {
        return new Influence(
                name,
                without,
                question.chances().levelsFrom(without),
                question.with(without).recommended());
    }

    private static List<Influence> most(List<Influence> all) {
        return all.stream()
                .sorted(
                        Comparator.comparingDouble(Influence::shift)
                                .reversed()
                                .thenComparing(Influence::name))
                .limit(TOLD)
                .toList();
    }
}
