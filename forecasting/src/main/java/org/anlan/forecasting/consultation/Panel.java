package org.anlan.forecasting.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.loop.LossBook;
import org.anlan.forecasting.loop.PoolWeights;
import org.anlan.forecasting.pooling.DepartmentCap;
import org.jdbi.v3.core.Handle;

/// All that speak in the pool of a consultation, with what they weigh.
///
/// Weights are those of the verification board among the voices present, and no department has more
/// than half of those who gave the kind of answer that is pooled.
///
/// @param voices people first, then models
/// @param weights one a voice, adding up to 1, before the cap
/// @param board the weights as the board shows them
/// @param past what was said before on the same hazard, and what came
record Panel(List<Voice> voices, List<Double> weights, PoolWeights board, LossBook past) {

    private static final double MOST = 0.5;

    /// Those who gave one kind of answer, with their capped weights.
    ///
    /// @param shares one a voice, adding up to 1
    /// @param capped the department that had to give up weight; empty for none
    record Part(List<Voice> voices, List<Double> shares, Optional<String> capped) {

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
            Horizon horizon) {
        var voices = new ArrayList<Voice>();
        for (var each : opened) {
            consultation
                    .invited()
                    .find(each.card().department())
                    .map(speaker -> voice(speaker, each, consultation))
                    .ifPresent(voices::add);
        }
        voices.addAll(models(handle, consultation, horizon));
        var board = PoolWeights.read(handle, hazard(consultation));
        return new Panel(
                voices,
                board.among(voices.stream().map(Voice::teller).toList()),
                board,
                LossBook.read(handle, hazard(consultation)));
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
        var departments = some.stream().map(Voice::department).toList();
        var capped = some.isEmpty() ? shares : DepartmentCap.of(shares, departments);
        return new Part(
                some, DoubleStream.of(capped).boxed().toList(), heaviest(shares, departments));
    }

    private static Optional<String> heaviest(double[] shares, List<String> departments) {
        var totals = new HashMap<String, Double>();
        for (int e = 0; e < shares.length; e++) {
            totals.merge(departments.get(e), shares[e], Double::sum);
        }
        return totals.entrySet().stream()
                .filter(total -> totals.size() > 1 && total.getValue() > MOST + 1e-9)
                .map(Map.Entry::getKey)
                .findAny();
    }

    /// Whether all voices weigh alike, before the cap.
    boolean isEqual() {
        return weights.stream().allMatch(w -> Math.abs(w - weights.getFirst()) < 1e-9);
    }
}
