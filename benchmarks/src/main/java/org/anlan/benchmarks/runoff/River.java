package org.anlan.benchmarks.runoff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.anlan.benchmarks.house.Site;
import org.anlan.forecasting.runoff.BasinWeather;
import org.anlan.forecasting.runoff.Calibrated;
import org.anlan.forecasting.runoff.Calibration;
import org.anlan.forecasting.runoff.FlowObjective;
import org.anlan.forecasting.runoff.ObservedFlow;
import org.anlan.forecasting.runoff.RunoffModel;

/// The basin L0123001 from 1989 on: 1989 warms up, 1990–1999 calibrates, 2000–2012 is not used.
final class River {

    static final LocalDate FIRST = LocalDate.of(1989, 1, 1);

    private static final int WARM_UP = 365;
    private static final LocalDate SPLIT = LocalDate.of(2000, 1, 1);

    private final double[] flow;
    private final BasinWeather weather;
    private final int split = (int) (SPLIT.toEpochDay() - FIRST.toEpochDay());

    private River(List<String[]> rows) {
        flow = column(rows, 3);
        weather = new BasinWeather(column(rows, 1), column(rows, 2), 24);
    }

    /// @throws IOException if the file is not beside the repository
    static River read() throws IOException {
        var shared = Path.of("..", "shared", "reference", "forecasting", "c_L0123001_daily.csv");
        try (var lines = Files.lines(Site.root().resolve(shared))) {
            return new River(
                    lines.skip(1)
                            .map(line -> line.replace("\"", "").split(",", -1))
                            .filter(row -> row[0].compareTo(FIRST.toString()) >= 0)
                            .toList());
        }
    }

    private static double[] column(List<String[]> rows, int i) {
        return rows.stream()
                .map(row -> row[i])
                .mapToDouble(text -> text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    double[] flow() {
        return flow.clone();
    }

    BasinWeather weather() {
        return weather;
    }

    /// The eleven years to the end of 1999.
    BasinWeather elevenYears() {
        return weather.until(split);
    }

    /// The first step of the years not used.
    int split() {
        return split;
    }

    ObservedFlow calibrated() {
        return new ObservedFlow(flow, WARM_UP, split);
    }

    ObservedFlow validated() {
        return new ObservedFlow(flow, split, flow.length);
    }

    Calibrated search(RunoffModel model, Calibration.Method method, long seed) {
        return new Calibration(
                        model, elevenYears(), calibrated(), FlowObjective.NSE, model.ranges())
                .search(method, seed);
    }

    /// The flow of the calibrated years, and a run over them.
    double[][] calibratedPart(double[] run) {
        return new double[][] {
            Arrays.copyOfRange(flow, WARM_UP, split), Arrays.copyOfRange(run, WARM_UP, split)
        };
    }
}
