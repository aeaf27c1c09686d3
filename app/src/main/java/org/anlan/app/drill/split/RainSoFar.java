package org.anlan.app.drill.split;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.app.drill.story.Scenario;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.forecasting.rain.AlbersPlane;
import org.anlan.forecasting.rain.PlanePoint;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// How much it has rained on each county since the scenario began, by inverse squared distance
/// from the gauges: a weight for splitting totals, not an analysis.
public final class RainSoFar {

    private static final double LEAST_METRES = 1_000;

    private final LocalDate first;
    private final Map<RegionCode, PlanePoint> counties = new HashMap<>();
    private final Map<PlanePoint, Map<LocalDate, Double>> gauges = new HashMap<>();

    /// @param pack positions of counties and gauges
    public RainSoFar(Scenario scenario, Pack pack) {
        first = LocalDate.ofInstant(scenario.start(), scenario.zone());
        var places = new HashMap<RegionCode, double[]>();
        for (var row : pack.table("regions.csv").rows()) {
            if (row.getText("level").equalsIgnoreCase(RegionLevel.COUNTY.name())) {
                places.put(row.getCode("code"), position(row));
            }
        }
        var plane = plane(places.values().stream().toList());
        places.forEach((code, at) -> counties.put(code, plane.project(at[0], at[1])));
        var stations = new HashMap<String, PlanePoint>();
        for (var row : pack.table("stations.csv").rows()) {
            var at = position(row);
            stations.put(row.getText("id"), plane.project(at[0], at[1]));
        }
        for (var row : scenario.rows("gauges.csv")) {
            var place = stations.get(row.getText("station"));
            if (place != null) {
                gauges.computeIfAbsent(place, _ -> new TreeMap<>())
                        .put(row.getDate("day"), row.getDecimal("mm").doubleValue());
            }
        }
    }

    private static double[] position(PackRow row) {
        return new double[] {
            row.getDecimal("lon").doubleValue(), row.getDecimal("lat").doubleValue()
        };
    }

    private static AlbersPlane plane(List<double[]> places) {
        var lon = places.stream().mapToDouble(p -> p[0]).summaryStatistics();
        var lat = places.stream().mapToDouble(p -> p[1]).summaryStatistics();
        return AlbersPlane.around(lon.getMin(), lat.getMin(), lon.getMax(), lat.getMax());
    }

    /// Millimetres by county from the scenario's first day up to a day; nothing where no gauge
    /// reported. A gauge that missed days counts with the mean of those it has.
    public Map<RegionCode, Double> until(LocalDate day) {
        var sums = new HashMap<PlanePoint, Double>();
        gauges.forEach(
                (place, byDay) ->
                        byDay.entrySet().stream()
                                .filter(e -> !e.getKey().isBefore(first))
                                .filter(e -> !e.getKey().isAfter(day))
                                .mapToDouble(Map.Entry::getValue)
                                .average()
                                .ifPresent(mean -> sums.put(place, mean * days(day))));
        var rain = new HashMap<RegionCode, Double>();
        if (!sums.isEmpty()) {
            counties.forEach((code, place) -> rain.put(code, at(place, sums)));
        }
        return rain;
    }

    private long days(LocalDate day) {
        return first.until(day, ChronoUnit.DAYS) + 1;
    }

    private static double at(PlanePoint place, Map<PlanePoint, Double> sums) {
        var weighted = 0.0;
        var weights = 0.0;
        for (var gauge : sums.entrySet()) {
            var metres = Math.max(LEAST_METRES, place.metresTo(gauge.getKey()));
            weighted += gauge.getValue() / (metres * metres);
            weights += 1 / (metres * metres);
        }
        return weighted / weights;
    }
}
