package org.anlan.forecasting.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.forecasting.outlook.RatingCurve;
import org.anlan.forecasting.outlook.RatingSegment;
import org.anlan.forecasting.outlook.SkillMark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stage forecast")
class StageOutlookTest {

    private static final Instant END = Instant.parse("2031-07-20T00:00:00Z");

    @Test
    void ofALazyRiverBeatsPersistenceAndHoldsItsInterval() {
        int inside = 0;
        int all = 0;
        double own = 0;
        double steady = 0;
        for (int seed = 0; seed < 25; seed++) {
            var river = river(seed, 324, 3, _ -> true);
            var forecast = forecast(river.subList(0, 320));
            for (int lead = 1; lead <= 4; lead++) {
                var came = river.get(319 + lead).value().doubleValue();
                var told = forecast.leads().get(lead - 1);
                all++;
                inside += came >= told.fan().p10() && came <= told.fan().p90() ? 1 : 0;
                own += Math.abs(came - told.fan().p50());
                steady += Math.abs(came - forecast.stage());
            }
        }
        assertThat(own).isLessThan(0.8 * steady);
        assertThat((double) inside / all).isBetween(0.7, 0.9);
    }

    @Test
    void bridgesHoursThatWereNotRead() {
        var forecast = forecast(river(7, 320, 3, t -> t == 319 || t % 5 != 0));
        assertThat(forecast.missing()).isBetween(60, 70);
        assertThat(forecast.leads().getFirst().mark()).isEqualTo(SkillMark.SKILL);
    }

    @Test
    void ofSomethingThatOnlyWandersHasNoSkillAndIsPersistence() {
        var random = new SplittableRandom(5);
        var readings = new ArrayList<Reading>();
        double stage = 25;
        for (int t = 0; t < 320; t++) {
            stage += random.nextGaussian() * 0.05;
            readings.add(reading(t, 320, 3, stage));
        }
        var forecast = forecast(readings);
        assertThat(forecast.leads())
                .allMatch(l -> l.mark() != SkillMark.SKILL)
                .allMatch(l -> l.method() == StageMethod.PERSISTENCE)
                .allMatch(l -> l.fan().p50() == forecast.stage())
                .allMatch(l -> l.fan().p10() < forecast.stage());
        assertThat(forecast.remarks().getFirst()).contains("没有胜过");
    }

    @Test
    void tellsWhatIsUsualOnTheDayOfTheYearOnceTwoEarlierYearsAreKnown() {
        var seasons = new ArrayList<Reading>();
        for (int t = 0; t < 1000; t++) {
            seasons.add(reading(t, 1000, 24, 20 + 5 * Math.sin(2 * Math.PI * t / 365.25)));
        }
        var usual = forecast(seasons).leads().getFirst().usual().orElseThrow();
        assertThat(usual.p50())
                .isCloseTo(20 + 5 * Math.sin(2 * Math.PI * 1000 / 365.25), within(0.3));
        assertThat(usual.p10()).isLessThan(usual.p50());
        assertThat(forecast(seasons.subList(500, 1000)).leads().getFirst().usual())
                .as("one earlier year is 31 days: too few")
                .isEmpty();
        assertThat(forecast(river(3, 320, 3, _ -> true)).leads().getFirst().usual())
                .as("40 days of hours are no climate")
                .isEmpty();
    }

    @Test
    void saysThatThereIsTooLittleHistory() {
        var forecast = forecast(river(1, 59, 24, _ -> true));
        assertThat(forecast.leads()).hasSize(3);
        assertThat(forecast.leads())
                .allMatch(l -> l.mark() == SkillMark.NO_SKILL)
                .allMatch(l -> l.fan().hasSpread());
        assertThat(forecast.remarks().getFirst()).contains("历史不足").contains("59");
        var few = forecast(river(1, 30, 24, _ -> true));
        assertThat(few.leads()).noneMatch(l -> l.fan().hasSpread());
        assertThat(few.remarks()).anyMatch(r -> r.contains("不给区间"));
    }

