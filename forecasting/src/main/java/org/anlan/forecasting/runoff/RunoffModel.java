package org.anlan.forecasting.runoff;

import java.util.List;
import java.util.stream.IntStream;

/// The models that can be calibrated, each with the ranges its parameters are searched in.
public enum RunoffModel {
    /// Fifteen parameters, any step.
    XINANJIANG {
        @Override
        public List<ParameterRange> ranges() {
            return UsualRanges.XINANJIANG;
        }

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
    GR4J {
        @Override
        public List<ParameterRange> ranges() {
            return UsualRanges.GR4J;
        }

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

    /// Where its parameters are searched where nothing else is said, in their order.
    public abstract List<ParameterRange> ranges();

    abstract double[] run(double[] parameters, BasinWeather weather);

    /// The flow from the usual start.
    ///
    /// @param parameters in the order of `ranges()`
    /// @return mm per step over the basin
    /// @throws IllegalArgumentException if a parameter is out of the model's bounds
    public double[] flow(List<Double> parameters, BasinWeather weather) {
        if (parameters.size() != ranges().size()) {
            throw new IllegalArgumentException(
                    "Parameters (%d) of %s must be %d."
                            .formatted(parameters.size(), this, ranges().size()));
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
