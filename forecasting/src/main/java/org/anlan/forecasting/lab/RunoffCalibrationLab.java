package org.anlan.forecasting.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anlan.forecasting.runoff.BasinWeather;
import org.anlan.forecasting.runoff.Calibrated;
import org.anlan.forecasting.runoff.Calibration;
import org.anlan.forecasting.runoff.FlowObjective;
import org.anlan.forecasting.runoff.ObservedFlow;
import org.anlan.forecasting.runoff.ParameterRange;
import org.anlan.forecasting.runoff.RunoffModel;
import org.anlan.forecasting.runoff.SplitSample;

/// The parameters of a basin, found on one period and judged on another.
final class RunoffCalibrationLab {

    private static final double AT_BOUND = 1e-3;
    private static final int SEED = 1;

    private final Question in;
    private final RunoffModel model;
    private final BasinWeather weather;
    private final double[] observed;
    private final FlowObjective objective;
    private final List<ParameterRange> ranges;

    private RunoffCalibrationLab(Question in) {
        this.in = in;
        model = RunoffModel.valueOf(in.text("model", "xinanjiang").toUpperCase(Locale.ROOT));
        weather = new BasinWeather(in.numbers("P_mm"), in.numbers("E_mm"), in.number("dt_h", 24));
        observed = in.numbers("Qobs_mm");
        in.require(observed.length == weather.steps(), "Qobs_mm", "must be as long as P_mm");
        var name = in.text("objective", "nse").toUpperCase(Locale.ROOT).replace('-', '_');
        objective = FlowObjective.valueOf(name);
        ranges = model.ranges().stream().map(this::range).toList();
        requireKnownRanges();
    }

    private void requireKnownRanges() {
        if (in.has("ranges")) {
            var names = ranges.stream().map(ParameterRange::name).toList();
            in.tree("ranges")
                    .fieldNames()
                    .forEachRemaining(
                            name ->
                                    in.require(
                                            names.contains(name),
                                            "ranges",
                                            "must name parameters of the model: " + names));
        }
    }

    private ParameterRange range(ParameterRange usual) {
        if (!in.has("ranges") || !in.part("ranges").has(usual.name())) {
            return usual;
        }
        var ends = in.part("ranges").numbers(usual.name());
        return new ParameterRange(usual.name(), ends[0], ends[1]);
    }

    static Answer calibrate(Question in) {
        return new RunoffCalibrationLab(in).calibrate();
    }

    private Answer calibrate() {
        var fitted = period("calibration");
        var checked = period("validation");
        var until = weather.until((int) in.numbers("calibration")[1]);
        var search = new Calibration(model, until, fitted, objective, ranges);
        var name = in.text("method", "cma-es").toUpperCase(Locale.ROOT).replace('-', '_');
        var found = search.search(Calibration.Method.valueOf(name), in.whole("seed", SEED));
        var split = SplitSample.of(model.flow(found.parameters(), weather), fitted, checked);
        var answer =
                told(found)
                        .with("calibration", RunoffLab.told(new Answer(), split.calibration()))
                        .with("validation", RunoffLab.told(new Answer(), split.validation()));
        if (in.flag("cross_check", false)) {
            var other = search.search(Calibration.Method.SCE_UA, in.whole("seed", SEED));
            answer.with("cross_check", other.value());
        }
        return answer;
    }

    private ObservedFlow period(String field) {
        var ends = in.numbers(field, in.numbers("calibration")[1], (double) observed.length);
        try {
            return new ObservedFlow(observed, (int) ends[0], (int) ends[1]);
        } catch (IllegalArgumentException refused) {
            throw in.bad(field, String.valueOf(refused.getMessage()));
        }
    }

    private Answer told(Calibrated found) {
        var parameters = new Answer();
        IntStream.range(0, ranges.size())
                .forEach(i -> parameters.with(ranges.get(i).name(), found.parameters().get(i)));
        return new Answer()
                .with("parameters", parameters)
                .with("value", found.value())
                .with("searches", found.searches())
                .with("agree", found.agrees())
                .with("evaluations", found.evaluations())
                .with("seed", in.whole("seed", SEED))
                .with("at_bound", atBound(found.parameters()))
                .with("nearly_as_good", found.nearlyAsGood());
    }

    private List<String> atBound(List<Double> parameters) {
        var names = new ArrayList<String>();
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            var room = AT_BOUND * (range.high() - range.low());
            var value = parameters.get(i);
            if (value - range.low() < room || range.high() - value < room) {
                names.add(range.name());
            }
        }
        return names;
    }
}
