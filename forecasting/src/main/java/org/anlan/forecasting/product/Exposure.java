package org.anlan.forecasting.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.anlan.forecasting.product.ImpactCurve.Exposed;
import org.anlan.store.pack.Pack;

/// Who and what stands in the way, by region. Immutable.
final class Exposure {

    static final String PEOPLE = "population.csv";
    static final String BASICS = "basics.csv";

    private final Map<String, Double> people;
    private final Map<String, Double> rooms;
    private final Map<String, List<String>> townships;
    private final Map<String, String> sources;

    private Exposure(
            Map<String, Double> people,
            Map<String, Double> rooms,
            Map<String, List<String>> townships,
            Map<String, String> sources) {
        this.people = Map.copyOf(people);
        this.rooms = Map.copyOf(rooms);
        this.townships = Map.copyOf(townships);
        this.sources = Map.copyOf(sources);
    }

    /// Residents of the census, and rooms of the basic figures, where the pack has them.
    static Exposure of(Pack pack) {
        var sources = new HashMap<String, String>();
        var people = new HashMap<String, Double>();
        for (var row : pack.rows(PEOPLE)) {
            if (row.getText("scope").equals("region")) {
                row.findTextIfAny("people")
                        .ifPresent(
                                _ ->
                                        people.put(
                                                row.getText("code"),
                                                row.getDecimal("people").doubleValue()));
                row.findTextIfAny("source")
                        .ifPresent(of -> sources.put(key(row.getText("code"), Exposed.PEOPLE), of));
            }
        }
        var rooms = new HashMap<String, Double>();
        for (var row : pack.rows(BASICS)) {
            row.findDecimal("house_rooms")
                    .ifPresent(n -> rooms.put(row.getText("code"), n.doubleValue()));
            row.findTextIfAny("source")
                    .ifPresent(of -> sources.put(key(row.getText("code"), Exposed.ROOMS), of));
        }
        var known = new HashSet<>(people.keySet());
        known.addAll(rooms.keySet());
        return new Exposure(people, rooms, townships(pack, known), sources);
    }

    private static String key(String region, Exposed what) {
        return what + " " + region;
    }

    /// Where an exposure is from, as the pack names its sources; empty where it does not.
    Optional<String> source(String region, Exposed what) {
        return Optional.ofNullable(sources.get(key(region, what)));
    }

    /// Townships of which residents or rooms are known, by county.
    private static Map<String, List<String>> townships(Pack pack, Set<String> known) {
        var townships = new HashMap<String, List<String>>();
        for (var row : pack.rows("regions.csv")) {
            if (row.getText("level").equals("township") && known.contains(row.getText("code"))) {
                townships
                        .computeIfAbsent(row.getText("parent"), _ -> new ArrayList<>())
                        .add(row.getText("code"));
            }
        }
        return townships;
    }

    /// The townships of a county of which residents or rooms are known; mostly none.
    List<String> townships(String county) {
        return townships.getOrDefault(county, List.of());
    }

    boolean hasTownships() {
        return !townships.isEmpty();
    }

    OptionalDouble find(String region, Exposed what) {
        var value = (what == Exposed.PEOPLE ? people : rooms).get(region);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
