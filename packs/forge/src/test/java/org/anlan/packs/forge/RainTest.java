package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The largest rain of a year")
class RainTest {

    private static final LocalDate FIRST = LocalDate.of(2001, 3, 1);

    @Test
    void addsOnlyDaysThatFollowEachOther() {
        var row = ForgeRain.make(rain(10, 20, 300, null, 500), 2020).rows().getFirst();
        assertThat(row)
                .containsEntry("max_1d_mm", "50.0")
                .containsEntry("max_3d_mm", "33.0")
                .containsEntry("max_7d_mm", "")
                .containsEntry("days_missing", "361")
                .containsEntry("complete", "0");
    }

    @Test
    void leavesOutTheYearToBeJudged() {
        assertThat(ForgeRain.make(rain(10), 2001).rows()).isEmpty();
    }

    @Test
    void tellsWhatIsUsualOfTheDaysAroundAndCountsALeapDayAsTheOneBefore() {
        var days = new TreeMap<LocalDate, Integer>();
        for (var day = LocalDate.of(2000, 1, 1); day.getYear() < 2011; day = day.plusDays(1)) {
            days.put(day, day.getMonthValue() == 2 && day.getDayOfMonth() == 29 ? 9990 : 0);
        }
        SortedMap<String, SortedMap<LocalDate, Integer>> stations = new TreeMap<>();
        stations.put("58424", days);
        var usual = ForgeUsualRain.make(new DailyRain(stations), 2011).rows();
        assertThat(usual).hasSize(365);
        assertThat(usual.get(58))
                .containsEntry("day", "02-28")
                .containsEntry("days", String.valueOf(31 * 11 + 3))
                .containsEntry("p90_mm", "0.0")
                .containsEntry("from_250", "0.0087"); // three leap days of 344
        assertThat(ForgeUsualRain.make(new DailyRain(stations), 2009).rows())
                .as("nine years of 31 days are fewer than 300")
                .isEmpty();
    }

    @Test
    void isWhatTheForgeMakesOfTheReference() throws IOException {
        var rain = DailyRain.read(Places.shared("rainfall/ghcn_daily_huai_yangtze.csv"));
        assertThat(ForgeRain.make(rain, 2020))
                .isEqualTo(Table.read(Places.ANHUI.resolve("rain_maxima.csv")));
        assertThat(ForgeUsualRain.make(rain, 2018))
                .as("of years before either drill")
                .isEqualTo(Table.read(Places.ANHUI.resolve("rain_usual.csv")));
        assertThat(ForgeObservations.gauges(rain, Scenario.read(Places.FLOOD)))
                .isEqualTo(Table.read(Places.FLOOD.resolve("gauges.csv")));
    }

    private static DailyRain rain(@Nullable Integer... tenths) {
        var days = new TreeMap<LocalDate, Integer>();
        for (int i = 0; i < tenths.length; i++) {
            var depth = tenths[i];
            if (depth != null) {
                days.put(FIRST.plusDays(i), depth);
            }
        }
        SortedMap<String, SortedMap<LocalDate, Integer>> stations = new TreeMap<>();
        stations.put("58424", days);
        return new DailyRain(stations);
    }
}
