package org.anlan.logistics.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.NeedProfile;
import org.anlan.logistics.catalogue.Standard;
import org.anlan.store.open.OpenStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What was received of a daily good")
class DailyUseTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 7, 1);
    private static final Instant SINCE = FIRST.atStartOfDay(OpenStore.ZONE).toInstant();
    private static final RegionCode COUNTY = new RegionCode("340103");

    /// A tenth of a box a person and day for three days: 100 people need 30 boxes, 10 a day.
    private static Standard standard(boolean daily) {
        return new Standard(
                "s",
                NeedProfile.CHINESE,
                "water",
                List.of("relocated"),
                1,
                10,
                3,
                daily,
                "both",
                FIRST,
                Optional.empty(),
                "G",
                true,
                "",
                "made-up");
    }

    private static Wanted on(int day, String receipts, boolean daily) {
        var need =
                new CountyNeed(
                        COUNTY, "water", "b", "s", "relocated", 100, 30, SINCE, SINCE, 1, true);
        var arrivals = new TreeMap<LocalDate, Long>();
        Arrays.stream(receipts.split(" "))
                .filter(r -> !r.equals("none"))
                .map(r -> r.split(":"))
                .forEach(r -> arrivals.put(day(Integer.parseInt(r[0])), Long.valueOf(r[1])));
        var supply = new Supply(COUNTY, "water", 0, 0, arrivals);
        return Wanted.of(need, supply, Optional.of(standard(daily)), day(day));
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number - 1L);
    }

    @ParameterizedTest(name = "received {0}: on day {1} {2} boxes are used and {3} outstanding")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # received      | day | used | outstanding | lacking since day
                    none            |   1 |    0 |          30 | 1
                    1:30            |   1 |    0 |           0 | 1
                    1:30            |   2 |   10 |          10 | 2
                    1:30            |   3 |   20 |          20 | 2
                    1:30            |   4 |   30 |          30 | 2
                    1:30            |   9 |   30 |          30 | 2
                    1:10            |   1 |    0 |          20 | 1
                    1:10            |   2 |   10 |          30 | 1
                    1:15            |   2 |   10 |          25 | 1
                    1:15            |   3 |   15 |          30 | 1
                    1:60            |   4 |   30 |           0 | 1
                    1:60            |   5 |   40 |          10 | 5
                    1:30 2:30       |   2 |   10 |           0 | 1
                    1:30 2:30       |   3 |   20 |           0 | 1
                    1:30 2:30       |   4 |   30 |           0 | 1
                    1:30 2:30       |   5 |   40 |          10 | 5
                    1:30 2:30       |   7 |   60 |          30 | 5
                    1:30 6:30       |   6 |   30 |           0 | 1
                    1:30 6:30       |   7 |   40 |          10 | 7
                    1:30 6:10       |   6 |   30 |          20 | 2
                    """)
    void coversTheNeedForTheDaysItLasts(
            String received, int day, long used, long outstanding, int since) {
        var wanted = on(day, received, true);
        assertThat(wanted.used()).isEqualTo(used);
        assertThat(wanted.outstanding()).isEqualTo(outstanding);
        assertThat(wanted.lackingSince())
                .isEqualTo(day(since).atStartOfDay(OpenStore.ZONE).toInstant());
    }

    @ParameterizedTest(name = "on day {0}")
    @CsvSource({"1", "2", "4", "400"})
    void coversItForEverIfItIsNeededOnce(int day) {
        assertThat(on(day, "1:30", false).used()).isZero();
        assertThat(on(day, "1:30", false).outstanding()).isZero();
        assertThat(on(day, "1:20", false).outstanding()).isEqualTo(10);
    }
}
