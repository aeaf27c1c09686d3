package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

@DisplayName("The equal-area plane")
class AlbersPlaneTest {

    /// Snyder 1987, pages 291–292: Clarke's ellipsoid of 1866, parallels 29°30' and 45°30'.
    @Test
    void meetsSnydersWorkedExample() {
        var plane = new AlbersPlane(new double[] {6378206.4, 0.00676866}, -96, 23, 29.5, 45.5);
        var point = plane.project(-75, 35);
        assertThat(point.eastingMetres()).isCloseTo(1_885_472.7, within(0.1));
        assertThat(point.northingMetres()).isCloseTo(1_535_925.0, within(0.1));
    }

    @Test
    void keepsDistancesAcrossAProvinceToAFewPartsInAThousand() {
        var plane = AlbersPlane.around(114.8, 29.3, 119.7, 34.7);
        var hefei = plane.project(117.23, 31.87);
        var anqing = plane.project(117.05, 30.53);
        // haversine with R = 6371.0088 km
        assertThat(hefei.metresTo(anqing)).isCloseTo(149_982, withinPercentage(0.4));
    }

    @Test
    void keepsAreas() throws ParseException {
        var degree = new WKTReader().read("POLYGON((117 31, 118 31, 118 32, 117 32, 117 31))");
        var area = AlbersPlane.around(114.8, 29.3, 119.7, 34.7).project(degree).getArea();
        // area of the quadrangle on the ellipsoid of CGCS2000: 2π/360 · a²/2 · (q(32°) − q(31°))
        assertThat(area).isCloseTo(1.05335e10, withinPercentage(0.02));
    }

    @Test
    void refusesWhatIsNoPosition() {
        var plane = AlbersPlane.around(114.8, 29.3, 119.7, 34.7);
        assertThatIllegalArgumentException().isThrownBy(() -> plane.project(31, 117));
        assertThatIllegalArgumentException().isThrownBy(() -> plane.project(Double.NaN, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlbersPlane(117, 32, 34, 30));
    }
}
