package org.anlan.forecasting.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/// How many runs of a model ended, and how long they took.
final class RunMeters {

    private final Timer time;
    private final Counter done;
    private final Counter failed;

    RunMeters(String model) {
        this.time =
                Timer.builder("anlan.forecasting.run.time")
                        .description("One run of a model, from its inputs to its end.")
                        .tag("model", model)
                        .register(Metrics.globalRegistry);
        this.done = counter(model, Run.State.DONE);
        this.failed = counter(model, Run.State.FAILED);
    }

    private static Counter counter(String model, Run.State state) {
        return Counter.builder("anlan.forecasting.runs")
                .baseUnit("runs")
                .description("Runs that ended.")
                .tag("model", model)
                .tag("state", state.name())
                .register(Metrics.globalRegistry);
    }

    Timer.Sample begin() {
        return Timer.start();
    }

    void end(Timer.Sample began, Run.State state) {
        began.stop(time);
        count(state);
    }

    void count(Run.State state) {
        (state == Run.State.DONE ? done : failed).increment();
    }
}
