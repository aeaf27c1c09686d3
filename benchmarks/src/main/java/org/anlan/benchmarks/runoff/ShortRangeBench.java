package org.anlan.benchmarks.runoff;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.forecasting.correction.ArFit;
import org.anlan.forecasting.correction.ArMethod;
import org.anlan.forecasting.correction.ArModel;
import org.anlan.forecasting.correction.FlowScale;
import org.anlan.forecasting.outlook.FlowEnsemble;
import org.anlan.forecasting.outlook.Hindcast;
import org.anlan.forecasting.runoff.Calibration;
import org.anlan.forecasting.runoff.RunoffModel;

/// The skill of corrected forecasts over years that were not used, beside persistence, climatology
/// and recession.
public final class ShortRangeBench implements Bench {

    private static final int LEADS = 3;
    private static final int PACE = 5;

    @Override
    public String name() {
        return "shortrange";
    }

    @Override
    public Result run(Size size) throws IOException {
        var result =
                new Result(
                        name(),
                        "model",
                        "lead d",
                        "pairs",
                        "NSE",
                        "peer",
                        "peer NSE",
                        "skill",
                        "DM p",
                        "in 80 %",
                        "mark");
        var river = River.read();
        for (var model : RunoffModel.values()) {
            var hindcast = hindcast(river, model);
            for (int lead = 1; lead <= LEADS; lead++) {
                told(result, river, model, hindcast, lead);
            }
        }
        result.note("forecasts of 2000–2012; parameters, errors and benchmarks from 1989–1999");
        result.note(
                "the rain of the days ahead is the rain that fell: errors of a rain forecast are"
                        + " not in it");
        return result;
    }

    private static Hindcast hindcast(River river, RunoffModel model) {
        var sets = river.search(model, Calibration.Method.CMA_ES, 1).nearlyAsGood();
        var runs =
                IntStream.iterate(0, i -> i < sets.size(), i -> i + PACE)
                        .mapToObj(i -> model.flow(sets.get(i), river.weather()))
                        .toList();
        var scale = FlowScale.of(Arrays.copyOf(river.flow(), river.split()), FlowScale.USUAL_POWER);
        return new Hindcast(river.flow(), runs, scale, memory(river, runs, scale), LEADS);
    }

    private static ArModel memory(River river, List<double[]> runs, FlowScale scale) {
        var part = river.calibratedPart(runs.getFirst());
        var errors = FlowEnsemble.errors(part[0], part[1], scale);
        return new ArFit(errors, ArFit.USUAL_ORDER, ArMethod.YULE_WALKER).chosen();
    }

    private static void told(
            Result result, River river, RunoffModel model, Hindcast hindcast, int lead) {
        var skill = hindcast.skill(lead, Optional.of(River.FIRST), river.split());
        for (var rival : skill.against()) {
            result.add(
                    model,
                    lead,
                    skill.pairs(),
                    RunoffBench.digits(skill.nash()),
                    rival.benchmark(),
                    RunoffBench.digits(rival.nash()),
                    RunoffBench.digits(rival.skill()),
                    "%.1e".formatted(rival.chance()),
                    RunoffBench.digits(hindcast.cover(lead, 0.8, river.split())),
                    skill.mark().en());
        }
    }
}
