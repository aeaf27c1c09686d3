package org.anlan.packs.forge;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import org.locationtech.jts.geom.Coordinate;

/// Takes positions out of GCJ-02, the shifted system of Chinese web maps, in which Anhui lies some
/// 500 m to the east.
///
/// The shift is a published polynomial with sines on the Krasovsky ellipsoid, known from
/// open-source implementations; its inverse is found by repetition and is good to about 1e-6
/// degrees. WGS 84 and CGCS2000 differ by less than that. Positions in degrees, x = longitude, y =
/// latitude, within China.
final class Gcj02 {

    private static final double SEMI_MAJOR_M = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;

    private Gcj02() {}

    /// The position in CGCS2000 whose image in GCJ-02 is the one given.
    static Coordinate toCgcs2000(Coordinate shifted) {
        var found = new Coordinate(shifted);
        for (int round = 0; round < 10; round++) {
            var image = fromCgcs2000(found);
            found = new Coordinate(found.x + shifted.x - image.x, found.y + shifted.y - image.y);
        }
        return found;
    }

    static Coordinate fromCgcs2000(Coordinate true_) {
        double x = true_.x - 105;
        double y = true_.y - 35;
        double latitude = toRadians(true_.y);
        double w = 1 - ECCENTRICITY_SQUARED * sin(latitude) * sin(latitude);
        double metresPerDegreeNorth =
                SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED) / (w * sqrt(w)) * PI / 180;
        double metresPerDegreeEast = SEMI_MAJOR_M / sqrt(w) * cos(latitude) * PI / 180;
        return new Coordinate(
                true_.x + eastward(x, y) / metresPerDegreeEast,
                true_.y + northward(x, y) / metresPerDegreeNorth);
    }

    private static double eastward(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, x, 40, x / 3)
                + waves(150, x / 12, 300, x / 30);
    }

    private static double northward(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, y, 40, y / 3)
                + waves(160, y / 12, 320, y / 30);
    }

    /// Two sine waves with their amplitudes in metres and arguments in units of pi, two thirds of
    /// them taken.
    private static double waves(double first, double at, double second, double then) {
        return (first * sin(at * PI) + second * sin(then * PI)) * 2 / 3;
    }
}
