package org.anlan.forecasting.runoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.anlan.forecasting.reference.Basin;
import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On the basin L0123001 a calibration")
class CalibrationReferenceTest {

    private final Basin basin = Basin.since("1989-01-01");
    private final BasinWeather weather = new BasinWeather(basin.rain(), basin.potential(), 24);
    private final int split = basin.step("2000-01-01");
    private final ObservedFlow calibrated = new ObservedFlow(basin.flow(), 365, split);
    private final ObservedFlow validated = new ObservedFlow(basin.flow(), split, basin.days());

    private Calibrated search(RunoffModel model, Calibration.Method method) {
        return new Calibration(
                        model, weather.until(split), calibrated, FlowObjective.NSE, model.ranges())
                .search(method, 1);
    }

    private SplitSample judged(RunoffModel model, Calibrated found) {
        return SplitSample.of(model.flow(found.parameters(), weather), calibrated, validated);
    }

    @Test
    @DisplayName("of GR4J finds what its authors' own search found, or better")
    void gr4j() {
        var expected =
                SharedFiles.json("reference/forecasting/c_gr4j_meta.json").get("calibration");
        var found = search(RunoffModel.GR4J, Calibration.Method.CMA_ES);
        assertThat(found.agrees()).isTrue();
        assertThat(found.value())
                .isBetween(
                        expected.get("NSE").doubleValue(),
                        expected.get("NSE").doubleValue() + 1e-4);
        var best = SharedFiles.numbers(expected.get("best"));
        for (int i = 0; i < best.length; i++) {
            assertThat(found.parameters().get(i)).isCloseTo(best[i], within(0.01 * best[i]));
        }
    }

    @Test
    @DisplayName("of GR4J over 27 years beats the published optimum")
    void gr4jOverAllYears() {
        var years = Basin.since("1985-01-01");
        var observed = new ObservedFlow(years.flow(), 365, years.days());
        var all = new BasinWeather(years.rain(), years.potential(), 24);
        var model = RunoffModel.GR4J;
        var best =
                SharedFiles.numbers(
                        SharedFiles.json("reference/forecasting/c_gr4j_meta.json")
                                .at("/calibration_1986_2012/best"));
        var theirs = model.flow(List.of(best[0], best[1], best[2], best[3]), all);
        var found =
                new Calibration(model, all, observed, FlowObjective.NSE, model.ranges())
                        .search(Calibration.Method.CMA_ES, 1);
        assertThat(found.value())
                .isGreaterThanOrEqualTo(FlowSkill.of(theirs, observed).nashSutcliffe());
        for (int i = 0; i < best.length; i++) {
            assertThat(found.parameters().get(i)).isCloseTo(best[i], within(0.01 * best[i]));
        }
    }

    /// The goal: at least 0.805 on 1990–1999, on 2000–2012 within 0.05 of it and at least GR4J's.
    @Test
    @DisplayName("of Xinanjiang meets its goal, also on the years not used, by two unlike searches")
    void xinanjiang() {
        var model = RunoffModel.XINANJIANG;
        var found = search(model, Calibration.Method.CMA_ES);
        var own = judged(model, found);
        var gr4j = judged(RunoffModel.GR4J, search(RunoffModel.GR4J, Calibration.Method.CMA_ES));
        assertThat(found.agrees()).isTrue();
        assertThat(own.calibration().nashSutcliffe()).isGreaterThanOrEqualTo(0.805);
        assertThat(own.validation().nashSutcliffe())
                .isGreaterThan(own.calibration().nashSutcliffe() - 0.05)
                .isGreaterThanOrEqualTo(gr4j.validation().nashSutcliffe());
        assertThat(search(model, Calibration.Method.SCE_UA).value())
                .isCloseTo(found.value(), within(1e-3));
        assertThat(found.nearlyAsGood()).hasSize(50).first().isEqualTo(found.parameters());
    }
}
