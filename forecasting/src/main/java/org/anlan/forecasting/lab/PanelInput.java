package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.anlan.forecasting.pooling.ExpertPanel;

/// Questions and the experts' quantiles on them, as inputs write them, with faults told by field.
final class PanelInput {

    private static final double OVERSHOOT = 0.1;

    private final Question in;
    private final double[] levels;
    private final boolean[] logarithmic;
    private final double[] realizations;

    /// @param in has `levels` and `overshoot`, both optional
    /// @param items questions with `scale` and `realization`, both optional
    PanelInput(Question in, List<Question> items) {
        this.in = in;
        levels = levels(in);
        logarithmic = new boolean[items.size()];
        realizations = new double[items.size()];
        for (int j = 0; j < logarithmic.length; j++) {
            var item = items.get(j);
            logarithmic[j] = item.text("scale", "uni").equals("log");
            realizations[j] = item.number("realization", Double.NaN);
            item.require(
                    !(logarithmic[j] && realizations[j] <= 0),
                    "realization",
                    "must be above 0 on a log scale");
        }
    }

    static double[] levels(Question in) {
        var levels = in.numbers("levels", 0.05, 0.5, 0.95);
        for (int k = 1; k < levels.length; k++) {
            in.require(levels[k] > levels[k - 1], "levels/" + k, "must rise");
        }
        return levels;
    }

    /// An expert's quantiles by question, checked; what is missing is filled with `NaN`.
    double[][] answers(Question expert, String field) {
        var answers = expert.table(field);
        expert.require(
                answers.length == logarithmic.length, field, "must have a row for each question");
        for (int j = 0; j < answers.length; j++) {
            if (answers[j].length == 0) {
                answers[j] = nothing();
            }
            check(expert, field + "/" + j, answers[j], logarithmic[j]);
        }
        return answers;
    }

    /// One answer, checked.
    double[] answer(Question expert, String field, boolean isLogarithmic) {
        var answer = expert.numbers(field);
        check(expert, field, answer, isLogarithmic);
        return answer;
    }

    private void check(Question expert, String field, double[] answer, boolean isLogarithmic) {
        expert.require(answer.length == levels.length, field, "must have a value per level");
        for (int k = 0; k < answer.length; k++) {
            expert.require(
                    !(isLogarithmic && answer[k] <= 0), field, "must be above 0 on a log scale");
            expert.require(
                    k == 0 || !(answer[k] <= answer[k - 1]),
                    field,
                    "must rise." + ExpertPanel.fix(answer));
        }
    }

    /// An answer that was not given.
    double[] nothing() {
        var nothing = new double[levels.length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /// @param answers by expert and question
    ExpertPanel panel(double[][][] answers) {
        return panel(answers, logarithmic, realizations);
    }

    /// The same with one more question, whose answer is not known.
    ///
    /// @param answers by expert and question, the new one last
    ExpertPanel panelWithTarget(double[][][] answers, boolean isLogarithmic) {
        var scales = Arrays.copyOf(logarithmic, logarithmic.length + 1);
        scales[logarithmic.length] = isLogarithmic;
        var known = Arrays.copyOf(realizations, realizations.length + 1);
        known[realizations.length] = Double.NaN;
        return panel(answers, scales, known);
    }

    private ExpertPanel panel(double[][][] answers, boolean[] scales, double[] known) {
        return new ExpertPanel(levels, scales, known, answers, in.number("overshoot", OVERSHOOT));
    }

    static double[] each(int size, IntToDoubleFunction of) {
        return IntStream.range(0, size).mapToDouble(of).toArray();
    }
}
