package org.anlan.forecasting.pooling;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A round that was opened: what everybody may see from then on, without names in
/// [#quantiles] and [#reasons]; what is kept and scored by name in [#answers].
///
/// @param number 1 to 3
/// @param answers by expert; who did not answer again stands by the round before
/// @param pooled probability to value of the weighted mixture: 0.05, 0.1, 0.25, 0.5, 0.75, 0.9,
///     0.95
public record DelphiRound(
        int number, Map<String, DelphiAnswer> answers, NavigableMap<Double, Double> pooled) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    public DelphiRound {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        pooled = Collections.unmodifiableNavigableMap(new TreeMap<>(pooled));
    }

    /// The answers without names, by rising median.
    public List<NavigableMap<Double, Double>> quantiles() {
        return anonymous().stream().map(each -> each.opinion().quantiles()).toList();
    }

    /// The reasons given, in the same order; empty where none was.
    public List<String> reasons() {
        return anonymous().stream().map(DelphiAnswer::reason).toList();
    }

    private List<DelphiAnswer> anonymous() {
        return answers.values().stream()
                .sorted(Comparator.comparingDouble(DelphiAnswer::median))
                .toList();
    }

    /// The pooled 90 % value less the 10 % value, in the quantity's unit.
    public double spread() {
        return pooled.getOrDefault(HIGH, Double.NaN) - pooled.getOrDefault(LOW, Double.NaN);
    }

    /// What each answer cost, now that the value is known: mean pinball loss over the levels it
    /// named as a share of the round's intrinsic range.
    public Map<String, Double> losses(double realization) {
        var range =
                new QuantileMixture(
                                answers.values().stream().map(DelphiAnswer::opinion).toList(),
                                answers.values().stream().mapToDouble(_ -> 1).toArray())
                        .range();
        var losses = new TreeMap<String, Double>();
        answers.forEach(
                (expert, answer) -> losses.put(expert, answer.pinball(realization) / range));
        return losses;
    }
}
