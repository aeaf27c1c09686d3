package org.anlan.forecasting.runoff;

import java.util.List;
import java.util.stream.IntStream;

/// The models that can be calibrated, each with the ranges its parameters are searched in.
///
/// @see "ranges: the trial of the specification on a basin of 360 km², UM and LM widened because
///     its optimum sat on their bounds; GR4J: C. Perrin et al. 2003, table 1, widened"
public enum RunoffModel {
    /// Fifteen parameters, any step.
    XINANJIANG(
            "K 0.1 1.2, B 0.1 0.4, IM 0.01 0.1, UM 0.1 20, LM 60 90, DM 60 120, C 0 0.2, SM 1 100, EX 1 1.5, KI 0 0.7, KG 0 0.7, CS 0 0.99, L 0 5, CI 0 0.9, CG 0.9 0.998") {
        @Override
        double[] run(double[] p, BasinWeather weather) {
            var model =
                    new Xinanjiang(
                            XajParameters.of(p), weather.stepHours(), Xinanjiang.Mode.NATIVE);
            var flow = new double[weather.steps()];
            for (int t = 0; t < flow.length; t++) {
                flow[t] = model.step(weather.rain(t), weather.potential(t));
            }
            return flow;
        }
    },
    /// Four parameters, steps of a day.
    GR4J("X1 10 2000, X2 -10 10, X3 1 500, X4 0.5 10") {
        @Override
        double[] run(double[] p, BasinWeather weather) {
            if (weather.stepHours() != DAY) {
                throw new IllegalArgumentException(
                        "Step (%s h) must be 24 h for GR4J.".formatted(weather.stepHours()));
            }
            var model = new Gr4j(p[0], p[1], p[2], p[3]);
            var flow = new double[weather.steps()];
            for (int t = 0; t < flow.length; t++) {
                flow[t] = model.step(weather.rain(t), weather.potential(t));
            }
            return flow;
        }
    };

    private static final double DAY = 24;

    private final List<ParameterRange> ranges;

    RunoffModel(String ranges) {
        this.ranges = List.of(ranges.split(", ")).stream().map(RunoffModel::range).toList();
    }

    private static ParameterRange range(String words) {
        var parts = words.split(" ");
        return new ParameterRange(
                parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    /// Where its parameters are searched where nothing else is said, in their order.
    public List<ParameterRange> ranges() {
        return ranges;
    }

    abstract double[] run(double[] parameters, BasinWeather weather);

    /// The flow from the usual start.
    ///
    /// @param parameters in the order of `ranges()`
    /// @return mm per step over the basin
    /// @throws IllegalArgumentException if a parameter is out of the model's bounds
    public double[] flow(List<Double> parameters, BasinWeather weather) {
        if (parameters.size() != ranges.size()) {
            throw new IllegalArgumentException(
                    "Parameters (%d) of %s must be %d."
                            .formatted(parameters.size(), this, ranges.size()));
        }
        return run(parameters.stream().mapToDouble(Double::doubleValue).toArray(), weather);
    }

    /// Parameters at shares of their ranges.
    static double[] at(List<ParameterRange> ranges, double[] shares) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> ranges.get(i).at(shares[i]))
                .toArray();
    }
}
