package org.anlan.forecasting.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.anlan.forecasting.storm.TrackErrors.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// By hand: of a Rayleigh distribution the mean is σ √(π/2) and seven in ten lie within
/// σ √(−2 ln 0.3) = 1.5517557 σ, so within 1.2381307 of the mean.
@DisplayName("The error of a track forecast")
class TrackErrorsTest {

    private static final Instant NOW = Instant.parse("2018-08-16T12:00:00Z");

    private final TrackErrors errors = TrackErrors.bundled();

    @Test
    void isThatOfTheTableAndStraightBetweenAndBeyond() {
        assertThat(errors.meanKm(Basis.OFFICIAL, Duration.ofDays(1))).isEqualTo(85.8);
        assertThat(errors.meanKm(Basis.OFFICIAL, Duration.ofHours(36)))
                .isCloseTo((85.8 + 129.8) / 2, within(1e-9));
        assertThat(errors.meanKm(Basis.OFFICIAL, Duration.ZERO)).isEqualTo(26.7);
        assertThat(errors.meanKm(Basis.OFFICIAL, Duration.ofDays(4)))
                .isCloseTo(209.0 + (209.0 - 129.8), within(1e-9));
        assertThat(errors.meanKm(Basis.PERSISTENCE, Duration.ofDays(1))).isEqualTo(236.8);
    }

    @Test
    void holdsSevenInTenCentresInItsCircle() {
        assertThat(errors.radiusMetres(Basis.OFFICIAL, Duration.ofDays(1)))
                .isCloseTo(85_800 * 1.2381307, within(1.0));
        var drawn =
                new ShiftedTracks(
                                List.of(fix(0, 28, 125, null), fix(24, 30, 120, NOW)), NOW, errors)
                        .draw(2_000, 7);
        var misses =
                drawn.stream()
                        .map(track -> track.moments().getLast())
                        .mapToDouble(m -> Geodesic.WGS84.Inverse(m.lat(), m.lon(), 30, 120).s12)
                        .toArray();
        var radius = errors.radiusMetres(Basis.OFFICIAL, Duration.ofDays(1));
        var within = Arrays.stream(misses).filter(m -> m <= radius).count();
        assertThat(within / 2_000.0).isBetween(0.67, 0.73);
        assertThat(Arrays.stream(misses).average().orElseThrow())
                .isCloseTo(85_800, within(2_500.0));
    }

    @Test
    void isDrawnTheSameForTheSameSeed() {
        var track = List.of(fix(0, 28, 125, null), fix(24, 30, 120, NOW));
        var one = new ShiftedTracks(track, NOW, errors).draw(5, 42);
        var two = new ShiftedTracks(track, NOW, errors).draw(5, 42);
        for (int i = 0; i < 5; i++) {
            assertThat(one.get(i).moments()).isEqualTo(two.get(i).moments());
        }
    }

    @Test
    void widensTheConeWithTheLead() {
        var track = new Track(List.of(fix(0, 28, 125, null), fix(24, 30, 120, NOW)));
        var cone = Cone.of(track, errors, Basis.OFFICIAL);
        assertThat(cone.circles()).hasSize(9);
        assertThat(cone.circles().getFirst().radiusKm()).isCloseTo(33.06, within(0.01));
        assertThat(cone.circles().getLast().radiusKm()).isCloseTo(106.23, within(0.01));
        assertThat(cone.outline().getFirst()).isEqualTo(cone.outline().getLast());
        var west = cone.outline().stream().mapToDouble(c -> c.x).min().orElseThrow();
        assertThat(Geodesic.WGS84.Inverse(30, 120, 30, west).s12).isCloseTo(106_230, within(800.0));
    }

    private static Fix fix(int hours, double lat, double lon, @Nullable Instant issued) {
        return new Fix(NOW.plus(Duration.ofHours(hours)), lat, lon, 980, 25.0, 10, null, issued);
    }
}
