package org.anlan.forecasting.pooling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A Delphi consultation on one quantity: sealed rounds of quantiles, shown without names between
/// them. The model is one more expert.
///
/// A round is opened when it is closed by hand or all have answered; until then nobody sees more
/// than the own answer. Later rounds are optional: who is silent stands by the answer before. An
/// answer whose median moves more than half its own interquartile range needs a written reason. It
/// is over when the pooled p90 − p10 changes by less than 5 % from one round to the next, or after
/// three rounds; every round is kept.
///
/// Immutable: each step gives a new consultation.
///
/// @see "N. Dalkey, O. Helmer, An experimental application of the Delphi method to the use of
///     experts, Management Science 9, 1963"
public final class Delphi {

    private static final int MOST_ROUNDS = 3;
    private static final double STEADY = 0.05;
    private static final double[] POOLED = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

    private final Map<String, Double> weights;
    private final List<DelphiRound> rounds;
    private final Map<String, DelphiAnswer> filed;

    private Delphi(
            Map<String, Double> weights,
            List<DelphiRound> rounds,
            Map<String, DelphiAnswer> filed) {
        this.weights = weights;
        this.rounds = List.copyOf(rounds);
        this.filed = Collections.unmodifiableMap(new TreeMap<>(filed));
    }

    /// A consultation whose first round waits for answers.
    ///
    /// @param weights by expert, above 0; the model among them
    /// @throws IllegalArgumentException if there is no expert or a weight is not above 0
    public static Delphi among(Map<String, Double> weights) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("Experts (0) must be one or more.");
        }
        weights.forEach(
                (expert, weight) -> {
                    if (!(weight > 0)) {
                        throw new IllegalArgumentException(
                                "Weight of %s (%s) must be above 0.".formatted(expert, weight));
                    }
                });
        return new Delphi(Collections.unmodifiableMap(new TreeMap<>(weights)), List.of(), Map.of());
    }

    /// The number of the round that waits for answers; the last one when it is over.
    public int round() {
        return isOver() ? rounds.size() : rounds.size() + 1;
    }

    /// The rounds opened so far.
    public List<DelphiRound> rounds() {
        return rounds;
    }

    /// The own sealed answer of the round that waits.
    public Optional<DelphiAnswer> findSealed(String expert) {
        return Optional.ofNullable(filed.get(expert));
    }

    /// How many have answered the round that waits.
    public int answered() {
        return filed.size();
    }

    /// Seals an answer.
    ///
    /// @throws IllegalArgumentException if the expert is not of the panel, has answered this round
    ///     already, or moves far without a reason
    /// @throws IllegalStateException if it is over
    public Delphi file(DelphiAnswer answer) {
        if (isOver()) {
            throw new IllegalStateException(
                    "Round %d of %s was the last.".formatted(rounds.size(), weights.keySet()));
        }
        check(answer);
        var next = new TreeMap<>(filed);
        next.put(answer.expert(), answer);
        return new Delphi(weights, rounds, next);
    }

    private void check(DelphiAnswer answer) {
        var expert = answer.expert();
        if (!weights.containsKey(expert)) {
            throw new IllegalArgumentException(
                    "Expert (%s) must be one of %s.".formatted(expert, weights.keySet()));
        }
        if (filed.containsKey(expert)) {
            throw new IllegalArgumentException(
                    "Expert (%s) has answered round %d already.".formatted(expert, round()));
        }
        var before = rounds.isEmpty() ? null : rounds.getLast().answers().get(expert);
        if (before != null && answer.reason().isBlank() && answer.movesFarFrom(before)) {
            throw new IllegalArgumentException(
                    "Reason of %s must be given: the median moves more than half the quartile range."
                            .formatted(expert));
        }
    }

    /// Opens the round: its answers become visible, without names, and are kept.
    ///
    /// @throws IllegalStateException if it is over or nobody has ever answered
    public Delphi open() {
        var answers = new TreeMap<String, DelphiAnswer>();
        if (!rounds.isEmpty()) {
            answers.putAll(rounds.getLast().answers());
        }
        answers.putAll(filed);
        if (isOver() || answers.isEmpty()) {
            throw new IllegalStateException(
                    "Round %d (%d answers) cannot be opened.".formatted(round(), answers.size()));
        }
        var next = new ArrayList<>(rounds);
        next.add(new DelphiRound(rounds.size() + 1, answers, pooled(answers)));
        return new Delphi(weights, next, Map.of());
    }

    private NavigableMap<Double, Double> pooled(Map<String, DelphiAnswer> answers) {
        var mixture =
                new QuantileMixture(
                        answers.values().stream().map(DelphiAnswer::opinion).toList(),
                        answers.keySet().stream()
                                .mapToDouble(each -> weights.getOrDefault(each, 0.0))
                                .toArray());
        var pooled = new TreeMap<Double, Double>();
        for (var probability : POOLED) {
            pooled.put(probability, mixture.quantile(probability));
        }
        return pooled;
    }

    /// True after three rounds, or when the pooled spread has become steady.
    public boolean isOver() {
        return rounds.size() >= MOST_ROUNDS || (rounds.size() > 1 && change() < STEADY);
    }

    private double change() {
        var before = rounds.get(rounds.size() - 2).spread();
        return Math.abs(rounds.getLast().spread() / before - 1);
    }
}
