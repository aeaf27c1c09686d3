package org.anlan.forecasting.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.anlan.forecasting.extremes.Rarity.Assessed;
import org.anlan.forecasting.extremes.Rarity.Caution;
import org.anlan.forecasting.extremes.Rarity.FitMethod;
import org.anlan.forecasting.extremes.Rarity.Reason;
import org.anlan.forecasting.extremes.Rarity.Refused;
import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RainRarityTest {

    private static final LocalDate DAY = LocalDate.of(2020, 7, 18);

    @ParameterizedTest(name = "{0} years before this one: {1}")
    @CsvSource(
            nullValues = "answered",
            textBlock =
                    """
             9, TOO_FEW_YEARS
            10, answered
            """)
    void fewerThanTenYearsAreRefused(int years, Reason expected) {
        var rarity = RainRarity.assess(record(years), 1, DAY);
        if (expected == null) {
            assertThat(rarity).isInstanceOf(Assessed.class);
        } else {
            assertThat(rarity).isEqualTo(new Refused(1, DAY, expected, years));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 19})
    void shortRecordsCarryACaution(int years) {
        assertThat(assessed(record(years), 3).cautions()).contains(Caution.SHORT_RECORD);
        assertThat(assessed(record(20), 3).cautions()).doesNotContain(Caution.SHORT_RECORD);
    }

    @Test
    void aMissingDayMakesTheSumUnknownNotSmaller() {
        var days = days(15);
        days.remove(DAY.minusDays(2));
        var station = DailyRain.of(days);
        assertThat(station.sum(1, DAY)).isPresent();
        assertThat(station.sum(3, DAY)).isEmpty();
        assertThat(RainRarity.assess(station, 3, DAY))
                .isEqualTo(new Refused(3, DAY, Reason.SUM_NOT_KNOWN, 15));
    }

    @Test
    void aYearWithManyHolesDoesNotCount() {
        var days = days(12);
        for (var day = LocalDate.of(2015, 6, 1); day.getMonthValue() < 8; day = day.plusDays(1)) {
            days.remove(day);
        }
        assertThat(DailyRain.of(days).annualMaxima(1, 2020)).hasSize(11);
    }

    @Test
    void theOwnYearIsNoPartOfTheHistory() {
        var days = days(12);
        days.put(DAY.minusDays(30), 900.0);
        var maxima = DailyRain.of(days).annualMaxima(1, 2020);
        assertThat(maxima).hasSize(12).allMatch(depth -> depth < 900);
    }

    @Test
    void withoutSpreadThereIsNoDistribution() {
        var days = days(12);
        days.replaceAll((day, depth) -> 1.0);
        assertThat(RainRarity.assess(DailyRain.of(days), 1, DAY))
                .isEqualTo(new Refused(1, DAY, Reason.NO_SPREAD, 12));
    }

    @Test
    void moreRainIsRarer() {
        var days = days(40);
        double before = 0;
        for (var depth : new double[] {20, 60, 100, 140}) {
            days.put(DAY, depth);
            var rarity = assessed(DailyRain.of(days), 1);
            assertThat(rarity.returnPeriodYears()).isGreaterThan(before);
            assertThat(rarity.returnPeriodInterval().contains(rarity.returnPeriodYears())).isTrue();
            before = rarity.returnPeriodYears();
        }
    }

    @Test
    void farBeyondTheRecordIsSaid() {
        var days = days(15);
        days.put(DAY, 2000.0);
        var rarity = assessed(DailyRain.of(days), 1);
        assertThat(rarity.cautions()).contains(Caution.FAR_BEYOND_RECORD);
        assertThat(rarity.returnPeriodInterval().low()).isGreaterThan(60);
        assertThat(rarity.returnPeriodInterval().high()).isInfinite();
    }

    @Test
    void aDryDayReturnsEveryYear() {
        var days = days(15);
        days.put(DAY, 0.0);
        var rarity = assessed(DailyRain.of(days), 1);
        assertThat(rarity.returnPeriodYears()).isBetween(1.0, 1.001);
        assertThat(rarity.returnPeriodInterval().low()).isEqualTo(1);
        assertThat(rarity.returnPeriodInterval().high()).isBetween(1.0, 1.1);
    }

    @Test
    void levelsRiseAndLieInTheirIntervals() {
        for (var each : RainRarity.assess(record(45), DAY)) {
            var levels = ((Assessed) each).levels();
            assertThat(levels).extracting(Rarity.ReturnLevel::millimetres).isSorted();
            assertThat(levels).allMatch(level -> level.interval().contains(level.millimetres()));
        }
    }

    @Test
    void realStationsAreJudgedAtOneThreeAndSevenDays() {
        Map<LocalDate, Double> anqing = new HashMap<>();
        for (var row : SharedFiles.rows("data/rainfall/ghcn_daily_huai_yangtze.csv")) {
            if (row[0].equals("58424") && !row[2].isEmpty()) {
                anqing.put(LocalDate.parse(row[1]), Double.valueOf(row[2]));
            }
        }
        var answers = RainRarity.assess(DailyRain.of(anqing), LocalDate.of(2020, 7, 7));
        assertThat(answers).hasSize(3).allMatch(Assessed.class::isInstance);
        assertThat((Assessed) answers.getLast())
                .satisfies(week -> assertThat(week.years()).isGreaterThan(35))
                .satisfies(
                        week -> assertThat(week.method()).isEqualTo(FitMethod.MAXIMUM_LIKELIHOOD))
                .satisfies(week -> assertThat(week.returnPeriodYears()).isGreaterThan(2));
    }

    @Test
    void negativeRainIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DailyRain.of(Map.of(DAY, -1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DailyRain.of(Map.of(DAY, Double.NaN)));
    }

    private static Assessed assessed(DailyRain station, int days) {
        return (Assessed) RainRarity.assess(station, days, DAY);
    }

    private static DailyRain record(int years) {
        return DailyRain.of(days(years));
    }

    /// Made-up rain: whole years before 2020, and 2020 up to the day.
    private static Map<LocalDate, Double> days(int years) {
        var random = new SplittableRandom(7);
        Map<LocalDate, Double> days = new HashMap<>();
        for (var day = LocalDate.of(2020 - years, 1, 1); !day.isAfter(DAY); day = day.plusDays(1)) {
            days.put(day, random.nextInt(3) > 0 ? 0 : -12 * Math.log(random.nextDouble(1e-9, 1)));
        }
        return days;
    }
}
