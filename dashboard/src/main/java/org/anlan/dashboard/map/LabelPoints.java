package org.anlan.dashboard.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.store.pack.Pack;

/// Where the map writes a region's name, and where it sets what is known to lie in the region but
/// not where in it (位置约). Immutable and thread-safe.
///
/// @param points by region; counties, cities and the province have one, townships seldom
/// @param hosts the county a development zone lies in, for zones without borders of their own
public record LabelPoints(Map<RegionCode, LabelPoint> points, Map<RegionCode, RegionCode> hosts) {

    /// A position in degrees, CGCS2000.
    public record LabelPoint(double lon, double lat) {}

    public LabelPoints {
        points = Map.copyOf(points);
        hosts = Map.copyOf(hosts);
    }

    /// The points and hosts that `regions.csv` states.
    static LabelPoints of(Pack pack) {
        var points = new HashMap<RegionCode, LabelPoint>();
        var hosts = new HashMap<RegionCode, RegionCode>();
        for (var row : pack.table("regions.csv").rows()) {
            var code = row.getCode("code");
            if (row.has("lon") && row.has("lat")) {
                row.findDecimal("lon")
                        .flatMap(
                                lon ->
                                        row.findDecimal("lat")
                                                .map(
                                                        lat ->
                                                                new LabelPoint(
                                                                        lon.doubleValue(),
                                                                        lat.doubleValue())))
                        .ifPresent(at -> points.put(code, at));
            }
            if (row.has("host")) {
                row.findCode("host").ifPresent(host -> hosts.put(code, host));
            }
        }
        return new LabelPoints(points, hosts);
    }

    Optional<LabelPoint> find(RegionCode region) {
        return Optional.ofNullable(points.get(region));
    }

    /// The zones that lie in a county, by code.
    List<RegionCode> listZonesIn(RegionCode county) {
        return hosts.entrySet().stream()
                .filter(e -> e.getValue().equals(county))
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(RegionCode::digits))
                .toList();
    }
}
