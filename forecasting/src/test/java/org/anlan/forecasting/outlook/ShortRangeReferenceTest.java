package org.anlan.forecasting.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ArFit;
import org.anlan.forecasting.correction.ArMethod;
import org.anlan.forecasting.correction.FlowScale;
import org.anlan.forecasting.reference.Basin;
import org.anlan.forecasting.runoff.BasinWeather;
import org.anlan.forecasting.runoff.Calibration;
import org.anlan.forecasting.runoff.FlowObjective;
import org.anlan.forecasting.runoff.ObservedFlow;
import org.anlan.forecasting.runoff.RunoffModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Parameters, errors and climatology are those of 1990–1999 (climatology 1989–1999); each forecast
/// of 2000–2012 knows the flow up to its day. The rain of the days ahead is the rain that fell: no
/// rain forecast exists for this basin, so that real forecasts will be worse.
@DisplayName("On the basin L0123001, over years not used, with the rain that fell,")
class ShortRangeReferenceTest {

    private static final int LEADS = 3;

    private final Basin basin = Basin.since("1989-01-01");
    private final BasinWeather weather = new BasinWeather(basin.rain(), basin.potential(), 24);
    private final int split = basin.step("2000-01-01");

    private Hindcast hindcast(RunoffModel model) {
        var observed = new ObservedFlow(basin.flow(), 365, split);
        var found =
                new Calibration(
                                model,
                                weather.until(split),
                                observed,
                                FlowObjective.NSE,
                                model.ranges())
                        .search(Calibration.Method.CMA_ES, 1);
        var runs =
                every(5, found.nearlyAsGood().stream().map(p -> model.flow(p, weather)).toList());
        var scale = FlowScale.of(Arrays.copyOf(basin.flow(), split), FlowScale.USUAL_POWER);
        var errors =
                FlowEnsemble.errors(
                        Arrays.copyOfRange(basin.flow(), 365, split),
                        Arrays.copyOfRange(runs.getFirst(), 365, split),
                        scale);
        var memory = new ArFit(errors, ArFit.USUAL_ORDER, ArMethod.YULE_WALKER).chosen();
        return new Hindcast(basin.flow(), runs, scale, memory, LEADS);
    }

    private static List<double[]> every(int pace, List<double[]> runs) {
        return IntStream.iterate(0, i -> i < runs.size(), i -> i + pace)
                .mapToObj(runs::get)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("the corrected forecast beats persistence, and its intervals hold what they say")
    void meetsTheGoals(RunoffModel model) {
        var hindcast = hindcast(model);
        for (int lead = 1; lead <= LEADS; lead++) {
            var skill = hindcast.skill(lead, Optional.of(basin.first()), split);
            assertThat(skill.mark()).isEqualTo(SkillMark.SKILL);
            assertThat(skill.pairs()).isGreaterThan(4_000);
            assertThat(skill.against())
                    .hasSize(3)
                    .allSatisfy(
                            rival -> {
                                assertThat(rival.skill()).isPositive();
                                assertThat(rival.chance()).isLessThan(0.01);
                            });
            assertThat(hindcast.cover(lead, 0.8, split)).isBetween(0.76, 0.84);
        }
    }
}
