package org.anlan.benchmarks.runoff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.forecasting.runoff.Calibration;
import org.anlan.forecasting.runoff.RunoffModel;
import org.anlan.forecasting.runoff.SplitSample;

/// Times a run of eleven years and a calibration, beside the library's own search.
public final class RunoffBench implements Bench {

    private static final List<Double> SET_A =
            List.of(
                    0.9, 0.3, 0.02, 15.0, 75.0, 90.0, 0.15, 20.0, 1.2, 0.35, 0.3, 0.2, 1.0, 0.7,
                    0.985);
    private static final List<Double> GR4J = List.of(257.238, 1.012, 88.235, 2.208);

    @Override
    public String name() {
        return "runoff";
    }

    @Override
    public Result run(Size size) throws IOException {
        var result =
                new Result(
                        name(),
                        "what",
                        "ms",
                        "least",
                        "most",
                        "runs of the model",
                        "NSE 1990–1999",
                        "NSE 2000–2012");
        var river = River.read();
        single(result, river, RunoffModel.XINANJIANG, SET_A, size);
        single(result, river, RunoffModel.GR4J, GR4J, size);
        for (var model : RunoffModel.values()) {
            for (var method : Calibration.Method.values()) {
                calibration(result, river, model, method, size);
            }
            library(result, river, model, size);
        }
        result.note("hydromodel at 89d7a8ed took 884 ms for the same run of eleven years");
        result.note("ours searches at least twice, until two searches agree; the library once");
        return result;
    }

    private static void single(
            Result result, River river, RunoffModel model, List<Double> parameters, Size size) {
        var weather = river.elevenYears();
        for (int i = 0; i < size.of(2_000, 10_000); i++) {
            model.flow(parameters, weather);
        }
        var times = timed(size.of(200, 1_000), () -> model.flow(parameters, weather));
        result.add(
                model + ", eleven years daily",
                times.median(),
                times.least(),
                times.most(),
                1,
                "–",
                "–");
    }

    private static void calibration(
            Result result, River river, RunoffModel model, Calibration.Method method, Size size) {
        var found = river.search(model, method, 1);
        var times = timed(size.of(1, 5), () -> river.search(model, method, 1));
        var split =
                SplitSample.of(
                        model.flow(found.parameters(), river.weather()),
                        river.calibrated(),
                        river.validated());
        result.add(
                model + ", calibration by " + method,
                times.median(),
                times.least(),
                times.most(),
                found.evaluations(),
                digits(split.calibration().nashSutcliffe()),
                digits(split.validation().nashSutcliffe()));
    }

    private static void library(Result result, River river, RunoffModel model, Size size) {
        var last = new LibrarySearch(river, model);
        var value = last.run(1);
        var times = timed(size.of(1, 5), () -> new LibrarySearch(river, model).run(1));
        result.add(
                model + ", calibration by the library's CMA-ES, one search",
                times.median(),
                times.least(),
                times.most(),
                last.evaluations(),
                digits(value),
                "–");
    }

    static String digits(double value) {
        return "%.4f".formatted(value);
    }

    private static Sample timed(int turns, Supplier<Object> work) {
        var nanos = new ArrayList<Long>();
        for (int turn = 0; turn < turns; turn++) {
            var began = System.nanoTime();
            if (work.get() == null) {
                throw new IllegalStateException("Nothing was done.");
            }
            nanos.add(System.nanoTime() - began);
        }
        return Sample.ofNanos(nanos);
    }
}
