package org.anlan.forecasting.lab;

import org.anlan.forecasting.pooling.ClassicalModel;
import org.anlan.forecasting.pooling.ExpertPanel;
import org.anlan.forecasting.pooling.InverseLossWeights;
import org.anlan.forecasting.pooling.PastLosses;
import org.anlan.forecasting.pooling.RelativeLossWeights;

/// The Classical Model with all its decision makers, and those by past loss beside them.
final class ClassicalLab {

    private ClassicalLab() {}

    static Answer classicalModel(Question in) {
        var input = new PanelInput(in, in.parts("items"));
        var panel =
                input.panel(
                        in.parts("experts").stream()
                                .map(expert -> input.answers(expert, "quantiles"))
                                .toArray(double[][][]::new));
        var model = new ClassicalModel(panel, in.number("cal_power", 1));
        var answer = MakerAnswer.experts(new Answer(), panel, model);
        return panel.experts() < 2 ? answer : answer.with("dms", makers(in, panel, model));
    }

    private static Answer makers(Question in, ExpertPanel panel, ClassicalModel model) {
        var items = panel.items();
        var alpha = in.number("alpha", 0);
        var losses = PastLosses.of(panel);
        var makers =
                new Answer()
                        .with("GL_opt", MakerAnswer.maker(model.globalOptimised(), items))
                        .with("GL", MakerAnswer.maker(model.global(alpha), items))
                        .with("IT_opt", MakerAnswer.maker(model.byItemOptimised(), items))
                        .with("IT", MakerAnswer.maker(model.byItem(alpha), items))
                        .with("EQ", MakerAnswer.maker(model.equal(), items))
                        .with(
                                "inverse_loss",
                                MakerAnswer.maker(model.user(InverseLossWeights.of(losses)), items))
                        .with(
                                "relative_loss",
                                MakerAnswer.maker(
                                        model.user(RelativeLossWeights.of(losses)), items));
        if (in.has("user_weights")) {
            makers.with("user", MakerAnswer.maker(model.user(user(in, panel)), items));
        }
        return makers;
    }

    private static double[] user(Question in, ExpertPanel panel) {
        var weights = in.numbers("user_weights");
        in.require(weights.length == panel.experts(), "user_weights", "must be one per expert");
        double sum = 0;
        for (var weight : weights) {
            sum += weight;
        }
        in.require(sum > 0, "user_weights", "must not all be 0");
        return weights;
    }
}
