package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.PairBook.Heard;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.book.PairBook.Verified;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.pooling.RelativeLossWeights;
import org.anlan.forecasting.pooling.Shrinkage;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.ForecastValue.Quantiled;
import org.jdbi.v3.core.Handle;

/// What was answered to the questions of one hazard whose outcome is known, what it cost, and the
/// weights that follow: the one reckoning of the board, of the pool and of the Classical Model.
/// First rounds only, when each spoke alone. Immutable.
public final class LossBook {

    static final Comparator<Teller> BY_NAME =
            Comparator.comparing(Teller::kind).thenComparing(Teller::issuer);

    /// Older ones count for nothing: half is lost every 40 questions.
    private static final int MOST = 8_000;

    private final TreeMap<Question, Map<Teller, Answer>> answers = new TreeMap<>();
    private final List<Teller> panel;

    /// What one answered to a question.
    ///
    /// @param observed what came
    /// @param loss by the main score of its form, 0 or more
    public record Answer(ForecastValue value, double observed, double loss) {}

    private LossBook(Collection<Verified> opinions, Collection<Heard> models) {
        opinions.stream()
                .filter(opinion -> Weighing.isOpinion(opinion.told()))
                .sorted(Comparator.comparing(o -> o.told().forecast().issued()))
                .forEach(this::take);
        models.forEach(this::hear);
        panel =
                answers.values().stream()
                        .flatMap(by -> by.keySet().stream())
                        .distinct()
                        .sorted(BY_NAME)
                        .toList();
    }

    /// That of a hazard, as the book of forecasts has it now.
    public static LossBook read(Handle handle, String hazard) {
        return of(
                PairBook.listOpinions(handle, hazard, MOST),
                PairBook.listHeard(handle, hazard, MOST));
    }

    /// Takes verified opinions: of two by one on a question the first counts, and none of a later
    /// round. What was issued after the onset is left out.
    ///
    /// @param models that were heard at the same consultations: each answered the question that the
    ///     people were asked, and is held against what came of that
    static LossBook of(Collection<Verified> opinions, Collection<Heard> models) {
        return new LossBook(opinions, models);
    }

    static Teller teller(Told told) {
        return new Teller(told.kind(), told.forecast().key().issuer());
    }

    private void take(Verified opinion) {
        Pairing.of(opinion.told(), opinion.digest(), opinion.came())
                .ifPresent(
                        pair -> put(Question.of(opinion.told()), opinion.told(), pair.observed()));
    }

    private void hear(Heard model) {
        answers.entrySet().stream()
                .filter(entry -> entry.getKey().isOf(model))
                .map(entry -> Map.entry(entry.getKey(), any(entry.getValue()).observed()))
                .toList()
                .forEach(asked -> put(asked.getKey(), model.told(), asked.getValue()));
    }

    private static Answer any(Map<Teller, Answer> answers) {
        return answers.values().iterator().next();
    }

    private void put(Question question, Told told, double observed) {
        var value = told.forecast().value();
        var loss = loss(value, observed);
        if (loss.isPresent()) {
            answers.computeIfAbsent(question, _ -> new TreeMap<>(BY_NAME))
                    .putIfAbsent(teller(told), new Answer(value, observed, loss.getAsDouble()));
        }
    }

    /// What a forecast cost; empty where what came is nothing that such a forecast can be held
    /// against.
    public static OptionalDouble loss(ForecastValue value, double observed) {
        try {
            var loss = value.mainScore(observed);
            return Double.isFinite(loss) ? OptionalDouble.of(loss) : OptionalDouble.empty();
        } catch (IllegalArgumentException e) {
            return OptionalDouble.empty();
        }
    }

    /// Who answered at least one question, by kind and name.
    List<Teller> panel() {
        return panel;
    }

    /// How many questions were answered and are known.
    public int questions() {
        return answers.size();
    }

    /// How many questions one answered.
    int answered(Teller teller) {
        return (int) answers.values().stream().filter(by -> by.containsKey(teller)).count();
    }

    /// The answers to each question that was answered with quantiles alone, the oldest first.
    public List<Map<Teller, Answer>> seeds() {
        return answers.values().stream()
                .filter(by -> by.values().stream().allMatch(a -> a.value() instanceof Quantiled))
                .map(Map::copyOf)
                .toList();
    }

    /// The loss of one on a question; empty where it had not answered it.
    OptionalDouble loss(Question question, Teller teller) {
        var answer = answers.getOrDefault(question, Map.of()).get(teller);
        return answer == null ? OptionalDouble.empty() : OptionalDouble.of(answer.loss());
    }

    /// How many answered a question.
    int answers(Question question) {
        return answers.getOrDefault(question, Map.of()).size();
    }

    /// The mean loss of all who answered a question; empty if nobody did.
    OptionalDouble meanLoss(Question question) {
        return answers.getOrDefault(question, Map.of()).values().stream()
                .mapToDouble(Answer::loss)
                .average();
    }

    /// The weights in the order of the panel, adding up to 1: by relative loss, drawn towards equal
    /// while one has answered few questions.
    double[] weights() {
        if (panel.isEmpty()) {
            return new double[0];
        }
        var table = new double[panel.size()][];
        for (int e = 0; e < table.length; e++) {
            table[e] = losses(panel.get(e));
        }
        return Shrinkage.of(
                RelativeLossWeights.of(table), panel.stream().mapToInt(this::answered).toArray());
    }

    private double[] losses(Teller teller) {
        var losses = new ArrayList<Double>();
        for (var by : answers.values()) {
            var answer = by.get(teller);
            losses.add(answer == null ? Double.NaN : answer.loss());
        }
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
