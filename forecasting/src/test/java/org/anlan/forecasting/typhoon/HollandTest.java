package org.anlan.forecasting.typhoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/// Expected values: CLIMADA, test_trop_cyclone_windfields.py at bb959594.
class HollandTest {

    private static final WindProfile STORM =
            new Holland1980(40_665.45462261051, 1.486076257880692, 3912, 1.15, 3.54921922e-05);

    @Example
    void shapesOfTheGreatestWindAreThePeers() {
        assertThat(HollandShape.ofGradientWind(35, 1500, 1.15)).isEqualTo(2.5);
        assertThat(HollandShape.ofGradientWind(40, 3000, 1.15)).isCloseTo(1.667213, within(1e-6));
        assertThat(HollandShape.ofSurfaceWind(22.5, 1500, 1.2, 0.9)).isCloseTo(1.101, within(1e-3));
        assertThat(HollandShape.ofSurfaceWind(25.4, 3000, 1.2, 0.9)).isCloseTo(0.81, within(1e-9));
        assertThat(HollandShape.ofSurfaceWind(42.5, 4000, 1.2, 0.9)).isCloseTo(1.473, within(1e-3));
        assertThat(HollandShape.greatestWind(2.5, 1500, 1.15)).isCloseTo(34.635341, within(1e-6));
        assertThat(HollandShape.greatestWind(1.67, 3000, 1.15)).isCloseTo(40.033421, within(1e-6));
    }

    /// Holland 2008, equation 11, worked by hand: 50 hPa, 20°, standing still and steady.
    @Example
    void theShapeOfPressureAloneIsTheFormulas() {
        assertThat(HollandShape.ofPressure(5000, 0, 20, 0, 0.9)).isCloseTo(1.11, within(1e-12));
        assertThat(HollandShape.ofPressure(5000, 0, -20, 0, 0.9)).isCloseTo(1.11, within(1e-12));
        assertThat(HollandShape.ofPressure(5000, 100, 20, 0, 0.9)).isCloseTo(1.14, within(1e-12));
        assertThat(HollandShape.ofPressure(100, 0, 60, 0, 0.9)).isCloseTo(0.81, within(1e-12));
    }

    @Example
    void theProfileOf1980IsThePeers() {
        assertThat(STORM.wind(299_450.1244109841)).isCloseTo(11.28, within(0.01));
        assertThat(STORM.wind(40_665.45462261051)).isCloseTo(42.41, within(0.01));
        var still = new Holland1980(40_665.45462261051, 1.486076257880692, 3912, 1.15, 0);
        assertThat(still.wind(299_450.1244109841)).isCloseTo(15.72, within(0.01));
        assertThat(still.wind(40_665.45462261051)).isCloseTo(43.13, within(0.01));
    }

    @Example
    void theProfileOf2010IsThePeers() {
        var storm = new Holland2010(75_000, 35, 1.75, 17, 300_000);
        var x = new double[] {0.5, 0.5, 0.485077, 0.476844, 0.457291};
        var v = new double[] {0, 35, 21.181497, 17, 12.103461};
        var metres = new double[] {0, 75_000, 220_000, 300_000, 490_000};
        assertThat(Arrays.stream(metres).map(storm::exponent).toArray())
                .containsExactly(x, within(1e-6));
        assertThat(Arrays.stream(metres).map(storm::wind).toArray())
                .containsExactly(v, within(1e-6));
        var weak = new Holland2010(75_000, 16, 1.9, 17, 300_000); // weaker than its second wind
        assertThat(weak.exponent(300_000)).isEqualTo(0.4);
        assertThat(weak.wind(431_000)).isCloseTo(6.228969, within(1e-6));
    }

    @Example
    void inTheCentreThereIsNoWindAndNoFault() {
        assertThat(STORM.wind(0)).isZero();
        assertThat(STORM.wind(0)).isEqualTo(STORM.wind(1));
        assertThat(new Holland2010(1e6, 30, 2.5, 17, 2e6).wind(0)).isZero();
        assertThat(new Holland1980(1e8, 2.5, 5000, 1.15, 0).wind(0)).isZero();
    }

    @Property(tries = 200)
    void theWindIsGreatestAtItsRadiusAndFallsOutwards(
            @ForAll @DoubleRange(min = 1000, max = 800_000) double metres) {
        var still = new Holland1980(50_000, 1.6, 4000, 1.15, 0);
        var revised = new Holland2010(50_000, 40, 1.6, 17, 300_000);
        assertThat(still.wind(metres)).isBetween(0.0, still.wind(50_000));
        assertThat(still.wind(50_000))
                .isCloseTo(HollandShape.greatestWind(1.6, 4000, 1.15), within(1e-9));
        assertThat(revised.wind(metres)).isBetween(0.0, 40.0);
        assertThat(STORM.wind(metres)).isGreaterThanOrEqualTo(0);
        if (metres > 50_000) {
            assertThat(still.wind(metres + 1000)).isLessThan(still.wind(metres));
        }
    }

    @Property(tries = 100)
    void halfTheMotionIsAddedOnTheRightAndSouthOfTheEquatorOnTheLeft(
            @ForAll @DoubleRange(min = 0, max = 360) double heading) {
        var north = new MovingTyphoon(STORM, 0.9, 8, heading, false);
        var south = new MovingTyphoon(STORM, 0.9, 8, heading, true);
        var around = 0.9 * STORM.wind(50_000);
        assertThat(north.at(50_000, heading + 90).speed()).isCloseTo(around + 4, within(1e-9));
        assertThat(north.at(50_000, heading - 90).speed()).isCloseTo(around - 4, within(1e-9));
        assertThat(south.at(50_000, heading - 90).speed()).isCloseTo(around + 4, within(1e-9));
    }

    @Example
    void northOfTheCentreOfAStandingTyphoonItBlowsFromTheEast() {
        var still = new MovingTyphoon(STORM, 1, 0, 0, false);
        assertThat(still.at(50_000, 0).from()).isCloseTo(90, within(1e-9));
        assertThat(new MovingTyphoon(STORM, 1, 0, 0, true).at(50_000, 0).from())
                .isCloseTo(270, within(1e-9));
        assertThat(Holland1980.coriolis(-20)).isEqualTo(Holland1980.coriolis(20));
    }

    @Example
    void badTyphoonsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Holland1980(40_000, 1.5, 0, 1.15, 0))
                .withMessageContaining("deficit 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Holland2010(300_000, 30, 1.5, 17, 300_000))
                .withMessageContaining("second wind");
    }
}