    @Test
    void ofWaterThatStandsStillIsThatItStands() {
        var readings = new ArrayList<Reading>();
        for (int t = 0; t < 200; t++) {
            readings.add(reading(t, 200, 3, 12.5));
        }
        var fan = forecast(readings).leads().getLast().fan();
        assertThat(List.of(fan.p10(), fan.p50(), fan.p90())).containsOnly(12.5);
    }

    @Test
    void worksBelowItsDatumAndThroughARatingCurve() {
        var river = river(3, 320, 3, _ -> true);
        var low =
                river.stream()
                        .map(
                                r ->
                                        new Reading(
                                                "r",
                                                r.at(),
                                                r.value().subtract(new BigDecimal("40"))))
                        .toList();
        var high = forecast(river).leads().get(3).fan();
        var sunk = forecast(low).leads().get(3).fan();
        assertThat(sunk.p50()).isCloseTo(high.p50() - 40, within(1e-6));

        var curve = new RatingCurve(List.of(new RatingSegment(80, 15, 1.6, 15, 60, 0.05, 0)));
        var rated = StageOutlook.of(series(river), Optional.of(curve)).leads().get(3).fan();
        assertThat(rated.p50()).isCloseTo(high.p50(), within(0.3));
        assertThat(rated.p10()).isLessThan(rated.p50());
    }

    @Test
    void isTheSameForTheSameReadings() {
        var river = river(9, 320, 3, _ -> true);
        assertThat(forecast(river).leads()).isEqualTo(forecast(river).leads());
    }

    @Test
    void goesByTheStepAtWhichAStationIsRead() {
        assertThat(series(river(1, 100, 1, _ -> true)).step()).isEqualTo(StageStep.THREE_HOURS);
        assertThat(series(river(1, 100, 6, _ -> true)).step()).isEqualTo(StageStep.SIX_HOURS);
        assertThat(series(river(1, 100, 24, _ -> true)).step()).isEqualTo(StageStep.DAY);
        assertThat(series(river(1, 1, 24, _ -> true)).step()).isEqualTo(StageStep.DAY);
    }

    @Test
    void takesTheReadingNearestToEachStep() {
        var readings =
                List.of(
                        new Reading("r", END.minus(Duration.ofHours(50)), new BigDecimal("1")),
                        new Reading("r", END.minus(Duration.ofHours(25)), new BigDecimal("2")),
                        new Reading("r", END.minus(Duration.ofHours(20)), new BigDecimal("3")),
                        new Reading("r", END, new BigDecimal("4")));
        assertThat(StageSeries.of(StageStep.DAY, readings).metres()).containsExactly(1, 2, 4);
    }

    private static StageForecast forecast(List<Reading> readings) {
        return StageOutlook.of(series(readings), Optional.empty());
    }

    private static StageSeries series(List<Reading> readings) {
        var step = StageStep.of(readings.stream().map(Reading::at).toList());
        return StageSeries.of(step, readings);
    }

    /// A second-order autoregression: what rises goes on to rise for a while.
    private static List<Reading> river(int seed, int steps, int hours, IntPredicate isRead) {
        var random = new SplittableRandom(seed);
        var readings = new ArrayList<Reading>();
        double before = 0;
        double now = 0;
        for (int t = -50; t < steps; t++) {
            var next = 1.7 * now - 0.74 * before + random.nextGaussian() * 0.05;
            before = now;
            now = next;
            if (t >= 0 && isRead.test(t)) {
                readings.add(reading(t, steps, hours, 25 + now));
            }
        }
        return readings;
    }

    private static Reading reading(int t, int steps, int hours, double stage) {
        var at = END.minus(Duration.ofHours((long) hours * (steps - 1 - t)));
        return new Reading("r", at, BigDecimal.valueOf(stage).setScale(3, RoundingMode.HALF_UP));
    }
}
