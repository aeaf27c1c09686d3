package org.anlan.app.drill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;

/// The places among which a wider total is split: counties by residents and rain, townships by lot.
///
/// Deterministic in the scenario's seed. Development zones take no part: bulletins count counties.
final class Terrain {

    private final Divisions divisions;
    private final java.time.LocalDate day;
    private final Map<RegionCode, Double> countyWeight = new HashMap<>();
    private final Map<RegionCode, Double> townshipShare = new HashMap<>();

    /// @param rain millimetres by county, where known; a county without counts as dry
    Terrain(OpenStore open, Pack pack, Map<RegionCode, Double> rain, long seed) {
        this.divisions = open.divisions();
        this.day = open.day();
        var people = people(pack);
        var lot = new Random(seed);
        for (var region : divisions.listOn(day)) {
            if (region.level() == RegionLevel.COUNTY) {
                var residents = people.getOrDefault(region.code(), 1.0);
                var wet = 1 + rain.getOrDefault(region.code(), 0.0) / 100;
                countyWeight.put(region.code(), residents * wet * (0.6 + 0.8 * lot.nextDouble()));
            } else if (region.level() == RegionLevel.TOWNSHIP) {
                townshipShare.put(region.code(), 0.3 + lot.nextDouble());
            }
        }
    }

    private static Map<RegionCode, Double> people(Pack pack) {
        var people = new HashMap<RegionCode, Double>();
        for (var row : pack.table("population.csv").rows()) {
            if (row.getText("scope").equals("region")) {
                people.put(row.getCode("code"), (double) row.getInteger("people"));
            }
        }
        return people;
    }

    /// The counties of an area that are hit: those hit before, then the heaviest, over so many
    /// cities.
    ///
    /// @param cities how many cities must be hit
    /// @param counties how many counties must be hit
    Set<RegionCode> hit(RegionCode area, Set<RegionCode> before, int cities, int counties) {
        var candidates = counties(area);
        var chosen = new LinkedHashSet<>(before);
        var hitCities = new LinkedHashSet<RegionCode>();
        chosen.forEach(c -> hitCities.add(cityOf(c)));
        for (var county : candidates) {
            if (hitCities.size() < cities && hitCities.add(cityOf(county))) {
                chosen.add(county);
            }
        }
        for (var county : candidates) {
            if (chosen.size() < counties && hitCities.contains(cityOf(county))) {
                chosen.add(county);
            }
        }
        return chosen;
    }

    /// The counties of an area, heaviest first.
    List<RegionCode> counties(RegionCode area) {
        var inside = new ArrayList<RegionCode>();
        for (var county : countyWeight.keySet()) {
            if (divisions.contains(area, county, day)) {
                inside.add(county);
            }
        }
        inside.sort(
                Comparator.comparingDouble((RegionCode c) -> -countyWeight.getOrDefault(c, 0.0))
                        .thenComparing(c -> c));
        return inside;
    }

    RegionCode cityOf(RegionCode county) {
        return divisions.get(county, day).parent().orElse(county);
    }

    /// The townships of counties with their weights.
    Map<RegionCode, Double> townships(Set<RegionCode> counties) {
        var weights = new LinkedHashMap<RegionCode, Double>();
        for (var county : new java.util.TreeSet<>(counties)) {
            var below = divisions.listUnder(county, day);
            var sum = below.stream().mapToDouble(this::share).sum();
            for (var township : below) {
                weights.put(
                        township.code(),
                        countyWeight.getOrDefault(county, 0.0) * share(township) / sum);
            }
        }
        return weights;
    }

    private double share(Region township) {
        return townshipShare.getOrDefault(township.code(), 0.0);
    }

    /// The county of a township.
    RegionCode countyOf(RegionCode township) {
        return divisions.get(township, day).parent().orElseThrow();
    }
}
