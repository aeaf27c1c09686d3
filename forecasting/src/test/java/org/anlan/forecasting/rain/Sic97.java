package org.anlan.forecasting.rain;

import java.util.List;
import org.anlan.forecasting.reference.SharedFiles;

/// Swiss rainfall of 8 May 1986 (SIC97), in 0.1 mm, and what R gstat 2.1-0 makes of it.
final class Sic97 {

    static final Variogram VARIOGRAM = new Variogram(Variogram.Shape.SPHERICAL, 500, 15000, 80000);

    private static final String FOLDER = "reference/forecasting/";

    private Sic97() {}

    static GaugeSet gauges() {
        return new GaugeSet(
                rows("a_sic97_obs100.csv").stream()
                        .map(row -> new Gauge(row[0], place(row), number(row[3])))
                        .toList());
    }

    static PlanePoint target(String id) {
        return rows("a_sic97_targets367.csv").stream()
                .filter(row -> row[0].equals(id))
                .map(Sic97::place)
                .findFirst()
                .orElseThrow();
    }

    static List<String[]> rows(String file) {
        return SharedFiles.rows(FOLDER + file);
    }

    static double number(String text) {
        return Double.parseDouble(text);
    }

    private static PlanePoint place(String[] row) {
        return new PlanePoint(number(row[1]), number(row[2]));
    }
}
