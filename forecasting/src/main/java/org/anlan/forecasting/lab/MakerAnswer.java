package org.anlan.forecasting.lab;

import java.util.stream.IntStream;
import org.anlan.forecasting.pooling.ClassicalModel;
import org.anlan.forecasting.pooling.DecisionMaker;
import org.anlan.forecasting.pooling.ExpertPanel;
import org.anlan.forecasting.pooling.PastLosses;

/// What is told of experts and of decision makers.
final class MakerAnswer {

    private MakerAnswer() {}

    /// Scores of the experts on the seeds.
    static Answer experts(Answer answer, ExpertPanel panel, ClassicalModel model) {
        var seeds = PanelInput.each(panel.experts(), e -> model.information(e, true));
        var cal = model.calibrations();
        return answer.with("calibration", cal)
                .with("info_real", seeds)
                .with(
                        "info_total",
                        PanelInput.each(panel.experts(), e -> model.information(e, false)))
                .with("comb", PanelInput.each(cal.length, e -> cal[e] * seeds[e]))
                .with(
                        "counts",
                        IntStream.range(0, panel.experts())
                                .mapToObj(e -> counts(model, e))
                                .toList())
                .with("losses", PastLosses.of(panel))
                .with("note", model.isHopeless() ? "no calibration: equal weights" : "");
    }

    private static double[] counts(ClassicalModel model, int expert) {
        return IntStream.of(model.counts(expert)).asDoubleStream().toArray();
    }

    /// A decision maker without its answers.
    static Answer maker(DecisionMaker maker) {
        return new Answer()
                .with("dm_cal", maker.calibration())
                .with("dm_info_real", maker.seedInformation())
                .with("dm_info_total", maker.information())
                .with("dm_comb", maker.combined())
                .with("alpha", maker.cutoff());
    }

    /// A decision maker with its answers and shares by question.
    static Answer maker(DecisionMaker maker, int items) {
        return maker(maker)
                .with("weights", maker.weights())
                .with("item_weights", IntStream.range(0, items).mapToObj(maker::weights).toList())
                .with("dm_q", IntStream.range(0, items).mapToObj(maker::quantiles).toList());
    }
}
