package org.anlan.forecasting.areal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// The largest sums of each whole year at each station, as the pack holds them. Immutable.
final class Maxima {

    static final String FILE = "rain_maxima.csv";

    private final Map<String, List<Year>> byStation;

    private record Year(int year, Map<Integer, Optional<BigDecimal>> byDays) {}

    private Maxima(Map<String, List<Year>> byStation) {
        this.byStation = byStation;
    }

    /// Takes the complete years only; a pack without the file has none.
    static Maxima of(Pack pack) {
        var byStation = new HashMap<String, List<Year>>();
        if (pack.has(FILE)) {
            for (var row : pack.table(FILE).rows()) {
                if (row.getFlag("complete")) {
                    byStation
                            .computeIfAbsent(
                                    row.getText("station"), _ -> new java.util.ArrayList<>())
                            .add(year(row));
                }
            }
        }
        return new Maxima(byStation);
    }

    private static Year year(PackRow row) {
        return new Year(
                Math.toIntExact(row.getInteger("year")),
                Map.of(
                        1, row.findDecimal("max_1d_mm"),
                        3, row.findDecimal("max_3d_mm"),
                        7, row.findDecimal("max_7d_mm")));
    }

    /// The stations that have a history.
    boolean knows(String station) {
        return byStation.containsKey(station);
    }

    /// The maxima in mm of the years before a day's own.
    double[] before(String station, int days, LocalDate day) {
        return byStation.getOrDefault(station, List.of()).stream()
                .filter(y -> y.year() < day.getYear())
                .map(y -> Objects.requireNonNull(y.byDays().get(days)))
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }
}
