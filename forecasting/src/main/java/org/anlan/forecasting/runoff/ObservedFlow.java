package org.anlan.forecasting.runoff;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The flow a simulation is held against, over a part of its steps; steps that were not observed
/// do not count. Immutable, safe for all threads.
public final class ObservedFlow {

    private static final double SHARE = 0.01;

    private final int[] steps;
    private final double[] flow;
    private final double[] logs;
    private final double mean;
    private final double offset;

    /// @param flow at each step, `NaN` where not observed
    /// @param from the first step that counts
    /// @param to one above the last
    /// @throws IllegalArgumentException if the steps are not among those of the series, fewer than
    ///     two are observed, or a flow is negative
    public ObservedFlow(double[] flow, int from, int to) {
        if (from < 0 || to > flow.length || from >= to) {
            throw new IllegalArgumentException(
                    "Period (%d to %d) must lie within the %d steps."
                            .formatted(from, to, flow.length));
        }
        steps = IntStream.range(from, to).filter(t -> !Double.isNaN(flow[t])).toArray();
        this.flow = IntStream.of(steps).mapToDouble(t -> flow[t]).toArray();
        if (steps.length < 2 || Arrays.stream(this.flow).anyMatch(q -> q < 0)) {
            throw new IllegalArgumentException(
                    "Observed flow (%d steps) must have two and none negative."
                            .formatted(steps.length));
        }
        mean = Arrays.stream(this.flow).average().orElseThrow();
        offset = SHARE * mean;
        logs = Arrays.stream(this.flow).map(this::log).toArray();
    }

    /// How many steps count.
    int count() {
        return steps.length;
    }

    double observed(int i) {
        return flow[i];
    }

    double simulated(double[] simulated, int i) {
        return simulated[steps[i]];
    }

    double mean() {
        return mean;
    }

    /// ln(q + ε), ε a hundredth of the mean: low flow counts, a dry day does not decide.
    double log(double q) {
        return Math.log(q + offset);
    }

    double logObserved(int i) {
        return logs[i];
    }
}
