package org.anlan.forecasting.runoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A calibration")
class CalibrationTest {

    private static double hills(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            var a = 2 * x[i] - 0.4;
            var b = 2 * x[i + 1] - 0.4;
            sum += 100 * (b - a * a) * (b - a * a) + (1 - a) * (1 - a);
        }
        return sum;
    }

    private static double bowlBeyondTheEdge(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            var d = x[i] - (i % 2 == 0 ? 1.3 : 0.4);
            sum += (i + 1) * d * d;
        }
        return sum;
    }

    private static Search.Point best(Calibration.Method method, ToDoubleFunction<double[]> loss) {
        return method == Calibration.Method.CMA_ES
                ? new CmaEs(5, 3, loss).run().best()
                : new SceUa(5, 3, loss).run().best();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("finds the end of a bent valley, by each method")
    void findsTheValley(Calibration.Method method) {
        var found = best(method, CalibrationTest::hills);
        assertThat(found.shares()).allSatisfy(x -> assertThat(x).isCloseTo(0.7, within(0.02)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("finds what lies on the edge of its ranges, by each method")
    void findsTheEdge(Calibration.Method method) {
        var found = best(method, CalibrationTest::bowlBeyondTheEdge).shares();
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i))
                    .isCloseTo(i % 2 == 0 ? 1 : 0.4, within(0.02))
                    .isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("answers the same for the same seed, however many processors work")
    void isRepeatable(Calibration.Method method) {
        assertThat(best(method, CalibrationTest::hills))
                .isEqualTo(best(method, CalibrationTest::hills));
    }

    @Test
    @DisplayName("finds the parameters that made a flow, and says how it did on other steps")
    void findsWhatMadeTheFlow() {
        var weather = Basins.weather(new SplittableRandom(4), 900);
        var truth = List.of(350.0, 0.5, 60.0, 1.8);
        var flow = RunoffModel.GR4J.flow(truth, weather);
        var fitted = new ObservedFlow(flow, 100, 500);
        var found =
                new Calibration(
                                RunoffModel.GR4J,
                                weather.until(500),
                                fitted,
                                FlowObjective.KGE,
                                RunoffModel.GR4J.ranges())
                        .search(Calibration.Method.CMA_ES, 9);
        assertThat(found.agrees()).isTrue();
        assertThat(found.value()).isGreaterThan(0.9999);
        var split =
                SplitSample.of(
                        RunoffModel.GR4J.flow(found.parameters(), weather),
                        fitted,
                        new ObservedFlow(flow, 500, 900));
        assertThat(split.validation().by(FlowObjective.KGE)).isGreaterThan(0.999);
        assertThat(found.nearlyAsGood())
                .allSatisfy(
                        set ->
                                assertThat(
                                                FlowSkill.of(
                                                                RunoffModel.GR4J.flow(set, weather),
                                                                fitted)
                                                        .klingGupta())
                                        .isGreaterThan(found.value() - Calibration.NEARLY - 1e-9));
    }

    @Test
    @DisplayName("has four objectives: 1 for the flow itself, 0 for its own mean where they say so")
    void objectives() {
        double[] flow = {1, 2, Double.NaN, 9, 4, 2};
        var observed = new ObservedFlow(flow, 0, flow.length);
        var same = flow.clone();
        same[2] = 5;
        for (var objective : FlowObjective.values()) {
            assertThat(objective.of(same, observed)).isCloseTo(1, within(1e-12));
        }
        double[] mean = {3.6, 3.6, 3.6, 3.6, 3.6, 3.6};
        assertThat(FlowObjective.NSE.of(mean, observed)).isCloseTo(0, within(1e-12));
        var low = same.clone();
        low[3] = 6;
        var offLow = same.clone();
        offLow[0] = 4;
        assertThat(FlowObjective.PEAK.of(low, observed))
                .isLessThan(FlowObjective.PEAK.of(offLow, observed));
        assertThat(FlowObjective.LOG_NSE.of(low, observed))
                .isGreaterThan(FlowObjective.LOG_NSE.of(offLow, observed));
    }

    @Test
    @DisplayName("refuses what it cannot judge")
    void refuses() {
        var flow = new double[] {1, Double.NaN, Double.NaN};
        assertThatIllegalArgumentException().isThrownBy(() -> new ObservedFlow(flow, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObservedFlow(flow, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObservedFlow(new double[] {1, -2}, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ParameterRange("K", 1, 1));
        var hourly = new BasinWeather(new double[3], new double[3], 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunoffModel.GR4J.flow(List.of(100.0, 0.0, 50.0, 2.0), hourly))
                .withMessageContaining("24 h");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BasinWeather(new double[] {1, -1}, new double[2], 24))
                .withMessageContaining("step 1");
    }
}
