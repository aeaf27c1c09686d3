package org.anlan.forecasting.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/// How many runs ended, and how long they took.
final class RunMeters {

    Timer.Sample begin() {
        return Timer.start();
    }

    void end(Timer.Sample began, String model, Run.State state) {
        began.stop(
                Timer.builder("anlan.forecasting.run.time")
                        .description("One run of a model, from its inputs to its end.")
                        .tag("model", model)
                        .register(Metrics.globalRegistry));
        count(model, state);
    }

    void count(String model, Run.State state) {
        Counter.builder("anlan.forecasting.runs")
                .baseUnit("runs")
                .description("Runs that ended.")
                .tag("model", model)
                .tag("state", state.name())
                .register(Metrics.globalRegistry)
                .increment();
    }
}
