package org.anlan.forecasting.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.house.TestPack;
import org.anlan.forecasting.stage.Fan;
import org.anlan.forecasting.stage.StagePath;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A level of a flood response")
class FloodLevelsTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 7, 14);
    private static final Instant NOW = Instant.parse("2031-07-14T00:00:00Z");
    private static final BigDecimal NEAR = new BigDecimal("0.8");

    @TempDir private Path folder;
    private FloodLevels floods;

    @BeforeEach
    void read() {
        floods = new FloodLevels(FloodClauses.of(TestPack.in(folder)));
    }

    @Test
    void isTheHighestThatTheStageBearsWithTheNextAndTheForecast() {
        assertThat(told(stage(27.49, 27.0, 27.4, 28.1)))
                .isEqualTo("OBSERVED 4 NEAR -0.01, FORECAST 4 NOT_REACHED -0.1");
        assertThat(told(stage(27.50, 27.0, 27.4, 28.1)))
                .isEqualTo(
                        "OBSERVED 4 REACHED 0, OBSERVED 3 NOT_REACHED -1, FORECAST 3 NOT_REACHED -1.1");
        assertThat(told(stage(28.60, 28.0, 29.5, 30.0)))
                .isEqualTo(
                        "OBSERVED 3 REACHED 0.1, OBSERVED 2 NOT_REACHED -0.7, FORECAST 2 REACHED 0.2");
        assertThat(told(stage(29.30, 29.0, 29.5, 30.0))).isEqualTo("OBSERVED 2 REACHED 0");
    }

    @Test
    void tellsWhenAndHowLikelyTheNextBoundIsCrossed() {
        var ahead =
                floods.assess(stage(28.60, 28.0, 29.5, 30.0), TODAY, NEAR).stream()
                        .filter(l -> l.basis() == OutlookLine.Basis.FORECAST)
                        .findFirst()
                        .orElseThrow();
        assertThat(ahead.chance()).isBetween(0.5, 0.65);
        assertThat(ahead.times().likely().orElseThrow())
                .isBetween(NOW.plus(Duration.ofHours(18)), NOW.plus(Duration.ofHours(19)));
        assertThat(ahead.times().earliest().orElseThrow())
                .isBefore(ahead.times().likely().orElseThrow());
        assertThat(ahead.times().latest()).isEmpty();
        assertThat(ahead.sample()).isTrue();
    }

    @Test
    void isBorneByRainOverEnoughCounties() {
        var dry = Stream.of("100", "99.9").map(BigDecimal::new).toList();
        var wet = Stream.of("100", "130").map(BigDecimal::new).toList();
        assertThat(told(new FloodLevels.Water(Map.of(), Map.of(), dry)))
                .isEqualTo("OBSERVED 4 NOT_REACHED -1");
        assertThat(told(new FloodLevels.Water(Map.of(), Map.of(), wet)))
                .isEqualTo("OBSERVED 4 REACHED 0");
    }

    @Test
    void isNotToldOfAStationWithoutTheMark() {
        var unmarked =
                new Station(
                        "r1",
                        Observations.Kind.STAGE,
                        "站",
                        "河",
                        117,
                        32,
                        Optional.of(new BigDecimal("27.5")),
                        Optional.empty());
        var water =
                new FloodLevels.Water(
                        Map.of("r1", unmarked), Map.of("r1", path(40, 40, 40, 40)), List.of());
        assertThat(told(water)).isEqualTo("OBSERVED 3 REACHED 11.5");
        assertThat(told(new FloodLevels.Water(Map.of("r1", unmarked), Map.of(), List.of())))
                .isEqualTo("OBSERVED 4 NOT_REACHED -2");
    }

    @Test
    void standsOnlyWhileItsPlanDoes() {
        var water = stage(29.30, 29, 29.5, 30);
        assertThat(floods.assess(water, LocalDate.of(2009, 12, 31), NEAR)).isEmpty();
    }

    @Test
    void refusesAMeasureThatIsNone() throws IOException {
        Files.writeString(
                folder.resolve("flood_thresholds.csv"),
                """
                plan,issuer,level,measure,stations,rain_mm,lower,clause,valid_from,valid_to,document,sample
                f1,province,4,feet,r1,,0,超警戒,2010-01-01,,防汛预案,1
                """);
        assertThatThrownBy(() -> FloodClauses.of(Pack.open(folder)))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("line 2: measure (feet)");
    }

    private String told(FloodLevels.Water water) {
        return floods.assess(water, TODAY, NEAR).stream()
                .map(
                        l ->
                                "%s %d %s %s"
                                        .formatted(
                                                l.basis(),
                                                l.level(),
                                                l.state(),
                                                l.margin().signum() == 0
                                                        ? "0"
                                                        : l.margin()
                                                                .stripTrailingZeros()
                                                                .toPlainString()))
                .collect(Collectors.joining(", "));
    }

    private static FloodLevels.Water stage(double now, double p10, double p50, double p90) {
        var station =
                new Station(
                        "r1",
                        Observations.Kind.STAGE,
                        "王家坝",
                        "淮河",
                        115.6,
                        32.43,
                        Optional.of(new BigDecimal("27.50")),
                        Optional.of(new BigDecimal("29.30")));
        return new FloodLevels.Water(
                Map.of("r1", station), Map.of("r1", path(now, p10, p50, p90)), List.of());
    }

    private static StagePath path(double now, double p10, double p50, double p90) {
        return new StagePath(
                NOW,
                now,
                true,
                List.of(new StagePath.Point(NOW.plus(Duration.ofDays(1)), new Fan(p10, p50, p90))));
    }
}
