package org.anlan.forecasting.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.areal.PackFiles;
import org.anlan.forecasting.outlook.RatingCurve;
import org.anlan.forecasting.outlook.RatingSegment;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// The rating curves of a pack, by station. Immutable.
final class RatingCurves {

    private static final String FILE = "rating_curves.csv";

    private final Map<String, Rated> byStation;
    private final String digest;

    /// A curve and where it is from.
    ///
    /// @param sample whether it is not the hydrological service's own
    record Rated(RatingCurve curve, String source, boolean sample) {

        /// Lowest and highest stage that was gauged, m.
        double fromMetres() {
            return curve.segments().getFirst().from();
        }

        double toMetres() {
            return curve.segments().getLast().to();
        }
    }

    private RatingCurves(Map<String, Rated> byStation, String digest) {
        this.byStation = Map.copyOf(byStation);
        this.digest = digest;
    }

    /// Reads `rating_curves.csv`; without it no station has one.
    ///
    /// @throws PackRefused naming station and fault if a curve's segments do not make one
    static RatingCurves of(Pack pack) {
        var rows = new HashMap<String, List<PackRow>>();
        for (var row : pack.rows(FILE)) {
            rows.computeIfAbsent(row.getText("station"), _ -> new ArrayList<>()).add(row);
        }
        var rated = new HashMap<String, Rated>();
        rows.forEach((station, of) -> rated.put(station, rated(station, of)));
        return new RatingCurves(rated, PackFiles.digest(pack, FILE));
    }

    private static Rated rated(String station, List<PackRow> rows) {
        try {
            var segments =
                    rows.stream()
                            .map(RatingCurves::segment)
                            .sorted(Comparator.comparingDouble(RatingSegment::from))
                            .toList();
            return new Rated(
                    new RatingCurve(segments),
                    rows.getFirst().getText("source"),
                    rows.stream().anyMatch(row -> row.getFlag("sample")));
        } catch (IllegalArgumentException e) {
            throw new PackRefused("%s, station %s: %s".formatted(FILE, station, e.getMessage()), e);
        }
    }

    private static RatingSegment segment(PackRow row) {
        return new RatingSegment(
                row.getDecimal("a").doubleValue(),
                row.getDecimal("zero_m").doubleValue(),
                row.getDecimal("b").doubleValue(),
                row.getDecimal("from_m").doubleValue(),
                row.getDecimal("to_m").doubleValue(),
                row.findDecimal("deviation").map(Number::doubleValue).orElse(Double.NaN),
                0);
    }

    /// What tells these curves from those of another pack.
    String digest() {
        return digest;
    }

    Optional<Rated> find(String station) {
        return Optional.ofNullable(byStation.get(station));
    }
}
