package org.anlan.forecasting.quake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class IntensityAttenuationTest {

    private static final AttenuationRegions REGIONS = AttenuationRegions.bundled();

    private static IntensityAttenuation region(String name) {
        return REGIONS.find(name).orElseThrow();
    }

    /// Worked out: 5.7123 + 1.3626·7 − 4.2903·lg 75, and 3.6588 + 1.3626·7 − 3.5406·lg 63.
    @Example
    void onItsAxesThePlaceHasTheIntensityOfTheFormula() {
        var east = region("east_strong");
        assertThat(east.at(7, 0, 50, 0)).isCloseTo(7.205925, within(1e-6));
        assertThat(east.at(7, 50, 0, 0)).isCloseTo(6.826255, within(1e-6));
        assertThat(east.at(7, 50, 0, 90)).isCloseTo(7.205925, within(1e-6));
    }

    /// The source draws closed ellipses, so both axes must start from one intensity.
    @Example
    void bothAxesOfARegionAgreeAtTheEpicentre() {
        assertThat(REGIONS.names())
                .containsExactly("east_strong", "moderate", "xinjiang", "qinghai_tibet");
        for (var name : REGIONS.names()) {
            var region = region(name);
            assertThat(region.minor().intensity(6, 0))
                    .as(name)
                    .isCloseTo(region.major().intensity(6, 0), within(4e-4));
            assertThat(region.sigma()).isBetween(0.52, 0.67);
        }
    }

    @Example
    void theEpicentreHasTheHighestIntensityAndNoLowerOneIsCutOff() {
        var west = region("xinjiang");
        assertThat(west.at(7, 0, 0, 30)).isCloseTo(west.highest(7), within(1e-6));
        assertThat(west.semiMajorKm(7, 12)).isZero();
        assertThat(west.semiMinorKm(7, 12)).isZero();
        assertThat(west.at(3, 2000, 0, 0)).isZero();
    }

    @Example
    void farOutTheShortAxisIsNeverTheLongOne() {
        var east = region("east_strong");
        assertThat(east.minor().reachKm(7, 1)).isGreaterThan(east.major().reachKm(7, 1));
        assertThat(east.semiMinorKm(7, 1)).isEqualTo(east.semiMajorKm(7, 1));
    }

    @Property(tries = 300)
    void aPlaceLiesOnTheEllipseOfItsIntensity(
            @ForAll @DoubleRange(min = -200, max = 200) double eastKm,
            @ForAll @DoubleRange(min = -200, max = 200) double northKm,
            @ForAll @DoubleRange(min = 0, max = 180) double strike) {
        Assume.that(Math.hypot(eastKm, northKm) > 0.01);
        var region = region("qinghai_tibet");
        var intensity = region.at(7.5, eastKm, northKm, strike);
        var turn = Math.toRadians(strike);
        var x = eastKm * Math.sin(turn) + northKm * Math.cos(turn);
        var y = eastKm * Math.cos(turn) - northKm * Math.sin(turn);
        var outside = squares(region, intensity + 1e-6, x, y);
        assertThat(squares(region, intensity - 1e-6, x, y)).isLessThanOrEqualTo(1 + 1e-9);
        assertThat(outside).isGreaterThanOrEqualTo(1 - 1e-9);
    }

    private static double squares(IntensityAttenuation region, double degree, double x, double y) {
        var along = share(x, region.semiMajorKm(7.5, degree));
        var across = share(y, region.semiMinorKm(7.5, degree));
        return along * along + across * across;
    }

    private static double share(double distance, double axis) {
        return distance == 0 ? 0 : distance / axis;
    }

    @Property(tries = 200)
    void itIsSymmetricAndFallsOutwardsAndGrowsWithMagnitude(
            @ForAll @DoubleRange(min = -150, max = 150) double eastKm,
            @ForAll @DoubleRange(min = -150, max = 150) double northKm,
            @ForAll @DoubleRange(min = 4, max = 8) double magnitude) {
        var region = region("moderate");
        var here = region.at(magnitude, eastKm, northKm, 40);
        assertThat(region.at(magnitude, -eastKm, -northKm, 40)).isEqualTo(here);
        assertThat(region.at(magnitude, eastKm, northKm, 220)).isCloseTo(here, within(1e-6));
        assertThat(region.at(magnitude, eastKm * 2, northKm * 2, 40)).isLessThanOrEqualTo(here);
        assertThat(region.at(magnitude + 0.1, eastKm, northKm, 40)).isGreaterThanOrEqualTo(here);
    }

    @Example
    void anAxisThatGrowsOutwardsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttenuationAxis(5, 1, 0.1, 10))
                .withMessageContaining("C below 0");
    }
}
