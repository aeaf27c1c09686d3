package org.anlan.forecasting.storm;

import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.CatalogueTable;

/// What the wind of a typhoon is reckoned with, each with its source in the table. Immutable.
///
/// @param version of the table
/// @param twoOfTenMinutes factor from a mean of ten minutes to one of two
/// @param airDensity kg/m³
/// @param outerPressure hPa, around the typhoon
/// @param gale m/s
/// @param galeMetres how far from the centre it blows
/// @param farthestMetres beyond which no wind is told
/// @param surfaceShare surface wind by gradient wind
/// @param members how many tracks are drawn for the spread of a forecast
record WindSettings(
        String version,
        double twoOfTenMinutes,
        double airDensity,
        double outerPressure,
        double gale,
        double galeMetres,
        double farthestMetres,
        double surfaceShare,
        int members) {

    private static final double KILO = 1_000;

    static WindSettings bundled() {
        var table = CatalogueTable.resource(WindSettings.class, "wind_settings.tsv");
        Map<String, Double> values =
                table.rows().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("id"),
                                        row -> Double.parseDouble(row.get("value"))));
        return new WindSettings(
                table.version(),
                value(values, "two-of-ten-minutes"),
                value(values, "air-density"),
                value(values, "outer-pressure"),
                value(values, "gale"),
                value(values, "gale-radius") * KILO,
                value(values, "farthest") * KILO,
                value(values, "surface-share"),
                (int) value(values, "members"));
    }

    private static double value(Map<String, Double> values, String id) {
        var value = values.get(id);
        if (value == null) {
            throw new IllegalStateException("wind_settings.tsv has no (%s).".formatted(id));
        }
        return value;
    }
}
