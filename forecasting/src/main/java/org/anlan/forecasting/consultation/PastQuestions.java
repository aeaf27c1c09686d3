package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.pooling.RelativeLossWeights;
import org.anlan.forecasting.verification.ForecastValue;
import org.jdbi.v3.core.Handle;

/// What the voices of a pool said before on the same hazard, and what came: first rounds only, as
/// later ones were not said alone.
///
/// A question is one quantity of one consultation, or one forecast of a model.
final class PastQuestions {

    private final List<Voice> voices;
    private final List<Map<String, SqlPastOpinions.Past>> questions;

    private PastQuestions(List<Voice> voices, List<Map<String, SqlPastOpinions.Past>> questions) {
        this.voices = voices;
        this.questions = questions;
    }

    static PastQuestions of(Handle handle, String hazard, List<Voice> voices, Instant known) {
        var names = voices.stream().map(Voice::name).toList();
        var questions =
                new LinkedHashMap<SqlPastOpinions.Question, Map<String, SqlPastOpinions.Past>>();
        for (var past : SqlPastOpinions.list(handle, hazard, names, known)) {
            questions
                    .computeIfAbsent(past.question(), _ -> new LinkedHashMap<>())
                    .putIfAbsent(past.issuer(), past);
        }
        return new PastQuestions(voices, new ArrayList<>(questions.values()));
    }

    /// How many of them a voice answered.
    int answered(Voice voice) {
        return (int) questions.stream().filter(q -> q.containsKey(voice.name())).count();
    }

    /// Weights by past loss, one a voice, adding up to 1; all alike where nothing was verified.
    double[] weights() {
        var losses = new double[voices.size()][questions.size()];
        for (int e = 0; e < losses.length; e++) {
            for (int j = 0; j < questions.size(); j++) {
                var past = questions.get(j).get(voices.get(e).name());
                losses[e][j] = past == null ? Double.NaN : loss(past.value(), past.observed());
            }
        }
        return RelativeLossWeights.of(losses);
    }

    /// What a forecast cost; `NaN` where what came is nothing that such a forecast can be held
    /// against.
    static double loss(ForecastValue value, double observed) {
        try {
            var loss = value.mainScore(observed);
            return Double.isInfinite(loss) ? Double.NaN : loss;
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    /// Those answered with quantiles by any of the voices.
    List<Map<String, SqlPastOpinions.Past>> quantiled() {
        return questions.stream()
                .filter(
                        q ->
                                q.values().stream()
                                        .allMatch(
                                                p -> p.value() instanceof ForecastValue.Quantiled))
                .toList();
    }

    /// Whether any of the voices was ever verified.
    boolean isEmpty() {
        return questions.isEmpty();
    }

    int size() {
        return questions.size();
    }
}
