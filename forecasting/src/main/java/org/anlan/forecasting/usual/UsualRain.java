package org.anlan.forecasting.usual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.place.CountyShapes;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// The rain of a day that is usual in a county on a day of the year, as the gauge nearest its
/// middle had it within 15 days of that day in past years; 29 February counts as the 28th. A gauge
/// is a point: the mean of a county is less spread. Immutable and thread-safe.
public final class UsualRain {

    /// The file of a pack; one without it knows nothing.
    public static final String FILE = "rain_usual.csv";

    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);
    private static final List<String> AMOUNTS =
            List.of("from_50", "from_100", "from_175", "from_250");
    private static final double REACH_KM = 80;
    private static final double EARTH_KM = 6371.0088;
    private static final int COMMON = 2001;

    private final Map<String, Map<String, Usual>> byStation;
    private final Map<String, String> nearest;

    /// Of one day of the year at a gauge.
    private record Usual(ForecastValue rain, ForecastValue levels) {}

    private UsualRain(Map<String, Map<String, Usual>> byStation, Map<String, String> nearest) {
        this.byStation = byStation;
        this.nearest = nearest;
    }

    /// That of a pack.
    public static UsualRain of(Pack pack) {
        if (!pack.has(FILE)) {
            return new UsualRain(Map.of(), Map.of());
        }
        var byStation = new HashMap<String, Map<String, Usual>>();
        for (var row : pack.table(FILE).rows()) {
            byStation
                    .computeIfAbsent(row.getText("station"), _ -> new HashMap<>())
                    .put(row.getText("day"), new Usual(rain(row), levels(row)));
        }
        var nearest = new HashMap<String, String>();
        var stations =
                pack.table("stations.csv").rows().stream()
                        .filter(row -> byStation.containsKey(row.getText("id")))
                        .toList();
        for (var county : CountyShapes.of(pack.path("boundaries.geojson")).all()) {
            nearest(county, stations).ifPresent(id -> nearest.put(county.code(), id));
        }
        return new UsualRain(byStation, nearest);
    }

    private static ForecastValue rain(PackRow row) {
        return new ForecastValue.Quantiled(
                LEVELS, List.of(mm(row, "p10_mm"), mm(row, "p50_mm"), mm(row, "p90_mm")));
    }

    /// The chances of exactly each level, from those of each amount or more.
    private static ForecastValue levels(PackRow row) {
        var exact = new ArrayList<Double>();
        double above = 1;
        for (var amount : AMOUNTS) {
            var share = mm(row, amount);
            exact.add(above - share);
            above = share;
        }
        exact.add(above);
        return new ForecastValue.Levels(exact);
    }

    private static double mm(PackRow row, String column) {
        return row.getDecimal(column).doubleValue();
    }

    private static Optional<String> nearest(CountyShapes.County county, List<PackRow> stations) {
        var middle = county.degrees().getCentroid();
        var best = Optional.<String>empty();
        double least = REACH_KM;
        for (var station : stations) {
            var far =
                    kilometres(
                            middle.getX(), middle.getY(), mm(station, "lon"), mm(station, "lat"));
            if (far <= least) {
                least = far;
                best = Optional.of(station.getText("id"));
            }
        }
        return best;
    }

    /// Along the great circle, by the haversine.
    private static double kilometres(double lon, double lat, double toLon, double toLat) {
        var dLat = Math.toRadians(toLat - lat) / 2;
        var dLon = Math.toRadians(toLon - lon) / 2;
        var across = Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(toLat));
        var h = Math.pow(Math.sin(dLat), 2) + across * Math.pow(Math.sin(dLon), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }

    /// Whether the pack knows nothing of it.
    public boolean isEmpty() {
        return nearest.isEmpty();
    }

    /// The counties of which something is known, by code.
    public List<String> counties() {
        return nearest.keySet().stream().sorted().toList();
    }

    /// p10, p50 and p90 of a county's rain of a day, mm; empty where no gauge with a past lies
    /// within 80 km.
    public Optional<ForecastValue> find(String county, LocalDate day) {
        return usual(county, day).map(Usual::rain);
    }

    /// The chances of the levels that such rain bears, from none to red, by the amounts of the
    /// table of severities; empty likewise.
    public Optional<ForecastValue> findLevels(String county, LocalDate day) {
        return usual(county, day).map(Usual::levels);
    }

    private Optional<Usual> usual(String county, LocalDate day) {
        var common = day.withYear(COMMON).toString();
        return Optional.ofNullable(nearest.get(county))
                .map(station -> byStation.getOrDefault(station, Map.of()))
                .map(of -> of.get(common.substring("2001-".length())));
    }
}
