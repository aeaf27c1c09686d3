package org.anlan.forecasting.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.anlan.forecasting.decision.Explanation;
import org.anlan.forecasting.decision.Flip;
import org.anlan.forecasting.decision.Influence;
import org.anlan.forecasting.decision.LeadValue;
import org.anlan.forecasting.decision.LevelDecision;
import org.anlan.forecasting.decision.LevelQuestion;
import org.anlan.forecasting.decision.Prospect;
import org.anlan.forecasting.decision.ThresholdValue;
import org.anlan.forecasting.decision.Waiting;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// From chances to a level, with its explanation.
final class LevelLab {

    private static final List<RiskLevel> ALL = List.of(RiskLevel.values());
    private static final List<RiskLevel> WARNING = ALL.subList(1, ALL.size());

    private LevelLab() {}

    static Answer levelDecision(Question in) {
        var input = new LevelInput(in);
        var question = input.question();
        var why = LevelDecision.of(question, input.opinions(), input.weights(), input.without());
        var answer = explained(why);
        if (in.has("waiting")) {
            in.require(input.findCosts().isPresent(), "waiting", "needs costs");
            answer.with("waiting", waiting(in.part("waiting"), input, question));
        }
        return in.has("verified") ? answer.with("value_curve", curve(in.part("verified"))) : answer;
    }

    private static Answer explained(Explanation why) {
        var question = why.question();
        var answer =
                new Answer()
                        .with("level", word(why.level()))
                        .with("recommended", word(why.recommended()))
                        .with("by_cost_loss", word(why.byCostLoss()))
                        .with("by_expected_loss", orNull(why.byExpectedLoss().map(LevelLab::word)))
                        .with("by_statute", word(why.byStatute()))
                        .with("probabilities", chances(question.chances()))
                        .with("at_least", warning(question.chances()::atLeast))
                        .with("ratios", warning(question.thresholds()::of))
                        .with("ratios_version", question.thresholds().version())
                        .with("margins", warning(k -> why.margins().getOrDefault(k, Double.NaN)))
                        .with("expected_losses", why.expectedLosses().values())
                        .with("losses", losses(question))
                        .with(
                                "statute",
                                warning(k -> question.statutory().getOrDefault(k, Double.NaN)))
                        .with(
                                "runs_below",
                                WARNING.stream()
                                        .map(k -> why.standing().runsBelow().getOrDefault(k, 0))
                                        .toList());
        return answer.with("flip", orNull(why.flip().map(LevelLab::flip)))
                .with("experts", why.experts().stream().map(LevelLab::influence).toList())
                .with("inputs", why.inputs().stream().map(LevelLab::influence).toList())
                .with("is_overridden", why.isOverridden())
                .with(
                        "order",
                        orNull(
                                question.order()
                                        .map(
                                                order ->
                                                        new Answer()
                                                                .with("level", word(order.level()))
                                                                .with("by", order.by())
                                                                .with("reason", order.reason()))));
    }

    private static String word(RiskLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : Double.NaN; // written as null
    }

    private static double[] chances(LevelProbabilities chances) {
        return ALL.stream().mapToDouble(chances::of).toArray();
    }

    private static double[] warning(ToDoubleFunction<RiskLevel> of) {
        return WARNING.stream().mapToDouble(of).toArray();
    }

    private static List<double[]> losses(LevelQuestion question) {
        return question.losses().stream()
                .flatMap(
                        each ->
                                ALL.stream()
                                        .map(
                                                k ->
                                                        ALL.stream()
                                                                .mapToDouble(j -> each.of(k, j))
                                                                .toArray()))
                .toList();
    }

    private static Answer flip(Flip flip) {
        return new Answer()
                .with("level", word(flip.level()))
                .with("mass", flip.mass())
                .with("probabilities", chances(flip.chances()));
    }

    private static Answer influence(Influence influence) {
        return new Answer()
                .with("id", influence.name())
                .with("probabilities", chances(influence.chances()))
                .with("shift", influence.shift())
                .with("recommended", word(influence.recommended()));
    }

    private static Answer waiting(Question in, LevelInput input, LevelQuestion question) {
        var shares = new TreeMap<Double, Double>();
        in.parts("lead_value")
                .forEach(point -> shares.put(point.number("hours"), point.number("share")));
        var prospects =
                in.parts("prospects").stream()
                        .map(
                                each ->
                                        new Prospect(
                                                each.number("weight"),
                                                LevelInput.chances(each, "probabilities")))
                        .toList();
        var verdict =
                new Waiting(input.findCosts().orElseThrow(), new LeadValue(shares))
                        .weigh(
                                question.chances(),
                                prospects,
                                in.number("lead_hours"),
                                in.number("step_hours"));
        return new Answer()
                .with("level", word(verdict.level()))
                .with("loss_now", verdict.lossNow())
                .with("loss_later", verdict.lossLater())
                .with("call_now", verdict.isNow());
    }

    private static List<Answer> curve(Question in) {
        var p = in.numbers("p");
        var y = in.numbers("y");
        in.require(p.length == y.length, "y", "must be one per p");
        var ratios =
                in.numbers(
                        "cost_loss", IntStream.range(1, 20).mapToDouble(i -> i / 20.0).toArray());
        return new ThresholdValue(p, y)
                .curve(in.number("threshold", 0.5), ratios).stream()
                        .map(
                                point ->
                                        new Answer()
                                                .with("cost_loss", point.costLoss())
                                                .with("value", point.value())
                                                .with("best_threshold", point.bestThreshold())
                                                .with("best_value", point.bestValue()))
                        .toList();
    }
}
