package org.anlan.forecasting.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.forecasting.storm.Track.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The wind of a typhoon")
class StormWindTest {
    private static final Instant AT = Instant.parse("2019-08-09T17:00:00Z");
    private static final WindSettings SETTINGS = WindSettings.bundled();

    @ParameterizedTest
    @CsvSource({
        "0,0", "0.2,0", "0.3,1", "17.1,7", "17.2,8", "32.6,11", "32.7,12", "56.1,17", "90,17"
    })
    void hasTheForceOfTheStandard(double wind, int force) {
        assertThat(WindForce.bundled().of(wind)).isEqualTo(force);
    }

    @Test
    void standingStillIsNowhereAboveWhatWasToldAndReachesIt() {
        var wind = StormWind.of(moment(40, 0), SETTINGS).orElseThrow();
        var strongest = 0.0;
        for (var lat = 30.0; lat < 32; lat += 0.005) {
            strongest = Math.max(strongest, wind.at(lat, 118));
        }
        assertThat(strongest).isEqualTo(40 * 1.07, within(0.1));
    }

    @Test
    void onTheMoveIsStrongerOnTheRightAndAsStrongAsWasTold() {
        var wind = StormWind.of(moment(40, 10), SETTINGS).orElseThrow(); // northwards
        var right = 0.0;
        var left = 0.0;
        for (var away = 0.05; away < 3; away += 0.01) {
            right = Math.max(right, wind.at(30, 118 + away));
            left = Math.max(left, wind.at(30, 118 - away));
        }
        assertThat(right).isEqualTo(40 * 1.07, within(0.2)).isGreaterThan(left + 9);
    }

    @Test
    void fadesOutwardsAndEndsWhereItIsNotToldAnyMore() {
        var wind = StormWind.of(moment(40, 0), SETTINGS).orElseThrow();
        var before = Double.MAX_VALUE;
        for (var lat = 31.0; lat < 34; lat += 0.1) {
            assertThat(wind.at(lat, 118)).isLessThan(before);
            before = wind.at(lat, 118);
        }
        assertThat(wind.at(35, 118)).isZero();
    }

    @Test
    void followsFromPressureWhereNoneWasTold() {
        var deep = StormWind.of(moment(950, Double.NaN, 5), SETTINGS).orElseThrow();
        var flat = StormWind.of(moment(990, Double.NaN, 5), SETTINGS).orElseThrow();
        assertThat(deep.at(30.4, 118)).isGreaterThan(flat.at(30.4, 118) + 5).isBetween(20.0, 60.0);
    }

    @Test
    void isNoneWherePressureIsNotBelowThatAround() {
        assertThat(StormWind.of(moment(1010, 20, 5), SETTINGS)).isEmpty();
    }

    @Test
    void comesFromATrackThatIsFollowedEachHalfHour() {
        var track =
                new Track(
                        List.of(
                                fix(AT, 28, 121.0, 950, 40.0),
                                fix(AT.plus(Duration.ofHours(6)), 30, 120, 970, 30.0)));
        var moments = track.moments();
        assertThat(moments).hasSize(13);
        assertThat(moments.get(6).lat()).isEqualTo(29, within(0.01));
        assertThat(moments.get(6).pressureHpa()).isEqualTo(960);
        assertThat(moments.get(6).windMs()).isEqualTo(35);
        assertThat(moments.get(0).speed()).isEqualTo(11.2, within(0.1)); // 241.7 km in 6 h
        assertThat(moments.get(0).heading()).isBetween(330.0, 340.0);
        assertThat(new Track(List.of(fix(AT, 28, 121, 950, null))).moments()).isEmpty();
    }

    private static Fix fix(
            Instant at, double lat, double lon, double pressure, @Nullable Double wind) {
        return new Fix(at, lat, lon, pressure, wind, 10, null, null);
    }

    private static Moment moment(double wind, double speed) {
        return moment(960, wind, speed);
    }

    private static Moment moment(double pressure, double wind, double speed) {
        return new Moment(AT, 30, 118, pressure, wind, true, speed, 0);
    }
}
