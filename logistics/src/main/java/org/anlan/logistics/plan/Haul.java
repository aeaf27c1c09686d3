package org.anlan.logistics.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;

/// What goes from one depot to one county, all goods together.
///
/// @param trucks of the class that loads are reckoned in, by weight alone
record Haul(
        String depot, RegionCode region, BigDecimal kg, long trucks, long minutes, boolean held) {

    private record Way(String depot, RegionCode region) {}

    /// The hauls of lines that are not declined, the heaviest first.
    static List<Haul> of(List<PlanLine> lines, Catalogue catalogue, PlanSettings.Truck truck) {
        Map<Way, List<PlanLine>> ways = new LinkedHashMap<>();
        for (var line : lines) {
            if (!line.declined()) {
                ways.computeIfAbsent(new Way(line.depot(), line.region()), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        return ways.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue(), catalogue, truck))
                .sorted((a, b) -> b.kg().compareTo(a.kg()))
                .toList();
    }

    private static Haul of(
            Way way, List<PlanLine> lines, Catalogue catalogue, PlanSettings.Truck truck) {
        var kg = BigDecimal.ZERO;
        for (var line : lines) {
            var each = catalogue.getGoods(line.item()).weightKg();
            kg = kg.add(each.multiply(BigDecimal.valueOf(line.quantity())));
        }
        return new Haul(
                way.depot(),
                way.region(),
                kg,
                kg.divide(truck.payloadKg(), 0, RoundingMode.CEILING).longValueExact(),
                lines.getFirst().minutes(),
                lines.stream().anyMatch(l -> l.held().isPresent()));
    }

    /// Tonnes with one decimal, rounded up: what is sent is never nothing.
    BigDecimal tonnes() {
        return kg.movePointLeft(3).setScale(1, RoundingMode.UP);
    }
}
