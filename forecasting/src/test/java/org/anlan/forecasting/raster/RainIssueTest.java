package org.anlan.forecasting.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An issue of rain grids")
class RainIssueTest {

    /// Eight in the morning of 18 July in China.
    private static final Instant MORNING = Instant.parse("2020-07-18T00:00:00Z");

    @Test
    void sumsGridsThatFillADay() {
        var issue = RainIssue.of(List.of(part(0, 12, 10), part(12, 18, 5), part(18, 24, 1)));
        assertThat(issue.unused()).isZero();
        var day = issue.days().getFirst();
        assertThat(day.day()).isEqualTo(LocalDate.of(2020, 7, 18));
        assertThat(day.mm()).containsEntry("340102", 16.0);
        assertThat(day.to()).isEqualTo(MORNING.plus(Duration.ofDays(1)));
    }

    @Test
    void hasNoDayWhereAGridIsMissingAndNoneThatOverlaps() {
        var gap = RainIssue.of(List.of(part(0, 12, 10), part(18, 24, 1)));
        assertThat(gap.days()).isEmpty();
        assertThat(gap.unused()).isEqualTo(2);
        var rolling = RainIssue.of(List.of(part(0, 24, 10), part(12, 36, 20), part(24, 48, 30)));
        assertThat(rolling.days()).hasSize(2);
        assertThat(rolling.unused()).isEqualTo(1);
    }

    @Test
    void leavesASumOfThreeDaysAlone() {
        assertThat(RainIssue.of(List.of(part(0, 72, 200))).days()).isEmpty();
    }

    @Test
    void tellsOnlyCountiesThatAllItsGridsKnow() {
        var half = new RainIssue.Part(at(12), at(24), new TreeMap<>());
        var issue = RainIssue.of(List.of(part(0, 12, 10), half));
        assertThat(issue.days().getFirst().mm()).isEmpty();
    }

    private static RainIssue.Part part(int from, int to, double mm) {
        var counties = new TreeMap<String, Double>();
        counties.put("340102", mm);
        return new RainIssue.Part(at(from), at(to), counties);
    }

    private static Instant at(int hours) {
        return MORNING.plus(Duration.ofHours(hours));
    }
}
