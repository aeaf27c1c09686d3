package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.PairBook.Verified;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.pooling.RelativeLossWeights;

/// The losses of a panel on the questions of one hazard whose answers are known, and the weights
/// they give. Immutable.
final class LossBook {

    static final Comparator<Teller> BY_NAME =
            Comparator.comparing(Teller::kind).thenComparing(Teller::issuer);

    private final TreeMap<Question, Map<Teller, Double>> losses = new TreeMap<>();
    private final List<Teller> panel;

    private LossBook(Collection<Verified> opinions) {
        var latest = new LinkedHashMap<Answered, Verified>();
        for (var opinion : opinions) {
            latest.merge(
                    new Answered(Question.of(opinion.told()), teller(opinion.told())),
                    opinion,
                    LossBook::later);
        }
        latest.forEach(this::put);
        panel =
                losses.values().stream()
                        .flatMap(by -> by.keySet().stream())
                        .distinct()
                        .sorted(BY_NAME)
                        .toList();
    }

    private record Answered(Question question, Teller teller) {}

    /// Takes verified opinions; of two by one on a question the later counts, as after a second
    /// round. What was issued after the onset is left out.
    static LossBook of(Collection<Verified> opinions) {
        return new LossBook(opinions);
    }

    static Teller teller(Told told) {
        return new Teller(told.kind(), told.forecast().key().issuer());
    }

    private static Verified later(Verified one, Verified other) {
        var first = one.told().forecast().issued();
        return first.isAfter(other.told().forecast().issued()) ? one : other;
    }

    private void put(Answered answered, Verified opinion) {
        Pairing.of(opinion.told(), opinion.digest(), opinion.came())
                .map(pair -> pair.forecast().value().mainScore(pair.observed()))
                .filter(Double::isFinite)
                .ifPresent(
                        loss ->
                                losses.computeIfAbsent(answered.question(), _ -> new TreeMap<>(BY_NAME))
                                        .put(answered.teller(), loss));
    }

    /// Who answered at least one question, by kind and name.
    List<Teller> panel() {
        return panel;
    }

    int questions() {
        return losses.size();
    }

    /// How many questions one answered.
    int answered(Teller teller) {
        return Math.toIntExact(
                losses.values().stream().filter(by -> by.containsKey(teller)).count());
    }

    /// The loss of one on a question; empty where it had not answered it.
    OptionalDouble loss(Question question, Teller teller) {
        var loss = losses.getOrDefault(question, Map.of()).get(teller);
        return loss == null ? OptionalDouble.empty() : OptionalDouble.of(loss);
    }

    /// How many answered a question.
    int answers(Question question) {
        return losses.getOrDefault(question, Map.of()).size();
    }

    /// The mean loss of all who answered a question; empty if nobody did.
    OptionalDouble meanLoss(Question question) {
        return losses.getOrDefault(question, Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /// The weights in the order of the panel, adding up to 1.
    double[] weights() {
        var table = new double[panel.size()][losses.size()];
        var questions = new ArrayList<>(losses.values());
        for (int e = 0; e < table.length; e++) {
            for (int q = 0; q < table[e].length; q++) {
                table[e][q] = questions.get(q).getOrDefault(panel.get(e), Double.NaN);
            }
        }
        return table.length == 0 ? new double[0] : RelativeLossWeights.of(table);
    }
}
