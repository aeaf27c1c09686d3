package org.anlan.app.drill.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.store.pack.Pack;

/// The places among which a wider total is split, and how heavy each is: counties by residents,
/// rain and lot, townships by lot. Immutable, deterministic in the seed.
///
/// Development zones take part only where they are meant themselves: bulletins count counties.
public final class Terrain {

    private final Divisions divisions;
    private final LocalDate day;
    private final Map<RegionCode, Double> countyLot = new HashMap<>();
    private final Map<RegionCode, Double> townshipLot = new HashMap<>();
    private final Map<RegionCode, Double> residents;

    /// @param day whose divisions are meant
    /// @param pack residents by county
    /// @param seed for what is drawn by lot
    public Terrain(Divisions divisions, LocalDate day, Pack pack, long seed) {
        this.divisions = divisions;
        this.day = day;
        this.residents = residents(pack);
        var lot = new Random(seed);
        for (var region : divisions.listOn(day)) {
            if (region.level().standsAsCounty()) {
                countyLot.put(region.code(), 0.6 + 0.8 * lot.nextDouble());
            } else if (region.level() == RegionLevel.TOWNSHIP) {
                townshipLot.put(region.code(), 0.3 + lot.nextDouble());
            }
        }
    }

    private static Map<RegionCode, Double> residents(Pack pack) {
        var residents = new HashMap<RegionCode, Double>();
        for (var row : pack.table("population.csv").rows()) {
            if (row.getText("scope").equals("region")) {
                residents.put(row.getCode("code"), (double) row.getInteger("people"));
            }
        }
        return residents;
    }

    /// How heavy a county is: residents × (1 + rain ÷ 100 mm) × its lot.
    ///
    /// @param rain mm by county so far; a county without counts as dry
    double weight(RegionCode county, Map<RegionCode, Double> rain) {
        return residents.getOrDefault(county, 1.0)
                * (1 + rain.getOrDefault(county, 0.0) / 100)
                * countyLot.getOrDefault(county, 1.0);
    }

    /// The counties of an area, heaviest first; of an area within a county, that county.
    public List<RegionCode> counties(RegionCode area, Map<RegionCode, Double> rain) {
        var inside = new ArrayList<RegionCode>();
        for (var region : divisions.listOn(day)) {
            if (region.level() == RegionLevel.COUNTY
                    && divisions.contains(area, region.code(), day)) {
                inside.add(region.code());
            }
        }
        if (inside.isEmpty()) {
            inside.add(countyOf(area));
        }
        inside.sort(
                Comparator.comparingDouble((RegionCode c) -> -weight(c, rain))
                        .thenComparing(c -> c));
        return inside;
    }

    /// The townships of counties inside an area with their weights: each county's heaviest first,
    /// then each county's second, so that the first ones touch as many counties as there are.
    Map<RegionCode, Double> townships(
            RegionCode area, Collection<RegionCode> counties, Map<RegionCode, Double> rain) {
        record Ranked(RegionCode township, double weight, int rank) {}
        var ranked = new ArrayList<Ranked>();
        for (var county : counties) {
            var below = below(area, county);
            var sum = below.stream().mapToDouble(this::lot).sum();
            for (var i = 0; i < below.size(); i++) {
                var share = weight(county, rain) * lot(below.get(i)) / sum;
                ranked.add(new Ranked(below.get(i).code(), share, i));
            }
        }
        ranked.sort(
                Comparator.comparingInt(Ranked::rank)
                        .thenComparing(Comparator.comparingDouble(Ranked::weight).reversed())
                        .thenComparing(Ranked::township));
        var weights = new LinkedHashMap<RegionCode, Double>();
        ranked.forEach(r -> weights.put(r.township(), r.weight()));
        return weights;
    }

    private List<Region> below(RegionCode area, RegionCode county) {
        return divisions.listUnder(county, day).stream()
                .filter(
                        t ->
                                divisions.contains(area, t.code(), day)
                                        || divisions.contains(area, county, day))
                .sorted(Comparator.comparingDouble((Region t) -> -lot(t)))
                .toList();
    }

    private double lot(Region township) {
        return townshipLot.getOrDefault(township.code(), 1.0);
    }

    /// The city of a county.
    public RegionCode cityOf(RegionCode county) {
        return divisions.get(county, day).parent().orElse(county);
    }

    /// The county or zone that a place is or lies in.
    public RegionCode countyOf(RegionCode place) {
        return divisions.listUpwards(place, day).stream()
                .filter(r -> r.level().standsAsCounty())
                .map(Region::code)
                .findFirst()
                .orElseThrow();
    }

    /// Whether a place is or lies in an area.
    boolean contains(RegionCode area, RegionCode place) {
        return divisions.contains(area, place, day);
    }
}
