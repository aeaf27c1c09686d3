package org.anlan.forecasting.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The crossing of a mark")
class StagePathTest {

    private static final Instant FROM = Instant.parse("2031-07-20T00:00:00Z");

    @Test
    void risingIsEarliestByTheHighLineAndLatestByTheLowOne() {
        var path = path(26, new Fan(26, 26.5, 27), new Fan(26.2, 27, 28), new Fan(26.9, 27.5, 29));
        var crossing = path.crossing(26.75);
        assertThat(crossing.isRising()).isTrue();
        assertThat(crossing.margin()).isCloseTo(-0.75, within(1e-9));
        assertThat(crossing.earliest()).contains(FROM.plus(Duration.ofHours(18)));
        assertThat(crossing.likely()).contains(FROM.plus(Duration.ofHours(36)));
        assertThat(crossing.latest().orElseThrow())
                .isBetween(FROM.plus(Duration.ofHours(66)), FROM.plus(Duration.ofHours(67)));
        assertThat(crossing.chance()).isGreaterThan(0.9);
    }

    @Test
    void fallingIsEarliestByTheLowLine() {
        var path = path(28, new Fan(26.5, 27.5, 28), new Fan(26, 27, 27.9));
        var crossing = path.crossing(27.25);
        assertThat(crossing.isRising()).isFalse();
        assertThat(crossing.earliest()).contains(FROM.plus(Duration.ofHours(12)));
        assertThat(crossing.likely()).contains(FROM.plus(Duration.ofHours(36)));
        assertThat(crossing.latest()).isEmpty();
    }

    @Test
    void isNotToldWithoutASpread() {
        var crossing = path(26, Fan.bare(26), Fan.bare(26)).crossing(27);
        assertThat(crossing.earliest()).isEmpty();
        assertThat(crossing.likely()).isEmpty();
        assertThat(crossing.chance()).isNaN();
    }

    @Test
    void isAsLikelyAsTheFanSays() {
        var fan = new Fan(26, 27, 29);
        assertThat(fan.chanceBelow(26)).isCloseTo(0.1, within(1e-9));
        assertThat(fan.chanceBelow(27)).isCloseTo(0.5, within(1e-9));
        assertThat(fan.chanceBelow(29)).isCloseTo(0.9, within(1e-9));
        assertThat(new Fan(5, 5, 5).chanceBelow(4.9)).isZero();
        assertThat(new Fan(5, 5, 5).chanceBelow(5.1)).isEqualTo(1);
    }

    private static StagePath path(double stage, Fan... fans) {
        var points = new ArrayList<StagePath.Point>();
        for (int i = 0; i < fans.length; i++) {
            points.add(new StagePath.Point(FROM.plus(Duration.ofDays(i + 1L)), fans[i]));
        }
        return new StagePath(FROM, stage, true, List.copyOf(points));
    }
}
