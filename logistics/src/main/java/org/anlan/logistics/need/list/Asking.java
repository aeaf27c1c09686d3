package org.anlan.logistics.need.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.need.place.Shares;

/// What to ask donors for: of each kind of goods what counties lack that no plan brings, less what
/// lies free in depots. So nobody is asked for what the house has and has only not sent yet.
final class Asking {

    private Asking() {}

    /// @param gaps units that no plan brings, by kind of goods and county
    /// @param free units that depots have free, by kind of goods
    static List<Asked> of(
            Map<String, ? extends Map<RegionCode, Long>> gaps, Map<String, Long> free) {
        var asked = new ArrayList<Asked>();
        gaps.forEach(
                (item, lacking) -> {
                    var all = lacking.values().stream().mapToLong(u -> u).sum();
                    var units = Math.max(0, all - free.getOrDefault(item, 0L));
                    if (units > 0) {
                        asked.add(new Asked(item, units, places(units, new TreeMap<>(lacking))));
                    }
                });
        return List.copyOf(asked);
    }

    private static List<Asked.At> places(long units, Map<RegionCode, Long> lacking) {
        var regions = List.copyOf(lacking.keySet());
        var divided = Shares.divide(units, List.copyOf(lacking.values()));
        return IntStream.range(0, regions.size())
                .filter(i -> divided.get(i) > 0)
                .mapToObj(i -> new Asked.At(regions.get(i), divided.get(i)))
                .toList();
    }
}
