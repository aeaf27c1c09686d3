package org.anlan.forecasting.storm;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.CatalogueTable;

/// How far forecasts of a typhoon's centre miss, by lead: two independent normal errors, east and
/// north, so that the distance is Rayleigh's. Immutable.
///
/// @see "Lord Rayleigh, On the resultant of a large number of vibrations, Phil. Mag. 10, 1880"
final class TrackErrors {

    /// What a forecast of a track rests on.
    enum Basis {
        /// The forecast of a meteorological service.
        OFFICIAL,
        /// The centre goes on as in the last hours.
        PERSISTENCE
    }

    /// The share of all centres that a cone holds at each lead.
    static final double SHARE = 0.7;

    private static final double SECONDS_OF_AN_HOUR = 3_600;
    private static final double KILO = 1_000;
    /// Of a Rayleigh distribution, the mean by the deviation of each direction.
    private static final double MEAN = Math.sqrt(Math.PI / 2);

    private final String version;
    private final Map<Basis, TreeMap<Double, Double>> meanKm;
    private final Map<Basis, Bilingual> sources;

    private TrackErrors(CatalogueTable table) {
        version = table.version();
        meanKm = new EnumMap<>(Basis.class);
        sources = new EnumMap<>(Basis.class);
        for (var row : table.rows()) {
            var basis = row.choice("basis", Basis.class);
            meanKm.computeIfAbsent(basis, _ -> new TreeMap<>())
                    .put(Double.valueOf(row.get("lead_hours")), Double.valueOf(row.get("mean_km")));
            if (Double.parseDouble(row.get("lead_hours")) == 24) {
                sources.put(basis, new Bilingual(row.get("source_zh"), row.get("source")));
            }
        }
    }

    /// The table that came with this build.
    static TrackErrors bundled() {
        return new TrackErrors(CatalogueTable.resource(TrackErrors.class, "track_errors.tsv"));
    }

    String version() {
        return version;
    }

    /// Where the errors at a day's lead are from.
    Bilingual source(Basis basis) {
        return sources.getOrDefault(basis, Bilingual.same(""));
    }

    /// The mean distance, km: straight between the leads of the table, and beyond the last as
    /// between the last two.
    double meanKm(Basis basis, Duration lead) {
        var known = meanKm.getOrDefault(basis, new TreeMap<>());
        var hours = Math.max(0, lead.toSeconds() / SECONDS_OF_AN_HOUR);
        var above = known.higherEntry(hours) == null ? known.lastEntry() : known.higherEntry(hours);
        var below = known.lowerEntry(above.getKey());
        var share = (hours - below.getKey()) / (above.getKey() - below.getKey());
        return below.getValue() + share * (above.getValue() - below.getValue());
    }

    /// The standard deviation of each direction, m.
    double deviationMetres(Basis basis, Duration lead) {
        return meanKm(basis, lead) * KILO / MEAN;
    }

    /// The radius of the circle that holds [#SHARE] of all centres, m.
    double radiusMetres(Basis basis, Duration lead) {
        return deviationMetres(basis, lead) * Math.sqrt(-2 * Math.log(1 - SHARE));
    }
}
