package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.pooling.DepartmentCap;
import org.jdbi.v3.core.Handle;

/// All that speak in the pool of a consultation, with what they weigh.
///
/// Weights are by past loss ([PastQuestions]), and no department has more than half of those who
/// gave the kind of answer that is pooled.
///
/// @param voices people first, then models
/// @param weights one a voice, adding up to 1, before the cap
/// @param past what they said before
record Panel(List<Voice> voices, List<Double> weights, PastQuestions past) {

    /// Those who gave one kind of answer, with their capped weights.
    ///
    /// @param shares one a voice, adding up to 1
    record Part(List<Voice> voices, List<Double> shares) {

        boolean isEmpty() {
            return voices.isEmpty();
        }

        double[] weights() {
            return shares.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    Panel {
        voices = List.copyOf(voices);
        weights = List.copyOf(weights);
    }

    /// The panel after a round.
    ///
    /// @param horizon the time the consultation is about
    static Panel of(
            Handle handle,
            Consultation consultation,
            List<SqlOpinions.Opened> opened,
            Horizon horizon,
            Instant now) {
        var voices = new ArrayList<Voice>();
        for (var each : opened) {
            consultation
                    .invited()
                    .find(each.card().department())
                    .map(speaker -> voice(speaker, each, consultation))
                    .ifPresent(voices::add);
        }
        voices.addAll(models(handle, consultation, horizon));
        var past = PastQuestions.of(handle, hazard(consultation), voices, now);
        var weights = voices.isEmpty() ? new double[0] : past.weights();
        return new Panel(
                voices,
                IntStream.range(0, weights.length).mapToObj(e -> weights[e]).toList(),
                past);
    }

    private static Voice voice(
            Speaker speaker, SqlOpinions.Opened opened, Consultation consultation) {
        return Voice.of(speaker, Reveal.read(opened), opened.reason(), consultation.invited());
    }

    private static List<Voice> models(Handle handle, Consultation consultation, Horizon horizon) {
        var known = consultation.frozenAt().orElse(consultation.calledAt());
        var told =
                new ArrayList<>(
                        SqlModelForecasts.list(
                                handle,
                                Quantity.RISK_LEVEL,
                                consultation.region().digits(),
                                horizon.from(),
                                horizon.to(),
                                known));
        consultation
                .invited()
                .asked()
                .ifPresent(
                        asked ->
                                told.addAll(
                                        SqlModelForecasts.list(
                                                handle,
                                                asked.quantity(),
                                                asked.region(),
                                                asked.from(),
                                                asked.to(),
                                                known)));
        return told.stream().map(ModelForecast::of).map(Voice::of).toList();
    }

    /// What the book of forecasts calls the hazard of a consultation.
    static String hazard(Consultation consultation) {
        return consultation.hazard().isEmpty() ? "unspecified" : consultation.hazard();
    }

    /// Those who gave chances of levels.
    Part levels() {
        return part(voice -> voice.chances().isPresent());
    }

    /// Those who gave quantiles.
    Part quantiles() {
        return part(voice -> voice.quantiles().isPresent());
    }

    private Part part(Predicate<Voice> gave) {
        var chosen =
                IntStream.range(0, voices.size()).filter(e -> gave.test(voices.get(e))).toArray();
        var own = IntStream.of(chosen).mapToDouble(e -> weights.get(e)).toArray();
        var sum = IntStream.range(0, own.length).mapToDouble(e -> own[e]).sum();
        var shares = IntStream.range(0, own.length).mapToDouble(e -> own[e] / sum).toArray();
        var some = IntStream.of(chosen).mapToObj(voices::get).toList();
        var capped =
                some.isEmpty()
                        ? shares
                        : DepartmentCap.of(shares, some.stream().map(Voice::department).toList());
        return new Part(some, DoubleStream.of(capped).boxed().toList());
    }

    /// Whether all voices weigh alike, before the cap.
    boolean isEqual() {
        return weights.stream().distinct().count() <= 1;
    }
}
