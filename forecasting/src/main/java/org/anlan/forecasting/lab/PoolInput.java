package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.List;
import org.anlan.forecasting.pooling.ClassicalModel;
import org.anlan.forecasting.pooling.ExpertPanel;
import org.anlan.forecasting.pooling.PastLosses;

/// Opinions on one question with what is known of those who hold them: quantiles on past questions
/// (seeds), losses told outright, or weights.
final class PoolInput {

    private final Question in;
    private final List<Question> opinions;
    private final PanelInput input;
    private final List<Question> seeds;

    PoolInput(Question in) {
        this.in = in;
        opinions = in.parts("opinions");
        seeds = in.parts("seeds");
        input = new PanelInput(in, seeds);
        for (int j = 0; j < seeds.size(); j++) {
            seeds.get(j).number("realization");
        }
    }

    List<Question> opinions() {
        return opinions;
    }

    boolean hasSeeds() {
        return !seeds.isEmpty();
    }

    boolean hasHistory() {
        return hasSeeds() || opinions.stream().anyMatch(each -> each.has("losses"));
    }

    /// True if the question is asked in quantiles.
    boolean isOfQuantiles() {
        var isOf = opinions.stream().anyMatch(each -> each.has("quantiles"));
        for (var opinion : opinions) {
            opinion.require(
                    !(isOf && opinion.has("probabilities")),
                    "probabilities",
                    "must not stand beside quantiles of others");
        }
        return isOf;
    }

    /// True of each who answered the question itself.
    boolean[] answered() {
        var field = isOfQuantiles() ? "quantiles" : "probabilities";
        var answered = new boolean[opinions.size()];
        int count = 0;
        for (int e = 0; e < answered.length; e++) {
            answered[e] = opinions.get(e).has(field);
            count += answered[e] ? 1 : 0;
        }
        in.require(count > 0, "opinions", "must have quantiles or probabilities");
        return answered;
    }

    /// The seeds and, last, the question itself.
    ExpertPanel panel() {
        var isLogarithmic = in.text("scale", "uni").equals("log");
        var answers =
                opinions.stream()
                        .map(each -> answers(each, isLogarithmic))
                        .toArray(double[][][]::new);
        return input.panelWithTarget(answers, isLogarithmic);
    }

    private double[][] answers(Question opinion, boolean isLogarithmic) {
        var answers = new double[seeds.size() + 1][];
        Arrays.fill(answers, input.nothing());
        if (opinion.has("seeds")) {
            var past = input.answers(opinion, "seeds");
            System.arraycopy(past, 0, answers, 0, past.length);
        }
        if (opinion.has("quantiles")) {
            answers[seeds.size()] = input.answer(opinion, "quantiles", isLogarithmic);
        }
        return answers;
    }

    ClassicalModel model(ExpertPanel panel) {
        return new ClassicalModel(panel, in.number("cal_power", 1));
    }

    /// Losses told outright, then those of the seeds; a list that is shorter begins later.
    double[][] losses(ExpertPanel panel) {
        var told = opinions.stream().map(each -> each.numbers("losses", new double[0])).toList();
        var most = told.stream().mapToInt(each -> each.length).max().orElse(0);
        var ofSeeds = PastLosses.of(panel);
        var losses = new double[ofSeeds.length][most + seeds.size()];
        for (int e = 0; e < losses.length; e++) {
            Arrays.fill(losses[e], Double.NaN);
            var own = told.get(e);
            System.arraycopy(own, 0, losses[e], most - own.length, own.length);
            System.arraycopy(ofSeeds[e], 0, losses[e], most, seeds.size());
        }
        return losses;
    }

    /// Weights laid down, adding up to 1.
    double[] given() {
        var weights = PanelInput.each(opinions.size(), e -> opinions.get(e).number("weight", 1));
        var sum = Arrays.stream(weights).sum();
        in.require(sum > 0, "opinions", "weights must not all be 0");
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /// Of each opinion; none if one names none.
    List<String> departments() {
        var departments = opinions.stream().map(each -> each.text("department", "")).toList();
        return departments.contains("") ? List.of() : departments;
    }
}
