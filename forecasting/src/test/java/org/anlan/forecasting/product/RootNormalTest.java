package org.anlan.forecasting.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.rain.ZoneRain;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// By hand for a root of 10 and a deviation of 1 √mm; Φ⁻¹(0.9) = 1.2815516.
@DisplayName("Rain whose root is normal")
class RootNormalTest {

    private final RootNormal rain = new RootNormal(10, 1);

    @Test
    void hasTheQuantilesOfItsRootSquared() {
        assertThat(rain.quantile(0.5)).isEqualTo(100);
        assertThat(rain.quantile(0.9)).isCloseTo(127.2734, within(1e-4));
        assertThat(rain.quantile(0.1)).isCloseTo(76.0113, within(1e-4));
        assertThat(new RootNormal(1, 2).quantile(0.1)).isZero();
    }

    @Test
    void hasTheChancesOfItsRoot() {
        assertThat(rain.chanceOf(100)).isCloseTo(0.5, within(1e-12));
        assertThat(rain.chanceOf(121)).isCloseTo(0.1586553, within(1e-6));
    }

    @Test
    void withoutAKnownErrorIsOneValue() {
        var bare = new RootNormal(10, 0);
        assertThat(bare.quantile(0.5)).isEqualTo(100);
        assertThat(bare.quantile(0.9)).isNaN();
        assertThat(bare.chanceOf(100)).isEqualTo(1);
        assertThat(bare.chanceOf(100.1)).isZero();
    }

    /// E = μ² + σ² = 101; sd = σ √(4μ² + 2σ²) = √402.
    @Test
    void isOneOfSeveralDaysByItsMeanAndStandardDeviation() {
        var day =
                rain.day(
                        new CountyDay(
                                new UUID(0, 0),
                                LocalDate.of(2020, 7, 18),
                                "340102",
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                ZoneRain.Skill.SKILFUL));
        assertThat(day.mean().orElseThrow()).isEqualTo(101);
        assertThat(day.error().orElseThrow()).isCloseTo(Math.sqrt(402), within(1e-12));
    }
}
