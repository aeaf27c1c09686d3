package org.anlan.forecasting.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.anlan.forecasting.runoff.BasinWeather;
import org.anlan.forecasting.runoff.RunoffModel;

/// The runs of a forecast: as given, or of a model, each rain member with each set of parameters.
final class FlowRuns {

    private static final int MOST = 10_000;

    private final Question in;
    private final int past;

    FlowRuns(Question in, int past) {
        this.in = in;
        this.past = past;
    }

    List<double[]> all() {
        in.require(
                in.has("simulated") != in.has("model"),
                "simulated",
                "must be given, or a model with its weather and parameters, and not both");
        var runs = in.has("simulated") ? List.of(in.table("simulated")) : modelled();
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var field = in.has("simulated") ? "simulated/" + i : "P_ahead_mm";
            var known = DoubleStream.of(run).allMatch(q -> q >= 0);
            in.require(known, field, "must be known and not negative");
            in.require(
                    run.length > past && run.length == runs.getFirst().length,
                    field,
                    "must be longer than observed, and as long as the first");
        }
        return runs;
    }

    private List<double[]> modelled() {
        var model = RunoffModel.valueOf(in.text("model", "").toUpperCase(Locale.ROOT));
        var rain = in.table("P_ahead_mm");
        var sets = in.table("parameter_sets");
        in.require(rain.length * sets.length <= MOST, "parameter_sets", "must make 10000 runs");
        var runs = new ArrayList<double[]>();
        for (var member : rain) {
            var weather = weather(member);
            for (var set : sets) {
                runs.add(model.flow(DoubleStream.of(set).boxed().toList(), weather));
            }
        }
        return runs;
    }

    private BasinWeather weather(double[] ahead) {
        var evaporation = in.numbers("E_ahead_mm");
        in.require(
                ahead.length == evaporation.length, "P_ahead_mm", "must be as long as E_ahead_mm");
        in.require(in.numbers("P_mm").length == past, "P_mm", "must be as long as observed");
        return new BasinWeather(
                joined(in.numbers("P_mm"), ahead),
                joined(in.numbers("E_mm"), evaporation),
                in.number("dt_h", 24));
    }

    private static double[] joined(double[] before, double[] after) {
        return DoubleStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray();
    }
}
