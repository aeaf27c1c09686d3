package org.anlan.app.drill.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.RegionCode;

/// Chooses the counties of an area that are hit: those hit before stay while there is room, then
/// the heaviest come, over as many cities as were counted.
final class HitCounties {

    private final Terrain terrain;
    private final Map<RegionCode, Double> rain;

    HitCounties(Terrain terrain, Map<RegionCode, Double> rain) {
        this.terrain = terrain;
        this.rain = rain;
    }

    /// @param before counties of the area hit so far
    /// @param cities how many cities must be hit; any number if empty
    /// @param most how many counties must be hit
    Set<RegionCode> choose(
            RegionCode area, Collection<RegionCode> before, Optional<Integer> cities, int most) {
        var candidates = inOrder(terrain.counties(area, rain), before);
        var chosen = new LinkedHashSet<RegionCode>();
        var allowed = new LinkedHashSet<RegionCode>();
        if (cities.isPresent()) {
            citiesInOrder(candidates, before).stream().limit(cities.get()).forEach(allowed::add);
            firstOfEach(candidates, allowed).stream().limit(most).forEach(chosen::add);
        }
        candidates.stream()
                .filter(c -> cities.isEmpty() || allowed.contains(terrain.cityOf(c)))
                .filter(c -> !chosen.contains(c))
                .limit(Math.max(0, most - chosen.size()))
                .forEach(chosen::add);
        return chosen;
    }

    private static List<RegionCode> inOrder(
            List<RegionCode> heaviestFirst, Collection<RegionCode> before) {
        var ordered = new ArrayList<RegionCode>();
        heaviestFirst.stream().filter(before::contains).forEach(ordered::add);
        heaviestFirst.stream().filter(c -> !before.contains(c)).forEach(ordered::add);
        return ordered;
    }

    /// Cities hit before first, the one with most counties hit leading; then by heaviest county.
    private List<RegionCode> citiesInOrder(
            List<RegionCode> candidates, Collection<RegionCode> before) {
        var hit = new HashMap<RegionCode, Integer>();
        before.forEach(c -> hit.merge(terrain.cityOf(c), 1, Integer::sum));
        return candidates.stream()
                .map(terrain::cityOf)
                .distinct()
                .sorted(Comparator.comparingInt((RegionCode c) -> -hit.getOrDefault(c, 0)))
                .toList();
    }

    private List<RegionCode> firstOfEach(List<RegionCode> candidates, Set<RegionCode> cities) {
        return cities.stream()
                .flatMap(
                        city ->
                                candidates.stream()
                                        .filter(c -> terrain.cityOf(c).equals(city))
                                        .findFirst()
                                        .stream())
                .toList();
    }
}
